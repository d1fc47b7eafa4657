/** What an import would do: who is taken, who was there already and gains facts, who is refused and why. Decides, touches nothing. */

import { bare, textOf } from "../cells";
import type { FieldKey } from "../headers";
import type { Minute, WayIn } from "../model";
import { clock, DAY_MINUTES, isoOfDay, type Zone } from "../time";
import { type Draft, type Fact, type Facts, minuteOfFact } from "./draft";
import { FIELD_HEADERS } from "./fields";
import { type Identity, LeadIndex } from "./match";
import { emailsIn, phonesIn } from "./reach";
import type { Refused } from "./table";

/** A lead of the book as an import sees it. */
export interface KnownLead {
  identity: Identity;
  /** 1-based row in the lead sheet. */
  row: number;
  label: string;
  /** What its cell holds; undefined: blank, or no such column. */
  fact(field: FieldKey): Fact | undefined;
  received: Minute;
  /** Whether an inbound touch of that minute is in its history. */
  wasInTouch(at: Minute): boolean;
  /** Whether an enquiry without a date that asked for this is in its history. */
  wished(wish: string): boolean;
  /** "asked to be left alone", "asked not to be called" …; "" for nothing. */
  asked: string;
  isRemoved: boolean;
}

export interface Enquiry {
  /** The source's row that tells of it. */
  row: number;
  at: Minute;
  wayIn: WayIn | null;
  /** What an enquiry without a date asked for: it is known again by it. "" of one that has a date. */
  wish: string;
}

/** A lead that comes into the sheet. */
export interface NewLead {
  /** The first row of the source that tells of it. */
  row: number;
  facts: Facts;
  notes: string[];
  /** The later enquiries of the same lead in the same table. */
  enquiries: Enquiry[];
  label: string;
  /** Who has the same number under another name; or null. */
  beside: Beside | null;
}

/** A lead with the number of another. */
export interface Beside {
  /** 1-based row in the lead sheet; null: it is further up in the table. */
  row: number | null;
  label: string;
}

/** What a lead of the book gains. */
export interface Gain {
  lead: KnownLead;
  /** For blank cells. */
  fills: Facts;
  /** Lines to be added to its notes. */
  notes: string[];
  enquiries: Enquiry[];
}

interface Told {
  /** 1-based row of the source. */
  row: number;
  name: string;
  /** A whole sentence. */
  text: string;
}

/** A row of a lead that was there already. */
interface Merged extends Told {
  /** The lead in the book; null: it is further up in the table. */
  known: KnownLead | null;
  /** The row of the table that told of it first; 0 for a lead of the book. */
  first: number;
}

export interface ImportPlan {
  taken: readonly NewLead[];
  gains: readonly Gain[];
  /** Rows of a lead that was there already, in the book or further up in the table. */
  merged: readonly Merged[];
  refused: readonly Refused[];
  /** What was not taken of rows that were. */
  remarks: readonly Told[];
}

/** What a row is merged into. */
interface Target {
  identity: Identity;
  label: string;
  /** Null: further up in the table. */
  known: KnownLead | null;
  /** The row of the table that told of it first; 0 for a lead of the book. */
  first: number;
  received: Minute;
  fact(field: FieldKey): Fact | undefined;
  fills: Facts;
  notes: string[];
  enquiries: Enquiry[];
}

/** Who tells of the leads: others do, or each of themselves, by the owner's form or by mail. */
export type Teller = "others" | "themselves";

/**
 * Plans the import of these drafts, in order, into a book with these leads. Who asked to be left alone in part, and then asks for something
 * themselves, is owed a reply (§4.3) by what is still allowed; who was removed is not.
 */
export function planImport(
  drafts: Iterable<Draft>,
  known: readonly KnownLead[],
  { zone, country, now }: { zone: Zone; country: string; now: Minute },
  teller: Teller = "others",
): ImportPlan {
  const index = new LeadIndex<Target>();
  // Who asked to be left alone comes first: a second row of theirs brings nobody back.
  const [asked, others] = [known.filter((lead) => lead.asked !== ""), known.filter((lead) => lead.asked === "")];
  for (const lead of [...asked, ...others]) index.add(targetOf(lead));
  const taken: NewLead[] = [];
  const gains = new Set<Target>();
  const merged: Merged[] = [];
  const refused: Refused[] = [];
  const remarks: Told[] = [];
  const refuse = ({ row, label, notes }: Draft, reason: string) =>
    refused.push({ row, name: label || shortened(notes), reason });
  for (const draft of drafts) {
    const { row, label, identity } = draft;
    const lost = draft.remarks.join(" ");
    const isReachable = ["phone", "email", "address"].some((field) => draft.facts[field as FieldKey] !== undefined);
    if (label === "" || (lost !== "" && !isReachable)) {
      refuse(draft, lost || "No name, no phone number, no e-mail and no address.");
      continue;
    }
    const found = index.find(identity, (lead) => (lead.known?.asked ?? "") !== "");
    const { lead: target } = found;
    if (target === null) {
      const lead = newTarget(draft, zone, now);
      index.add(lead);
      const beside = found.beside && { row: found.beside.known?.row ?? null, label: found.beside.label };
      taken.push({ row, facts: lead.fills, notes: lead.notes, enquiries: lead.enquiries, label, beside });
    } else if (isLeftAlone(target, teller, found.byNumberOnly)) {
      if (withdraw(target, draft.facts)) gains.add(target);
      refuse(
        draft,
        `Already in row ${target.known?.row} (${target.label}): ${target.known?.asked}. Nothing was brought back.`,
      );
      continue;
    } else {
      absorb(target, draft, { zone, country, now });
      if (target.known !== null) gains.add(target);
      const where =
        target.known === null ? `${target.label}, further up in the table` : `row ${target.known.row}, ${target.label}`;
      const { known: inBook, first } = target;
      merged.push({ row, name: label, text: `Already there (${where}).`, known: inBook, first });
    }
    if (lost !== "") remarks.push({ row, name: label, text: lost });
  }
  return { taken, gains: [...gains].flatMap(gainOf), merged, refused, remarks };
}

/** "Same number as row 12 (Ana Cruz)". */
export function besideText({ row, label }: Beside): string {
  return row === null ? `Same number as ${label}, further up in the table` : `Same number as row ${row} (${label})`;
}

function isLeftAlone({ known }: Target, teller: Teller, byNumberOnly: boolean): boolean {
  if (known === null || known.asked === "") return false;
  return known.isRemoved || teller === "others" || byNumberOnly;
}

/** What a row without a name is told by. */
function shortened([note = ""]: readonly string[]): string {
  return note.split("\n")[0]?.slice(0, 60) ?? "";
}

function targetOf(lead: KnownLead): Target {
  const { identity, label, received } = lead;
  return { identity, label, known: lead, first: 0, received, fact: lead.fact, fills: {}, notes: [], enquiries: [] };
}

function newTarget({ row, identity, label, facts, notes }: Draft, zone: Zone, now: Minute): Target {
  const { received } = facts;
  const at = typeof received === "object" ? minuteOfFact(received, zone) : now;
  return { identity, label, known: null, first: row, received: at, fact: nothing, fills: facts, notes, enquiries: [] };
}

/** A lead that is not in the book yet has no cells. */
function nothing(): undefined {}

function gainOf({ known, fills, notes, enquiries }: Target): Gain[] {
  const isNothing = Object.keys(fills).length + notes.length + enquiries.length === 0;
  return known === null || isNothing ? [] : [{ lead: known, fills, notes, enquiries }];
}

const BARS: readonly FieldKey[] = ["doNotCall", "doNotEmail", "doNotMail"];

/** New facts fill blank cells, differing ones are noted, a new enquiry is kept; no permission is given back. */
function absorb(target: Target, draft: Draft, home: { zone: Zone; country: string; now: Minute }): void {
  withdraw(target, draft.facts);
  let wish = false;
  for (const [key, fact] of Object.entries(draft.facts) as [FieldKey, Fact][]) {
    if (key === "received" || key === "firstName" || key === "lastName" || BARS.includes(key)) continue;
    const stands = target.fills[key] ?? target.fact(key);
    if (stands === undefined) target.fills[key] = fact;
    else if (!isSame(key, stands, fact, home))
      wish =
        (addNote(target, `${FIELD_HEADERS.get(key) ?? key}: ${shownFact(fact, home.zone)}`) && key === "interest") ||
        wish;
  }
  for (const line of draft.notes) addNote(target, line);
  const at = enquiryOf(target, draft, wish, home);
  if (at !== null)
    target.enquiries.push({
      row: draft.row,
      at,
      wayIn: (draft.facts.wayIn as WayIn | undefined) ?? null,
      wish: draft.facts.received === undefined ? textOf(draft.facts.interest) : "",
    });
}

/** Bars, and being removed, count from wherever they come. Tells whether anything is new. */
function withdraw(target: Target, facts: Facts): boolean {
  let isNew = false;
  const set = (key: FieldKey, fact: Fact) => {
    if ((target.fills[key] ?? target.fact(key)) === fact) return;
    target.fills[key] = fact;
    isNew = true;
  };
  for (const key of BARS) if (facts[key] === true) set(key, true);
  if (facts.stage === "Removed") set("stage", "Removed");
  return isNew;
}

/** When a lead that is there asked again: later than it is known to have; or now, where an undated row has another wish. */
function enquiryOf(
  target: Target,
  { facts }: Draft,
  wish: boolean,
  { zone, now }: { zone: Zone; now: Minute },
): Minute | null {
  const { received } = facts;
  if (typeof received !== "object") {
    const isNew = wish && target.known !== null && !target.known.wished(textOf(facts.interest));
    return isNew ? now : null;
  }
  const at = minuteOfFact(received, zone);
  const isKnown =
    at <= target.received || target.known?.wasInTouch(at) || target.enquiries.some((known) => known.at === at);
  return isKnown ? null : at;
}

/** Whether the line is new; an import that is run again adds nothing. */
function addNote(target: Target, line: string): boolean {
  const before = [target.fact("notes"), ...target.notes].map(textOf);
  if (before.some((note) => note.includes(line))) return false;
  target.notes.push(line);
  return true;
}

function isSame(field: FieldKey, one: Fact, other: Fact, { zone, country }: { zone: Zone; country: string }): boolean {
  const overlap = (a: readonly string[], b: readonly string[]) => a.some((key) => b.includes(key));
  if (field === "email") return overlap(emailsIn(one).keys, emailsIn(other).keys);
  if (field === "phone") return overlap(phonesIn(one, country).keys, phonesIn(other, country).keys);
  return bare(shownFact(one, zone)) === bare(shownFact(other, zone));
}

/** A fact as a note says it; dates on the wall. */
export function shownFact(fact: Fact, zone: Zone): string {
  if (typeof fact !== "object") return String(fact);
  if (fact.kind === "date") return isoOfDay(fact.day);
  const wall = zone.wallOf(fact.at);
  const day = Math.floor(wall / DAY_MINUTES);
  return `${isoOfDay(day)} ${clock(wall - day * DAY_MINUTES)}`;
}

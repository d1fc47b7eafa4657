/** Taking in a lead or a few that are not a table: an answer to a form, a mail, what was typed into the sidebar. */

import { LeadReader } from "../../book/lead-row";
import { cellAt, type LeadTable, readTable } from "../../book/lead-table";
import { textOf } from "../../core/cells";
import type { FieldKey } from "../../core/headers";
import {
  besideText,
  type Draft,
  type Fact,
  FIELD_HEADERS,
  type Gain,
  planImport,
  shownFact,
  type Teller,
} from "../../core/intake";
import { idSource } from "../../google/ids";
import { lockBook } from "../../google/lock";
import { cardOf } from "../card/card";
import type { Book } from "../opening/open-book";
import { knownOf, refold, type Settled, settle } from "../settling/settle";
import type { SettledBook } from "../settling/settle-all";
import type { LeadCard } from "../views";
import { carryOut, cellOf, leadIdAt, type Manner } from "./carry-out";
import { knownLeads } from "./known-leads";
import type { Gained } from "./undo-gain";

export interface Newcomer {
  /** Its row does not matter. `facts.received` says when it came: later than what is known of the lead, it is an enquiry. */
  draft: Draft;
  /** What comes again under the same key was taken before, whatever became of it: letters, digits, "-". "": it has none. */
  key: string;
  /** Note of the touch that the enquiry of a lead comes to who was there. */
  note: string;
  /** Its message in Gmail, by which its thread is heard later; null for what came otherwise. */
  mail: { id: string; threadId: string } | null;
}

/** What became of a newcomer. */
export interface TakenIn {
  key: string;
  /** "taken before": an earlier run added it, and it was left alone. */
  became: "added" | "merged" | "taken before" | "refused";
  name: string;
  /** A whole sentence: why it was refused, or into whom it was merged; "" for one that was added. */
  reason: string;
  /** What they asked for this time; "" for nothing. */
  wish: string;
  /** Of one that was merged: whether it asks anew, which starts the clock, and whether its row gained anything. */
  asks: boolean;
  gains: boolean;
  /** What the lead that was there gained; null where it was not, or gained nothing. */
  gained: Gained | null;
  /** The lead as it now stands, with its row, its next step and when that is due; null where it was refused. */
  card: LeadCard | null;
}

/**
 * Adds those who are not there yet, merges those who are (§4: a new enquiry starts the clock), revives nobody who was
 * removed: as an import does. Who has the number of somebody else has that in the notes. In order; one entry for each. Ten calls where all are new, about twelve more where not. Takes the lock.
 */
export function takeIn(book: Book, newcomers: readonly Newcomer[], teller: Teller): TakenIn[] {
  if (newcomers.length === 0) return [];
  lockBook();
  const table = readTable(book.leadSheet);
  const { zone, country, now } = book;
  const before = new Map(newcomers.map(({ key }, index) => [index + 1, takenBefore(table, key)]));
  const drafts = newcomers
    .map(({ draft }, index): Draft => ({ ...fitted(draft, table, book), row: index + 1 }))
    .filter(({ row }) => before.get(row) === null);
  const plan = planImport(drafts, knownLeads(book, table), { zone, country, now }, teller);
  for (const { beside, notes } of plan.taken) if (beside !== null) notes.push(besideText(beside));
  const added = new Map<number, Settled>();
  const touchOf = new Map<number, string>();
  const manner = mannerOf(newcomers, touchOf);
  const settled = carryOut(book, table, plan, manner, (row, lead) => added.set(row, lead));
  const stand = new Standing(book, table, settled);
  const merged = new Map(plan.merged.map((one) => [one.row, one]));
  const refused = new Map(plan.refused.map((one) => [one.row, one]));
  const enquiries = [...plan.gains, ...plan.taken].flatMap((one) => one.enquiries.map((enquiry) => enquiry.row));
  const gaining = new Map(plan.gains.map((gain) => [gain.lead.row, gainedOf(gain, table, book, touchOf)]));
  return newcomers.map(({ key, draft }, index): TakenIn => {
    const row = index + 1;
    const wish = textOf(draft.facts.interest);
    const one = { key, name: draft.label, reason: "", wish, asks: false, gains: false, gained: null };
    const lead = added.get(row);
    if (lead !== undefined) return { ...one, became: "added", card: stand.cardOf(lead) };
    const old = before.get(row) ?? null;
    if (old !== null) return { ...one, became: "taken before", card: stand.cardAt(old) };
    const into = merged.get(row);
    if (into === undefined) return { ...one, became: "refused", reason: refused.get(row)?.reason ?? "", card: null };
    const first = added.get(into.first);
    const card = into.known !== null ? stand.cardAt(into.known.row) : first === undefined ? null : stand.cardOf(first);
    const gained = (into.known && gaining.get(into.known.row)) ?? null;
    const gains = into.known === null || gained !== null;
    return { ...one, became: "merged", reason: into.text, asks: enquiries.includes(row), gains, gained, card };
  });
}

function gainedOf(
  { lead, fills, notes, enquiries }: Gain,
  table: LeadTable,
  { zone }: Book,
  touchOf: ReadonlyMap<number, string>,
): Gained {
  return {
    leadId: leadIdAt(table, lead.row),
    cells: Object.entries(fills).map(([key, fact]) => ({ field: key as FieldKey, value: cellOf(fact, zone) })),
    lines: notes,
    touches: enquiries.flatMap(({ row }) => touchOf.get(row) ?? []),
  };
}

/** Facts for which the owner's sheet has no column go into the notes. */
function fitted(draft: Draft, { layout }: LeadTable, { zone }: Book): Draft {
  const facts = { ...draft.facts };
  const notes = [...draft.notes];
  for (const [key, fact] of Object.entries(draft.facts) as [FieldKey, Fact][]) {
    if (layout.columns[key] !== undefined || NAMES.has(key)) continue;
    delete facts[key];
    notes.push(`${FIELD_HEADERS.get(key) ?? key}: ${shownFact(fact, zone)}`);
  }
  return { ...draft, facts, notes };
}

/** One column or two hold them. */
const NAMES: ReadonlySet<FieldKey> = new Set(["name", "firstName", "lastName"] as const);

/** The ID of the lead that a newcomer with this key becomes. */
export function leadIdOf(key: string): string {
  return `L${key}`;
}

/** The row of the lead that an earlier run made of it. */
function takenBefore({ layout, rows }: LeadTable, key: string): number | null {
  if (key === "") return null;
  const id = leadIdOf(key);
  return rows.find((row) => textOf(cellAt(layout, row, "leadId")) === id)?.row ?? null;
}

/** @param touchOf gains the row of the ledger that each newcomer's enquiry comes to */
function mannerOf(newcomers: readonly Newcomer[], touchOf: Map<number, string>): Manner {
  const [newLead, newTouch] = [idSource("L"), idSource("T")];
  const at = (row: number) => newcomers[row - 1];
  const enquiry = (row: number) => {
    const { mail = null, note = "" } = at(row) ?? {};
    // As the hearing of mail would call it, so that it is logged once whoever comes first.
    const id = mail === null ? newTouch() : `G${mail.id}`;
    touchOf.set(row, id);
    return { id, note, message: mail?.threadId ?? "" };
  };
  return {
    leadId(row) {
      const key = at(row)?.key ?? "";
      return key === "" ? newLead() : leadIdOf(key);
    },
    enquiry,
    arrival: (row) => ((at(row)?.mail ?? null) === null ? null : enquiry(row)),
  };
}

/** The leads as they stand afterwards. */
class Standing {
  private readonly after: ReadonlyMap<string, Settled>;

  constructor(
    private readonly book: Book,
    private readonly table: LeadTable,
    settled: SettledBook | null,
  ) {
    this.after = new Map((settled?.changed ?? []).map((lead) => [lead.state.leadId, lead]));
  }

  cardOf(lead: Settled): LeadCard {
    return cardOf(this.book, this.table.layout, this.after.get(lead.state.leadId) ?? lead, [], []);
  }

  /** @param row 1-based, where it stood when the table was read */
  cardAt(row: number): LeadCard | null {
    const { book, table } = this;
    const cells = table.rows.find((one) => one.row === row);
    const found = cells && new LeadReader(table.layout, book.zone, book.locale, book.now).read(cells);
    if (!found) return null;
    const asRead = knownOf(found);
    const known = asRead ?? refold(found, found.id, null, [], book);
    return this.cardOf(settle(found, known, asRead, { book, layout: table.layout }));
  }
}

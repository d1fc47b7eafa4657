/** The owner's edits, noticed by comparing the cells with what Stoke last saw in them (§2, §3, §4.4). */

import type { Day, Decision, Edit, Journal, Lead, Minute, Promised, Rules, Stage, Temperature, Touch } from "../model";
import { standingAt } from "../rules/standing";
import { fillByNeed, fillChanges, fillTemperature } from "../rules/temperature";
import type { Calendar, Zone } from "../time";
import { hash } from "./codec";
import { EMPTY_JOURNAL, withTouches } from "./journal";
import type { Facts, Seen, Shared, State } from "./state";

/** The cells that the owner may write and whose changes count, as a run finds them. The *Do not …* cells are in the lead. */
export interface OwnerCells {
  /** Null: blank. "unreadable": left as last seen, until the owner mends it. */
  temperature: Temperature | null | "unreadable";
  stage: Stage | null | "unreadable";
  promised: Promised | null | "unreadable";
  /** The text of the *Phone* cell. */
  phone: string;
}

/** Fields whose edit event arrived: their cells hold the owner's word even where it is what Stoke found before its own. */
export type Typed = ReadonlySet<"temperature" | "stage" | "call" | "email" | "mail">;

const NOTHING_TYPED: Typed = new Set();

/**
 * The state of a lead that is seen for the first time. A temperature that stands there is the owner's choice as at received,
 * a stage too, unless it is what the touches come to; a promise was given then.
 */
export function firstSight(
  leadId: string,
  lead: Lead,
  cells: OwnerCells,
  touches: readonly Touch[],
  rules: Rules,
  calendar: Calendar,
  now: Minute,
): State {
  const temperature = readable(cells.temperature, null);
  const stage = readable(cells.stage, null);
  const promised = readable(cells.promised, null);
  const edits: Edit[] = [];
  if (promised) edits.push({ kind: "promise", at: lead.received, to: promised });
  const journal: Journal = { ...withTouches(EMPTY_JOURNAL, touches), temperature, edits };
  const implied = standingAt(lead, journal, rules.settings, calendar, now).stage;
  if (stage && stage !== "New" && stage !== implied) edits.push({ kind: "stage", at: lead.received, to: stage });
  return { leadId, journal, seen: seeing(lead, temperature, stage, promised, phoneHash(cells.phone)) };
}

/** The state with the owner's edits since it was written, and with what stands in the cells now. */
export function noteEdits(
  state: State,
  lead: Lead,
  cells: OwnerCells,
  zone: Zone,
  now: Minute,
  typed: Typed = NOTHING_TYPED,
): State {
  const { seen } = state;
  const edits: Edit[] = [];
  const facts = factsOf(lead);
  if (!sameFacts(facts, seen.facts)) edits.push(...factEdits(state, lead, zone, now));

  const temperature = readable(cells.temperature, seen.temperature.now);
  if (isEdited(seen.temperature, temperature, typed.has("temperature"))) {
    // A cell made blank is filled by §2 again.
    const to = temperature ?? fillTemperature(lead, zone.dateOf(now)).temperature;
    edits.push({ kind: "temperature", at: now, to, by: temperature ? "owner" : "stoke" });
  }
  const stage = readable(cells.stage, seen.stage.now);
  if (stage && isEdited(seen.stage, stage, typed.has("stage"))) edits.push({ kind: "stage", at: now, to: stage });
  const promised = readable(cells.promised, seen.promised);
  if (!samePromise(promised, seen.promised)) edits.push({ kind: "promise", at: now, to: promised });
  const phone = phoneHash(cells.phone);
  if (phone !== seen.phone) edits.push({ kind: "phone", at: now });
  for (const kind of ["call", "email", "mail"] as const) {
    if (isEdited(seen[kind], lead.barred[kind], typed.has(kind))) edits.push({ kind, at: now });
  }
  return {
    ...state,
    journal: withEdits(state.journal, edits),
    seen: seeing(lead, temperature, stage, promised, phone),
  };
}

/** What stands in the cells now. */
function seeing(
  lead: Lead,
  temperature: Temperature | null,
  stage: Stage | null,
  promised: Promised | null,
  phone: string,
): Seen {
  return {
    temperature: unshared(temperature),
    stage: unshared(stage),
    call: unshared(lead.barred.call),
    email: unshared(lead.barred.email),
    mail: unshared(lead.barred.mail),
    promised,
    phone,
    facts: factsOf(lead),
  };
}

/** The state once Stoke writes what was decided into the Temperature and Stage cells. */
export function willWrite(state: State, { temperature, stage }: Pick<Decision, "temperature" | "stage">): State {
  const { seen } = state;
  return {
    ...state,
    seen: { ...seen, temperature: shared(seen.temperature, temperature), stage: shared(seen.stage, stage) },
  };
}

/** The state once Stoke ticks a *Do not …* cell, because of what a touch said. */
export function willBar(state: State, bar: "call" | "email" | "mail"): State {
  return { ...state, seen: { ...state.seen, [bar]: shared(state.seen[bar], true) } };
}

/** The state once Stoke writes the promise of a touch into the Promise cells. */
export function willPromise(state: State, promised: Promised): State {
  return { ...state, seen: { ...state.seen, promised } };
}

/** Adds edits of now: after all that the journal knows. */
function withEdits(journal: Journal, edits: readonly Edit[]): Journal {
  if (edits.length === 0) return journal;
  return { ...journal, edits: [...journal.edits, ...edits].sort((one, other) => one.at - other.at) };
}

/** Whether a cell differs from what Stoke wrote and from what stood there before, in case that write was lost. */
function isEdited<T>({ before, now }: Shared<T>, cell: T, typed: boolean): boolean {
  return cell !== now && (typed || cell !== before);
}

function shared<T>({ now }: Shared<T>, next: T): Shared<T> {
  return { before: now, now: next };
}

function unshared<T>(cell: T): Shared<T> {
  return { before: cell, now: cell };
}

function readable<T>(cell: T | "unreadable", otherwise: T): T {
  return cell === "unreadable" ? otherwise : cell;
}

function phoneHash(phone: string): string {
  const text = phone.trim();
  return text === "" ? "" : hash(text).toString(36);
}

function samePromise(one: Promised | null, other: Promised | null): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** What fills the temperature without regard to the day. */
function factsOf(lead: Lead): Facts {
  return { filled: fillTemperature({ ...lead, neededBy: null }, 0).temperature, neededBy: lead.neededBy };
}

function sameFacts(one: Facts, other: Facts): boolean {
  return one.filled === other.filled && one.neededBy === other.neededBy;
}

/**
 * When the facts of the row change, what the old ones filled until now is written down, and what the new ones fill from now
 * on: a date that comes near because it was just typed begins its chase now, not when it would have.
 */
function factEdits({ journal, seen }: State, lead: Lead, zone: Zone, now: Minute): Edit[] {
  if (isOwnChoice(journal)) return [];
  const edits: Edit[] = [];
  const fill = (facts: Facts, at: Minute) =>
    edits.push({ kind: "temperature", at, to: filledBy(facts, zone.dateOf(at)), by: "stoke" });
  const known = lastTemperature(journal)?.at;
  if (known === undefined) fill(seen.facts, lead.received);
  for (const day of fillChanges(seen.facts)) {
    const at = zone.midnightOf(day);
    if (at > (known ?? lead.received) && at <= now) fill(seen.facts, at);
  }
  fill(factsOf(lead), now);
  return edits;
}

function filledBy({ neededBy, filled }: Facts, today: Day): Temperature {
  return fillByNeed(neededBy, today)?.temperature ?? filled;
}

/** Whether the temperature is the owner's rather than filled: the last word on it. */
function isOwnChoice(journal: Journal): boolean {
  const last = lastTemperature(journal);
  return last ? last.by === "owner" : journal.temperature !== null;
}

function lastTemperature(journal: Journal): Extract<Edit, { kind: "temperature" }> | null {
  let last: Extract<Edit, { kind: "temperature" }> | null = null;
  for (const edit of journal.edits) if (edit.kind === "temperature") last = edit;
  return last;
}

/** The owner's edits, noticed by comparing the cells with what Stoke last saw in them (§2, §3, §4.4). */

import type { Decision, Edit, Journal, Lead, Minute, Promised, Rules, Stage, Temperature, Touch } from "../model";
import { standingAt } from "../rules/standing";
import { fillTemperature } from "../rules/temperature";
import type { Calendar, Zone } from "../time";
import { hash } from "./codec";
import { factEdits, factsOf } from "./facts";
import { EMPTY_JOURNAL, withEdits, withTouches } from "./journal";
import type { Seen, State } from "./state";
import type { Written } from "./written";

/** The cells that the owner may write and whose changes count, as a run finds them. The *Do not …* cells are in the lead. */
export interface OwnerCells {
  /** Null: blank. "unreadable": left as last seen, until the owner mends it. */
  temperature: Temperature | null | "unreadable";
  stage: Stage | null | "unreadable";
  promised: Promised | null | "unreadable";
  /** The text of the *Phone* cell. */
  phone: string;
}

/**
 * The state of a lead that is seen for the first time. A temperature that stands there is the owner's choice as at received,
 * a stage too, unless it is what the touches come to; a promise was given then.
 * @param ledger its touches, in the order of the rows.
 */
export function firstSight(
  leadId: string,
  lead: Lead,
  cells: OwnerCells,
  ledger: readonly Touch[],
  rules: Rules,
  calendar: Calendar,
  now: Minute,
): State {
  const seen = seenIn(lead, cells, BLANK);
  const { temperature, stage, promised } = seen;
  const edits: Edit[] = promised ? [{ kind: "promise", at: lead.received, to: promised }] : [];
  const journal: Journal = { ...withTouches(EMPTY_JOURNAL, ledger), temperature, edits };
  const implied = standingAt(lead, journal, rules.settings, calendar, now).stage;
  if (stage && stage !== "New" && stage !== implied) edits.push({ kind: "stage", at: lead.received, to: stage });
  return { leadId, journal, seen };
}

const BLANK = { temperature: null, stage: null, promised: null };

/**
 * The state with the owner's edits since it was written, and with what the cells hold now; the same object if that is
 * nothing new. Edits are dated now: when they were made is not known.
 * @param decided what the state's journal comes to now. A cell that holds it was written by Stoke, or changes nothing.
 * @param typed cells whose edit event arrived: they hold the owner's word even where it is Stoke's own.
 */
export function noteEdits(
  state: State,
  lead: Lead,
  cells: OwnerCells,
  decided: Pick<Decision, "temperature" | "stage">,
  zone: Zone,
  now: Minute,
  typed: ReadonlySet<"temperature" | "stage"> = NOTHING,
): State {
  const { seen } = state;
  const found = seenIn(lead, cells, seen);
  if (isSame(found, seen)) return state;
  const { temperature, stage, promised } = found;

  const edits: Edit[] = factEdits(state, lead, zone, now);
  if (temperature !== seen.temperature && (temperature !== decided.temperature || typed.has("temperature"))) {
    // A cell made blank is filled by §2 again.
    const to = temperature ?? fillTemperature(lead, zone.dateOf(now)).temperature;
    edits.push({ kind: "temperature", at: now, to, by: temperature ? "owner" : "stoke" });
  }
  if (stage && stage !== seen.stage && (stage !== decided.stage || typed.has("stage"))) {
    edits.push({ kind: "stage", at: now, to: stage });
  }
  if (!samePromise(promised, seen.promised)) edits.push({ kind: "promise", at: now, to: promised });
  for (const kind of ["phone", "call", "email", "mail"] as const) {
    if (found[kind] !== seen[kind]) edits.push({ kind, at: now });
  }
  return { ...state, journal: withEdits(state.journal, edits), seen: found };
}

const NOTHING: ReadonlySet<"temperature" | "stage"> = new Set();

/** The state once Stoke has written cells: what was decided, the bar and the promise of a touch. */
export function willWrite(
  state: State,
  written: Partial<Pick<Seen, "temperature" | "stage" | "promised" | "call" | "email" | "mail">>,
): State {
  const was = state.seen;
  const { temperature = was.temperature, stage = was.stage, promised = was.promised } = written;
  const { call = was.call, email = was.email, mail = was.mail } = written;
  const seen: Seen = { temperature, stage, promised, phone: was.phone, call, email, mail, facts: was.facts };
  return isSame(seen, state.seen) ? state : { ...state, seen };
}

/**
 * The state after a run that was killed once it had written cells: what was to be written and stands there is Stoke's own, and no
 * edit.
 */
export function alreadyWritten(state: State, lead: Lead, cells: OwnerCells, written: Written): State {
  const found = seenIn(lead, cells, state.seen);
  const stands: Written = {};
  for (const bar of ["call", "email", "mail"] as const) if (written[bar] === found[bar]) stands[bar] = found[bar];
  const { promised } = written;
  if (promised !== undefined && samePromise(promised, found.promised)) stands.promised = promised;
  return willWrite(state, stands);
}

/** What stands in the cells; unreadable ones count as they were. */
export function seenIn(lead: Lead, cells: OwnerCells, was: Pick<Seen, "temperature" | "stage" | "promised">): Seen {
  const phone = cells.phone.trim();
  return {
    temperature: cells.temperature === "unreadable" ? was.temperature : cells.temperature,
    stage: cells.stage === "unreadable" ? was.stage : cells.stage,
    promised: cells.promised === "unreadable" ? was.promised : cells.promised,
    phone: phone === "" ? "" : hash(phone),
    call: lead.barred.call,
    email: lead.barred.email,
    mail: lead.barred.mail,
    facts: factsOf(lead),
  };
}

function isSame(one: Seen, other: Seen): boolean {
  return (
    one.temperature === other.temperature &&
    one.stage === other.stage &&
    one.phone === other.phone &&
    one.call === other.call &&
    one.email === other.email &&
    one.mail === other.mail &&
    one.facts.filled === other.facts.filled &&
    one.facts.neededBy === other.facts.neededBy &&
    samePromise(one.promised, other.promised)
  );
}

function samePromise(one: Promised | null, other: Promised | null): boolean {
  if (one === null || other === null) return one === other;
  const [first, second] = [one.when, other.when];
  const sameWhen =
    first.kind === "date"
      ? second.kind === "date" && first.day === second.day
      : second.kind === "moment" && first.at === second.at;
  return sameWhen && one.channel === other.channel;
}

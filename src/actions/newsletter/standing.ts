/** How far a newsletter has come: the ledger says who got it, the leads' rows say who still may. */

import type { LeadTable } from "../../book/lead-table";
import type { TouchRow } from "../../book/touch-row";
import { touchesAmong } from "../../book/touches-by-lead";
import { TEMPERATURES } from "../../core/model";
import { isOfNewsletter, type Newsletter } from "../../core/newsletter";
import { NOTHING_ENCLOSED } from "../../mail/outgoing";
import { addressKey } from "../mail/barred";
import type { Chosen } from "../mail/templates";
import type { Book } from "../opening/open-book";
import { foldedIn } from "../settling/settle";
import type { LoggedRow } from "../touch/log-cell";
import { composingNewsletter, eachPerson } from "./people";

/** After so many the mail is given up: each leaves a row in the ledger. */
const MOST_REFUSALS = 5;

export interface Standing {
  sent: number;
  /** Names of those of whom it is not known. */
  doubtful: string[];
  /** Who still waits for it, hottest first. */
  waiting: LoggedRow[];
  leftOut: { name: string; reason: string }[];
  /** The row of somebody who waits holds what the next settling is to write: it must not be written to before. */
  isBehind: boolean;
}

/** @param ledger all of it, as it stands */
export function standingOf(letter: Newsletter, book: Book, table: LeadTable, ledger: readonly TouchRow[]): Standing {
  const fates = fatesIn(letter, ledger);
  const isRecipient = new Set(letter.recipients);
  const got = new Set<string>();
  const found: Candidate[] = [];
  const refusals = refusalsIn(letter, ledger);
  const barred = eachPerson(composingNewsletter(asWords(letter), { table, book, ledger }), (person, lead) => {
    if (fates.has(person.id)) {
      isRecipient.delete(person.id);
      if (person.to !== "") got.add(addressKey(person.to));
    } else if (isRecipient.delete(person.id)) {
      found.push({ ...person, refusals: refusals.get(person.id) ?? 0, lead });
    }
  });
  const waiting: LoggedRow[] = [];
  const leftOut: Standing["leftOut"] = [];
  for (const { name, to, problem, refusals, lead } of found.sort(hottestFirst)) {
    const key = addressKey(to);
    const reason =
      problem ||
      (refusals < MOST_REFUSALS ? "" : `Gmail refused the mail ${refusals} times.`) ||
      barred.reasonFor(to) ||
      (got.has(key) ? `${to} has this mail already, by another row.` : "");
    if (reason !== "") leftOut.push({ name, reason });
    else {
      got.add(key);
      waiting.push(lead);
    }
  }
  const gone = [...isRecipient].filter((id) => !fates.has(id));
  return {
    sent: [...fates.values()].filter(({ isSure }) => isSure).length,
    doubtful: [...fates.values()].flatMap(({ isSure, name }) => (isSure ? [] : [name])),
    waiting,
    leftOut: [...leftOut, ...gone.map(() => ({ name: "A lead that is gone", reason: "Its row was deleted." }))],
    isBehind: waiting.some((lead) => isUnsettled(lead, touchesAmong(ledger, lead.state.leadId).length)),
  };
}

/** Whether a mail may go does not hang on what goes with it. */
function asWords({ template }: Newsletter): Chosen {
  return { template, enclosed: NOTHING_ENCLOSED };
}

/** Who has the newsletter, or may have it, by Lead ID. A mail that Gmail refused is none; one that the owner took back is one. */
function fatesIn(letter: Newsletter, ledger: readonly TouchRow[]): Map<string, { isSure: boolean; name: string }> {
  const fates = new Map<string, { isSure: boolean; name: string }>();
  for (const { id, leadId, lead, status } of ledger) {
    if (status === "Failed" || !isOfNewsletter(letter, id)) continue;
    fates.set(leadId, { isSure: status !== "Unknown" && status !== "Sending", name: lead });
  }
  return fates;
}

/** How often Gmail refused somebody's mail, by Lead ID. */
function refusalsIn(letter: Newsletter, ledger: readonly TouchRow[]): Map<string, number> {
  const refusals = new Map<string, number>();
  for (const { id, leadId, status } of ledger) {
    if (status === "Failed" && isOfNewsletter(letter, id)) refusals.set(leadId, (refusals.get(leadId) ?? 0) + 1);
  }
  return refusals;
}

interface Candidate {
  name: string;
  to: string;
  problem: string;
  refusals: number;
  lead: LoggedRow;
}

/** Whose mail was refused waits until the others have theirs. */
function hottestFirst(one: Candidate, other: Candidate): number {
  const heat = ({ lead }: Candidate) => TEMPERATURES.indexOf(lead.decision.temperature);
  return one.refusals - other.refusals || heat(one) - heat(other);
}

function isUnsettled({ row, first, touch }: LoggedRow, touches: number): boolean {
  return first !== null || touch !== null || foldedIn(row.state, row.id) !== touches;
}

/** The call list of now as it is worked down: who is due, in the order of §5, what was put off, and what was done. */

import { type LeadTable, readTable } from "../../book/lead-table";
import { arrange, type Lined, type Tally, tallyOf } from "../../core/follow-up";
import type { Decision, Lead, Minute } from "../../core/model";
import { callList } from "../../core/rules";
import { isLockFree } from "../../google/lock";
import { NoLetters } from "../referrers/no-letters";
import { thanksOf, type WordedThanks, withoutRemoved } from "../referrers/thanks-lines";
import { nameOf } from "../settling/row-texts";
import type { Settled } from "../settling/settle";
import { eachLead, settleAll } from "../settling/settle-all";
import type { ThanksDue } from "../views";
import type { FollowUpBook } from "./kept-follow-up";

/** A line with the lead that it is about; with `thanks` it is of the lead's referrer. */
export interface Line extends Lined {
  settled: Settled;
  wait: string;
  thanks: ThanksDue | null;
}

/** What was read of the leads. */
export interface Read {
  table: LeadTable;
  /** Leads with something to do, in the order of the rows. */
  due: readonly Due[];
  thanks: readonly DueThanks[];
  tally: Tally;
  /** The lead that was asked for, whether due or not; null where it is gone. */
  asked: Settled | null;
}

interface Due {
  lead: Lead;
  decision: Decision;
  settled: Settled;
}

/** What a referrer is to hear of a lead. */
type DueThanks = WordedThanks & { settled: Settled };

/** Reads all leads once; twice where some came in that Stoke has not seen yet, for they get their IDs first. */
export function readDue(open: FollowUpBook, askedId: string): Read {
  const { strangers, ...read } = readOnce(open, askedId);
  // A touch finds its lead by the ID. Where another run holds the lock they come with the next look.
  if (!strangers || !isLockFree()) return read;
  settleAll(open.book, () => undefined, "state");
  return readOnce(open, askedId);
}

function readOnce({ book, sitting }: FollowUpBook, askedId: string): Read & { strangers: boolean } {
  const table = readTable(book.leadSheet);
  const due: Due[] = [];
  const thanks: DueThanks[] = [];
  const noLetters = new NoLetters();
  const tally = { done: 0, contacted: 0, connected: 0 };
  let asked: Settled | null = null;
  let strangers = false;
  eachLead(book, table, "state", (settled) => {
    const { row, state, first } = settled;
    if (first !== null) {
      strangers = true;
      return;
    }
    if (state.leadId === askedId) asked = settled;
    if (sitting !== null) add(tally, tallyOf(state.journal, sitting.started));
    const name = nameOf(table.layout, row.table);
    noLetters.add(settled, table.layout, name);
    for (const one of thanksOf(book, settled, name)) thanks.push({ ...one, settled });
    const counted = countedDue(settled, book.now);
    if (counted !== null) due.push({ lead: row.lead, decision: counted, settled });
  });
  return { table, due, thanks: withoutRemoved(thanks, noLetters), tally, asked, strangers };
}

/** Minutes before its first step from which a lead that has just come in is worth the owner's turning to. */
const SOON = 5;

/** What is due; and a Sizzling or Hot lead that has just come in as if it were: minutes count, and the owner is at it. Not one whose step the
 * owner has just skipped: the step after that has its own time. */
function countedDue({ decision, state }: Settled, now: Minute): Decision | null {
  const { next, stage, temperature } = decision;
  if (next === null) return null;
  if (next.at <= now) return decision;
  const justCame =
    stage === "New" && state.journal.touches.length === 0 && (temperature === "Sizzling" || temperature === "Hot");
  return justCame && next.at <= now + SOON ? { ...decision, next: { ...next, at: now } } : null;
}

function add(sum: Tally, part: Tally): void {
  sum.done += part.done;
  sum.contacted += part.contacted;
  sum.connected += part.connected;
}

export interface Ordered {
  /** What can be done today, first to contact first. */
  today: Line[];
  /** Keys of those that were put to the end. */
  later: ReadonlySet<string>;
  /** Put off until tomorrow. */
  away: Line[];
}

/** The lines in their order. */
export function inOrder({ due, thanks }: Read, { book, marks }: FollowUpBook): Ordered {
  const { rules, calendar, now } = book;
  const { away } = arrange([...due.map(lineOf), ...thanks.map(thanksLine)], marks);
  // Left out before the rest is ranked: cold leads are listed only when nothing else is.
  const gone = new Set(away.map(({ key }) => key));
  const here = due.filter((one) => !gone.has(lineOf(one).key));
  const told = thanks.filter((one) => !gone.has(thanksLine(one).key));
  const lines = callList(here, told, rules, calendar, now).map((line) =>
    line.kind === "lead"
      ? { ...lineOf(line.entry), wait: line.wait, waits: line.wait !== "" }
      : thanksLine(line.thanks),
  );
  return { ...arrange(lines, marks), away };
}

function lineOf({ settled }: Due): Line {
  const since = settled.decision.next?.at ?? 0;
  return { key: settled.state.leadId, since, waits: false, wait: "", thanks: null, settled };
}

/** Its key begins with that of the lead, too. */
function thanksLine({ since, news, due, settled }: DueThanks): Line {
  return { key: `${settled.state.leadId} ${news}`, since, waits: false, wait: "", thanks: due, settled };
}

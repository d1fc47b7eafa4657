/** All leads as data: what the rules say of each, and whom to contact first (§5). */

import { type LeadTable, readTable } from "../book/lead-table";
import type { Decision, Lead, Minute, Slot } from "../core/model";
import { callList, type Line, type Thanks } from "../core/rules";
import { isoOf } from "../core/time";
import { type Book, readBook } from "./opening/open-book";
import { NoLetters } from "./referrers/no-letters";
import { thanksOf, withoutRemoved } from "./referrers/thanks-lines";
import { nameOf } from "./settling/row-texts";
import type { Settled } from "./settling/settle";
import { eachLead } from "./settling/settle-all";
import type { CallListLine, ShownLead, ShownStep, ThanksDue } from "./views";

/** Every lead as of now, in the order of the rows; nothing is written. */
export function showLeads(now: Minute): ShownLead[] {
  const book = readBook(now);
  const table = readTable(book.leadSheet);
  const leads: ShownLead[] = [];
  eachLead(book, table, "state", (lead) => leads.push(shown(book, table, lead)));
  return leads;
}

/** What is due now, first to contact first. */
export function listCalls(now: Minute): CallListLine[] {
  const book = readBook(now);
  const table = readTable(book.leadSheet);
  return dueLines(book, table, (lead) => shown(book, table, lead)).map(
    (line): CallListLine =>
      line.kind === "lead"
        ? { kind: "lead", group: line.group, wait: line.wait, ...line.entry.about }
        : { kind: "thanks", group: line.group, wait: line.wait, ...line.thanks.about, thanks: line.thanks.due },
  );
}

interface Entry<About> {
  lead: Lead;
  decision: Decision;
  about: About;
}

/**
 * The call list of a book as of its now.
 * @param about what is kept of each lead for the caller, its name among it
 */
export function dueLines<About extends { name: string }>(
  book: Book,
  table: LeadTable,
  about: (lead: Settled) => About,
): Line<Entry<About>, Thanks & { due: ThanksDue; about: About }>[] {
  const entries: Entry<About>[] = [];
  const thanks: (Thanks & { due: ThanksDue; about: About })[] = [];
  const noLetters = new NoLetters();
  eachLead(book, table, "state", (settled) => {
    const own = about(settled);
    entries.push({ lead: settled.row.lead, decision: settled.decision, about: own });
    noLetters.add(settled, table.layout, own.name);
    for (const one of thanksOf(book, settled, own.name)) thanks.push({ ...one, about: own });
  });
  return callList(entries, withoutRemoved(thanks, noLetters), book.rules, book.calendar, book.now);
}

function shown({ zone }: Book, { layout }: LeadTable, { row, state, decision }: Settled): ShownLead {
  return {
    row: row.table.row,
    id: state.leadId,
    name: nameOf(layout, row.table),
    stage: decision.stage,
    stageSince: isoOf(decision.stageSince, zone),
    temperature: decision.temperature,
    temperatureReason: decision.temperatureReason,
    next: decision.next === null ? null : { at: isoOf(decision.next.at, zone), ...stepOf(decision.next) },
    action: decision.action === null ? null : stepOf(decision.action),
    flag: decision.flag?.text ?? null,
    tries: decision.tries,
  };
}

function stepOf({ channel, reason }: Slot): ShownStep {
  return { channel, reason };
}

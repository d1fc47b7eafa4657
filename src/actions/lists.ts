/** All leads as data: what the rules say of each, and whom to contact first (§5). */

import { readTable } from "../book/lead-table";
import type { Minute, Slot } from "../core/model";
import { callList } from "../core/rules";
import { isoOf } from "../core/time";
import { type Book, readBook } from "./open-book";
import { nameOf } from "./row-texts";
import type { Settled } from "./settle";
import { type SettledBook, settleTable } from "./settle-all";
import type { CallListLine, ShownLead, ShownStep } from "./views";

/** Every lead as of now, in the order of the rows; nothing is written. */
export function showLeads(now: Minute): ShownLead[] {
  const { book, settled } = readAll(now);
  return settled.leads.map((lead) => shown(book, settled, lead));
}

/** What is due now, first to contact first. */
export function listCalls(now: Minute): CallListLine[] {
  const { book, settled } = readAll(now);
  const entries = settled.leads.map((settledLead) => ({ ...settledLead, lead: settledLead.row.lead }));
  return callList(entries, [], book.rules, book.calendar, now).flatMap((line) =>
    line.kind === "lead" ? [{ group: line.group, wait: line.wait, ...shown(book, settled, line.entry) }] : [],
  );
}

function readAll(now: Minute): { book: Book; settled: SettledBook } {
  const book = readBook(now);
  return { book, settled: settleTable(book, readTable(book.leadSheet), "state") };
}

function shown({ zone }: Book, { table }: SettledBook, { row, state, decision }: Settled): ShownLead {
  return {
    row: row.table.row,
    id: state.leadId,
    name: nameOf(table.layout, row.table),
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

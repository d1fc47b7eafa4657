/** All leads as data: what the rules say of each, and whom to contact first (§5). */

import { type LeadTable, readTable } from "../book/lead-table";
import type { Decision, Lead, Minute, Slot } from "../core/model";
import { callList, type Thanks } from "../core/rules";
import { isoOf } from "../core/time";
import { type Book, readBook } from "./opening/open-book";
import { KnownNames, thanksOf } from "./referrers/thanks-lines";
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
  const entries: { lead: Lead; decision: Decision; shown: ShownLead }[] = [];
  const thanks: (Thanks & { due: ThanksDue; shown: ShownLead })[] = [];
  const names = new KnownNames();
  eachLead(book, table, "state", (settled) => {
    const lead = shown(book, table, settled);
    entries.push({ lead: settled.row.lead, decision: settled.decision, shown: lead });
    names.add(lead.name, lead.stage);
    for (const one of thanksOf(book, settled, lead.name)) thanks.push({ ...one, shown: lead });
  });
  return callList(entries, names.among(thanks), book.rules, book.calendar, now).map(
    (line): CallListLine =>
      line.kind === "lead"
        ? { kind: "lead", group: line.group, wait: line.wait, ...line.entry.shown }
        : { kind: "thanks", group: line.group, wait: line.wait, ...line.thanks.shown, thanks: line.thanks.due },
  );
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

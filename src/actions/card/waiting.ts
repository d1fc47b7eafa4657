/** What stands on top of the sidebar: the newest lead never attempted, whose minutes are counted, and that the owner is away. */

import { LeadReader } from "../../book/lead-row";
import { readColumn, readLeadRow, readRows } from "../../book/lead-table";
import { isDate, readStage } from "../../core/cells";
import type { Minute } from "../../core/model";
import { waitingSince } from "../../core/rules";
import { selectRow } from "../../google/selection";
import { awayNotice } from "../away";
import { type Book, openBook, openBookIfSetUp } from "../opening/open-book";
import { knownOf, settle } from "../settling/settle";
import type { TopView, Waiting } from "../views";
import { cardOf, momentOf } from "./card";

/** So many of the newest are looked at: the first may have been attempted just now, its cells not yet written. */
const LOOKED_AT = 3;

/** Five calls, and one or two for each lead that is looked at; nothing to say where Stoke is not set up. */
export function topOfSidebar(now: Minute): TopView {
  const book = openBookIfSetUp(now);
  return book === null ? { waiting: null, away: "" } : { waiting: newestWaiting(book), away: awayNotice(book) };
}

function newestWaiting(book: Book): Waiting | null {
  const table = readRows(book.leadSheet, book.leadSheet.headerRow, 1);
  if (table.layout.columns.stage === undefined || table.layout.columns.received === undefined) return null;
  const stages = readColumn(table, "stage");
  const received = readColumn(table, "received");
  const fresh = stages
    .flatMap((cell, index) => {
      const stage = readStage(cell);
      const at = received[index];
      return stage.ok && stage.value === "New" && isDate(at)
        ? [{ row: table.layout.headerRow + 1 + index, at: at.getTime() }]
        : [];
    })
    .sort((one, other) => other.at - one.at || other.row - one.row);
  for (const { row } of fresh.slice(0, LOOKED_AT)) {
    const waiting = waitingIn(book, row);
    if (waiting !== null) return waiting;
  }
  return null;
}

function waitingIn(book: Book, row: number): Waiting | null {
  const { layout, rows } = readRows(book.leadSheet, row, 1);
  const [cells] = rows;
  const lead = cells && new LeadReader(layout, book.zone, book.locale, book.now).read(cells);
  const known = lead ? knownOf(lead) : null;
  if (!lead || known === null) return null;
  const settled = settle(lead, known, known, { book, layout });
  const { stage, next } = settled.decision;
  if (stage !== "New" || next === null || next.kind === "reach") return null;
  const card = cardOf(book, layout, settled, [], []);
  return {
    ...{ id: card.id, row, name: card.name, received: card.received },
    from: momentOf(waitingSince(lead.lead, settled.decision.temperature, next, book.calendar), book),
    due: momentOf(next.at, book),
    wait: card.next?.wait ?? "",
    ...{ tel: card.tel, phone: card.phone },
  };
}

/** Brings the owner to the lead's row, and says which it is. Throws an OwnerError where it is gone. */
export function selectLead(leadId: string, hint: number, now: Minute): number {
  const { leadSheet } = openBook(now);
  const [found] = readLeadRow(leadSheet, leadId, hint).rows;
  const row = found?.row ?? hint;
  selectRow(leadSheet.sheet, row);
  return row;
}

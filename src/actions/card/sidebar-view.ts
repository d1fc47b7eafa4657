/** What the sidebar shows for the selected row. */

import { LeadReader } from "../../book/lead-row";
import { readRows } from "../../book/lead-table";
import { recentTouches } from "../../book/touches";
import { type Minute, OwnerError } from "../../core/model";
import { recall } from "../../google/memory";
import { missingPermissions } from "../../google/permissions";
import { selection } from "../../google/selection";
import { waitsIn } from "../automatic/consent";
import { usesCalendar } from "../calendar/uses-calendar";
import { type Book, openBookIfSetUp } from "../opening/open-book";
import { knownOf, refold, settle } from "../settling/settle";
import type { Seen, SidebarView } from "../views";
import { cardOf } from "./card";

/** @param seen where the selection was when the page last asked; null: answer in full */
export function sidebarView(seen: Seen | null, now: Minute): SidebarView {
  const { sheet, rows } = selection();
  const here: Seen = { sheet, row: rows[0] ?? 1 };
  if (seen !== null && seen.sheet === here.sheet && seen.row === here.row) return { kind: "same" };
  try {
    return viewOf(here, now);
  } catch (error) {
    if (error instanceof OwnerError) return { kind: "problem", message: error.message };
    throw error;
  }
}

function viewOf(here: Seen, now: Minute): SidebarView {
  const book = openBookIfSetUp(now);
  if (book === null) return { kind: "not set up" };
  if (here.sheet !== book.leadSheet.sheet) return { kind: "other sheet", seen: here };
  const table = readRows(book.leadSheet, here.row, 1);
  const [cells] = table.rows;
  const row = cells === undefined ? null : new LeadReader(table.layout, book.zone, book.locale, now).read(cells);
  if (row === null) return { kind: "no lead", seen: here };
  const asRead = knownOf(row);
  const touches = row.id === "" ? [] : recentTouches(row.id, book.zone);
  const known = asRead ?? refold(row, row.id, null, touches, book);
  const settled = settle(row, known, asRead, { book, layout: table.layout });
  const notices = [...missingPermissions(usesCalendar(book)), ...waitingRows(book)];
  return { kind: "lead", seen: here, card: cardOf(book, table.layout, settled, touches, notices) };
}

/** That rows of Cadence wait for the owner's word. One call where any row sends by itself. */
function waitingRows({ rules }: Book): string[] {
  const waits = rules.cadence.some(({ send }) => send === "Auto") ? waitsIn(recall()) : "";
  return waits === "" ? [] : [waits];
}

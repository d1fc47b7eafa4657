/** Undoing a merge: both rows as they were, each with its own touches; what was done since stays with the kept one. */

import { isSameCell } from "../../book/lead-check";
import { LeadReader } from "../../book/lead-row";
import { type LeadTable, readLeadRow, readTable } from "../../book/lead-table";
import { type MergeRecord, markMerge, readMerges } from "../../book/merges";
import { bringBack, rowOfLead, writeCells } from "../../book/one-row";
import type { Cell } from "../../book/sheets";
import { replaceState } from "../../book/state-cell";
import { returnTouches } from "../../book/touch-marks";
import { withoutMerged } from "../../core/journal";
import { type Minute, OwnerError } from "../../core/model";
import { lockBook } from "../../google/lock";
import { type Book, openBook } from "../opening/open-book";
import { knownOf, stateText } from "../settling/settle";
import { settleAll } from "../settling/settle-all";
import type { Duplicates } from "../views";
import { listDuplicates } from "./list-duplicates";
import { contentOf, type MergeContent } from "./merge-content";

/** At most 60 calls. Throws an OwnerError where there is no such merge, or its kept lead is gone. */
export function undoMerge(mergeId: string, now: Minute): Duplicates {
  lockBook();
  const book = openBook(now);
  const record = readMerges().find(({ id, status }) => id === mergeId && (status === "Merged" || status === "Undoing"));
  if (record === undefined) throw new OwnerError("That merge was undone already; nothing was changed.");
  takeApart(book, record);
  settleAll(book, () => undefined, "state");
  return listDuplicates(book, `${record.other} has a row of its own again, at the end of the sheet.`, "");
}

/** Finishes undoings that were cut off, where the kept lead is still there. */
export function finishUndoing(book: Book, merges: readonly MergeRecord[]): void {
  for (const record of merges) {
    if (record.status !== "Undoing") continue;
    if (rowOfLead(readTable(book.leadSheet), record.keptId) !== null) takeApart(book, record);
  }
}

function takeApart(book: Book, record: MergeRecord): void {
  const content = contentOf(record);
  const table = readTable(book.leadSheet);
  const kept = rowOfLead(table, record.keptId);
  if (kept === null)
    throw new OwnerError(`${record.kept} is no longer in the sheet "${table.layout.sheet}", so this cannot be undone.`);
  if (record.status === "Merged") markMerge(record, "Undoing");
  const undoing: MergeRecord = { ...record, status: "Undoing" };
  if (rowOfLead(table, record.otherId) === null) bringRowBack(table, content);
  returnTouches(new Set(content.touches), record.otherId);
  const before = readTable(book.leadSheet);
  const cells = rowOfLead(before, record.keptId)?.cells ?? [];
  // What the owner has changed since stays.
  const back = content.writes.flatMap(({ header, before: was, after }) => {
    const index = before.layout.headers.indexOf(header);
    return index >= 0 && isSameCell(cells[index] ?? "", after) ? [{ index, value: was }] : [];
  });
  writeCells(before, book.leadSheet, record.keptId, back);
  const near = readLeadRow(book.leadSheet, record.keptId, kept.row);
  const [found] = near.rows;
  const row = found === undefined ? null : new LeadReader(near.layout, book.zone, book.locale, book.now).read(found);
  const known = row === null ? null : knownOf(row);
  if (row !== null && known !== null) {
    const state = withoutMerged(known.state, content.edits, row.lead, row);
    // Its touches are fewer again: the next settling folds them anew.
    replaceState(near, row.state, stateText({ folded: known.folded, state }));
  }
  markMerge(undoing, "Undone");
}

/** Columns by their headers; formulas only where the columns stand as they stood. */
function bringRowBack(table: LeadTable, { row, headers, cells, formulas, comments }: MergeContent): void {
  const { layout } = table;
  const stand =
    headers.length === layout.headers.length && headers.every((one, index) => one === layout.headers[index]);
  const placed = layout.headers.map((header, index): Cell => {
    const from = stand ? index : headers.indexOf(header);
    return from < 0 ? "" : (cells[from] ?? "");
  });
  const noted = comments.flatMap(({ index, value }) => {
    const to = stand ? index : layout.headers.indexOf(headers[index] ?? "");
    return to < 0 ? [] : [{ index: to, value }];
  });
  bringBack(table, placed, { row, formulas: stand ? formulas : new Map(), comments: noted });
}

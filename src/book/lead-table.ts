/** The rows of the lead sheet as they were read: all of them, or the few that a click is about. */

import type { FieldKey } from "../core/headers";
import { OwnerError } from "../core/model";
import type { LeadSheet } from "../core/settings";
import { columnOf, findColumns, type Layout } from "./layout";
import { type Cell, cellsOf, downFrom, type Sheet, sheetNamed, wholeRow } from "./sheets";

export interface LeadTable {
  sheet: Sheet;
  layout: Layout;
  /** Rows below the headers, in order; blank ones too. */
  rows: readonly TableRow[];
}

export interface TableRow {
  /** 1-based row in which it was read. */
  row: number;
  /** Cells from column A on. */
  cells: readonly Cell[];
}

/** The whole sheet, in one call. */
export function readTable(leadSheet: LeadSheet): LeadTable {
  const sheet = sheetNamed(leadSheet.sheet);
  const values = cellsOf(sheet);
  const layout = findColumns(leadSheet, values[leadSheet.headerRow - 1] ?? []);
  const rows = values
    .slice(leadSheet.headerRow)
    .map((cells, index) => ({ row: leadSheet.headerRow + 1 + index, cells }));
  return { sheet, layout, rows };
}

/** Some rows that follow each other, in two calls. Rows at or above the headers are left out. */
export function readRows(leadSheet: LeadSheet, first: number, count: number): LeadTable {
  const sheet = sheetNamed(leadSheet.sheet);
  const layout = readLayout(sheet, leadSheet);
  const from = Math.max(first, leadSheet.headerRow + 1);
  const height = first + count - from;
  if (height <= 0) return { sheet, layout, rows: [] };
  const values: Cell[][] = sheet.getRange(from, 1, height, layout.width).getValues();
  return { sheet, layout, rows: values.map((cells, index) => ({ row: from + index, cells })) };
}

/**
 * The row of one lead, in two calls where it still stands at `hint` (1-based), else in four.
 * Throws an OwnerError when no row holds the ID any more.
 */
export function readLeadRow(leadSheet: LeadSheet, id: string, hint: number): LeadTable {
  const near = readRows(leadSheet, hint, 1);
  const [row] = near.rows;
  const { sheet, layout } = near;
  const column = columnOf(layout, "leadId");
  if (row !== undefined && row.cells[column - 1] === id) return near;
  const found = sheet
    .getRange(downFrom(leadSheet.headerRow + 1, column))
    .createTextFinder(id)
    .matchEntireCell(true)
    .findNext();
  if (found === null) {
    throw new OwnerError(
      `That lead is no longer in the sheet "${leadSheet.sheet}". If its row was deleted, undo that first.`,
    );
  }
  const at = found.getRow();
  const [cells] = sheet.getRange(at, 1, 1, layout.width).getValues();
  return { sheet, layout, rows: [{ row: at, cells: cells ?? [] }] };
}

/** What a field's cell holds; "" where the sheet has no such column. */
export function cellAt(layout: Layout, row: TableRow, key: FieldKey): Cell {
  const column = layout.columns[key];
  return (column === undefined ? undefined : row.cells[column - 1]) ?? "";
}

function readLayout(sheet: Sheet, leadSheet: LeadSheet): Layout {
  const [cells] = sheet.getRange(wholeRow(leadSheet.headerRow)).getValues();
  const last = (cells ?? []).reduce((width: number, cell, index) => (cell === "" ? width : index + 1), 0);
  return findColumns(leadSheet, (cells ?? []).slice(0, Math.max(1, last)));
}

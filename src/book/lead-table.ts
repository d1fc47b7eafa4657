/** The rows of the lead sheet as they were read: all of them, or the few that a click is about. */

import type { FieldKey } from "../core/headers";
import { OwnerError } from "../core/model";
import { columnOf, findColumns, type Layout, type Mapping } from "./layout";
import { type Cell, cellsOf, type Sheet, sheetNamed } from "./sheets";

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
export function readTable(mapping: Mapping): LeadTable {
  const sheet = sheetNamed(mapping.sheet);
  const values = cellsOf(sheet);
  const layout = findColumns(mapping, values[mapping.headerRow - 1] ?? []);
  const rows = values.slice(mapping.headerRow).map((cells, index) => ({ row: mapping.headerRow + 1 + index, cells }));
  return { sheet, layout, rows };
}

/** Some rows that follow each other, in two calls. Rows at or above the headers are left out. */
export function readRows(mapping: Mapping, first: number, count: number): LeadTable {
  const sheet = sheetNamed(mapping.sheet);
  const layout = readLayout(sheet, mapping);
  const from = Math.max(first, mapping.headerRow + 1);
  const height = first + count - from;
  if (height <= 0) return { sheet, layout, rows: [] };
  const values: Cell[][] = sheet.getRange(from, 1, height, layout.width).getValues();
  return { sheet, layout, rows: values.map((cells, index) => ({ row: from + index, cells })) };
}

/**
 * The row of one lead, in two calls where it still stands at `hint` (1-based), else in four.
 * Throws an OwnerError when no row holds the ID any more.
 */
export function readLeadRow(mapping: Mapping, id: string, hint: number): LeadTable {
  const near = readRows(mapping, hint, 1);
  const [row] = near.rows;
  const { sheet, layout } = near;
  const column = columnOf(layout, "leadId");
  if (row !== undefined && row.cells[column - 1] === id) return near;
  const found = sheet
    .getRange(mapping.headerRow + 1, column, Math.max(1, sheet.getMaxRows() - mapping.headerRow), 1)
    .createTextFinder(id)
    .matchEntireCell(true)
    .findNext();
  if (found === null) {
    throw new OwnerError(
      `That lead is no longer in the sheet "${mapping.sheet}". If its row was deleted, undo that first.`,
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

function readLayout(sheet: Sheet, mapping: Mapping): Layout {
  const [cells] = sheet.getRange(mapping.headerRow, 1, 1, sheet.getMaxColumns()).getValues();
  const last = (cells ?? []).reduce((width: number, cell, index) => (cell === "" ? width : index + 1), 0);
  return findColumns(mapping, (cells ?? []).slice(0, Math.max(1, last)));
}

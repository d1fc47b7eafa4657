/** The rows of the lead sheet as they were read: all of them, or the few that a click is about. */

import { textOf } from "../core/cells";
import type { FieldKey } from "../core/headers";
import { OwnerError } from "../core/model";
import type { LeadSheet } from "../core/settings";
import { columnOf, findColumns, type Layout } from "./layout";
import { type Cell, cellsOf, downFrom, type Sheet, sheetIfAny, sheetNamed, wholeRow, wholeRows } from "./sheets";

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

/** Rows that begin so near to the headers are read with them in one call: no column can move in between. */
const NEAR_HEADERS = 100;

/** Some rows that follow each other, in one call or two. Rows at or above the headers are left out. */
export function readRows(leadSheet: LeadSheet, first: number, count: number): LeadTable {
  const sheet = sheetNamed(leadSheet.sheet);
  const { headerRow } = leadSheet;
  const from = Math.max(first, headerRow + 1);
  const last = first + count - 1;
  const isNear = from <= headerRow + NEAR_HEADERS;
  const [headers = [], ...below]: Cell[][] = sheet
    .getRange(wholeRows(headerRow, isNear ? Math.max(last, headerRow) : headerRow))
    .getValues();
  const layout = findColumns(leadSheet, headers.slice(0, lastFilled(headers)));
  if (last < from) return { sheet, layout, rows: [] };
  const values = isNear
    ? below.slice(from - headerRow - 1).map((cells) => cells.slice(0, layout.width))
    : sheet.getRange(from, 1, last - from + 1, layout.width).getValues();
  return { sheet, layout, rows: values.map((cells, index) => ({ row: from + index, cells })) };
}

/** The cells of the header row, or null where there is no such sheet. One call. */
export function readHeaders({ sheet: name, headerRow }: LeadSheet): string[] | null {
  const sheet = sheetIfAny(name);
  if (sheet === null || sheet.getMaxRows() < headerRow) return null;
  const [cells = []]: Cell[][] = sheet.getRange(wholeRow(headerRow)).getValues();
  return cells.slice(0, lastFilled(cells)).map(textOf);
}

/** A field's cells from the first row below the headers to the end of the sheet, in one call. */
export function readColumn({ sheet, layout }: LeadTable, key: FieldKey): Cell[] {
  const cells: Cell[][] = sheet.getRange(downFrom(layout.headerRow + 1, columnOf(layout, key))).getValues();
  return cells.map(([cell = ""]) => cell);
}

/** Columns with so few others between them are read in one stretch. */
const NARROW_GAP = 2;

/** Some fields of all rows: a call for each stretch of neighbouring columns. `cell` gives "" for a field that was not asked for. */
export function readColumns({ sheet, layout }: LeadTable, fields: readonly FieldKey[]) {
  const columns = fields.map((field) => columnOf(layout, field)).sort((one, other) => one - other);
  const stretches: { first: number; last: number }[] = [];
  for (const column of columns) {
    const stretch = stretches[stretches.length - 1];
    if (stretch !== undefined && column - stretch.last <= NARROW_GAP + 1) stretch.last = column;
    else stretches.push({ first: column, last: column });
  }
  const read = stretches.map(({ first, last }) => {
    const cells: Cell[][] = sheet.getRange(downFrom(layout.headerRow + 1, first, last - first + 1)).getValues();
    return { first, last, cells };
  });
  const asked = new Set(fields);
  return (read[0]?.cells ?? []).map((_, index) => ({
    row: layout.headerRow + 1 + index,
    cell(field: FieldKey): Cell {
      const column = asked.has(field) ? columnOf(layout, field) : 0;
      const stretch = read.find(({ first, last }) => first <= column && column <= last);
      return stretch?.cells[index]?.[column - stretch.first] ?? "";
    },
  }));
}

/** How often a lead is looked for again because the owner sorted while it was found. */
const ATTEMPTS = 3;

/**
 * The row of one lead: in one call or two where it still stands at `hint` (1-based), else in as many again and one.
 * Throws an OwnerError when no row holds the ID any more.
 */
export function readLeadRow(leadSheet: LeadSheet, id: string, hint: number): LeadTable {
  let at = hint;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const near = readNear(leadSheet, at);
    const column = columnOf(near.layout, "leadId");
    if (near.rows[0]?.cells[column - 1] === id) return near;
    at = rowOfLead(near, column, id) ?? at;
  }
  throw new OwnerError(
    `That lead is no longer in the sheet "${leadSheet.sheet}". If its row was deleted, undo that first.`,
  );
}

/** The row at a place that a page remembers; only the headers where the sheet has become shorter since. */
function readNear(leadSheet: LeadSheet, row: number): LeadTable {
  try {
    return readRows(leadSheet, row, 1);
  } catch {
    return readRows(leadSheet, leadSheet.headerRow, 1);
  }
}

function rowOfLead({ sheet, layout }: LeadTable, column: number, id: string): number | null {
  const found = sheet
    .getRange(downFrom(layout.headerRow + 1, column))
    .createTextFinder(id)
    .matchEntireCell(true)
    .findNext();
  return found?.getRow() ?? null;
}

/** What a field's cell holds; "" where the sheet has no such column. */
export function cellAt(layout: Layout, row: TableRow, key: FieldKey): Cell {
  const column = layout.columns[key];
  return (column === undefined ? undefined : row.cells[column - 1]) ?? "";
}

/** How many cells there are up to the last that is not blank; at least one. */
function lastFilled(cells: readonly Cell[]): number {
  return cells.reduce((width: number, cell, index) => (cell === "" ? width : index + 1), 1);
}

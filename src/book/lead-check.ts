/** Whether rows still stand where they were read: the owner sorts, inserts and deletes while a run is under way. */

import { isDate } from "../core/cells";
import { columnOf, headerOf, type Layout } from "./layout";
import type { LeadTable, TableRow } from "./lead-table";
import { type Cell, downFrom, type Sheet, wholeRow } from "./sheets";

/** What a run believes of one row before or after it writes. */
export interface Expected {
  /** 1-based. */
  row: number;
  id: string;
}

/** The hidden columns as they stand now, from the first row below the headers to the end of the sheet. */
export interface Identities {
  ids: readonly string[];
  states: readonly string[];
}

/**
 * The Lead IDs and States of all rows, as they stand now; null where the two columns have moved. One call where they are
 * neighbours, as Set up puts them: no sort can come in between; else two.
 */
export function readIdentities({ sheet, layout }: LeadTable): Identities | null {
  const id = columnOf(layout, "leadId");
  const state = columnOf(layout, "state");
  const texts =
    Math.abs(id - state) === 1
      ? neighbours(sheet, layout, id, state)
      : [id, state].map((column) => columnTexts(sheet, layout, column));
  const [[idHeader, ...ids] = [], [stateHeader, ...states] = []] = texts;
  const stand = idHeader === headerOf(layout, "leadId") && stateHeader === headerOf(layout, "state");
  return stand ? { ids, states } : null;
}

/** Two columns side by side, in the order in which they are asked for. */
function neighbours(sheet: Sheet, { headerRow }: Layout, one: number, other: number): string[][] {
  const left = Math.min(one, other);
  const cells: Cell[][] = sheet.getRange(downFrom(headerRow, left, 2)).getValues();
  return [one, other].map((column) => cells.map((row) => String(row[column - left] ?? "").trim()));
}

/** A column from its header down to the end of the sheet. */
function columnTexts(sheet: Sheet, { headerRow }: Layout, column: number): string[] {
  const cells: Cell[][] = sheet.getRange(downFrom(headerRow, column)).getValues();
  return cells.map(([cell = ""]) => String(cell).trim());
}

/** Whether these rows, and all columns, still stand where they were read. Two calls. */
export function standAsExpected({ sheet, layout }: LeadTable, expected: readonly Expected[]): boolean {
  const [first] = expected;
  const last = expected[expected.length - 1];
  if (first === undefined || last === undefined) return true;
  return headersStand(sheet, layout) && idsStand(sheet, columnOf(layout, "leadId"), first.row, expected);
}

/**
 * Whether a row is the one that was read, as far as its own cells tell: all but the written ones are as they were. False
 * too where the owner has just edited another cell of it. One call.
 * @param written 1-based columns
 */
export function rowStands({ sheet, layout }: LeadTable, row: TableRow, written: ReadonlySet<number>): boolean {
  const [cells = []]: Cell[][] = sheet.getRange(wholeRow(row.row)).getValues();
  const state = columnOf(layout, "state");
  return row.cells.every((cell, index) => {
    const column = index + 1;
    return written.has(column) || column === state || isSameCell(cell, cells[index] ?? "");
  });
}

/** Whether a row is to the last cell as it was read. One call. */
export function isAsRead({ sheet }: LeadTable, row: TableRow): boolean {
  const [cells = []]: Cell[][] = sheet.getRange(wholeRow(row.row)).getValues();
  return row.cells.every((cell, index) => isSameCell(cell, cells[index] ?? ""));
}

/** Equal cells, dates by their instant. */
export function isSameCell(one: Cell, other: Cell): boolean {
  return isDate(one) && isDate(other) ? one.getTime() === other.getTime() : one === other;
}

function idsStand(sheet: Sheet, column: number, from: number, expected: readonly Expected[]): boolean {
  const ids: Cell[][] = sheet.getRange(downFrom(from, column)).getValues();
  return expected.every(({ row, id }) => String(ids[row - from]?.[0] ?? "") === id);
}

/** The Lead IDs as they stand, from the first row below the headers on; null where a column has moved. Two calls. */
export function readIds({ sheet, layout }: LeadTable): string[] | null {
  return headersStand(sheet, layout)
    ? columnTexts(sheet, { ...layout, headerRow: layout.headerRow + 1 }, columnOf(layout, "leadId"))
    : null;
}

function headersStand(sheet: Sheet, layout: Layout): boolean {
  const [cells = []] = sheet.getRange(wholeRow(layout.headerRow)).getValues();
  return layout.headers.every((header, index) => String(cells[index] ?? "").trim() === header);
}

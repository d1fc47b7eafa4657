/** Whether rows still stand where they were read: the owner sorts, inserts and deletes while a run is under way. */

import { isDate } from "../core/cells";
import { columnOf, type Layout } from "./layout";
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
 * The Lead IDs and States of the rows that were read, as they stand now; null where the columns have moved. One call where the two columns are neighbours, as Set up puts them.
 */
export function readIdentities({ sheet, layout }: LeadTable): Identities | null {
  const id = columnOf(layout, "leadId");
  const state = columnOf(layout, "state");
  const left = Math.min(id, state);
  const width = Math.abs(id - state) + 1;
  const cells: Cell[][] = sheet.getRange(downFrom(layout.headerRow, left, width)).getValues();
  const texts = (column: number) => cells.map((row) => String(row[column - left] ?? ""));
  const [idHeader = "", ...ids] = texts(id);
  const [stateHeader = "", ...states] = texts(state);
  const stand = isHeader(layout, id, idHeader) && isHeader(layout, state, stateHeader);
  return stand ? { ids, states } : null;
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

/** Equal cells, dates by their instant. */
export function isSameCell(one: Cell, other: Cell): boolean {
  return isDate(one) && isDate(other) ? one.getTime() === other.getTime() : one === other;
}

function idsStand(sheet: Sheet, column: number, from: number, expected: readonly Expected[]): boolean {
  const ids: Cell[][] = sheet.getRange(downFrom(from, column)).getValues();
  return expected.every(({ row, id }) => String(ids[row - from]?.[0] ?? "") === id);
}

function headersStand(sheet: Sheet, layout: Layout): boolean {
  const [cells = []] = sheet.getRange(wholeRow(layout.headerRow)).getValues();
  return layout.headers.every((header, index) => String(cells[index] ?? "").trim() === header);
}

function isHeader(layout: Layout, column: number, text: string): boolean {
  return layout.headers[column - 1] === text.trim();
}

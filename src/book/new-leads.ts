/** Leads that come into the sheet at its end, whole rows at a time. */

import { type FieldKey, LEAD_COLUMNS, NAME_PARTS } from "../core/headers";
import { OwnerError } from "../core/model";
import { columnOf, type Layout } from "./layout";
import type { LeadTable } from "./lead-table";
import { type Cell, columnLetter, type Sheet } from "./sheets";

/** Rows that go in one call: each is written whole or not at all. */
const ROWS_A_CALL = 15_000;

/** Fields whose cells are text whatever they look like. */
export const TEXTS: readonly FieldKey[] = [...NAME_PARTS, ...LEAD_COLUMNS]
  .filter(({ kind }) => !["number", "date", "date-time", "promise", "tick"].includes(kind.type))
  .map(({ key }) => key);

/** Where new rows come: the first row, 1-based, and whether room is to be made there or the rows below are blank. */
export interface Room {
  row: number;
  insert: boolean;
}

/** Below the last row for which `isLead` holds. Rows below it that hold formulas, tick boxes or totals move down. */
export function roomBelow({ layout, rows }: LeadTable, isLead: (row: number) => boolean): Room {
  let last = layout.headerRow;
  let lastFilled = layout.headerRow;
  for (const { row, cells } of rows) {
    if (isLead(row)) last = row;
    if (cells.some((cell) => cell !== "")) lastFilled = row;
  }
  return { row: last + 1, insert: lastFilled > last };
}

export interface Extras {
  /** 1-based columns whose cells are text whatever they look like. */
  texts: readonly number[];
  /** Of the first row, by 1-based column. They come before the values: a blank row stays where it is when the owner sorts. */
  comments: readonly { column: number; text: string }[];
}

/** A lead as a whole row, and the note on its Temperature cell. */
export interface NewRow {
  cells: Cell[];
  note: string;
}

/**
 * Writes the rows. At most ten calls for 50,000 leads. Throws an OwnerError, with nothing written, where the owner has
 * just used the room.
 */
export function appendLeads(
  { sheet, layout }: LeadTable,
  room: Room,
  added: readonly NewRow[],
  { texts, comments }: Extras = { texts: textColumns(layout), comments: [] },
): void {
  const [first] = added;
  if (first === undefined) return;
  makeRoom(sheet, layout, room, added.length);
  const block = (offset: number, rows: number) => sheet.getRange(room.row + offset, 1, rows, layout.width);
  if (!block(0, added.length).isBlank()) {
    throw new OwnerError(`The sheet "${layout.sheet}" was changed just now. Nothing was added; please try again.`);
  }
  if (texts.length > 0) sheet.getRangeList(textRanges(texts, room.row, added.length)).setNumberFormat("@");
  sheet.getRange(room.row, columnOf(layout, "temperature"), added.length, 1).setNotes(added.map(({ note }) => [note]));
  for (const { column, text } of comments) sheet.getRange(room.row, column).setNote(text);
  for (let offset = 0; offset < added.length; offset += ROWS_A_CALL) {
    const rows = added.slice(offset, offset + ROWS_A_CALL).map(({ cells }) => cells);
    block(offset, rows.length).setValues(rows);
  }
}

function makeRoom(sheet: Sheet, layout: Layout, { row, insert }: Room, count: number): void {
  if (insert) {
    sheet.insertRowsAfter(row - 1, count);
    if (row - 1 > layout.headerRow) return;
    sheet.getRange(row, 1, count, layout.width).clearFormat();
    return;
  }
  const height = sheet.getMaxRows();
  const missing = row - 1 + count - height;
  if (missing > 0) sheet.insertRowsAfter(height, missing);
}

function textColumns(layout: Layout): number[] {
  return TEXTS.flatMap((key) => layout.columns[key] ?? []);
}

function textRanges(texts: readonly number[], row: number, count: number): string[] {
  const columns = [...texts].sort((a, b) => a - b);
  const ranges: string[] = [];
  columns.forEach((column, index) => {
    if (columns[index - 1] === column - 1) return;
    let end = column;
    while (columns.includes(end + 1)) end += 1;
    ranges.push(`${columnLetter(column)}${row}:${columnLetter(end)}${row + count - 1}`);
  });
  return ranges;
}

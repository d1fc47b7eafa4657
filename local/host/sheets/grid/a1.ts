/** A1 notation: letters of columns, names of areas, and back. */

import { type Area, between, lastColumn, lastRow } from "./area";

/** An area as written, whose ends may be open ("A2:A", "B:C", "3:5"). */
export interface WrittenArea {
  /** Name of the sheet, or null where none was written. */
  sheet: string | null;
  row: number | null;
  column: number | null;
  lastRow: number | null;
  lastColumn: number | null;
}

export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** "B3" for one cell, "B3:C9" for more. */
export function toA1(area: Area): string {
  const first = `${columnLetters(area.column)}${area.row}`;
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${columnLetters(lastColumn(area))}${lastRow(area)}`;
}

/** "Leads!A1:B2", with quotes round names that need them. */
export function sheetPrefix(sheet: string): string {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(sheet) ? `${sheet}!` : `'${sheet.replaceAll("'", "''")}'!`;
}

const CORNER = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d*)?$/;

/** Null where the text is no A1 notation. */
export function parseA1(text: string): WrittenArea | null {
  const mark = text.lastIndexOf("!");
  const [first = "", second, ...more] = text.slice(mark + 1).split(":");
  if (more.length > 0) return null;
  const start = corner(first);
  const end = second === undefined ? start : corner(second);
  if (!start || !end) return null;
  if (second === undefined && (start.row === null || start.column === null)) return null;
  return {
    sheet: mark < 0 ? null : unquoted(text.slice(0, mark)),
    row: start.row,
    column: start.column,
    lastRow: end.row,
    lastColumn: end.column,
  };
}

/** Closes the open ends at the edges of a grid. */
export function closed(written: WrittenArea, maxRows: number, maxColumns: number): Area {
  return between(
    written.row ?? 1,
    written.column ?? 1,
    written.lastRow ?? Math.max(maxRows, written.row ?? 1),
    written.lastColumn ?? Math.max(maxColumns, written.column ?? 1),
  );
}

export function unquoted(sheet: string): string {
  return /^'.*'$/s.test(sheet) ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
}

function corner(text: string): { row: number | null; column: number | null } | null {
  const match = CORNER.exec(text);
  if (!match || text === "") return null;
  const [, letters, digits] = match;
  return { row: digits ? Number(digits) : null, column: letters ? columnNumber(letters) : null };
}

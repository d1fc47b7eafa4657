/** The sheets of a book by name, and what to tell the owner when one is gone. */

import { OwnerError } from "../core/model";

export type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
export type Cell = string | number | boolean | Date;

/** Stoke's own sheets. The leads may live in a sheet of any name (Settings says which). */
export const SHEETS = { touches: "Touches", cadence: "Cadence", templates: "Templates", settings: "Settings" } as const;

/** The hidden sheet with what Undo needs of rows that were merged; made at the first merge. */
export const MERGES = "Merged leads";

/** The sheet of figures (§7), which is made when it is first asked for. */
export const EFFECTIVENESS = "Effectiveness";

/** The sheet of referrers (§6), made when the first lead names one. */
export const REFERRERS = "Referrers";

/** The sheet of what the next 14 days ask for, likewise. */
export const FORECAST = "Forecast";

/** The sheet of that name. Throws an OwnerError that says how to get it back. */
export function sheetNamed(name: string): Sheet {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name);
  if (sheet === null) {
    throw new OwnerError(
      `The sheet "${name}" is missing. If you renamed it, give it back its name; if you deleted it, undo that or choose Stoke > Set up.`,
    );
  }
  return sheet;
}

/** The sheet of that name, or null. */
export function sheetIfAny(name: string): Sheet | null {
  return SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name);
}

/** The names of all sheets, left to right. */
export function sheetNames(): string[] {
  return SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .map((sheet) => sheet.getName());
}

/** All cells of a sheet from A1; row 1 is index 0. One call. */
export function cellsOf(sheet: Sheet): Cell[][] {
  return sheet.getDataRange().getValues();
}

/** The same, where cells that are merged over several rows hold for each of these. Two calls. */
export function cellsWithMerges(sheet: Sheet): Cell[][] {
  const range = sheet.getDataRange();
  const cells: Cell[][] = range.getValues();
  for (const merged of range.getMergedRanges()) {
    const [row, column] = [merged.getRow() - 1, merged.getColumn() - 1];
    const value = cells[row]?.[column] ?? "";
    for (let down = row + 1; down < row + merged.getNumRows(); down += 1) {
      const below = cells[down];
      if (below !== undefined) below[column] = value;
    }
  }
  return cells;
}

/** "A", "Z", "AA" … for a 1-based column. */
export function columnLetter(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? columnLetter(rest) : "") + String.fromCharCode(65 + ((column - 1) % 26));
}

/** "C5:D": columns from a row down to the end of the sheet, however long it is by now. */
export function downFrom(row: number, column: number, width = 1): string {
  return `${columnLetter(column)}${row}:${columnLetter(column + width - 1)}`;
}

/** "3:3". */
export function wholeRow(row: number): string {
  return wholeRows(row, row);
}

/** "1:7". */
export function wholeRows(first: number, last: number): string {
  return `${first}:${last}`;
}

/** Sees to it that all that was written stands in the sheets. */
export function flushWrites(): void {
  SpreadsheetApp.flush();
}

/** The address of a sheet of this spreadsheet, for a link. */
export function addressOf(name: string): string {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = spreadsheet.getSheetByName(name);
  return sheet === null ? spreadsheet.getUrl() : `${spreadsheet.getUrl()}#gid=${sheet.getSheetId()}`;
}

/** The header row of a lead sheet as Set up finds it. */

import { textOf } from "../../core/cells";
import type { Cell, Sheet } from "../sheets";
import type { Barriers } from "./barriers";
import { isLocked } from "./protect";

export interface LeadHeaders {
  sheet: string;
  /** 1-based row of the headers. */
  headerRow: number;
  /** Header cells as they stand, trimmed; index 0 is column A. Blank where a column has none. */
  headers: readonly string[];
  /** The notes on them. */
  notes: readonly string[];
  /** Nothing stands in the sheet at all. */
  blank: boolean;
  /** This user may not write there. */
  locked: boolean;
  /** Merged cells in A1 notation: those that reach into the header row, and those below it. */
  merged: { header: readonly string[]; below: readonly string[] };
  /** Where Stoke could not write; looked for by leadHeaders only. */
  barriers: Barriers;
}

const NO_BARRIERS: Barriers = new Map();

/** A sheet that is still to be made, or blank. */
export function noHeaders(sheet: string): LeadHeaders {
  return {
    sheet,
    headerRow: 1,
    headers: [],
    notes: [],
    blank: true,
    locked: false,
    merged: { header: [], below: [] },
    barriers: NO_BARRIERS,
  };
}

/** Eight calls. `headerRow` is 1-based; a row below the last one has no headers. */
export function readHeaders(sheet: Sheet, headerRow: number): LeadHeaders {
  const width = sheet.getLastColumn();
  const height = sheet.getLastRow();
  const name = sheet.getName();
  if (headerRow > height) return { ...noHeaders(name), headerRow, blank: height === 0, locked: isLocked(sheet) };
  const row = sheet.getRange(headerRow, 1, 1, width);
  const [cells = []]: Cell[][] = row.getValues();
  const [notes = []] = row.getNotes();
  // Beyond the last cell too: there the new columns come.
  const merged = sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()).getMergedRanges();
  const reaches = (range: GoogleAppsScript.Spreadsheet.Range) =>
    range.getRow() <= headerRow && range.getLastRow() >= headerRow;
  return {
    sheet: name,
    headerRow,
    headers: cells.map((cell) => textOf(cell)),
    notes,
    blank: false,
    locked: isLocked(sheet),
    merged: {
      header: merged.filter(reaches).map((range) => range.getA1Notation()),
      below: merged.filter((range) => range.getRow() > headerRow).map((range) => range.getA1Notation()),
    },
    barriers: NO_BARRIERS,
  };
}

/** The top of a sheet, which is enough to know whether it holds leads and what its columns mean. */

import { findHeaderRow, proposeMapping } from "../../core/headers";
import type { Cell, Sheet } from "../sheets";

/** Rows that are looked at. */
const ROWS = 60;

export interface Top {
  /** Cells from A1 on; none on a blank sheet. */
  cells: readonly (readonly Cell[])[];
  /** 1-based row that looks most like headers; null where none does. */
  headerRow: number | null;
}

/** Two calls. */
export function readTop(sheet: Sheet): Top {
  const width = sheet.getLastColumn();
  if (width === 0) return { cells: [], headerRow: null };
  const cells: Cell[][] = sheet.getRange(1, 1, Math.min(ROWS, sheet.getMaxRows()), width).getValues();
  return { cells, headerRow: findHeaderRow(cells) };
}

/** What the first rows below the headers show, from column A on. One call. */
export function shownBelow(sheet: Sheet, headerRow: number, width: number): string[][] {
  const rows = Math.min(ROWS, sheet.getMaxRows() - headerRow);
  return rows < 1 || width === 0 ? [] : sheet.getRange(headerRow + 1, 1, rows, width).getDisplayValues();
}

/** The sheet whose headers say most of leads, else the first that holds anything; null where all are blank. */
export function likeliestSheet(sheets: readonly Sheet[]): Sheet | null {
  let best: { sheet: Sheet; score: number } | null = null;
  for (const sheet of sheets) {
    const score = scoreOf(readTop(sheet));
    if (score > (best?.score ?? 0)) best = { sheet, score };
  }
  return best?.sheet ?? null;
}

/** The number of fields that are known by their headers; a little for a sheet that holds something else. */
function scoreOf({ cells, headerRow }: Top): number {
  if (cells.length === 0) return 0;
  if (headerRow === null) return 0.5;
  const known = proposeMapping(cells[headerRow - 1] ?? [], cells.slice(headerRow));
  return 0.5 + known.filter(({ field }) => field !== null).length;
}

/** The row in which the headers stand: not always the first. */

import { isBlank, isDate, textOf } from "../cells";
import { isPhoneLike } from "./evidence";
import { meaningsOf } from "./names";

/** How far down headers are looked for. */
const DEEPEST = 30;

/**
 * Finds the header row under titles, blank lines and group headings.
 * @param rows the sheet from its first row on.
 * @returns a 1-based row; null for a sheet without a row that could be headers.
 */
export function findHeaderRow(rows: readonly (readonly unknown[])[]): number | null {
  let best: { row: number; score: number } | null = null;
  for (const [index, cells] of rows.slice(0, DEEPEST).entries()) {
    const score = scoreOf(cells);
    if (score > (best?.score ?? 0)) best = { row: index + 1, score };
  }
  return best?.row ?? null;
}

/** Known names count most; cells that only data has count against; any words are better than none. */
function scoreOf(cells: readonly unknown[]): number {
  const filled = cells.filter((cell) => !isBlank(cell));
  const texts = new Set(filled.map((cell) => textOf(cell).toLowerCase()));
  const known = filled.filter((cell) => meaningsOf(cell).length > 0).length;
  const data = filled.filter(isData).length;
  // A title stands alone in its row; so may the header of a sheet with one column.
  const words = texts.size > 1 ? texts.size / 100 : 0;
  return known - 2 * data + words;
}

function isData(cell: unknown): boolean {
  return isDate(cell) || typeof cell !== "string" || /@|^https?:/.test(cell) || isPhoneLike(cell);
}

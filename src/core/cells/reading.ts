/** What a loose cell turned out to be: a value, nothing, or a mistake with its remedy. */

import { isDate, textOf } from "./cell";

/** `value` is null for a blank cell. */
export type Reading<T> = { ok: true; value: T | null } | { ok: false; found: string; remedy: string };

/** A cell of a sheet that cannot be read: what the note on it says. */
export interface CellProblem {
  /** 1-based row of the sheet. */
  row: number;
  /** Header of the column. */
  column: string;
  /** What the cell holds, as the owner sees it. */
  found: string;
  /** What to write instead: a whole sentence. */
  remedy: string;
}

export function value<T>(read: T | null): Reading<T> {
  return { ok: true, value: read };
}

export function mistake(cell: unknown, remedy: string): { ok: false; found: string; remedy: string } {
  return { ok: false, found: shown(cell), remedy };
}

/** A cell as an error quotes it: long text is cut. */
function shown(cell: unknown): string {
  if (isDate(cell)) return "a date";
  const text = textOf(cell).replace(/\s+/g, " ");
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

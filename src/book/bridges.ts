/** Cells of one column that are scattered, brought together into a few stretches over the blank cells between them. */

import type { Cell } from "./sheets";

/** Cells of one column that follow each other; null for one that is blank and stays so. */
export interface Run {
  /** 1-based row of the first. */
  row: number;
  cells: (Cell | null)[];
}

/** So many stretches are written as they are: each is a call. */
const FEW_RUNS = 20;

/** Cells that are neighbours, top to bottom. */
export function runsOf(cells: readonly { row: number; value: Cell }[]): Run[] {
  const runs: Run[] = [];
  for (const { row, value } of [...cells].sort((one, other) => one.row - other.row)) {
    const run = runs.at(-1);
    if (run !== undefined && run.row + run.cells.length === row) run.cells.push(value);
    else runs.push({ row, cells: [value] });
  }
  return runs;
}

/**
 * The runs, joined over the shortest gaps first until few are left. A gap in which any cell is not free is never bridged.
 * @param isFree whether nothing is lost where the cell of that 1-based row is written blank
 */
export function bridged(runs: readonly Run[], isFree: (row: number) => boolean): Run[] {
  if (runs.length <= FEW_RUNS) return [...runs];
  const gaps = runs.flatMap((run, index) => {
    const next = runs[index + 1];
    const from = run.row + run.cells.length;
    return next === undefined ? [] : [{ index, from, length: next.row - from }];
  });
  const open = gaps.filter(({ from, length }) => {
    for (let row = from; row < from + length; row += 1) if (!isFree(row)) return false;
    return true;
  });
  open.sort((one, other) => one.length - other.length || one.index - other.index);
  const joined = new Set(open.slice(0, runs.length - FEW_RUNS).map(({ index }) => index));
  const result: Run[] = [];
  runs.forEach((run, index) => {
    const last = result.at(-1);
    if (last === undefined || !joined.has(index - 1)) result.push({ row: run.row, cells: [...run.cells] });
    else {
      for (let row = last.row + last.cells.length; row < run.row; row += 1) last.cells.push(null);
      for (const cell of run.cells) last.cells.push(cell);
    }
  });
  return result;
}

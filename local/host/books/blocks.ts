/** What cells have in common, as rectangles: a thousand cells of one format are one line in a file. */

import { toA1 } from "../sheets/grid/a1";
import type { Area } from "../sheets/grid/area";
import type { SheetModel } from "../sheets/model/sheet";

/** Something that a rectangle of cells shares. */
export interface Block<T> {
  area: Area;
  value: T;
}

/**
 * The rectangles of equal values (`===`) of a sheet, by columns; null is no value.
 * Neighbouring columns that are divided alike become one rectangle.
 */
export function blocksOf<T>(sheet: SheetModel, valueAt: (row: number, column: number) => T | null): Block<T>[] {
  const blocks: Block<T>[] = [];
  let left = new Map<string, Block<T>>();
  for (let column = 1; column <= sheet.maxColumns; column++) {
    const here = new Map<string, Block<T>>();
    for (const run of runsIn(sheet, column, valueAt)) {
      const key = `${run.area.row}:${run.area.rows}`;
      const neighbour = left.get(key);
      if (neighbour && neighbour.value === run.value) neighbour.area.columns += 1;
      else blocks.push(run);
      here.set(key, neighbour && neighbour.value === run.value ? neighbour : run);
    }
    left = here;
  }
  return blocks;
}

/** As a JSON object from A1 notation to what is shared. */
export function byA1<T, U>(blocks: readonly Block<T>[], shown: (value: T) => U): Record<string, U> {
  return Object.fromEntries(blocks.map(({ area, value }) => [toA1(area), shown(value)]));
}

function runsIn<T>(sheet: SheetModel, column: number, valueAt: (row: number, column: number) => T | null): Block<T>[] {
  const runs: Block<T>[] = [];
  let run: Block<T> | null = null;
  sheet.eachUsed({ row: 1, column, rows: sheet.maxRows, columns: 1 }, (row) => {
    const value = valueAt(row, column);
    if (run && value === run.value) run.area.rows += 1;
    else {
      run = value === null ? null : { area: { row, column, rows: 1, columns: 1 }, value };
      if (run) runs.push(run);
    }
  });
  return runs;
}

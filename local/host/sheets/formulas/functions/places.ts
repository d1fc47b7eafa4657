/** Functions of time and place: dates, rows, columns, looking up. */

import { CellError, serialOf, wallMsOf } from "../../grid/values";
import type { Argument } from "../evaluate";
import { compare } from "../values";
import { type FunctionTable, of, sound } from "./signature";

export const PLACES: FunctionTable = {
  TODAY: of(0, 0, (_, scope) => Math.floor(scope.now())),
  NOW: of(0, 0, (_, scope) => scope.now()),
  DATE: of(3, 3, ([year, month, day]) => {
    const date = new Date(0);
    date.setUTCFullYear(year?.number() ?? 0, (month?.number() ?? 1) - 1, day?.number() ?? 1);
    return serialOf(date.getTime());
  }),
  YEAR: of(1, 1, ([date]) => dateOf(date).getUTCFullYear()),
  MONTH: of(1, 1, ([date]) => dateOf(date).getUTCMonth() + 1),
  DAY: of(1, 1, ([date]) => dateOf(date).getUTCDate()),
  /** 1 is Sunday, or with 2 Monday. */
  WEEKDAY: of(1, 2, ([date, type]) => ((dateOf(date).getUTCDay() + (type?.number() === 2 ? 6 : 0)) % 7) + 1),
  ROW: of(0, 1, ([cell], scope) => cell?.block?.area.row ?? scope.row),
  COLUMN: of(0, 1, ([cell], scope) => cell?.block?.area.column ?? scope.column),
  VLOOKUP: of(3, 4, ([wanted, range, index, sorted]) => {
    const block = range?.block;
    const key = wanted?.sound() ?? null;
    if (!block) throw new CellError("#N/A", "Argument must be a range.");
    const column = index?.number() ?? 1;
    if (column < 1 || column > block.area.columns)
      throw new CellError("#REF!", "VLOOKUP evaluates to an out of bounds range.");
    const row = rowOf(block, key, sorted?.truth() ?? true);
    if (row === null) throw new CellError("#N/A", `Did not find value '${key}' in VLOOKUP evaluation.`);
    return block.cells.operandAt(row, block.area.column + column - 1);
  }),
};

function dateOf(date: Argument | undefined): Date {
  return new Date(wallMsOf(date?.number() ?? 0));
}

type Block = NonNullable<Argument["block"]>;

/** The first row of the key, or in a sorted range the last one that is not beyond it. */
function rowOf(block: Block, key: Parameters<typeof compare>[0], sorted: boolean): number | null {
  let found: number | null = null;
  block.cells.eachOperand({ ...block.area, columns: 1 }, (value, row) => {
    if (value === null || value instanceof CellError) return;
    const order = compare(sound(value), key);
    if (sorted ? order <= 0 && typeof value === typeof key : order === 0 && found === null) found = row;
  });
  return found;
}

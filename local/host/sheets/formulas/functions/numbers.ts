/** Functions that add up, count and round. */

import { CellError } from "../../grid/values";
import { counted, meets } from "./criteria";
import { type FunctionTable, MANY, numbersOf, of } from "./signature";

export const NUMBERS: FunctionTable = {
  SUM: of(1, MANY, (args) => total(numbersOf(args))),
  AVERAGE: of(1, MANY, (args) => {
    const found = numbersOf(args);
    if (found.length === 0) throw new CellError("#DIV/0!");
    return total(found) / found.length;
  }),
  MIN: of(1, MANY, (args) => extreme(numbersOf(args), (a, b) => a < b)),
  MAX: of(1, MANY, (args) => extreme(numbersOf(args), (a, b) => a > b)),
  COUNT: of(1, MANY, (args) => numbersOf(args).length),
  COUNTA: of(1, MANY, (args) => counted(args, (value) => value !== null)),
  COUNTBLANK: of(1, 1, (args) => counted(args, (value) => value === null || value === "")),
  COUNTIF: of(2, 2, ([range, criterion]) => {
    const test = criterion ? meets(criterion.sound()) : () => false;
    return range ? counted([range], test) : 0;
  }),
  SUMIF: of(2, 3, ([range, criterion, summed]) => {
    const tested = range?.block;
    const added = summed?.block ?? tested;
    if (!tested || !added || !criterion) throw new CellError("#N/A", "Argument must be a range.");
    const test = meets(criterion.sound());
    let sum = 0;
    tested.cells.eachOperand(tested.area, (value, row, column) => {
      const [down, across] = [row - tested.area.row, column - tested.area.column];
      const number = added.cells.operandAt(added.area.row + down, added.area.column + across);
      if (test(value) && typeof number === "number") sum += number;
    });
    return sum;
  }),
  ROUND: of(1, 2, ([value, places]) => {
    const scale = 10 ** (places?.number() ?? 0);
    const number = value?.number() ?? 0;
    return (Math.sign(number) * Math.round(Math.abs(number) * scale)) / scale;
  }),
  ABS: of(1, 1, ([value]) => Math.abs(value?.number() ?? 0)),
  INT: of(1, 1, ([value]) => Math.floor(value?.number() ?? 0)),
  MOD: of(2, 2, ([a, b]) => {
    const divisor = b?.number() ?? 0;
    if (divisor === 0) throw new CellError("#DIV/0!");
    const number = a?.number() ?? 0;
    return number - divisor * Math.floor(number / divisor);
  }),
};

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/** 0 where there is no number. */
function extreme(numbers: readonly number[], beats: (a: number, b: number) => boolean): number {
  return numbers.length === 0 ? 0 : numbers.reduce((best, number) => (beats(number, best) ? number : best));
}

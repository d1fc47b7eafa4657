/** The functions that owners' ordinary formulas and conditional formats use. */

import { CellError } from "../grid/values";
import { counted, meets } from "./criteria";
import type { Argument, Scope } from "./evaluate";
import { type Operand, toText } from "./values";

export interface FormulaFunction {
  least: number;
  most: number;
  /** Throws CellError where the result is an error. */
  compute(args: readonly Argument[], scope: Scope): Operand;
}

const MANY = 255;

const LOGIC: Record<string, FormulaFunction> = {
  IF: of(2, 3, ([test, yes, no]) => (test?.truth() ? (yes?.value() ?? null) : no ? no.value() : false)),
  IFERROR: of(1, 2, ([value, otherwise]) => {
    const found = value?.value() ?? null;
    return found instanceof CellError ? (otherwise ? otherwise.value() : "") : found;
  }),
  AND: of(1, MANY, (args) => truths(args).every(Boolean)),
  OR: of(1, MANY, (args) => truths(args).some(Boolean)),
  NOT: of(1, 1, ([value]) => !value?.truth()),
  ISBLANK: of(1, 1, ([value]) => value?.value() === null),
  ISERROR: of(1, 1, ([value]) => value?.value() instanceof CellError),
  ISNUMBER: of(1, 1, ([value]) => typeof value?.value() === "number"),
  ISTEXT: of(1, 1, ([value]) => typeof value?.value() === "string"),
  EXACT: of(2, 2, ([a, b]) => a?.text() === b?.text()),
  TRUE: of(0, 0, () => true),
  FALSE: of(0, 0, () => false),
};

const SUMS: Record<string, FormulaFunction> = {
  SUM: of(1, MANY, (args) => numbers(args).reduce((sum, number) => sum + number, 0)),
  AVERAGE: of(1, MANY, (args) => {
    const found = numbers(args);
    if (found.length === 0) throw new CellError("#DIV/0!");
    return found.reduce((sum, number) => sum + number, 0) / found.length;
  }),
  MIN: of(1, MANY, (args) =>
    numbers(args).reduce((least, number) => Math.min(least, number), Number.POSITIVE_INFINITY),
  ),
  MAX: of(1, MANY, (args) => numbers(args).reduce((most, number) => Math.max(most, number), Number.NEGATIVE_INFINITY)),
  COUNT: of(1, MANY, (args) => numbers(args).length),
  COUNTA: of(1, MANY, (args) => counted(args, (value) => value !== null)),
  COUNTBLANK: of(1, 1, (args) => counted(args, (value) => value === null || value === "")),
  COUNTIF: of(2, 2, ([range, criterion]) => {
    const test = criterion ? meets(criterion.sound()) : () => false;
    return range ? counted([range], test) : 0;
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

const TEXTS: Record<string, FormulaFunction> = {
  CONCATENATE: of(1, MANY, (args, scope) => {
    let text = "";
    for (const arg of args) arg.each((value) => (text += toText(sound(value), scope)));
    return text;
  }),
  LEN: of(1, 1, ([text]) => text?.text().length ?? 0),
  LEFT: of(1, 2, ([text, count]) => text?.text().slice(0, count?.number() ?? 1) ?? ""),
  RIGHT: of(1, 2, ([text, count]) => {
    const size = count?.number() ?? 1;
    return size === 0 ? "" : (text?.text().slice(-size) ?? "");
  }),
  MID: of(3, 3, ([text, start, count]) => {
    const from = (start?.number() ?? 1) - 1;
    return text?.text().slice(from, from + (count?.number() ?? 0)) ?? "";
  }),
  LOWER: of(1, 1, ([text]) => text?.text().toLowerCase() ?? ""),
  UPPER: of(1, 1, ([text]) => text?.text().toUpperCase() ?? ""),
  TRIM: of(1, 1, ([text]) => text?.text().trim().replace(/ +/g, " ") ?? ""),
  SEARCH: of(2, 3, ([wanted, text, start]) => {
    const found = (text?.text() ?? "")
      .toLowerCase()
      .indexOf((wanted?.text() ?? "").toLowerCase(), (start?.number() ?? 1) - 1);
    if (found < 0) throw new CellError("#VALUE!");
    return found + 1;
  }),
  TEXT: of(2, 2, ([value, format], scope) => {
    const found = value?.sound() ?? null;
    const number = typeof found === "string" ? scope.read(found) : Number(found);
    return number === null ? String(found) : scope.show(number, format?.text() ?? "");
  }),
};

const PLACES: Record<string, FormulaFunction> = {
  TODAY: of(0, 0, (_, scope) => Math.floor(scope.now())),
  NOW: of(0, 0, (_, scope) => scope.now()),
  ROW: of(0, 1, ([cell], scope) => cell?.block?.area.row ?? scope.row),
  COLUMN: of(0, 1, ([cell], scope) => cell?.block?.area.column ?? scope.column),
};

/** By name, in capitals. */
export const FUNCTIONS: Readonly<Record<string, FormulaFunction>> = { ...LOGIC, ...SUMS, ...TEXTS, ...PLACES };

function of(least: number, most: number, compute: FormulaFunction["compute"]): FormulaFunction {
  return { least, most, compute };
}

function sound(value: Operand): Exclude<Operand, CellError> {
  if (value instanceof CellError) throw value;
  return value;
}

/** Of cells the numbers only; of single values whatever reads as a number. */
function numbers(args: readonly Argument[]): number[] {
  const found: number[] = [];
  for (const arg of args) {
    if (!arg.block) found.push(arg.number());
    else
      arg.each((value) => {
        if (typeof sound(value) === "number") found.push(Number(value));
      });
  }
  return found;
}

function truths(args: readonly Argument[]): boolean[] {
  const found: boolean[] = [];
  for (const arg of args) {
    if (!arg.block) found.push(arg.truth());
    else
      arg.each((value) => {
        if (value !== null && typeof sound(value) !== "string")
          found.push(value === true || (typeof value === "number" && value !== 0));
      });
  }
  return found;
}

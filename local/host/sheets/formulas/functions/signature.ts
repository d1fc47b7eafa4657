/** What a function of formulas is, and how its arguments are read. */

import { CellError } from "../../grid/values";
import type { Argument, Scope } from "../evaluate";
import type { Operand } from "../values";

export interface FormulaFunction {
  least: number;
  most: number;
  /** Throws CellError where the result is an error. */
  compute(args: readonly Argument[], scope: Scope): Operand;
}

export type FunctionTable = Readonly<Record<string, FormulaFunction>>;

/** As many arguments as anyone writes. */
export const MANY = 255;

export function of(least: number, most: number, compute: FormulaFunction["compute"]): FormulaFunction {
  return { least, most, compute };
}

/** Throws the value where it is an error. */
export function sound(value: Operand): Exclude<Operand, CellError> {
  if (value instanceof CellError) throw value;
  return value;
}

/** Of cells the numbers only; of single values whatever reads as a number. */
export function numbersOf(args: readonly Argument[]): number[] {
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

/** How formulas turn values into numbers and texts, and put them in order. */

import { CellError } from "../grid/values";

/** A value inside a formula; null is a blank cell. */
export type Operand = number | string | boolean | CellError | null;
type Sound = Exclude<Operand, CellError>;

interface Reader {
  show(value: number, format: string): string;
  read(text: string): number | null;
}

/** Blank is 0, TRUE is 1, a text is read as if typed. Throws #VALUE!. */
export function toNumber(value: Sound, reader: Reader): number {
  if (value === null) return 0;
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  const number = value.trim() === "" ? null : reader.read(value);
  if (number === null) throw new CellError("#VALUE!", `'${value}' is a text and cannot be coerced to a number.`);
  return number;
}

export function toText(value: Sound, reader: Reader): string {
  if (value === null) return "";
  if (typeof value === "number") return reader.show(value, "General");
  return typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : value;
}

/** Numbers before texts before booleans; texts without regard to case; a blank is like 0 or "". */
export function compare(left: Sound, right: Sound): number {
  const a = left ?? blankLike(right);
  const b = right ?? blankLike(left);
  if (typeof a === "string" && typeof b === "string") return order(a.toLowerCase(), b.toLowerCase());
  if (typeof a === typeof b) return order(Number(a), Number(b));
  return order(rank(a), rank(b));
}

function blankLike(other: Sound): number | string | boolean {
  return typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;
}

function rank(value: number | string | boolean): number {
  return typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;
}

function order<T extends number | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

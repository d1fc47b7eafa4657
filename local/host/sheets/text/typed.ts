/** Sheets' own reading of what is typed into a cell, or written by `setValues`: formula, number, date, boolean, error or text. */

import { CellError, type Scalar } from "../grid/values";
import type { Locale } from "./locale";
import { typedMoment } from "./typed-dates";
import { typedNumber } from "./typed-numbers";

export type Typed =
  /** Source with its leading "=". */
  | { kind: "formula"; source: string }
  /** `format` is the number format that the cell takes on if it has none yet; null keeps General. */
  | { kind: "value"; value: Scalar; format: string | null };

/** Whatever has no digit and does not begin like this is text. */
const NOT_PLAIN = /\d|^\s*['=+\-@#tf]/i;

/** Reads what is typed into a cell that is not formatted as text. `year` is the current one, for dates without. */
export function readTyped(text: string, locale: Locale, year: number): Typed {
  if (!NOT_PLAIN.test(text)) return value(text);
  if (text.startsWith("'")) return value(text.slice(1));
  const trimmed = text.trim();
  if (/^=./s.test(trimmed)) return { kind: "formula", source: withPoints(trimmed, locale) };
  const number = typedNumber(trimmed, locale);
  if (number) return value(number.number, number.format);
  const moment = typedMoment(trimmed, locale, year);
  if (moment) return value(moment.serial, moment.format);
  if (/^(true|false)$/i.test(trimmed)) return value(trimmed.toLowerCase() === "true");
  if (trimmed === "#N/A") return value(new CellError("#N/A"));
  if (/^[+\-@]./s.test(trimmed)) return { kind: "formula", source: `=${trimmed}` };
  return value(text);
}

/** Where the decimal separator is a comma, formulas are typed with it, and with ";" between arguments. */
function withPoints(source: string, { decimal }: Locale): string {
  if (decimal !== ",") return source;
  return source.replace(/"[^"]*"|(?<=\d),(?=\d)/g, (found) => (found === "," ? "." : found));
}

function value(found: Scalar, format: string | null = null): Typed {
  return { kind: "value", value: found, format };
}

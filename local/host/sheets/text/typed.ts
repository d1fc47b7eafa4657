/** Sheets' own reading of what is typed into a cell, or written by `setValues`: formula, number, date, boolean, error or text. */

import { CellError, type Scalar } from "../grid/values";
import type { Locale } from "./locale";
import { typedMoment } from "./typed-dates";

export type Typed =
  /** Source with its leading "=". */
  | { kind: "formula"; source: string }
  /** `format` is the number format that the cell takes on if it has none yet; null keeps General. */
  | { kind: "value"; value: Scalar; format: string | null };

/** Reads what is typed into a cell that is not formatted as text. `year` is the current one, for dates without. */
export function readTyped(text: string, locale: Locale, year: number): Typed {
  if (text.startsWith("'")) return value(text.slice(1));
  const trimmed = text.trim();
  if (trimmed === "") return value(text);
  if (/^=./s.test(trimmed)) return { kind: "formula", source: trimmed };
  const number = typedNumber(trimmed, locale);
  if (number) return number;
  const moment = typedMoment(trimmed, locale, year);
  if (moment) return { kind: "value", value: moment.serial, format: moment.format };
  if (/^(true|false)$/i.test(trimmed)) return value(trimmed.toLowerCase() === "true");
  if (trimmed === "#N/A") return value(new CellError("#N/A"));
  if (/^[+\-@]./s.test(trimmed)) return { kind: "formula", source: `=${trimmed}` };
  return value(text);
}

function value(found: Scalar): Typed {
  return { kind: "value", value: found, format: null };
}

const SYMBOL = "(?:[$£€¥₹]|CHF|USD|EUR|GBP)";

/** Plain, grouped, scientific, percent, currency and (negative) numbers. */
function typedNumber(text: string, locale: Locale): Typed | null {
  const point = escaped(locale.decimal);
  const group = locale.group === " " ? "[ \u00a0\u202f]" : escaped(locale.group);
  const digits = `(?:\\d{1,3}(?:${group}\\d{3})+|\\d+)(?:${point}\\d*)?|${point}\\d+`;
  const pattern = new RegExp(
    `^(\\()?([+-])?(${SYMBOL})?\\s?([+-])?(${digits})(e[+-]?\\d+)?\\s?(%|${SYMBOL})?(\\))?$`,
    "i",
  );
  const match = pattern.exec(text);
  if (!match) return null;
  const [, open, sign, before, innerSign, body = "", exponent = "", after, close] = match;
  if (Boolean(open) !== Boolean(close) || (open && (sign || innerSign)) || (sign && innerSign)) return null;
  if (before && after) return null;
  const plain = body.replace(new RegExp(group, "g"), "").replace(locale.decimal, ".");
  const size = Number(`${plain}${exponent}`);
  if (!Number.isFinite(size)) return null;
  const signed = open || sign === "-" || innerSign === "-" ? -size : size;
  const decimals = plain.includes(".") ? ".00" : "";
  if (after === "%") return { kind: "value", value: signed / 100, format: `0${decimals}%` };
  const symbol = before ?? after;
  if (symbol)
    return { kind: "value", value: signed, format: currencyFormat(symbol, `#,##0${decimals}`, Boolean(after)) };
  if (exponent) return { kind: "value", value: signed, format: "0.00E+00" };
  const grouped = new RegExp(group).test(body);
  return { kind: "value", value: signed, format: grouped ? `#,##0${decimals}` : null };
}

function currencyFormat(symbol: string, digits: string, behind: boolean): string {
  const shown = symbol.length > 1 || behind ? `"${symbol}"` : symbol;
  return behind ? `${digits} ${shown}` : `${shown}${digits}`;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

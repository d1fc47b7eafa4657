/** Which typed texts Sheets takes for numbers: plain, grouped, scientific, percent, currency and (negative) ones. */

import type { Locale } from "./locale";

export interface TypedNumber {
  number: number;
  /** The number format that shows it as it was typed; null for a plain number. */
  format: string | null;
}

interface Patterns {
  whole: RegExp;
  group: RegExp;
}

const SYMBOL = "(?:[$£€¥₹]|CHF|USD|EUR|GBP)";
const patterns = new Map<string, Patterns>();

/** Null for text that is no number. */
export function typedNumber(text: string, locale: Locale): TypedNumber | null {
  const { whole, group } = patternsOf(locale);
  const [found, open, sign, before, innerSign, body = "", exponent = "", after, close] = whole.exec(text) ?? [];
  if (found === undefined) return null;
  if (Boolean(open) !== Boolean(close) || (open && (sign || innerSign)) || (sign && innerSign)) return null;
  if (before && after) return null;
  const plain = body.replace(group, "").replace(locale.decimal, ".");
  const size = Number(`${plain}${exponent}`);
  if (!Number.isFinite(size)) return null;
  const number = open || sign === "-" || innerSign === "-" ? -size : size;
  const decimals = plain.includes(".") ? ".00" : "";
  if (after === "%") return { number: number / 100, format: `0${decimals}%` };
  const symbol = before ?? after;
  if (symbol) return { number, format: currencyFormat(symbol, `#,##0${decimals}`, Boolean(after)) };
  if (exponent) return { number, format: "0.00E+00" };
  const grouped = body.includes(locale.group) && locale.group !== "";
  return { number, format: grouped ? `#,##0${decimals}` : null };
}

function patternsOf(locale: Locale): Patterns {
  const known = patterns.get(locale.name);
  if (known) return known;
  const point = escaped(locale.decimal);
  const group = locale.group === " " ? "[ \u00a0\u202f]" : escaped(locale.group);
  const digits = `(?:\\d{1,3}(?:${group}\\d{3})+|\\d+)(?:${point}\\d*)?|${point}\\d+`;
  const edges = { start: `^(\\()?([+-])?(${SYMBOL})?\\s?([+-])?`, end: `(e[+-]?\\d+)?\\s?(%|${SYMBOL})?(\\))?$` };
  const made = { whole: new RegExp(`${edges.start}(${digits})${edges.end}`, "i"), group: new RegExp(group, "g") };
  patterns.set(locale.name, made);
  return made;
}

function currencyFormat(symbol: string, digits: string, behind: boolean): string {
  const shown = symbol.length > 1 || behind ? `"${symbol}"` : symbol;
  return behind ? `${digits} ${shown}` : `${shown}${digits}`;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

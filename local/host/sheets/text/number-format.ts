/** Shows a value by a number format: General, 0.00, #,##0, currency, percent, scientific, text, and the patterns of dates. */

import { CellError, type Scalar } from "../grid/values";
import { compileDateFormat, isDateFormat } from "./date-format";
import type { Locale } from "./locale";

type Show = (value: number) => string;

const shows = new Map<string, Show>();

/** What the cell displays. */
export function display(value: Scalar, format: string, locale: Locale): string {
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (value instanceof CellError) return value.code;
  return numberShow(format, locale)(value);
}

function numberShow(format: string, locale: Locale): Show {
  const key = `${locale.name}\n${format}`;
  let show = shows.get(key);
  if (!show) {
    show = compile(format, locale);
    shows.set(key, show);
  }
  return show;
}

function compile(format: string, locale: Locale): Show {
  if (format === "General" || format === "" || format === "@") return (value) => general(value, locale);
  if (isDateFormat(format)) return compileDateFormat(format, locale);
  const [positive = "", negative, zero] = sections(format);
  const first = compileNumber(positive, locale);
  const below =
    negative === undefined ? (value: number) => `-${first(-value)}` : flipped(compileNumber(negative, locale));
  const none = zero === undefined ? first : compileNumber(zero, locale);
  return (value) => (value > 0 ? first(value) : value < 0 ? below(value) : none(value));
}

function flipped(show: Show): Show {
  return (value) => show(-value);
}

/** At most ten decimals, as a cell of ordinary width shows them. */
export function general(value: number, locale: Locale): string {
  if (Math.abs(value) >= 1e15 || (value !== 0 && Math.abs(value) < 1e-9)) {
    const [mantissa = "", exponent = ""] = value.toExponential(5).split("e");
    const sign = exponent.startsWith("-") ? "-" : "+";
    return `${mantissa.replace(/\.?0+$/, "").replace(".", locale.decimal)}E${sign}${exponent.replace(/[+-]/, "").padStart(2, "0")}`;
  }
  return String(Number(value.toFixed(10))).replace(".", locale.decimal);
}

function sections(format: string): string[] {
  return format.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
}

function compileNumber(section: string, locale: Locale): Show {
  const core = /[#0?](?:[#0?,]*)(?:\.[#0?]*)?(?:E\+0+)?/i.exec(withoutQuotes(section));
  if (!core) return () => literal(section);
  const pattern = core[0];
  const before = literal(section.slice(0, core.index));
  const after = literal(section.slice(core.index + pattern.length));
  const percent = section.includes("%");
  if (/E\+/i.test(pattern)) return (value) => before + scientific(value, pattern, locale) + after;
  const [whole = "", fraction = ""] = pattern.split(".");
  const most = fraction.length;
  const least = fraction.replace(/[#?]/g, "").length;
  const digits = whole.replace(/[^0]/g, "").length;
  const grouped = whole.includes(",");
  return (value) => before + decimal(percent ? value * 100 : value, { digits, least, most, grouped }, locale) + after;
}

interface Digits {
  /** Least digits before the point, least and most after it. */
  digits: number;
  least: number;
  most: number;
  grouped: boolean;
}

function decimal(value: number, { digits, least, most, grouped }: Digits, locale: Locale): string {
  const [whole = "0", fraction = ""] = rounded(value, most).split(".");
  const kept = fraction.slice(0, least) + fraction.slice(least).replace(/0+$/, "");
  const padded = (whole === "0" && digits === 0 ? "" : whole).padStart(digits, "0");
  const front = grouped ? padded.replace(/\B(?=(\d{3})+$)/g, locale.group) : padded;
  return kept === "" ? front : `${front}${locale.decimal}${kept}`;
}

/** Half away from zero, as people expect of 1.005 at two decimals. */
function rounded(value: number, decimals: number): string {
  const shifted = Number(`${Math.round(Number(`${Math.abs(value).toPrecision(15)}e${decimals}`))}e-${decimals}`);
  return (Number.isFinite(shifted) ? shifted : value).toFixed(decimals);
}

function scientific(value: number, pattern: string, locale: Locale): string {
  const decimals = (/\.([0#]*)/.exec(pattern)?.[1] ?? "").length;
  const [mantissa = "", exponent = "+0"] = value.toExponential(decimals).split("e");
  return `${mantissa.replace(".", locale.decimal)}E${exponent[0]}${exponent.slice(1).padStart(2, "0")}`;
}

/** The same length, quoted text blanked out. */
function withoutQuotes(section: string): string {
  return section.replace(/"[^"]*"|\\./g, (text) => " ".repeat(text.length));
}

function literal(text: string): string {
  return text
    .replace(/\[\$([^\]-]*)[^\]]*\]/g, "$1")
    .replace(/\[[^\]]*\]/g, "")
    .replace(/_./g, " ")
    .replace(/"([^"]*)"|\\(.)/g, "$1$2");
}

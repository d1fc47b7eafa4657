/** The patterns of dates and times ("ddd d mmm hh:mm"): which formats are such, and how they show a serial number. */

import { wallMsOf } from "../grid/values";
import type { Locale } from "./locale";

interface Moment {
  date: Date;
  serial: number;
  halves: boolean;
}

type Piece = (moment: Moment) => string;

const TOKEN = /"[^"]*"|\\.|\[h+\]|\[m+\]|\[s+\]|a\/p|am\/pm|y+|m+|d+|h+|s+(?:\.0+)?|./gi;
const dateFormats = new Map<string, boolean>();

/** Whether a cell of this number format holds a date, time or duration. */
export function isDateFormat(format: string): boolean {
  let known = dateFormats.get(format);
  if (known === undefined) {
    const bare = format.replace(/"[^"]*"|\\.|\[(?![hms]+\])[^\]]*\]/gi, "");
    known = bare !== "General" && /[ymdhs]/i.test(bare) && !/[#0?@](?!0*$)/.test(bare.replace(/s\.0+/gi, "s"));
    dateFormats.set(format, known);
  }
  return known;
}

export function compileDateFormat(format: string, locale: Locale): (serial: number) => string {
  const tokens = format.replace(/\[(?![hms]+\])[^\]]*\]/gi, "").match(TOKEN) ?? [];
  const halves = tokens.some((token) => /^a(m\/pm|\/p)$/i.test(token));
  const pieces = tokens.map((token, index) => piece(token, isMinutes(tokens, index), locale));
  return (serial) => {
    const moment = { date: new Date(wallMsOf(serial)), serial, halves };
    return pieces.map((show) => show(moment)).join("");
  };
}

/** "m" means minutes right after hours or right before seconds. */
function isMinutes(tokens: readonly string[], index: number): boolean {
  if (!/^m{1,2}$/i.test(tokens[index] ?? "")) return false;
  const letters = (token: string) => /^(\[?[ymdhs]+)/i.test(token);
  const before = tokens.slice(0, index).reverse().find(letters);
  const after = tokens.slice(index + 1).find(letters);
  return /^\[?h/i.test(before ?? "") || /^s/i.test(after ?? "");
}

function piece(token: string, minutes: boolean, locale: Locale): Piece {
  const kind = token[0]?.toLowerCase();
  const size = token.length;
  if (kind === '"') return () => token.slice(1, -1);
  if (kind === "\\") return () => token.slice(1);
  if (kind === "[") return elapsed(token);
  if (/^am\/pm$/i.test(token)) return ({ date }) => (date.getUTCHours() < 12 ? "AM" : "PM");
  if (/^a\/p$/i.test(token)) return ({ date }) => (date.getUTCHours() < 12 ? "A" : "P");
  if (kind === "y") return ({ date }) => (size <= 2 ? two(date.getUTCFullYear() % 100) : String(date.getUTCFullYear()));
  if (kind === "m" && minutes) return ({ date }) => padded(date.getUTCMinutes(), size);
  if (kind === "m") return monthPiece(size, locale);
  if (kind === "d") return dayPiece(size, locale);
  if (kind === "h")
    return ({ date, halves }) => padded(halves ? date.getUTCHours() % 12 || 12 : date.getUTCHours(), size);
  if (kind === "s") return secondPiece(token);
  return () => token;
}

function monthPiece(size: number, { months }: Locale): Piece {
  return ({ date }) => {
    const month = date.getUTCMonth();
    if (size <= 2) return padded(month + 1, size);
    const { long = "", short = "" } = months[month] ?? {};
    return size === 3 ? short : size === 4 ? long : long.slice(0, 1);
  };
}

function dayPiece(size: number, { weekdays }: Locale): Piece {
  return ({ date }) => {
    if (size <= 2) return padded(date.getUTCDate(), size);
    const { long = "", short = "" } = weekdays[date.getUTCDay()] ?? {};
    return size === 3 ? short : long;
  };
}

function secondPiece(token: string): Piece {
  const [whole = "", fraction = ""] = token.split(".");
  return ({ date }) => {
    const seconds = padded(date.getUTCSeconds(), whole.length);
    if (fraction === "") return seconds;
    return `${seconds}.${String(date.getUTCMilliseconds()).padStart(3, "0").padEnd(fraction.length, "0").slice(0, fraction.length)}`;
  };
}

/** Hours, minutes or seconds that run on past a day: [h]:mm. */
function elapsed(token: string): Piece {
  const unit = { h: 24, m: 1440, s: 86_400 }[token[1]?.toLowerCase() ?? "h"] ?? 24;
  return ({ serial }) => padded(Math.floor(serial * unit + 1e-9), token.length - 2);
}

function padded(value: number, size: number): string {
  return size >= 2 ? two(value) : String(value);
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}

/** Which typed texts Sheets takes for dates, times and date-times, in the order of the locale. */

import { serialOfDate } from "../grid/values";
import type { Locale } from "./locale";

export interface TypedMoment {
  serial: number;
  /** The number format that shows it as it was typed. */
  format: string;
}

interface TypedDate {
  serial: number;
  format: string | null;
}

const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,3})?)?(?:\s?([ap])\.?m\.?)?$/i;
const HOUR = /^(\d{1,2})\s?([ap])\.?m\.?$/i;
const SPLIT = /^(.*?[\p{L}\d.])(?:T|,?\s+)(\d{1,2}(?::\d{2}(?::\d{2}(?:\.\d{1,3})?)?)?(?:\s?[ap]\.?m\.?)?)$/iu;

/** Null for text that is no moment; a day that the calendar does not have (31 February) stays text. */
export function typedMoment(text: string, locale: Locale, year: number): TypedMoment | null {
  const time = typedTime(text);
  if (time !== null) return { serial: time, format: locale.time };
  const date = typedDate(text, locale, year);
  if (date) return { serial: date.serial, format: date.format ?? locale.date };
  const [, dateText, timeText] = SPLIT.exec(text) ?? [];
  if (dateText === undefined || timeText === undefined) return null;
  const day = typedDate(dateText, locale, year);
  const hour = typedTime(timeText);
  return day && hour !== null ? { serial: day.serial + hour, format: dateTimeFormat(day.format, locale) } : null;
}

function dateTimeFormat(dateFormat: string | null, locale: Locale): string {
  return dateFormat === "yyyy-mm-dd" ? "yyyy-mm-dd h:mm:ss" : locale.dateTime;
}

/** A fraction of a day. */
function typedTime(text: string): number | null {
  const hourOnly = HOUR.exec(text);
  const match = hourOnly ? [text, hourOnly[1], "0", "0", hourOnly[2]] : TIME.exec(text);
  if (!match) return null;
  const [hour, minute, second] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  const half = match[4]?.toLowerCase();
  if (minute > 59 || second > 59 || hour > 24 || (half && (hour < 1 || hour > 12))) return null;
  const hours = half ? (hour % 12) + (half === "p" ? 12 : 0) : hour;
  return (hours * 3600 + minute * 60 + second) / 86_400;
}

function typedDate(text: string, locale: Locale, year: number): TypedDate | null {
  return isoDate(text) ?? numericDate(text, locale, year) ?? namedDate(text, locale, year);
}

/** 2026-11-02, 2026/11/2, and 2026-08 for the first of a month. */
function isoDate(text: string): TypedDate | null {
  const match = /^(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?$/.exec(text);
  if (!match) return null;
  const [, year, mark, month, day] = match;
  if (mark === "." && day === undefined) return null;
  const format = day === undefined ? "yyyy-mm" : mark === "-" ? "yyyy-mm-dd" : null;
  return dated(Number(year), Number(month), Number(day ?? 1), format);
}

/** 1/2, 1/2/26, 1-2-2026 and, where the locale writes dates so, 1.2.2026. */
function numericDate(text: string, locale: Locale, thisYear: number): TypedDate | null {
  const match = /^(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{4}|\d{2})|\2)?$/.exec(text);
  if (!match) return null;
  const [, first, mark, second, written] = match;
  if (mark === "." && !locale.date.includes(".")) return null;
  const [month, day] = locale.order === "dmy" ? [second, first] : [first, second];
  const year = written === undefined ? thisYear : fullYear(written);
  return dated(year, Number(month), Number(day), written === undefined ? shortFormat(locale, mark ?? "/") : null);
}

function shortFormat(locale: Locale, mark: string): string {
  return locale.order === "dmy" ? `d${mark}M` : `M${mark}d`;
}

/** Nov 2, 2 Nov 2026, November 2nd, 2026, 2-Nov-26, MAY26, Nov 2026. */
function namedDate(text: string, locale: Locale, thisYear: number): TypedDate | null {
  const match =
    /^(?:(\d{1,2})(?:st|nd|rd|th|\.)?[ -]?)?(\p{L}{3,12})\.?(?:[ -]?(\d{1,4})(?:st|nd|rd|th)?)?(?:,? ?[ -]?(\d{2,4}))?$/iu.exec(
      text,
    );
  if (!match) return null;
  const [, before, name = "", after, last] = match;
  const month = locale.monthNumbers.get(name.toLowerCase());
  if (month === undefined) return null;
  if (before !== undefined) {
    if (last !== undefined) return null;
    const year = after === undefined ? thisYear : fullYear(after);
    return dated(year, month, Number(before), after === undefined ? "d-mmm" : "d-mmm-yyyy");
  }
  if (after === undefined) return null;
  if (last !== undefined) return after.length <= 2 ? dated(fullYear(last), month, Number(after), "mmm d, yyyy") : null;
  if (after.length === 4) return dated(Number(after), month, 1, "mmm yyyy");
  return dated(thisYear, month, Number(after), "mmm d") ?? dated(fullYear(after), month, 1, "mmm yyyy");
}

function dated(year: number, month: number, day: number, format: string | null): TypedDate | null {
  const serial = Number.isInteger(year) ? serialOfDate(year, month, day) : null;
  return serial === null ? null : { serial, format };
}

/** Two digits mean 1930 to 2029. */
function fullYear(digits: string): number {
  const number = Number(digits);
  if (digits.length === 4) return number;
  if (digits.length === 3) return Number.NaN;
  return number + (number < 30 ? 2000 : 1900);
}

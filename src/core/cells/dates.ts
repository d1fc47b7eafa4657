/** Calendar dates as people write them: "5 Nov", "November 5th, 2026", "11/5", "5.11.2026", "2026-11-05". */

import type { Day } from "../model";
import { dayOf, daysInMonth, weekdayOf } from "../time";

/** Which of two numbers is the month. */
export type DateOrder = "month first" | "day first";

/** A date as written; nothing says yet that the calendar has it. */
export interface WrittenDate {
  /** 0 for Monday, or null where no weekday is written. */
  weekday: number | null;
  year: number | null;
  /** Counted from 1. */
  month: number;
  day: number;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH_NAMES = [
  ...["January", "February", "March", "April", "May", "June", "July"],
  ...["August", "September", "October", "November", "December"],
];
const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** Regions that write the month before the day. */
const MONTH_FIRST = /(?:^en$|[-_](?:US|PH|CA|JP|KR|CN|TW|HU)\b)/;

export function dateOrderOf(locale: string): DateOrder {
  return MONTH_FIRST.test(locale) && !/^fr/.test(locale) ? "month first" : "day first";
}

/** 0 for "Mon", "monday", "mondays"; null for no weekday. */
export function weekdayIn(word: string): number | null {
  if (!/^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?\.?$/i.test(word)) return null;
  return WEEKDAYS.indexOf(word.slice(0, 3).toLowerCase());
}

/** 1 for "Jan", "january", "Jan."; null for no month. */
export function monthIn(word: string): number | null {
  const found =
    /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?$/i;
  return found.test(word) ? MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1 : null;
}

/** The date that a text is, as a whole; null where it is none. */
export function dateIn(text: string, order: DateOrder): WrittenDate | null {
  const words = text
    .toLowerCase()
    .replace(/,/g, " ")
    .replace(/(\d)(?:st|nd|rd|th)\b/g, "$1")
    .split(/\s+/)
    .filter((word) => word !== "" && word !== "of" && word !== "the");
  const weekday = weekdayIn(words[0] ?? "");
  const rest = weekday === null ? words : words.slice(1);
  const date = rest.length === 1 ? inDigits(rest[0] ?? "", order) : inWords(rest);
  return date && { weekday, ...date };
}

function inDigits(text: string, order: DateOrder): Omit<WrittenDate, "weekday"> | null {
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (iso !== null) return { year: Number(iso[1]), month: Number(iso[3]), day: Number(iso[4]) };
  const parts = /^(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{4}|\d\d)?)?$/.exec(text);
  if (parts === null) return null;
  const [first, second] = [Number(parts[1]), Number(parts[3])];
  const monthFirst = second > 12 || (first <= 12 && order === "month first" && parts[2] !== ".");
  const [month, day] = monthFirst ? [first, second] : [second, first];
  return { year: yearOf(parts[4]), month, day };
}

/** "5 nov", "nov 5 2026". */
function inWords(words: readonly string[]): Omit<WrittenDate, "weekday"> | null {
  const [one = "", other = "", year, ...more] = words;
  const month = monthIn(one) ?? monthIn(other);
  const day = monthIn(one) === null ? one : other;
  if (month === null || more.length > 0 || !/^\d{1,2}\.?$/.test(day)) return null;
  if (year !== undefined && !/^(?:\d{4}|['’]?\d\d)$/.test(year)) return null;
  return { year: yearOf(year), month, day: Number.parseInt(day, 10) };
}

function yearOf(digits: string | undefined): number | null {
  if (digits === undefined) return null;
  const year = Number(digits.replace(/\D/g, ""));
  return year < 100 ? 2000 + year : year;
}

/** The day of a written date in a year, or why the calendar has none: "February 2027 has no day 31." */
export function dayIn(date: WrittenDate, year: number): { day: Day } | { error: string } {
  const name = MONTH_NAMES[date.month - 1];
  if (name === undefined) return { error: `There is no month ${date.month}.` };
  if (date.day < 1 || date.day > daysInMonth(year, date.month))
    return { error: `${name} ${year} has no day ${date.day}.` };
  const day = dayOf(year, date.month, date.day);
  if (date.weekday === null || date.weekday === weekdayOf(day)) return { day };
  return {
    error: `${date.day} ${name} ${year} is a ${weekdayName(weekdayOf(day))}, not a ${weekdayName(date.weekday)}.`,
  };
}

function weekdayName(weekday: number): string {
  return ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][weekday] ?? "";
}

/** The follow-up time of the week in words: "Tuesday", "14:00", "2 hours". */

import { daytime, isBlank, isDate, mistake, type Reading, textOf, timeIn, value, weekdayIn } from "../cells";
import { DAY_MINUTES } from "../time";

/** A weekday, 0 for Monday, or none. */
export function readWeekday(cell: unknown): Reading<number | "none"> {
  const text = textOf(cell);
  if (isBlank(cell) || /^(?:[-–—]|none|no|never|off)$/i.test(text)) return value<number | "none">("none");
  const weekday = weekdayIn(text);
  return weekday === null
    ? mistake(cell, "Write a weekday, like Tuesday, or leave it blank.")
    : value<number | "none">(weekday);
}

/** A time of day, in minutes after midnight; "2" is in the afternoon. */
export function readTimeOfDay(cell: unknown): Reading<number> {
  if (isBlank(cell)) return value<number>(null);
  const time = isDate(cell) ? null : timeIn(textOf(cell));
  return time === null || time.minutes >= DAY_MINUTES
    ? mistake(cell, "Write a time, like 14:00 or 2pm.")
    : value(daytime(time));
}

/** Minutes: "2 hours", "90 minutes", "1 h 30 min", "1:30"; a number alone is hours up to 8, else minutes. */
export function readLength(cell: unknown): Reading<number> {
  if (isBlank(cell)) return value<number>(null);
  const minutes = isDate(cell) ? Number.NaN : minutesIn(textOf(cell).toLowerCase());
  return Number.isInteger(minutes) && minutes >= 15 && minutes <= 480
    ? value(minutes)
    : mistake(cell, "Write how long, from 15 minutes to 8 hours, like 2 hours or 90 minutes.");
}

const LENGTH =
  /^(?:(\d+(?:[.,]\d+)?|an?|one|two|three) ?(?:h|hrs?|hours?)\.?)?(?: ?(?:and )?(\d+) ?(?:m|min|mins|minutes?)\.?)?$/;
const WORDS = new Map([
  ["a", 1],
  ["an", 1],
  ["one", 1],
  ["two", 2],
  ["three", 3],
]);

function minutesIn(text: string): number {
  const clock = /^(\d):([0-5]\d)(?: ?h)?$/.exec(text);
  if (clock !== null) return Number(clock[1]) * 60 + Number(clock[2]);
  const number = Number(text.replace(",", "."));
  if (!Number.isNaN(number)) return number <= 8 ? number * 60 : number;
  const [matched, hours = "0", minutes = "0"] = LENGTH.exec(text) ?? [];
  if (matched === undefined) return Number.NaN;
  return (WORDS.get(hours) ?? Number(hours.replace(",", "."))) * 60 + Number(minutes);
}

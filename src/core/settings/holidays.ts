/** Holidays in words: "25 Dec 2026, 1 Jan 2027", "24 Dec – 2 Jan 2027"; without a year, every year. */

import {
  type DateOrder,
  dateIn,
  dayIn,
  isDate,
  mistake,
  type Reading,
  textOf,
  value,
  type WrittenDate,
} from "../cells";
import type { Day } from "../model";
import { civilOf, type Zone } from "../time";

const REMEDY = "Write dates with commas between, like 25 Dec 2026, 1 Jan 2027, or 24 Dec – 2 Jan 2027.";

/** The longest that a business is closed; more is a slip of the year. */
const LONGEST = 366;

/** Years around today for which a date without a year is a holiday. */
const YEARS = [-1, 0, 1, 2, 3];

/** The days of a Holidays cell, in order, each once. A cell that the sheet took for one date is that day. */
export function readHolidays(cell: unknown, today: Day, zone: Zone, order: DateOrder): Reading<readonly Day[]> {
  if (isDate(cell)) return value<readonly Day[]>([zone.dateOf(Math.floor(cell.getTime() / 60_000))]);
  const days = new Set<Day>();
  for (const item of itemsOf(textOf(cell))) {
    const read = daysOf(item, civilOf(today).year, order);
    if ("error" in read) return mistake(item, read.error);
    for (const day of read.days) days.add(day);
  }
  return value<readonly Day[]>([...days].sort((one, other) => one - other));
}

/** Dates and ranges, without the names that people write beside them: "Christmas: 25 Dec", "1 May (Labour Day)". */
function itemsOf(text: string): string[] {
  return text
    .replace(/\([^)]*\)/g, "")
    .replace(/,\s*(?=\d{4}\b(?!-))/g, " ")
    .replace(/\b((?:mon|tue|wed|thu|fri|sat|sun)[a-z]*),/gi, "$1")
    .split(/[,;\n]|\band\b/)
    .map((item) => item.replace(/^[^:]*:/, "").trim())
    .filter((item) => item !== "");
}

type Days = { days: Day[] } | { error: string };

function daysOf(item: string, thisYear: number, order: DateOrder): Days {
  const [fromText, toText] = ends(item);
  const to = dateIn(toText, order);
  const from = dateIn(fromText, order);
  if (from === null || to === null) return { error: REMEDY };
  if (to.year !== null) return between(from, to, to.year);
  if (from.year !== null) return between(from, to, from.year + (comesBefore(to, from) ? 1 : 0));
  const every = YEARS.map((ahead) => between(from, to, thisYear + ahead));
  const days = every.flatMap((year) => ("days" in year ? year.days : []));
  return days.length > 0 ? { days } : (every[1] ?? { error: REMEDY });
}

/** The two ends of a range; a date alone is both. "24–26 Dec" and "Dec 24-26" say the month once. */
function ends(item: string): [string, string] {
  const dayFirst = /^(\d{1,2})\.? ?[-–—] ?(\d{1,2}\.? [a-z].*)$/i.exec(item);
  if (dayFirst?.[1] !== undefined && dayFirst[2] !== undefined) {
    return [dayFirst[2].replace(/^\d+/, dayFirst[1]), dayFirst[2]];
  }
  const monthFirst = /^([a-z]+\.?) (\d{1,2}) ?[-–—] ?(\d{1,2})( .*)?$/i.exec(item);
  if (monthFirst !== null) {
    const [, month, first, last, year = ""] = monthFirst;
    return [`${month} ${first}${year}`, `${month} ${last}${year}`];
  }
  const [from = item, to = from] = item.split(/ ?[–—] ?| - | (?:to|until|till|through|bis) /);
  return [from, to];
}

/** All days of a range that ends in a year. */
function between(from: WrittenDate, to: WrittenDate, year: number): Days {
  const first = dayIn(from, from.year ?? (comesBefore(to, from) ? year - 1 : year));
  const last = dayIn(to, year);
  if ("error" in first) return first;
  if ("error" in last) return last;
  const length = last.day - first.day + 1;
  if (length < 1) return { error: "The range ends before it begins." };
  if (length > LONGEST) return { error: "The range is longer than a year." };
  return { days: Array.from({ length }, (_, index) => first.day + index) };
}

/** Whether a date comes before another within the year. */
function comesBefore(one: WrittenDate, other: WrittenDate): boolean {
  return one.month < other.month || (one.month === other.month && one.day < other.day);
}

/** Holidays in words: "25 Dec 2026, 1 Jan 2027", "24 Dec – 2 Jan 2027"; without a year, every year. */

import { type DateOrder, isDate, mistake, type Reading, textOf, value } from "../cells";
import type { Day } from "../model";
import { civilOf, type Zone } from "../time";
import { type Span, spanAsWritten, spanEndingIn, spanIn } from "./spans";

const REMEDY = "Write dates with commas between, like 25 Dec 2026, 1 Jan 2027, or 24 Dec – 2 Jan 2027.";

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
  const written = spanIn(item, order);
  if (written === null) return { error: REMEDY };
  const once = spanAsWritten(written);
  if (once !== null) return daysIn(once);
  const every = YEARS.map((ahead) => daysIn(spanEndingIn(thisYear + ahead, written)));
  const days = every.flatMap((year) => ("days" in year ? year.days : []));
  return days.length > 0 ? { days } : (every[1] ?? { error: REMEDY });
}

function daysIn(span: Span): Days {
  if ("error" in span) return span;
  return { days: Array.from({ length: span.last - span.first + 1 }, (_, index) => span.first + index) };
}

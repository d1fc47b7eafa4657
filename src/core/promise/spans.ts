/** Times said as a length from now: "in 2 weeks", "in half an hour", "3 days from now". */

import type { Interval } from "../model";
import { addMonths } from "../time";
import type { Grammar } from "./phrase";

/** Units of the clock, in minutes. */
const MINUTES = new Map<string, number>([
  ["minute", 1],
  ["min", 1],
  ["m", 1],
  ["hour", 60],
  ["hr", 60],
  ["h", 60],
]);

/** Units of the calendar. */
const INTERVALS = new Map<string, Interval>([
  ["day", { unit: "day", count: 1 }],
  ["d", { unit: "day", count: 1 }],
  ["week", { unit: "day", count: 7 }],
  ["wk", { unit: "day", count: 7 }],
  ["fortnight", { unit: "day", count: 14 }],
  ["month", { unit: "month", count: 1 }],
  ["quarter", { unit: "month", count: 3 }],
  ["year", { unit: "month", count: 12 }],
]);

const COUNTS = new Map<string, number>(
  Object.entries({
    ...{ a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 },
    ...{ twelve: 12, "a couple of": 2, "a few": 3, half: 0.5, "half a": 0.5, "half an": 0.5 },
  }),
);

/** Hours and minutes are counted on the clock, days and weeks on dates, months on the calendar, clamped to their end. */
export const span: Grammar = (words, { now, today }) => {
  const said =
    /^(?:in )?(.+?) ?(minute|min|m|hour|hr|h|day|d|week|wk|fortnight|month|quarter|year)s?(?: from (?:now|today)| later)?$/;
  const [, countWords = "", unit = ""] = said.exec(words) ?? [];
  const count =
    COUNTS.get(countWords) ?? (/^\d+(?:[.,]\d+)?$/.test(countWords) ? Number(countWords.replace(",", ".")) : null);
  if (count === null) return null;
  const minutes = MINUTES.get(unit);
  if (minutes !== undefined) return { at: now + Math.round(count * minutes) };
  const one = INTERVALS.get(unit);
  if (one === undefined) return null;
  const total = count * one.count;
  if (!Number.isInteger(total) || total > LONGEST[one.unit])
    return { error: "Write whole days, weeks or months, ten years at most." };
  return { day: one.unit === "day" ? today + total : addMonths(today, total) };
};

const LONGEST = { day: 3650, month: 120 };

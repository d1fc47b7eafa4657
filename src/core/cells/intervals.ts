/** Intervals in the owner's words: "2 weeks", "quarter", "10 days". */

import type { Interval } from "../model";
import { isBlank, isDate, textOf } from "./cell";
import { mistake, type Reading, value } from "./reading";

/** Units that an interval may be written in; weeks are days, quarters and years are calendar months (§4). */
const UNITS = new Map<string, Interval>(
  Object.entries({
    day: { unit: "day", count: 1 },
    week: { unit: "day", count: 7 },
    fortnight: { unit: "day", count: 14 },
    month: { unit: "month", count: 1 },
    quarter: { unit: "month", count: 3 },
    year: { unit: "month", count: 12 },
  }),
);

/** Adverbs of the same. */
const ADVERBS = new Map<string, Interval>(
  Object.entries({
    daily: { unit: "day", count: 1 },
    weekly: { unit: "day", count: 7 },
    fortnightly: { unit: "day", count: 14 },
    biweekly: { unit: "day", count: 14 },
    monthly: { unit: "month", count: 1 },
    quarterly: { unit: "month", count: 3 },
    yearly: { unit: "month", count: 12 },
    annually: { unit: "month", count: 12 },
  }),
);

/** Ten years: nobody waits longer, and a slip of the finger does not get past. */
const LONGEST = { day: 3650, month: 120 };

/** The *Every* cell (§4.5): "week", "2 weeks", "every quarter", "10 days", "monthly"; a bare number is days. */
export function readInterval(cell: unknown): Reading<Interval> {
  if (isBlank(cell)) return value<Interval>(null);
  const interval = isDate(cell) ? null : intervalOf(textOf(cell));
  return interval === null
    ? mistake(cell, "Write week, month, quarter, year, or a number of days: 10 days.")
    : value(interval);
}

/** The interval that a text says ("every 2 weeks", "2 weeks", "weekly"), or null. */
export function intervalOf(text: string): Interval | null {
  const words = text.toLowerCase().replace(/[.,;]+$/, "");
  const adverb = ADVERBS.get(words);
  if (adverb !== undefined) return adverb;
  const parts = /^(?:every |each )?(?:(\d+|a|an|one|other|second)? ?([a-z]+?)s?|(\d+))$/.exec(words);
  if (parts === null) return null;
  const [, count, unit, days] = parts;
  return unit === undefined ? times("day", countOf(days)) : times(unit, countOf(count));
}

/** `count` times a unit by name; null for an unknown unit, none, or too many. */
export function times(unit: string, count: number): Interval | null {
  const one = UNITS.get(unit);
  if (one === undefined || count < 1 || count * one.count > LONGEST[one.unit]) return null;
  return { unit: one.unit, count: count * one.count };
}

function countOf(word: string | undefined): number {
  if (word === "other" || word === "second") return 2;
  return word === undefined || /^[a-z]/.test(word) ? 1 : Number(word);
}

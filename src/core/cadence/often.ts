/** The *How often* cell of a Cadence row: once, n a day, n a week, every n days (§4 "How a rule is read"). */

import { isDate, mistake, type Reading, textOf, times, value } from "../cells";
import type { Interval, Often } from "../model";

const REMEDY =
  "Write once, 2 a day, 1 a week, 2 a month, 1 a quarter, 1 a year, every 3 days, every 2 weeks or every 6 months.";

/** More slots than this in one day of business stand closer than the hour that §4 leaves between them. */
const DAILY_MOST = 12;

/** `n a …`: the days that n share, the calendar months that one takes, and how many at most. */
const SHARED = new Map<string, { days: number; alone: Interval; most: number }>([
  ["week", { days: 7, alone: { unit: "day", count: 7 }, most: 7 }],
  ["month", { days: 30, alone: { unit: "month", count: 1 }, most: 30 }],
  ["quarter", { days: 91, alone: { unit: "month", count: 3 }, most: 91 }],
  ["year", { days: 365, alone: { unit: "month", count: 12 }, most: 365 }],
]);

/** Words that people write instead. */
const ADVERBS = new Map<string, string>([
  ["daily", "1 a day"],
  ["weekly", "1 a week"],
  ["monthly", "1 a month"],
  ["quarterly", "1 a quarter"],
  ["yearly", "1 a year"],
]);

export function readOften(cell: unknown): Reading<Often> {
  if (isDate(cell)) return mistake(cell, REMEDY);
  const text = textOf(cell);
  const words = ADVERBS.get(text.toLowerCase()) ?? text.toLowerCase();
  if (words === "") return { ok: false, found: "nothing", remedy: REMEDY };
  if (words === "once") return value<Often>({ kind: "once" });
  return shared(cell, text, words) ?? every(text, words) ?? mistake(cell, REMEDY);
}

/** "2 a week", "twice a month", "3 per day". */
function shared(cell: unknown, text: string, words: string): Reading<Often> | null {
  const parts = /^(?:(\d+)|(once|twice))(?: times?)? ?(?:a|an|per|each|every|\/) ?(day|week|month|quarter|year)$/.exec(
    words,
  );
  if (parts === null) return null;
  const [, digits, word, unit = ""] = parts;
  const count = digits === undefined ? (word === "twice" ? 2 : 1) : Number(digits);
  if (count === 0) return mistake(cell, `${REMEDY} To leave a step out, delete its row.`);
  const per = SHARED.get(unit);
  if (per === undefined) {
    return count > DAILY_MOST
      ? mistake(cell, `At most ${DAILY_MOST} a day.`)
      : value<Often>({ kind: "daily", times: count });
  }
  if (count > per.most) {
    return mistake(cell, `At most ${per.most} a ${unit}: for more, write 2 a day.`);
  }
  const interval: Interval = count === 1 ? per.alone : { unit: "day", count: Math.floor(per.days / count) };
  return value<Often>({ kind: "every", interval, text });
}

/** "every 2 days", "every other week", "every month". */
function every(text: string, words: string): Reading<Often> | null {
  const parts = /^every (?:(\d+) |(other|second) )?(day|week|month|quarter|year)s?$/.exec(words);
  if (parts === null) return null;
  const [, digits, other, unit = ""] = parts;
  const interval = times(unit, other === undefined ? Number(digits ?? 1) : 2);
  return interval && value<Often>({ kind: "every", interval, text });
}

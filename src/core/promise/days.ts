/** Days said from where one stands: "tomorrow", "Thu", "next Tuesday", "the 15th", "end of month". */

import { monthIn, weekdayIn } from "../cells";
import type { Day } from "../model";
import { addMonths, civilOf, dayOf, daysInMonth, weekdayOf } from "../time";
import type { Grammar } from "./phrase";

const NAMED = new Map<string, number>([
  ["today", 0],
  ["tomorrow", 1],
  ["tomorow", 1],
  ["tmrw", 1],
  ["day after tomorrow", 2],
]);

export const namedDay: Grammar = (words, { today }) => {
  const ahead = NAMED.get(words.replace(/^the /, ""));
  return ahead === undefined ? null : { day: today + ahead };
};

/**
 * "Thu" is the next one to come, today only if its time is still to come; "next Thu" is the one of the week after,
 * weeks beginning on Monday.
 */
export const weekday: Grammar = (words, { today, clock }, time) => {
  const [, next, name = "", later] = /^(next |this |coming )?([a-z]+\.?)( next week| week)?$/.exec(words) ?? [];
  const wanted = name === "weekend" ? SATURDAY : weekdayIn(name);
  if (wanted === null) return null;
  if (next === "next " || later !== undefined) return { day: mondayOf(today) + 7 + wanted };
  const ahead = (wanted - weekdayOf(today) + 7) % 7;
  const passed = ahead === 0 && (time === null || time <= clock);
  return { day: today + (passed ? 7 : ahead) };
};

const FRIDAY = 4;
const SATURDAY = 5;

/** "the 15th": the next day of that number. */
export const dayOfMonth: Grammar = (words, { today, clock }, time) => {
  const digits = /^(?:the )?(\d{1,2})(?:st|nd|rd|th)(?: of (this|next) month)?$/.exec(words);
  if (digits === null) return null;
  const wanted = Number(digits[1]);
  const { day } = civilOf(today);
  const passed = wanted < day || (wanted === day && time !== null && time <= clock);
  const first = firstOfMonth(today, digits[2] === "next" || (passed && digits[2] === undefined) ? 1 : 0);
  const { year, month } = civilOf(first);
  if (wanted < 1 || wanted > daysInMonth(year, month)) return { error: `That month has no day ${wanted}.` };
  return { day: first + wanted - 1 };
};

/** "next week" is its Monday, "next month" its first day; "end of …" is the last, "end of the week" its Friday. */
export const edgeOfPeriod: Grammar = (words, { today }) => {
  const parts = /^(?:(end|start|beginning|middle) of (?:the )?)?(?:(this|next) )?(week|month|quarter|year)$/.exec(
    words,
  );
  if (parts === null) return words === "eom" ? { day: firstOfMonth(today, 1) - 1 } : null;
  const [, edge, which, unit] = parts;
  if (edge === undefined && which !== "next") return null;
  const ahead = which === "next" ? 1 : 0;
  if (unit === "week") return { day: weekEdge(today, ahead, edge) };
  const months = unit === "month" ? 1 : unit === "quarter" ? 3 : 12;
  const { month } = civilOf(today);
  const first = firstOfMonth(today, months * ahead - ((month - 1) % months));
  const last = addMonths(first, months) - 1;
  if (edge === "end") return { day: last };
  return { day: edge === "middle" ? Math.floor((first + last) / 2) : first };
};

/** "in December", "early December", "mid December", "end of November": the next one to come. */
export const month: Grammar = (words, { today }) => {
  const parts = /^(?:in )?(early|mid|late|start of|beginning of|middle of|end of)?[ -]?([a-z]+\.?)(?: (\d{4}))?$/.exec(
    words,
  );
  const wanted = monthIn(parts?.[2] ?? "");
  if (parts === null || wanted === null) return null;
  const year = Number(parts[3] ?? civilOf(today).year);
  const day = inMonth(year, wanted, parts[1] ?? "");
  return { day: day < today && parts[3] === undefined ? inMonth(year + 1, wanted, parts[1] ?? "") : day };
};

function inMonth(year: number, wanted: number, part: string): Day {
  if (/^(?:end|late)/.test(part)) return dayOf(year, wanted, daysInMonth(year, wanted));
  return dayOf(year, wanted, part.startsWith("mid") ? 15 : 1);
}

function weekEdge(today: Day, ahead: number, edge: string | undefined): Day {
  const monday = mondayOf(today) + 7 * ahead;
  if (edge === "end") return monday + FRIDAY < today ? monday + FRIDAY + 7 : monday + FRIDAY;
  return edge === "middle" ? monday + 2 : monday;
}

function mondayOf(day: Day): Day {
  return day - weekdayOf(day);
}

/** The first day of the month, so many months on. */
function firstOfMonth(today: Day, months: number): Day {
  const { year, month: current } = civilOf(today);
  return addMonths(dayOf(year, current, 1), months);
}

/** Opening hours in words: "9:00–17:00", "9-5", "10am to 4pm", "closed". */

import { bare, isBlank, isDate, mistake, type Reading, textOf, timeIn, value } from "../cells";
import type { Hours } from "../model";
import { clock, DAY_MINUTES } from "../time";

/** The hours of one weekday, or a day without any. */
export type DayHours = { open: Hours } | "closed";

const REMEDY = "Write opening and closing, like 9:00–17:00, or closed.";
const CLOSED = new Set(["closed", "close", "none", "no", "off", "geschlossen", "cerrado", "ferme", "chiuso"]);
const ALWAYS = new Set(["24hours", "24h", "247", "allday", "always", "open24hours"]);
const MORNING = 5 * 60;

/** One span a day. A blank cell is a closed day. */
export function readDayHours(cell: unknown): Reading<DayHours> {
  if (isDate(cell)) return mistake(cell, `The sheet took this for a date. Format the cell as plain text. ${REMEDY}`);
  const text = textOf(cell);
  if (isBlank(cell) || /^[-–—]$/.test(text) || CLOSED.has(bare(cell))) return value<DayHours>("closed");
  if (ALWAYS.has(bare(cell))) return value<DayHours>({ open: { opens: 0, closes: DAY_MINUTES } });
  const hours = hoursIn(text);
  return hours === null ? mistake(cell, REMEDY) : value<DayHours>({ open: hours });
}

/** Hours that hold every day, for calls. */
export function readHours(cell: unknown): Reading<Hours> {
  if (isBlank(cell)) return value<Hours>(null);
  const hours = isDate(cell) ? null : hoursIn(textOf(cell));
  return hours === null ? mistake(cell, "Write from when to when, like 8:00–21:00.") : value(hours);
}

/** "9-5" is nine to five in the afternoon; nobody closes before opening. */
function hoursIn(text: string): Hours | null {
  const words = text.toLowerCase().split(/ ?(?:[-–—]|\b(?:to|till?|until|bis)\b) ?/);
  const [from, to, ...more] = words.map(timeIn);
  if (!from || !to || more.length > 0) return null;
  const opens = from.sure || from.minutes >= MORNING ? from.minutes : from.minutes + 720;
  // Who opens at 17:00 counts to 24 and does not close at "9".
  const halves = !to.sure && !/^(?:1[3-9]|2\d)/.test(words[0] ?? "");
  const afternoon = halves && to.minutes <= opens ? to.minutes + 720 : to.minutes;
  const closes = afternoon === 0 ? DAY_MINUTES : afternoon;
  return opens < closes && closes <= DAY_MINUTES ? { opens, closes } : null;
}

const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** A week in words, for mails: "Mon–Fri 9:00–17:00, Sat 10:00–14:00". */
export function weekLabel(week: readonly (Hours | null)[]): string {
  const spans: { first: number; last: number; label: string }[] = [];
  week.forEach((hours, day) => {
    if (hours === null) return;
    const before = spans[spans.length - 1];
    const label = `${shortClock(hours.opens)}–${shortClock(hours.closes)}`;
    if (before?.last === day - 1 && before.label === label) before.last = day;
    else spans.push({ first: day, last: day, label });
  });
  return spans.map(({ first, last, label }) => `${daysLabel(first, last)} ${label}`).join(", ");
}

function daysLabel(first: number, last: number): string {
  if (first === last) return DAYS[first] ?? "";
  return `${DAYS[first]}${last === first + 1 ? ", " : "–"}${DAYS[last]}`;
}

function shortClock(minutes: number): string {
  return clock(minutes).replace(/^0/, "");
}

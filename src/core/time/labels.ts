/** Moments, dates and lengths of time in words, as cells and pages show them. */

import type { Day, Minute } from "../model";
import { civilOf, DAY_MINUTES, weekdayOf } from "./civil";
import { clock } from "./iso";
import type { Zone } from "./zone";

const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "Thu 5 Nov 14:20", on the wall of a zone. */
export function momentLabel(minute: Minute, zone: Zone): string {
  return `${dateLabel(zone.dateOf(minute))} ${timeLabel(minute, zone)}`;
}

/** "Thu 5 Nov". */
export function dateLabel(day: Day): string {
  const date = civilOf(day);
  return `${WEEKDAYS[weekdayOf(day)]} ${date.day} ${MONTHS[date.month - 1]}`;
}

/** "Thu", "5", "Nov", as the spreadsheet's locale (like "de_DE") calls them; in English where the platform does not know it. */
export function dateWords(locale: string): (day: Day) => { weekday: string; date: string; month: string } {
  const tag = localeTag(locale);
  const weekday = new Intl.DateTimeFormat(tag, { weekday: "short", timeZone: "UTC" });
  const month = new Intl.DateTimeFormat(tag, { month: "short", timeZone: "UTC" });
  return (day) => {
    const noon = (day + 0.5) * DAY_MINUTES * 60_000;
    const short = (format: Intl.DateTimeFormat) => format.format(noon).replace(/\.$/, "");
    return { weekday: short(weekday), date: String(civilOf(day).day), month: short(month) };
  };
}

function localeTag(locale: string): string {
  const tag = locale.replace("_", "-");
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag)[0] ?? "en";
  } catch {
    return "en";
  }
}

/** "Thu 14:20": a moment of the days around. */
export function weekdayTimeLabel(minute: Minute, zone: Zone): string {
  return `${WEEKDAYS[weekdayOf(zone.dateOf(minute))]} ${timeLabel(minute, zone)}`;
}

/** "14:20", on the wall of a zone. */
function timeLabel(minute: Minute, zone: Zone): string {
  return clock(zone.wallOf(minute) - zone.dateOf(minute) * DAY_MINUTES);
}

/** "25 min", "3 h", "12 d": clock time, whole units; from 24 hours on whole days (§5). */
export function lengthLabel(minutes: number): string {
  if (minutes < 60) return `${minutes} min`;
  return minutes < DAY_MINUTES ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / DAY_MINUTES)} d`;
}

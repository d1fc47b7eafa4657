/** Moments in words, as the worked examples of the rules page say them (§8). */

import type { Minute } from "../../../src/core/model";
import { dateReason, dayOf, weekdayTimeReason, type Zone, zoneOf } from "../../../src/core/time";

/**
 * New York time in words: "Mon 10:05" of the week of 2 November 2026, "Fri 13 Nov 09:00" of that year, or
 * "Wed 3 Feb 2027 09:00". A weekday that does not fit its date throws.
 */
export function at(when: string): Minute {
  const words = when.split(" ");
  const clock = words.at(-1) ?? "";
  const weekday = DAYS.indexOf(words[0] ?? "");
  const day = words.length === 2 ? MONDAY + weekday : dateIn(words);
  if (weekday < 0 || (((day + 3) % 7) + 7) % 7 !== weekday) throw new Error(`${when} is no such day.`);
  const [hour = "", minute = ""] = clock.split(":");
  return zoneOf("America/New_York").instantOf(day * 1440 + Number(hour) * 60 + Number(minute));
}

/** "Thu 5 Nov 14:20", as the page writes a moment. */
export function inWords(minute: Minute, zone: Zone): string {
  return `${dateReason(zone.dateOf(minute))} ${weekdayTimeReason(minute, zone).slice(4)}`;
}

const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const MONDAY = dayOf(2026, 11, 2);

function dateIn([, day = "", month = "", year = ""]: string[]): number {
  return dayOf(year.includes(":") ? 2026 : Number(year), MONTHS.indexOf(month) + 1, Number(day));
}

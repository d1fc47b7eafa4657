/** ISO 8601 text to minutes and days, and back. */

import type { Day, Minute } from "../model";
import { civilOf, DAY_MINUTES, dayOf, daysInMonth } from "./civil";
import type { Zone } from "./zone";

const INSTANT = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/;

/** An ISO date-time as a minute, rounded down; one without an offset is wall time in the zone. Null: no such moment. */
export function minuteOf(iso: string, zone: Zone): Minute | null {
  const found = INSTANT.exec(iso.trim());
  if (!found) return null;
  const [, , , , hour = "", minute = "", offset] = found;
  const day = dayOfIso(iso.trim().slice(0, 10));
  if (day === null || Number(hour) > 23 || Number(minute) > 59) return null;
  const wall = day * DAY_MINUTES + Number(hour) * 60 + Number(minute);
  return offset === undefined ? zone.instantOf(wall) : wall - offsetOf(offset);
}

/** An ISO date ("2026-11-02") as a day, or null for no such date. */
export function dayOfIso(iso: string): Day | null {
  const found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso.trim());
  if (!found) return null;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return dayOf(year, month, day);
}

/** A day as an ISO date. */
export function isoOfDay(day: Day): string {
  const { year, month, day: date } = civilOf(day);
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(date)}`;
}

/** A minute as an ISO instant with the zone's offset: "2026-11-02T10:05:00-05:00". */
export function isoOf(minute: Minute, zone: Zone): string {
  const offset = zone.offsetAt(minute);
  const wall = minute + offset;
  const day = Math.floor(wall / DAY_MINUTES);
  const sign = offset < 0 ? "-" : "+";
  return `${isoOfDay(day)}T${clock(wall - day * DAY_MINUTES)}:00${sign}${clock(Math.abs(offset))}`;
}

/** Minutes of a day as "09:05". */
export function clock(minutes: number): string {
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function offsetOf(text: string): number {
  if (text === "Z") return 0;
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(-2));
  return text.startsWith("-") ? -minutes : minutes;
}

function two(count: number): string {
  return String(count).padStart(2, "0");
}

/** The host's clock as the owner's wall shows it, and the moments that they may name. */

import type { Zone } from "../host/sheets/grid/zone";
import type { Screen } from "./api";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const DAY_MS = 86_400_000;

/** @param now epoch milliseconds */
export function clockOf(now: number, zone: Zone): Screen["clock"] {
  const wall = new Date(zone.wallOf(now));
  const day = `${WEEKDAYS[wall.getUTCDay()]} ${wall.getUTCDate()} ${MONTHS[wall.getUTCMonth()]} ${wall.getUTCFullYear()}`;
  const input = wall.toISOString().slice(0, 16);
  return { iso: new Date(now).toISOString(), day, time: input.slice(11), input };
}

/** "Mon 2 Nov 10:04": a moment in a list. @param at epoch milliseconds */
export function shortMoment(at: number, zone: Zone): string {
  const { day, time } = clockOf(at, zone);
  return `${day.replace(/ \d{4}$/, "")} ${time}`;
}

/** The ISO instant of "tomorrow 9:00" or of a wall clock reading "2026-11-24T10:00". Throws a sentence for anything else. */
export function namedMoment(text: string, now: number, zone: Zone): string {
  if (text === "tomorrow 9:00") {
    const midnight = Math.floor(zone.wallOf(now) / DAY_MS + 1) * DAY_MS;
    return new Date(zone.instantOf(midnight + (9 * DAY_MS) / 24)).toISOString();
  }
  const wall = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text) ? Date.parse(`${text}Z`) : Number.NaN;
  if (Number.isNaN(wall)) throw new Error(`"${text}" is no moment. Choose a day and a time.`);
  return new Date(zone.instantOf(wall)).toISOString();
}

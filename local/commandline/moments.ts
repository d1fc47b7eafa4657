/** Moments as they are typed on a command line, and as they are printed. */

import { Zone } from "../host/sheets/grid/zone";
import { Failure, Misuse } from "./command";

/** A typed moment as an ISO instant: without an offset it is the wall clock of the zone; a date alone is its midnight. */
export function instantOf(typed: string, zone: string, option: string): string {
  const match = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:?\d\d)?)?$/i.exec(typed.trim());
  const [, date = "", time = "00:00", offset] = match ?? [];
  const wall = Date.parse(`${date}T${time}${offset ?? "Z"}`);
  // Date.parse takes 31 February for 3 March.
  if (!match || Number.isNaN(wall) || new Date(`${date}T00:00Z`).toISOString().slice(0, 10) !== date) {
    throw new Misuse(`--${option} "${typed}" is no moment: write 2026-11-24T10:00 or 2026-11-24T10:00:00-05:00.`);
  }
  return new Date(offset === undefined ? zoneNamed(zone).instantOf(wall) : wall).toISOString();
}

const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

/** "Tue 2026-11-24 10:05", by the clock of the offset that the ISO moment carries; "" for none. */
export function moment(iso: string | null): string {
  if (iso === null) return "";
  const [date = "", time = ""] = iso.split("T");
  return `${WEEKDAYS[new Date(`${date}T00:00Z`).getUTCDay()] ?? ""} ${date} ${time.slice(0, 5)}`;
}

/** The zone of that name. Throws a Failure where there is none. */
export function zoneNamed(name: string): Zone {
  try {
    return new Zone(name);
  } catch {
    throw new Failure(`There is no time zone "${name}": write one such as America/New_York or Europe/Madrid.`);
  }
}

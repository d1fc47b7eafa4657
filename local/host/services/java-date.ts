/** Utilities.formatDate: the date patterns of Java's SimpleDateFormat. */

import type { Zone } from "../sheets/grid/zone";
import { ServiceError } from "../strict";

interface Moment {
  /** Wall time in the zone, read as if it were UTC. */
  wall: Date;
  instant: Date;
  zone: Zone;
}

const text = (options: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat("en-US", { ...options, timeZone: "UTC" });
  return (date: Date) => format.format(date);
};
const month = { short: text({ month: "short" }), long: text({ month: "long" }) };
const weekday = { short: text({ weekday: "short" }), long: text({ weekday: "long" }) };
const padded = (value: number, width: number) => String(value).padStart(width, "0");

const DAY_MS = 86_400_000;

const LETTERS: Record<string, (moment: Moment, width: number) => string> = {
  G: ({ wall }) => (wall.getUTCFullYear() > 0 ? "AD" : "BC"),
  y: ({ wall }, width) => (width === 2 ? padded(wall.getUTCFullYear() % 100, 2) : padded(wall.getUTCFullYear(), width)),
  M: ({ wall }, width) => {
    if (width > 2) return width === 3 ? month.short(wall) : month.long(wall);
    return padded(wall.getUTCMonth() + 1, width);
  },
  d: ({ wall }, width) => padded(wall.getUTCDate(), width),
  D: ({ wall }, width) => padded((startOfDay(wall) - Date.UTC(wall.getUTCFullYear(), 0, 1)) / DAY_MS + 1, width),
  E: ({ wall }, width) => (width > 3 ? weekday.long(wall) : weekday.short(wall)),
  u: ({ wall }, width) => padded(wall.getUTCDay() || 7, width),
  a: ({ wall }) => (wall.getUTCHours() < 12 ? "AM" : "PM"),
  H: ({ wall }, width) => padded(wall.getUTCHours(), width),
  k: ({ wall }, width) => padded(wall.getUTCHours() || 24, width),
  K: ({ wall }, width) => padded(wall.getUTCHours() % 12, width),
  h: ({ wall }, width) => padded(wall.getUTCHours() % 12 || 12, width),
  m: ({ wall }, width) => padded(wall.getUTCMinutes(), width),
  s: ({ wall }, width) => padded(wall.getUTCSeconds(), width),
  S: ({ wall }, width) => padded(wall.getUTCMilliseconds(), width),
  z: (moment, width) => zoneName(moment, width > 3 ? "long" : "short"),
  Z: (moment) => offset(moment, ""),
  X: (moment, width) => {
    if (offsetMinutes(moment) === 0) return "Z";
    return width === 1 ? offset(moment, "").slice(0, 3) : offset(moment, width === 2 ? "" : ":");
  },
};

/** Formats an instant in a zone. Text stands in quotes; an unknown letter throws, as in Java. */
export function formatJavaDate(instant: Date, zone: Zone, pattern: string): string {
  const moment = { wall: new Date(zone.wallOf(instant.getTime())), instant, zone };
  return pattern.replace(/''|'((?:[^']|'')*)'|([A-Za-z])\2*/g, (piece, quoted: string | undefined, letter: string) => {
    if (piece === "''") return "'";
    if (quoted !== undefined) return quoted.replaceAll("''", "'");
    const write = LETTERS[letter];
    if (!write) throw new ServiceError(`Invalid argument: format. Illegal pattern character '${letter}'`);
    return write(moment, piece.length);
  });
}

function startOfDay(wall: Date): number {
  return Math.floor(wall.getTime() / DAY_MS) * DAY_MS;
}

function zoneName({ instant, zone }: Moment, timeZoneName: "long" | "short"): string {
  const parts = new Intl.DateTimeFormat("en-US", { timeZone: zone.name, timeZoneName }).formatToParts(instant);
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? zone.name;
}

function offsetMinutes({ wall, instant }: Moment): number {
  return Math.round((wall.getTime() - instant.getTime()) / 60_000);
}

function offset(moment: Moment, colon: string): string {
  const minutes = offsetMinutes(moment);
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${padded(Math.floor(size / 60), 2)}${colon}${padded(size % 60, 2)}`;
}

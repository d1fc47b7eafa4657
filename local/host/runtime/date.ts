/** The Date that scripts see: it reads the host's clock, and its local time is that of the script's zone, whatever this machine's is. */

import type { Zone } from "../sheets/grid/zone";

const FIELDS = ["FullYear", "Month", "Date", "Hours", "Minutes", "Seconds", "Milliseconds"] as const;

/** Makes the class; `instanceof` holds for dates of every realm. */
export function hostDate(now: () => number, zone: Zone): DateConstructor {
  const made = function (...args: unknown[]): Date | string {
    if (!new.target) return text(new Date(now()), zone);
    return Reflect.construct(Date, [instantOf(args, now, zone)], new.target);
  };
  made.prototype = Object.create(Date.prototype, {
    constructor: { value: made, writable: true, configurable: true },
  });
  define(made, "name", "Date");
  define(made, "now", () => now());
  define(made, "parse", (value: string) => parse(value, zone));
  define(made, "UTC", Date.UTC);
  define(made, Symbol.hasInstance, (value: unknown) => Object.prototype.toString.call(value) === "[object Date]");
  for (const [name, method] of Object.entries(localMethods(zone))) define(made.prototype, name, method);
  return made as unknown as DateConstructor;
}

function instantOf(args: readonly unknown[], now: () => number, zone: Zone): number {
  const [first] = args;
  if (args.length === 0) return now();
  if (args.length > 1) return instantOfWall(fieldsToWall(args.map(Number)), zone);
  if (first instanceof Date || Object.prototype.toString.call(first) === "[object Date]") return Number(first);
  return typeof first === "string" ? parse(first, zone) : Number(first);
}

/** As the local constructor reads its fields: years 0–99 are 1900–1999, and fields overflow. */
function fieldsToWall(fields: readonly number[]): number {
  const [year = Number.NaN, month = 0, day = 1, hour = 0, minute = 0, second = 0, ms = 0] = fields;
  return Date.UTC(year, month, day, hour, minute, second, ms);
}

/** A date and time without a zone is local; a date alone, written the ISO way, is UTC. */
function parse(value: string, zone: Zone): number {
  const isoDate = /^\s*[+-]?\d{4,6}(-\d\d){0,2}\s*$/;
  const zoned = /(Z|GMT|UTC|UT|[ECMP][SD]T)\b|[+-]\d\d:?\d\d(\s*\(.*\))?\s*$/;
  if (isoDate.test(value) || (zoned.test(value) && !/^\d{4}-\d\d-\d\d$/.test(value))) return Date.parse(value);
  const isoDateTime = /^\s*[+-]?\d{4,6}-\d\d-\d\dT[\d:.,]+\s*$/;
  return instantOfWall(Date.parse(isoDateTime.test(value) ? `${value.trim()}Z` : `${value} UTC`), zone);
}

/** The zone, but an invalid date stays one. */
function instantOfWall(wall: number, zone: Zone): number {
  return Number.isNaN(wall) ? Number.NaN : zone.instantOf(wall);
}

function wallOf(instant: number, zone: Zone): number {
  return Number.isNaN(instant) ? Number.NaN : zone.wallOf(instant);
}

type LocalMethods = Record<string, (...args: never[]) => unknown> & ThisType<Date>;

function localMethods(zone: Zone): LocalMethods {
  const methods: LocalMethods = {
    getDay() {
      return new Date(wallOf(this.getTime(), zone)).getUTCDay();
    },
    getTimezoneOffset() {
      return (this.getTime() - wallOf(this.getTime(), zone)) / 60_000;
    },
    toString() {
      return text(this, zone);
    },
    toDateString() {
      return dateText(this, zone);
    },
    toTimeString() {
      return timeText(this, zone);
    },
  };
  for (const field of FIELDS) {
    methods[`get${field}`] = function (this: Date) {
      return new Date(wallOf(this.getTime(), zone))[`getUTC${field}`]();
    };
    methods[`set${field}`] = function (this: Date, ...args: number[]) {
      const wall = new Date(wallOf(this.getTime(), zone));
      Reflect.apply(wall[`setUTC${field}`], wall, args);
      return this.setTime(instantOfWall(wall.getTime(), zone));
    };
  }
  for (const name of ["toLocaleString", "toLocaleDateString", "toLocaleTimeString"] as const) {
    methods[name] = function (this: Date, locales?: string, options?: Intl.DateTimeFormatOptions) {
      return Date.prototype[name].call(this, locales, { timeZone: zone.name, ...options });
    };
  }
  return methods;
}

function text(date: Date, zone: Zone): string {
  return Number.isNaN(date.getTime()) ? "Invalid Date" : `${dateText(date, zone)} ${timeText(date, zone)}`;
}

function dateText(date: Date, zone: Zone): string {
  if (Number.isNaN(date.getTime())) return "Invalid Date";
  const [weekday, day, month, year] = new Date(wallOf(date.getTime(), zone)).toUTCString().replace(",", "").split(" ");
  return `${weekday} ${month} ${day} ${year}`;
}

function timeText(date: Date, zone: Zone): string {
  if (Number.isNaN(date.getTime())) return "Invalid Date";
  const offset = (wallOf(date.getTime(), zone) - date.getTime()) / 60_000;
  const two = (value: number) => String(Math.floor(Math.abs(value))).padStart(2, "0");
  const time = new Date(wallOf(date.getTime(), zone)).toISOString().slice(11, 19);
  const parts = new Intl.DateTimeFormat("en-US", { timeZone: zone.name, timeZoneName: "long" }).formatToParts(date);
  const name = parts.find(({ type }) => type === "timeZoneName")?.value ?? zone.name;
  return `${time} GMT${offset < 0 ? "-" : "+"}${two(offset / 60)}${two(offset % 60)} (${name})`;
}

function define(target: object, name: string | symbol, value: unknown): void {
  Object.defineProperty(target, name, { value, writable: true, configurable: true });
}

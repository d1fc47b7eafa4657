/** The owner's default calendar: single events and series. */

import { Zone } from "./sheets/grid/zone";
import { ServiceError } from "./strict";

const DAY_MS = 86_400_000;

export interface CalendarEntry {
  id: string;
  title: string;
  /** Epoch milliseconds. */
  start: number;
  end: number;
  description: string;
  location: string;
  /** Null for a single event. */
  repeats: Repeats | null;
}

export interface Repeats {
  every: "day" | "week";
  /** IANA zone on whose wall it repeats; null: the calendar's. */
  zone: string | null;
  /** "MONDAY" … */
  weekdays: string[];
  /** Epoch milliseconds; null: for ever. */
  until: number | null;
  times: number | null;
}

/** The owner's calendar itself. */
export class CalendarBook {
  readonly entries: CalendarEntry[] = [];
  /** What was deleted: Google still finds it by its ID, and nothing can be changed in it. */
  readonly deleted: CalendarEntry[] = [];
  #made = 0;

  /** @param zone IANA zone of the calendar. */
  constructor(
    /** Its ID, which for a default calendar is the owner's address. */
    readonly id: string,
    readonly zone: string,
  ) {}

  add(entry: Omit<CalendarEntry, "id">): CalendarEntry {
    this.#made += 1;
    const added = { id: `event${this.#made}@google.com`, ...entry };
    this.entries.push(added);
    return added;
  }

  /** Puts back what was kept. */
  restore(entries: readonly CalendarEntry[]): void {
    this.entries.push(...entries.map((entry) => ({ ...entry })));
    this.#made = Math.max(this.#made, ...entries.map(({ id }) => Number(/\d+/.exec(id)?.[0] ?? 0)));
  }

  /** Where an entry touches a stretch of time, in order: each start in epoch milliseconds. */
  occurrences(entry: CalendarEntry, from: number, until: number): number[] {
    const length = entry.end - entry.start;
    return this.#startsOf(entry, until).filter((start) => start < until && start + length > from);
  }

  /** The first start always counts, as in Google's calendar. */
  #startsOf({ start, repeats }: CalendarEntry, until: number): number[] {
    if (repeats === null) return [start];
    const zone = new Zone(repeats.zone ?? this.zone);
    const wall = zone.wallOf(start);
    const starts: number[] = [];
    const last = Math.min(until, repeats.until ?? until);
    for (let day = 0; starts.length < (repeats.times ?? Number.POSITIVE_INFINITY); day += 1) {
      const at = zone.instantOf(wall + day * DAY_MS);
      if (at > last) break;
      if (day === 0 || fits(repeats, wall + day * DAY_MS, day)) starts.push(at);
    }
    return starts;
  }

  remove(entry: CalendarEntry): void {
    this.requireStanding(entry);
    this.entries.splice(this.entries.indexOf(entry), 1);
    this.deleted.push(entry);
  }

  requireStanding(entry: CalendarEntry): void {
    if (this.entries.includes(entry)) return;
    throw new ServiceError("The calendar event does not exist, or it has already been deleted.");
  }
}

const WEEKDAYS = ["SUNDAY", "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY"];

/** @param day days since the first. */
function fits({ every, weekdays }: Repeats, wall: number, day: number): boolean {
  if (weekdays.length > 0) return weekdays.includes(WEEKDAYS[new Date(wall).getUTCDay()] ?? "");
  return every === "day" || day % 7 === 0;
}

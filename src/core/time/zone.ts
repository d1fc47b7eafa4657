/** A time zone as a short table of offsets, read once from the platform and then worked on as numbers. */

import type { Day, Minute } from "../model";
import { DAY_MINUTES, dayOf, REACH } from "./civil";

/** Wall time in some zone: whole minutes since 1970-01-01T00:00 on the wall. */
type WallMinute = number;

/** One zone. Offsets are minutes east of Greenwich. */
export interface Zone {
  readonly name: string;
  offsetAt(minute: Minute): number;
  /** What the clock on the wall shows at an instant. */
  wallOf(minute: Minute): WallMinute;
  /** The date on the wall at an instant. */
  dateOf(minute: Minute): Day;
  /** The instant of a wall time: the earlier of two; one that the clocks jump over moves on by the jump. */
  instantOf(wall: WallMinute): Minute;
  /** The instant at which a date begins. */
  midnightOf(day: Day): Minute;
}

/** The zone of an IANA name. @throws RangeError for a name that the platform does not know. */
export function zoneOf(name: string): Zone {
  let zone = zones.get(name);
  if (!zone) {
    zone = new TableZone(name);
    zones.set(name, zone);
  }
  return zone;
}

/** Whether the platform knows an IANA name. */
export function isZone(name: string): boolean {
  try {
    zoneOf(name);
    return true;
  } catch {
    return false;
  }
}

/** What a zone's clocks do never changes during a run: one table for each name. */
const zones = new Map<string, TableZone>();

/** A stretch of time with one offset. */
interface Span {
  from: Minute;
  until: Minute;
  offset: number;
}

/** A table is read in stretches of so many days, when the first question about one comes: most runs look at one season only. */
const STRETCH = 60 * DAY_MINUTES;

/** So far apart the platform is asked: nowhere did clocks ever go there and back in less. */
const STEP = 5 * DAY_MINUTES;

class TableZone implements Zone {
  private readonly stretches = new Map<number, Span[]>();
  /** Where the last answer was found: the next question is mostly about the same season. */
  private last: Span = { from: 0, until: 0, offset: 0 };
  private readonly wall: Intl.DateTimeFormat;

  constructor(readonly name: string) {
    const number = "numeric";
    const date = { year: number, month: number, day: number } as const;
    const clock = { hour: number, minute: number, second: number } as const;
    this.wall = new Intl.DateTimeFormat("en-u-hc-h23", { timeZone: name, ...date, ...clock });
  }

  offsetAt(minute: Minute): number {
    if (minute < this.last.from || minute >= this.last.until) this.last = this.spanAt(minute);
    return this.last.offset;
  }

  wallOf(minute: Minute): WallMinute {
    return minute + this.offsetAt(minute);
  }

  dateOf(minute: Minute): Day {
    return Math.floor(this.wallOf(minute) / DAY_MINUTES);
  }

  instantOf(wall: WallMinute): Minute {
    const { from, until, offset } = this.last;
    if (wall - DAY_MINUTES >= from && wall + DAY_MINUTES < until) return wall - offset;
    const before = this.offsetAt(wall - DAY_MINUTES);
    const after = this.offsetAt(wall + DAY_MINUTES);
    if (before === after || this.offsetAt(wall - before) === before) return wall - before;
    // Past the change the later offset holds; a time that was jumped over moves on by the jump.
    return this.offsetAt(wall - after) === after ? wall - after : wall - before;
  }

  midnightOf(day: Day): Minute {
    return this.instantOf(day * DAY_MINUTES);
  }

  private spanAt(asked: Minute): Span {
    const minute = Math.min(Math.max(asked, REACH.first * DAY_MINUTES), REACH.last * DAY_MINUTES);
    const from = Math.floor(minute / STRETCH) * STRETCH;
    const spans = this.stretches.get(from) ?? this.spansBetween(from, from + STRETCH);
    this.stretches.set(from, spans);
    const found = spans.find(({ until }) => minute < until);
    if (!found) throw new RangeError(`No offset of ${this.name} at minute ${minute}`);
    return found;
  }

  private spansBetween(from: Minute, until: Minute): Span[] {
    let span = { from, until: from, offset: this.read(from) };
    const spans: Span[] = [span];
    while (span.until < until) {
      const next = Math.min(span.until + STEP, until);
      if (this.read(next) === span.offset) {
        span.until = next;
        continue;
      }
      let [before, after] = [span.until, next];
      while (after - before > 1) {
        const middle = Math.floor((before + after) / 2);
        if (this.read(middle) === span.offset) before = middle;
        else after = middle;
      }
      span.until = after;
      span = { from: after, until: after, offset: this.read(after) };
      spans.push(span);
    }
    return spans;
  }

  /** The offset as the platform knows it: slow, so it is asked only here. */
  private read(minute: Minute): number {
    const shown = this.wall.format(minute * 60_000).match(/\d+/g) ?? [];
    const [month = 0, day = 0, year = 0, hour = 0, past = 0, seconds = 0] = shown.map(Number);
    const wall = dayOf(year, month, day) * DAY_MINUTES + (hour % 24) * 60 + past;
    return Math.round(wall + seconds / 60 - minute);
  }
}

/** A time zone as a short table of offsets, read once from the platform and then worked on as numbers. */

import { fromEpochMilliseconds, toZonedDateTimeISO } from "temporal-polyfill/fns/Instant";
import { getTimeZoneTransition, offsetNanoseconds } from "temporal-polyfill/fns/ZonedDateTime";
import type { Day, Minute } from "../model";
import { DAY_MINUTES, REACH } from "./civil";

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

/** How far a table reaches beyond the instant that was asked for: most runs look at one year only, an old book at many. */
const FIRST_MARGIN = 370 * DAY_MINUTES;
const MARGIN = 3 * 365 * DAY_MINUTES;

class TableZone implements Zone {
  /** Read when the first question comes, about the years around it: a run that has no lead to look at asks none. */
  private spans: Span[] = [];
  /** Where the last answer was found: the next question is mostly about the same season. */
  private last: Span = { from: 0, until: 0, offset: 0 };

  constructor(readonly name: string) {
    toZonedDateTimeISO(fromEpochMilliseconds(0), name);
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
    const known = this.spans.find((span) => minute >= span.from && minute < span.until);
    if (known) return known;
    const margin = this.spans.length === 0 ? FIRST_MARGIN : MARGIN;
    const from = Math.min(minute - margin, this.spans[0]?.from ?? minute);
    const until = Math.max(minute + margin, this.spans[this.spans.length - 1]?.until ?? minute);
    this.spans = spansBetween(this.name, from, until);
    return this.spanAt(minute);
  }
}

/** The offsets of a zone over a stretch of time; Temporal is right in every zone, but slow, so it is asked only here. */
function spansBetween(name: string, from: Minute, until: Minute): Span[] {
  const spans: Span[] = [];
  let here = toZonedDateTimeISO(fromEpochMilliseconds(from * 60_000), name);
  let start = from;
  while (start < until) {
    const next = getTimeZoneTransition(here, "next");
    const end = next ? Math.min(Math.floor(next.epochMilliseconds / 60_000), until) : until;
    spans.push({ from: start, until: end, offset: Math.round(offsetNanoseconds(here) / 60_000_000_000) });
    if (!next) break;
    here = next;
    start = end;
  }
  return spans;
}

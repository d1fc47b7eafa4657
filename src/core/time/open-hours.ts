/** Opening hours as a table of open days with their opening and closing instants (§1 "business time", "lead day"). */

import type { Day, Hours, Minute } from "../model";
import { DAY_MINUTES, REACH, weekdayOf } from "./civil";
import type { Zone } from "./zone";

/** A day with open hours; its closing is no longer open. */
export interface OpenDay {
  /** Counts open days: the next one has one more. */
  nth: number;
  date: Day;
  opens: Minute;
  closes: Minute;
}

/** Days before and after an asked-for one that the table takes in at once. */
const MARGIN = { before: 60, after: 400 };

export class OpenHours {
  private days: OpenDay[] = [];
  /** For each date from `first` on: the place in `days` of the open day on it or, if it is a day off, after it. */
  private places: number[] = [];
  private first: Day = 0;
  /** The first date ever asked for: open days are counted from it, so that a count survives the table's growth. */
  private origin: Day | null = null;

  /** @param hoursOn the hours of a date, null on a day off; they must not be null for good. */
  constructor(
    private readonly zone: Zone,
    private readonly hoursOn: (date: Day) => Hours | null,
  ) {}

  /** The open day on a date or, if that is a day off, the next. */
  dayOn(date: Day): OpenDay {
    const place = this.places[date - this.first];
    const day = place === undefined ? undefined : this.days[place];
    if (day) return day;
    const within = Math.min(Math.max(date, REACH.first), REACH.last);
    if (this.places[within - this.first] === undefined) this.growTo(within);
    return this.dayOn(within);
  }

  /** The open day of a moment, or the next one if it came at or after closing or on a day off. */
  dayAt(moment: Minute): OpenDay {
    const date = this.zone.dateOf(moment);
    const day = this.dayOn(date);
    if (date > REACH.last) return { ...day, opens: moment, closes: Number.POSITIVE_INFINITY };
    return moment < day.closes ? day : this.later(day, 1);
  }

  /** The open day so many open days later. */
  later(day: OpenDay, count: number): OpenDay {
    let found = day;
    for (let left = count; left > 0; left -= 1) found = this.dayOn(found.date + 1);
    return found;
  }

  isOpenAt(moment: Minute): boolean {
    return moment >= this.dayAt(moment).opens;
  }

  /** The opening of a date or, if that is a day off, of the next open day. */
  openingOn(date: Day): Minute {
    return this.dayOn(date).opens;
  }

  /** A moment moved into the open hours: itself, or the next opening. */
  into(moment: Minute): Minute {
    return Math.max(moment, this.dayAt(moment).opens);
  }

  /** So many open minutes after a moment. A count that runs out at a closing ends there (§1). */
  after(moment: Minute, minutes: number): Minute {
    let day = this.dayAt(moment);
    let from = Math.max(moment, day.opens);
    let left = minutes;
    while (from + left > day.closes) {
      left -= day.closes - from;
      day = this.later(day, 1);
      from = day.opens;
    }
    return from + left;
  }

  private growTo(date: Day): void {
    const known = this.places.length > 0 ? { first: this.first, last: this.first + this.places.length - 1 } : null;
    const first = Math.min(date - MARGIN.before, known?.first ?? date);
    const last = Math.max(date + MARGIN.after, known?.last ?? date);
    this.origin ??= date;
    this.first = first;
    this.days = [];
    this.places = [];
    for (let day = first; day <= last; day += 1) {
      this.places.push(this.days.length);
      this.take(day);
    }
    // The last dates may be days off: go on to the open day that they wait for.
    const open = this.days.length;
    for (let day = last + 1; this.days.length === open; day += 1) this.take(day);
    const counted = this.places[this.origin - first] ?? 0;
    for (const [place, day] of this.days.entries()) day.nth = place - counted;
  }

  private take(date: Day): void {
    const hours = this.hoursOn(date);
    if (!hours) return;
    const midnight = date * DAY_MINUTES;
    this.days.push({
      nth: this.days.length,
      date,
      opens: this.zone.instantOf(midnight + hours.opens),
      closes: this.zone.instantOf(midnight + hours.closes),
    });
  }
}

/** The hours of a weekday, Monday first, but for holidays. */
export function weekHours(week: readonly (Hours | null)[], holidays: readonly Day[]): (date: Day) => Hours | null {
  const off = new Set(holidays);
  return (date) => (off.has(date) ? null : (week[weekdayOf(date)] ?? null));
}

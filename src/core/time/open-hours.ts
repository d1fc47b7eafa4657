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

/** Days beyond an asked-for one that the table takes in at once. */
const MARGIN = 30;

export class OpenHours {
  /** For each date from `first` on: the open day on it or, if it is a day off, after it. */
  private days: OpenDay[] = [];
  private first: Day = 0;

  /** @param hoursOn the hours of a date, null on a day off; they must not be null for good. */
  constructor(
    private readonly zone: Zone,
    private readonly hoursOn: (date: Day) => Hours | null,
  ) {}

  /** The open day on a date or, if that is a day off, the next. */
  dayOn(date: Day): OpenDay {
    const day = this.days[date - this.first];
    if (day) return day;
    const within = Math.min(Math.max(date, REACH.first), REACH.last);
    return this.days[within - this.first] ?? this.grownTo(within);
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

  private grownTo(date: Day): OpenDay {
    if (this.days.length === 0) {
      this.first = date;
      this.days.push(this.openFrom(date, 0));
    }
    if (date < this.first) this.growBack(date - MARGIN);
    for (let next = this.first + this.days.length; next <= date + MARGIN; next += 1) {
      const last = this.dayOn(next - 1);
      this.days.push(last.date < next ? this.openFrom(next, last.nth + 1) : last);
    }
    return this.dayOn(date);
  }

  private growBack(first: Day): void {
    const earlier: OpenDay[] = [];
    let later = this.dayOn(this.first);
    for (let date = this.first - 1; date >= first; date -= 1) {
      later = this.openOn(date, later.nth - 1) ?? later;
      earlier.push(later);
    }
    this.days = [...earlier.reverse(), ...this.days];
    this.first = first;
  }

  /** The first open day from a date on. */
  private openFrom(date: Day, nth: number): OpenDay {
    for (let on = date; ; on += 1) {
      const day = this.openOn(on, nth);
      if (day) return day;
    }
  }

  private openOn(date: Day, nth: number): OpenDay | null {
    const hours = this.hoursOn(date);
    if (!hours) return null;
    const midnight = date * DAY_MINUTES;
    const opens = this.zone.instantOf(midnight + hours.opens);
    return { nth, date, opens, closes: this.zone.instantOf(midnight + hours.closes) };
  }
}

/** The hours of a weekday, Monday first, but for holidays. */
export function weekHours(week: readonly (Hours | null)[], holidays: readonly Day[]): (date: Day) => Hours | null {
  const off = new Set(holidays);
  return (date) => (off.has(date) ? null : (week[weekdayOf(date)] ?? null));
}

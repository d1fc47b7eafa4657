/** When timed triggers are due: every few minutes or hours, at an hour of a day, a weekday or a day of the month. */

import type { Zone } from "../sheets/grid/zone";
import type { Recurrence } from "../triggers";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** No schedule leaves out so many days. */
const LONGEST_GAP_DAYS = 400;

/** Each so many milliseconds from when it was made. */
export function everyMs(ms: number): Recurrence {
  return (after) => after + ms;
}

/** Once, at an instant; in the past it is due at once. */
export function onceAt(instant: number): Recurrence {
  let spent = false;
  return () => {
    if (spent) return null;
    spent = true;
    return instant;
  };
}

export interface Daily {
  zone: Zone;
  hour: number;
  minute: number;
  /** Days between two runs. */
  every: number;
  /** 1 is Monday; null: any. */
  weekday: number | null;
  monthDay: number | null;
}

/** At the same wall time of each day that fits. */
export function daily({ zone, hour, minute, every, weekday, monthDay }: Daily): Recurrence {
  let last: number | null = null;
  return (after) => {
    const today = Math.floor(zone.wallOf(after) / DAY_MS);
    const first = last === null ? today : Math.max(today, last + every);
    for (let day = first; day < first + LONGEST_GAP_DAYS; day += 1) {
      const date = new Date(day * DAY_MS);
      const fits =
        (weekday === null || (date.getUTCDay() || 7) === weekday) &&
        (monthDay === null || date.getUTCDate() === monthDay);
      const at = zone.instantOf(day * DAY_MS + hour * HOUR_MS + minute * 60_000);
      if (!fits || at <= after) continue;
      last = day;
      return at;
    }
    return null;
  };
}

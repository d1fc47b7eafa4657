/** When timed triggers are due, as data that can be kept: every few minutes or hours, at an hour of a day, a weekday or a day of the month. */

import { Zone } from "../sheets/grid/zone";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** No schedule leaves out so many days. */
const LONGEST_GAP_DAYS = 400;

export type Recurrence =
  /** Each so many milliseconds from when it was made. */
  | { kind: "every"; ms: number }
  /** Once, at an instant (epoch milliseconds); in the past it is due at once. */
  | { kind: "once"; at: number }
  | Daily;

/** At the same wall time of each day that fits. */
export interface Daily {
  kind: "daily";
  /** IANA name. */
  zone: string;
  hour: number;
  minute: number;
  /** Days between two runs. */
  every: number;
  /** 1 is Monday; null: any. */
  weekday: number | null;
  monthDay: number | null;
}

/** The next instant after an instant, all in epoch milliseconds; `last` is when it was due before, if ever. Null: never again. */
export function dueAfter(recurrence: Recurrence, after: number, last: number | null): number | null {
  if (recurrence.kind === "every") return after + recurrence.ms;
  if (recurrence.kind === "once") return last === null ? recurrence.at : null;
  return dayAfter(recurrence, after, last);
}

function dayAfter({ zone: name, hour, minute, every, weekday, monthDay }: Daily, after: number, last: number | null) {
  const zone = new Zone(name);
  const dayOf = (instant: number) => Math.floor(zone.wallOf(instant) / DAY_MS);
  const first = last === null ? dayOf(after) : Math.max(dayOf(after), dayOf(last) + every);
  for (let day = first; day < first + LONGEST_GAP_DAYS; day += 1) {
    const date = new Date(day * DAY_MS);
    const fits =
      (weekday === null || (date.getUTCDay() || 7) === weekday) &&
      (monthDay === null || date.getUTCDate() === monthDay);
    const at = zone.instantOf(day * DAY_MS + hour * HOUR_MS + minute * 60_000);
    if (fits && at > after) return at;
  }
  return null;
}

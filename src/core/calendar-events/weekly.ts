/** When the follow-up time of the week is next. */

import type { Minute, Settings } from "../model";
import { DAY_MINUTES, weekdayOf, type Zone } from "../time";

export interface Block {
  /** 0 for Monday. */
  weekday: number;
  start: Minute;
  end: Minute;
}

/** The next one that has not begun; null where the owner wants none. */
export function nextBlock({ weekday, start, length }: Settings["followUp"], zone: Zone, now: Minute): Block | null {
  if (weekday === null) return null;
  const today = zone.dateOf(now);
  const ahead = (weekday - weekdayOf(today) + 7) % 7;
  const days = [today + ahead, today + ahead + 7];
  const starts = days.map((day) => zone.instantOf(day * DAY_MINUTES + start));
  const next = starts.find((at) => at > now);
  return next === undefined ? null : { weekday, start: next, end: next + length };
}

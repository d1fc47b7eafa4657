/** The follow-up time of the week as an event: when it is next. */

import { nextBlock } from "../follow-up";
import type { Minute, Settings } from "../model";
import type { Zone } from "../time";

export interface WeeklyEvent {
  /** 0 for Monday. */
  weekday: number;
  start: Minute;
  end: Minute;
}

/** The next one that has not begun, days off or not, since it recurs; null where the owner wants none. */
export function nextWeekly(followUp: Settings["followUp"], zone: Zone, now: Minute): WeeklyEvent | null {
  const start = nextBlock(followUp, zone, () => false, now);
  const { weekday, length } = followUp;
  return start === null || weekday === null ? null : { weekday, start, end: start + length };
}

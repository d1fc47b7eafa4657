/** What a phrase about time says, before it is known whether it can be kept. */

import type { DateOrder } from "../cells";
import type { Day, Minute } from "../model";
import type { Labels, Zone } from "../time";

/** The moment of speaking, which the words refer to. */
export interface Spoken {
  now: Minute;
  today: Day;
  /** Minutes after midnight on the wall, now. */
  clock: number;
  zone: Zone;
  order: DateOrder;
  labels: Labels;
}

/** A day, an instant counted from now, or a reason why neither. Null: these words are no such phrase. */
type Phrase = { day: Day } | { at: Minute } | { error: string } | null;

/** One way of saying when. `time` is the time of day said beside it, in minutes, or null. */
export type Grammar = (words: string, spoken: Spoken, time: number | null) => Phrase;

/** What the rules decide for one lead at one moment. */

import type { Minute } from "./lead";
import type { Channel, Stage, Temperature } from "./words";

/** One contact that stands: the next contact, today's action, or another live slot (§4). */
export interface Slot {
  at: Minute;
  /** Null only for "Find a way to reach them". */
  channel: Channel | null;
  /** A few words for the Next step column: "Day 2 call, 2 of 3". */
  reason: string;
  kind: "reach" | "reply" | "promise" | "back" | "rhythm" | "opening" | "once" | "daily" | "interval";
  /** Stands for a day: *Due today* until the day's closing, overdue from there (§5). */
  allDay: boolean;
  /** It no longer stands; in Trying it still says since when the lead waits (§4 "Due"). */
  lapsed: boolean;
  tip: string;
  /** Name of a row of Templates, or "". */
  template: string;
  send: "" | "Draft" | "Auto";
  /** 1-based row of Cadence, null where no rule was asked. */
  rule: number | null;
}

export interface Flag {
  kind: "no way" | "promise missed" | "untouched" | "overdue" | "due today";
  /** As the Flag cell shows it: "Untouched 25 min". */
  text: string;
}

export interface Decision {
  temperature: Temperature;
  /** Which rule or touch it was: "Came to us (Phone)", "Interested: Warm → Hot", "Owner's choice". */
  temperatureReason: string;
  /** Who wrote the temperature last. */
  temperatureBy: "owner" | "stoke";
  stage: Stage;
  stageSince: Minute;
  /** Lead day of New and Trying (§1); null in the other stages. */
  leadDay: number | null;
  /** When the first step of an opening that still goes on was done (§4, §5); else null. */
  openingBegun: Minute | null;
  /** All attempts so far. */
  tries: number;
  lastTouch: Minute | null;
  /** Minutes of clock time from received to the first attempt or connect. */
  firstResponse: number | null;
  /** Null only when Removed. */
  next: Slot | null;
  action: Slot | null;
  /** The other live slots, soonest first. */
  others: readonly Slot[];
  flag: Flag | null;
  /** Channels that may be used now: not barred, and with a way to reach. */
  usable: readonly Channel[];
}

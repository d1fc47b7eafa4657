/** A sitting: the owner works down the call list, from a moment on, with so many minutes before them. */

import type { Minute } from "../model";
import type { Zone } from "../time";
import { type Block, blockAt } from "./block";

export interface Sitting {
  started: Minute;
  /** When its time is over; the owner may go on. */
  ends: Minute;
}

/** Until the end of the block, or begun outside of it, for as long as a block lasts. */
export function beginSitting(block: Block, zone: Zone, now: Minute): Sitting {
  return { started: now, ends: blockAt(block, zone, now)?.ends ?? now + block.length };
}

/** One that nobody finished is over at midnight. */
export function sittingNow(sitting: Sitting | null, zone: Zone, now: Minute): Sitting | null {
  return sitting !== null && zone.dateOf(sitting.started) === zone.dateOf(now) ? sitting : null;
}

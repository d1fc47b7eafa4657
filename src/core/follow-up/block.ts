/** The hours of the week that the owner keeps for following up. */

import type { Day, Minute } from "../model";
import { DAY_MINUTES, weekdayOf, type Zone } from "../time";

export interface Block {
  /** Monday is 0; null: no day is kept for it. */
  weekday: number | null;
  /** Minutes after midnight. */
  start: number;
  /** In minutes. */
  length: number;
}

/** The block under way at a moment, or null. */
export function blockAt(block: Block, zone: Zone, now: Minute): { starts: Minute; ends: Minute } | null {
  const today = zone.dateOf(now);
  if (block.weekday !== weekdayOf(today)) return null;
  const starts = startOn(block, zone, today);
  const ends = starts + block.length;
  return now >= starts && now < ends ? { starts, ends } : null;
}

/** When the next block after a moment begins, on a day that is not off; null where no day is kept for it. */
export function nextBlock(block: Block, zone: Zone, isOff: (date: Day) => boolean, now: Minute): Minute | null {
  const { weekday } = block;
  if (weekday === null) return null;
  const today = zone.dateOf(now);
  const first = today + ((weekday - weekdayOf(today) + 7) % 7);
  for (let week = 0; week < WEEKS; week += 1) {
    const date = first + week * 7;
    const starts = startOn(block, zone, date);
    if (starts > now && !isOff(date)) return starts;
  }
  return null;
}

/** Whoever is away for longer has no next block that is worth naming. */
const WEEKS = 53;

function startOn({ start }: Block, zone: Zone, date: Day): Minute {
  return zone.instantOf(date * DAY_MINUTES + start);
}

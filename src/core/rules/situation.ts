/** A lead at a moment, as the rules of a stage read it: where it stands, its anchor, and what may be used. */

import type { Bound, Channel, Day, Interval, Lead, Minute, Settings, Touch } from "../model";
import { addMonths, type Calendar, hoursFor, type OpenDay, type OpenHours } from "../time";
import type { Mark } from "./anchor";
import type { Channels } from "./channels";
import type { Standing } from "./standing";
import { isStep } from "./touches";

export interface Situation {
  lead: Lead;
  now: Minute;
  settings: Settings;
  calendar: Calendar;
  standing: Standing;
  channels: Channels;
  /** New follows Trying (§4.6). */
  trying: boolean;
  /** From where the stage's rules count (§4 "Anchor"). */
  anchor: Mark;
  /** Lead day 1 (§1). */
  dayOne: OpenDay;
}

export function situationOf(
  lead: Lead,
  standing: Standing,
  channels: Channels,
  settings: Settings,
  calendar: Calendar,
  now: Minute,
): Situation {
  const trying = standing.stage === "New" || standing.stage === "Trying";
  const anchor = trying ? standing.chase : standing.stage === "Talking" ? standing.talk : standing.entered;
  const dayOne = calendar.business.dayAt(anchor.at);
  return { lead, now, settings, calendar, standing, channels, trying, anchor, dayOne };
}

/** Attempts and skips by a channel, from a place among the touches on. */
export function stepsFrom({ standing }: Situation, place: number, channel: Channel): Touch[] {
  return standing.touches.slice(place).filter((touch) => touch.channel === channel && isStep(touch));
}

/** When the last attempt or skip after the anchor was made; endlessly long ago if none was. */
export function lastStepAt({ standing, anchor }: Situation): Minute {
  const { touches } = standing;
  for (let place = touches.length - 1; place >= anchor.next; place -= 1) {
    const touch = touches[place];
    if (touch && isStep(touch)) return touch.at;
  }
  return Number.NEGATIVE_INFINITY;
}

/** The date that a *From* or *To* names: of a lead day in Trying, else of a duration after the anchor. */
export function dateOf(situation: Situation, bound: Bound): Day {
  if (bound.unit === "lead day") return situation.calendar.business.later(situation.dayOne, bound.day - 1).date;
  return addInterval(situation.calendar.zone.dateOf(situation.anchor.at), bound);
}

/** Intervals are counted in whole days on dates, months by the calendar (§4). */
export function addInterval(day: Day, interval: Interval): Day {
  return interval.unit === "day" ? day + interval.count : addMonths(day, interval.count);
}

/** A slot before received, or before the anchor of Trying, is moved there (§4); a call not out of the hours of calls. */
export function notBeforeStart(situation: Situation, at: Minute, channel: Channel): Minute {
  const start = situation.trying ? situation.anchor.at : situation.lead.received;
  return at >= start ? at : hoursOf(situation, channel).into(start);
}

/** Business time for a channel. */
export function hoursOf(situation: Situation, channel: Channel): OpenHours {
  return hoursFor(situation.calendar, channel);
}

/** §1 "high value": the *Value* cell is at least the threshold in Settings. */
export function isHighValue({ lead, settings }: Situation): boolean {
  return settings.highValueFrom !== null && lead.value !== null && lead.value >= settings.highValueFrom;
}

/** The lead day of now; on a day off, that of the next business day (§1). */
export function leadDayOf({ calendar, dayOne, now }: Situation): number {
  const today = calendar.business.dayOn(calendar.zone.dateOf(now));
  return Math.max(1, today.nth - dayOne.nth + 1);
}

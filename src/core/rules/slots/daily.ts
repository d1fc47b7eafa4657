/** Slots of the `n a day` rules: at the start of each part of the day (§4 "n a day"). */

import type { CadenceRule, Channel, Day, Minute, Touch } from "../../model";
import type { OpenDay } from "../../time";
import { dateOf, hoursOf, lastStepAt, notBeforeStart, type Situation, stepsFrom } from "../situation";
import type { Candidate } from "./candidate";
import type { Over } from "./opening";
import { dailyReason } from "./reasons";

/** A slot so soon after an attempt by its channel is left out, in minutes. */
const APART = 60;

/** Slots of the coming days are found on the first of them, or they are left out: no more than these are looked at. */
const DAYS_AHEAD = 3;

/** One rule for one lead. */
interface Daily {
  situation: Situation;
  rule: CadenceRule;
  channel: Channel;
  times: number;
  opening: Over;
  first: Day;
  /** The last day on which a slot may stand. */
  last: Day;
  /** Attempts and skips by the channel after the anchor. */
  steps: readonly Touch[];
}

/** The live slots of the first day that has any, and in Trying the earliest that lapsed since the last attempt or skip. */
export function dailySlots(
  situation: Situation,
  rule: CadenceRule,
  channel: Channel,
  times: number,
  opening: Over,
): Candidate[] {
  const first = rule.from ? dateOf(situation, rule.from) : situation.dayOne.date;
  const last = rule.to ? dateOf(situation, rule.to) : Number.POSITIVE_INFINITY;
  const steps = stepsFrom(situation, situation.anchor.next, channel);
  const daily = { situation, rule, channel, times, opening, first, last, steps };
  return situation.trying ? [...lapsedSlots(daily), ...liveSlots(daily)] : liveSlots(daily);
}

function liveSlots(daily: Daily): Candidate[] {
  const { calendar, now } = daily.situation;
  let day = calendar.business.dayOn(Math.max(daily.first, calendar.zone.dateOf(now)));
  for (let ahead = 0; ahead < DAYS_AHEAD && day.date <= daily.last; ahead += 1) {
    const slots = slotsOn(daily, day, false);
    if (slots.length > 0) return slots;
    day = calendar.business.later(day, 1);
  }
  return [];
}

/** At midnight a day's slots lapse. */
function lapsedSlots(daily: Daily): Candidate[] {
  const { situation, first, last } = daily;
  const { calendar, now, standing } = situation;
  const { business, zone } = calendar;
  const lastStep = lastStepAt(situation);
  const since = Math.max(lastStep, standing.changed ?? lastStep);
  const start = since === Number.NEGATIVE_INFINITY ? first : Math.max(first, zone.dateOf(since));
  const today = zone.dateOf(now);
  for (let day = business.dayOn(start); day.date <= last && day.date < today; day = business.later(day, 1)) {
    const slot = slotsOn(daily, day, true).find(({ at }) => at >= lastStep);
    if (slot) return [slot];
  }
  return [];
}

/** The slots of a day that are neither done nor left out. */
function slotsOn(daily: Daily, day: OpenDay, lapsed: boolean): Candidate[] {
  const { situation, rule, channel, times } = daily;
  const { zone } = situation.calendar;
  const { changed } = situation.standing;
  const number = day.nth - situation.dayOne.nth + 1;
  const { moments, steps } = isFirstDayAlone(rule) ? planAfterOpening(daily, day) : planOn(daily, day, number);
  const begins = zone.midnightOf(day.date);
  const ends = zone.midnightOf(day.date + 1);
  const made = steps.filter(({ at }) => at >= begins && at < ends).length;
  const slots: Candidate[] = [];
  for (const [place, moment] of moments.entries()) {
    const at = notBeforeStart(situation, moment, channel);
    const isDone = made > place || steps.some((step) => step.at >= at);
    const isLeftOut = daily.steps.some((step) => step.at <= at && at - step.at < APART);
    if (isDone || isLeftOut || (changed !== null && at < changed)) continue;
    const reason = dailyReason(number, channel, place + 1, times);
    slots.push({ at, channel, kind: "daily", reason, allDay: false, lapsed, rule });
  }
  return slots;
}

/** Where a day's slots would stand, and the attempts and skips that do them. */
interface DayPlan {
  moments: Minute[];
  steps: readonly Touch[];
}

/** The starts of n equal parts; on even lead days half a part later, so that the hour varies. */
function planOn({ situation, channel, times, steps }: Daily, { date }: OpenDay, number: number): DayPlan {
  const { opens, closes } = hoursOf(situation, channel).dayOn(date);
  const half = number % 2 === 0 ? 1 : 0;
  const moments: Minute[] = [];
  for (let part = 0; part < times; part += 1) {
    moments.push(Math.floor(opens + ((closes - opens) * (2 * part + half)) / (2 * times)));
  }
  return { moments, steps };
}

/** A rule for day 1 alone waits for the opening. */
function isFirstDayAlone({ stage, from, to }: CadenceRule): boolean {
  return stage === "Trying" && to?.unit === "lead day" && to.day === 1 && (from === null || from.unit === "lead day");
}

/**
 * What the opening left of day 1, in n+1 equal parts with a slot at each of the n bounds between them; an opening over
 * before the day left all of it, one that ended by midnight or after the closing nothing.
 */
function planAfterOpening(daily: Daily, day: OpenDay): DayPlan {
  const { situation, channel, times, opening } = daily;
  const { opens, closes } = hoursOf(situation, channel).dayOn(day.date);
  if (opening.at < opens) return planOn(daily, day, 1);
  const moments: Minute[] = [];
  const left = opening.done ? closes - opening.at : 0;
  for (let part = 1; part <= times && left > 0; part += 1) {
    moments.push(Math.floor(opening.at + (left * part) / (times + 1)));
  }
  return { moments, steps: stepsFrom(situation, opening.next, channel) };
}

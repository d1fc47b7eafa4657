/** Slots of the `n a day` rules: at the start of each part of the day (§4 "n a day"). */

import type { CadenceRule, Channel, Minute, Touch } from "../../model";
import type { OpenDay } from "../../time";
import { dateOf, hoursOf, notBeforeStart, type Situation, stepsAfterAnchor } from "../situation";
import type { Candidate } from "./candidate";
import type { Over } from "./opening";
import { dailyReason } from "./reasons";

/** A slot so soon after an attempt by its channel is left out, in minutes. */
const APART = 60;

/** What a rule puts on one day, and what has been done about it. */
interface DayPlan {
  day: OpenDay;
  /** Lead day number. */
  number: number;
  moments: Minute[];
  /** Attempts by the channel that count for the day's slots. */
  steps: Touch[];
}

/**
 * The live slots of today and of the next day that has any, and in Trying the earliest slot that lapsed
 * since the last attempt or skip.
 */
export function dailySlots(
  situation: Situation,
  rule: CadenceRule,
  channel: Channel,
  times: number,
  opening: Over,
): Candidate[] {
  const plan = planner(situation, rule, channel, times, opening);
  const { calendar, now, standing, anchor } = situation;
  const today = calendar.zone.dateOf(now);
  const found: Candidate[] = [];
  const first = firstDay(situation, rule);
  const last = rule.to ? dateOf(situation, rule.to) : Number.POSITIVE_INFINITY;

  const lastStep = lastStepAt(standing.touches, anchor.next) ?? Number.NEGATIVE_INFINITY;
  const since = Math.max(
    first.date,
    lastStep === Number.NEGATIVE_INFINITY ? first.date : calendar.zone.dateOf(lastStep),
  );
  for (
    let day = calendar.business.dayOn(since);
    day.date <= last && found.length === 0;
    day = calendar.business.later(day, 1)
  ) {
    if (day.date >= today) break;
    const open = openSlots(situation, plan(day), channel, rule, true).find((slot) => slot.at >= lastStep);
    if (open) found.push(open);
  }
  let ahead = 0;
  for (
    let day = calendar.business.dayOn(Math.max(first.date, today));
    day.date <= last;
    day = calendar.business.later(day, 1)
  ) {
    const open = openSlots(situation, plan(day), channel, rule, false);
    found.push(...open);
    if (day.date > today) ahead += 1;
    if (open.length > 0 || ahead > 2) break;
  }
  return found;
}

function firstDay(situation: Situation, rule: CadenceRule): OpenDay {
  return rule.from ? situation.calendar.business.dayOn(dateOf(situation, rule.from)) : situation.dayOne;
}

type Planner = (day: OpenDay) => DayPlan;

function planner(situation: Situation, rule: CadenceRule, channel: Channel, times: number, opening: Over): Planner {
  const steps = stepsAfterAnchor(situation, channel);
  const hours = hoursOf(situation, channel);
  const { zone } = situation.calendar;
  return (day) => {
    const number = day.nth - situation.dayOne.nth + 1;
    const open = hours.dayOn(day.date);
    const midnight = zone.midnightOf(day.date + 1);
    const onDay = steps.filter((step) => zone.dateOf(step.at) === day.date || step.at >= midnight);
    if (isFirstDayAlone(rule) && opening.at >= open.opens) {
      const later = opening.done ? situation.standing.touches.slice(opening.next) : [];
      const moments = opening.done && opening.at < open.closes ? innerBounds(opening.at, open.closes, times) : [];
      return { day, number, moments, steps: onDay.filter((step) => later.includes(step)) };
    }
    return { day, number, moments: starts(open, times, number % 2 === 0), steps: onDay };
  };
}

/** A rule for day 1 alone waits for the opening. */
function isFirstDayAlone({ stage, from, to }: CadenceRule): boolean {
  return stage === "Trying" && to?.unit === "lead day" && to.day === 1 && (from === null || from.unit === "lead day");
}

/** The starts of n equal parts; on even lead days half a part later, so that the hour varies. */
function starts({ opens, closes }: OpenDay, times: number, even: boolean): Minute[] {
  const moments: Minute[] = [];
  for (let part = 0; part < times; part += 1) {
    moments.push(Math.floor(opens + ((closes - opens) * (2 * part + (even ? 1 : 0))) / (2 * times)));
  }
  return moments;
}

/** What is left of the day in n+1 equal parts, with a slot at each of the n bounds between them. */
function innerBounds(from: Minute, closes: Minute, times: number): Minute[] {
  const moments: Minute[] = [];
  for (let part = 1; part <= times; part += 1) moments.push(Math.floor(from + ((closes - from) * part) / (times + 1)));
  return moments;
}

/** The slots of a day that are neither done nor left out. */
function openSlots(
  situation: Situation,
  plan: DayPlan,
  channel: Channel,
  rule: CadenceRule,
  lapsed: boolean,
): Candidate[] {
  const { changed } = situation.standing;
  const { zone } = situation.calendar;
  const made = plan.steps.filter((step) => zone.dateOf(step.at) === plan.day.date).length;
  const every = stepsAfterAnchor(situation, channel);
  const slots: Candidate[] = [];
  for (const [place, moment] of plan.moments.entries()) {
    const at = notBeforeStart(situation, moment, channel);
    const isDone = made > place || plan.steps.some((step) => step.at >= at);
    const isLeftOut = every.some((step) => step.at <= at && at - step.at < APART);
    if (isDone || isLeftOut || (changed !== null && at < changed)) continue;
    const reason = dailyReason(plan.number, channel, place + 1, plan.moments.length);
    slots.push({ at, channel, kind: "daily", reason, allDay: false, lapsed, rule });
  }
  return slots;
}

function lastStepAt(touches: readonly Touch[], from: number): Minute | null {
  for (let place = touches.length - 1; place >= from; place -= 1) {
    const touch = touches[place];
    if (touch && touch.direction !== "In") return touch.at;
  }
  return null;
}

/** The opening of Trying: its first steps in minutes, one after the other (§4 "Opening"). */

import type { CadenceRule, Channel, Minute } from "../../model";
import type { OpenHours } from "../../time";
import { usableOr } from "../channels";
import { hoursOf, type Situation } from "../situation";
import type { Candidate } from "./candidate";

export interface Opening {
  /** Null while it goes on: until then the stage's other rules have no slots. */
  over: Over | null;
  /** The first undone step, if it has a slot. */
  step: Candidate | null;
}

/** How an opening ended. */
export interface Over {
  at: Minute;
  /** By its last step, rather than by the day's end. */
  done: boolean;
  /** The place of the first touch after the last step. */
  next: number;
}

/** A row of the opening with the channel that it means for this lead, and what did it. */
interface Step {
  rule: CadenceRule;
  channel: Channel;
  done: { at: Minute; place: number } | null;
}

/** Whether a row belongs to the opening: `once` with a *When*, on lead day 1. */
export function isOpeningRow(rule: CadenceRule): boolean {
  const firstDay = rule.from === null || (rule.from.unit === "lead day" && rule.from.day === 1);
  return rule.stage === "Trying" && rule.often.kind === "once" && rule.when !== null && firstDay;
}

export function openingOf(situation: Situation, rows: readonly CadenceRule[]): Opening {
  const steps = stepsOf(situation, rows.filter(isOpeningRow));
  if (steps.length === 0)
    return { over: { at: situation.anchor.at, done: true, next: situation.anchor.next }, step: null };
  matchSteps(situation, steps);
  const undone = steps.findIndex((step) => !step.done);
  if (undone < 0) return { over: overByLastStep(steps), step: null };
  const ends = endOfDay(situation, steps);
  const at = momentOf(situation, steps, undone);
  const over =
    ends !== null && (ends <= situation.now || at >= ends) ? { at: Math.min(ends, at), done: false, next: 0 } : null;
  const step = ends !== null && at >= ends ? null : candidateOf(situation, steps, undone, at, over !== null);
  return { over, step };
}

/** Barred channels: the first step falls to the first usable one, every other is dropped (§4). */
function stepsOf(situation: Situation, rows: readonly CadenceRule[]): Step[] {
  const { channels } = situation;
  const steps: Step[] = [];
  let above: Channel | null = null;
  for (const [place, rule] of rows.entries()) {
    const meant = meantChannel(situation, rule, above);
    const channel = place === 0 ? usableOr(channels, meant) : meant;
    if (channels.usable.includes(channel)) steps.push({ rule, channel, done: null });
    above = channel;
  }
  return steps;
}

/** "Email / Call" is the first of the two that the step above does not use. */
function meantChannel(situation: Situation, { channel }: CadenceRule, above: Channel | null): Channel {
  if (channel.kind === "one") return channel.channel;
  if (channel.kind === "in kind") return situation.channels.inKind;
  const [first, second] = channel.channels;
  return first === above ? second : first;
}

/** Each attempt does the first undone step of its channel. */
function matchSteps(situation: Situation, steps: readonly Step[]): void {
  const { touches } = situation.standing;
  for (let place = situation.anchor.next; place < touches.length; place += 1) {
    const touch = touches[place];
    if (!touch || touch.direction === "In") continue;
    const step = steps.find((one) => !one.done && one.channel === touch.channel);
    if (step) step.done = { at: touch.at, place };
  }
}

function overByLastStep(steps: readonly Step[]): Over {
  let at = 0;
  let next = 0;
  for (const { done } of steps) {
    if (!done || done.place < next) continue;
    at = done.at;
    next = done.place + 1;
  }
  return { at, done: true, next };
}

/** Midnight of the day on which any step was first done; at or after its closing, of the next business day. */
function endOfDay(situation: Situation, steps: readonly Step[]): Minute | null {
  const done = steps.flatMap((step) => (step.done ? [step.done.at] : []));
  if (done.length === 0) return null;
  const { calendar } = situation;
  const hours = sizzling(situation) ? calendar.anyDay : calendar.business;
  return calendar.zone.midnightOf(hours.dayAt(Math.min(...done)).date + 1);
}

/** The first step counts from the anchor, a later one from the attempts that did all those above it; in business time. */
function momentOf(situation: Situation, steps: readonly Step[], place: number): Minute {
  const { anchor, standing } = situation;
  const step = steps[place];
  if (!step) return anchor.at;
  const above = steps.slice(0, place).flatMap(({ done }) => (done ? [done.at] : []));
  const hours = hoursOfStep(situation, step.channel);
  const at = hours.after(above.length > 0 ? Math.max(...above) : anchor.at, minutesOf(step.rule));
  // A step that was due before the temperature changed is due at the change.
  return standing.changed !== null && at < standing.changed ? hours.into(standing.changed) : at;
}

function minutesOf({ when }: CadenceRule): number {
  return when === null || when.kind === "right after" ? 0 : when.minutes;
}

function hoursOfStep(situation: Situation, channel: Channel): OpenHours {
  return sizzling(situation) ? situation.calendar.anyDay : hoursOf(situation, channel);
}

/** A Sizzling lead's opening uses the hours of calls on any day as its business time. */
function sizzling(situation: Situation): boolean {
  return situation.standing.temperature === "Sizzling";
}

function candidateOf(
  situation: Situation,
  steps: readonly Step[],
  place: number,
  at: Minute,
  lapsed: boolean,
): Candidate | null {
  const step = steps[place];
  if (!step) return null;
  return {
    at,
    channel: step.channel,
    kind: "opening",
    reason: reasonOf(step, place, situation),
    allDay: false,
    lapsed,
    rule: step.rule,
  };
}

function reasonOf({ rule, channel }: Step, place: number, { standing }: Situation): string {
  const { when } = rule;
  if (when?.kind === "within") {
    const first = place === 0 && standing.tries === 0 ? `First ${channel.toLowerCase()}` : channel;
    return `${first}, within ${when.minutes} minutes`;
  }
  return when?.kind === "after" ? `${channel} ${when.minutes} minutes after` : `${channel} right after`;
}

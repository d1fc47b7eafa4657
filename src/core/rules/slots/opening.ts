/** The opening of Trying: its first steps in minutes, one after the other (§4 "Opening"). */

import type { CadenceRule, Channel, Minute } from "../../model";
import type { OpenHours } from "../../time";
import type { Mark } from "../anchor";
import { usableOr } from "../channels";
import { hoursOf, type Situation } from "../situation";
import type { Candidate } from "./candidate";

/** How the opening stands now. */
export interface Opening {
  /** Null while it goes on: until then the stage's other rules have no slots. */
  over: Over | null;
  /** The first undone step, if it has a slot. */
  step: Candidate | null;
  /** When the first step was done, while it goes on. */
  begun: Minute | null;
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

/** Minutes that steps of an opening may wait for, each once; 0 among them. */
export function openingWaits(cadence: readonly CadenceRule[]): readonly number[] {
  return [...new Set([0, ...cadence.filter(isOpeningRow).map(minutesOf)])];
}

export function openingOf(situation: Situation, rows: readonly CadenceRule[]): Opening {
  const { anchor, now } = situation;
  const steps = stepsOf(situation, rows.filter(isOpeningRow));
  matchSteps(situation, steps);
  const place = steps.findIndex((step) => !step.done);
  const undone = steps[place];
  if (!undone) return { over: overByLastStep(steps, anchor), step: null, begun: null };
  const above = steps.slice(0, place).flatMap(({ done }) => (done ? [done.at] : []));
  const step = candidateOf(situation, undone, above, place);
  const begun = firstDone(steps);
  const ends = begun === null ? Number.POSITIVE_INFINITY : endOfDay(situation, begun);
  if (step.at >= ends) return { over: { at: ends, done: false, next: 0 }, step: null, begun: null };
  if (now < ends) return { over: null, step, begun };
  return { over: { at: ends, done: false, next: 0 }, step: { ...step, lapsed: true }, begun: null };
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

/** Without any step it was over before it began. */
function overByLastStep(steps: readonly Step[], anchor: Mark): Over {
  const over = { at: anchor.at, done: true, next: anchor.next };
  for (const { done } of steps) {
    if (!done || done.place < over.next) continue;
    over.at = done.at;
    over.next = done.place + 1;
  }
  return over;
}

function firstDone(steps: readonly Step[]): Minute | null {
  const done = steps.flatMap((step) => (step.done ? [step.done.at] : []));
  return done.length > 0 ? Math.min(...done) : null;
}

/** Midnight of the day on which any step was first done; at or after its closing, of the next business day. */
function endOfDay(situation: Situation, begun: Minute): Minute {
  const { calendar } = situation;
  const hours = sizzling(situation) ? calendar.anyDay : calendar.business;
  return calendar.zone.midnightOf(hours.dayAt(begun).date + 1);
}

/** The first step counts from the anchor, a later one from the attempts that did all those above it; in business time. */
function momentOf(situation: Situation, step: Step, above: readonly Minute[]): Minute {
  const { anchor, standing } = situation;
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

function candidateOf(situation: Situation, step: Step, above: readonly Minute[], place: number): Candidate {
  return {
    at: momentOf(situation, step, above),
    channel: step.channel,
    kind: "opening",
    reason: reasonOf(step, place, situation),
    allDay: false,
    lapsed: false,
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

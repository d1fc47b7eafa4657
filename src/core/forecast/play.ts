/** The days to come, played for one lead: whatever comes due is done at its moment by an attempt that reaches nobody. */

import type { Channel, Journal, Lead, Minute, Outcome, Rules, Slot, Touch } from "../model";
import { Lookout, type Outlook } from "../rules";
import { type Calendar, hoursFor } from "../time";

export interface Stage {
  rules: Rules;
  calendar: Calendar;
  now: Minute;
  /** The play ends before this moment. */
  until: Minute;
  /**
   * Rows of Cadence (1-based) whose e-mails Stoke sends by itself, in business time only, at the next hourly run; those of the
   * others are the owner's to send.
   */
  automatic: ReadonlySet<number>;
}

/** One contact that is asked for. */
export interface Asked {
  slot: Slot;
  channel: Channel;
  at: Minute;
  /** Stoke sends it. */
  bySelf: boolean;
}

/** Contacts of one lead in one play; a cadence that asks for more is a slip, and not played to its end. */
const MOST = 1_000;

/**
 * Calls `ask` with each contact and its moment, in order. What is overdue is made up for in the next hours of its channel: today, if
 * these are not over. Gives false where the lead has no way to reach it, so that nothing can be asked.
 */
export function play(lead: Lead, known: Journal, stage: Stage, ask: (asked: Asked) => void): boolean {
  const { rules, calendar, until } = stage;
  const lookout = new Lookout(lead, known, rules, calendar);
  let at = stage.now;
  let outlook = lookout.lookAt(at);
  const add = (touch: Touch) => {
    lookout.take(touch);
    outlook = lookout.lookAt(at);
  };
  for (let turns = 0; turns < MOST; turns += 1) {
    const { next, action, turnsAt } = outlook;
    if (next === null || action === null) return true;
    const { channel } = action;
    if (channel === null) return false;
    if (next.at > at) {
      at = Math.min(next.at, turnsAt);
      if (at >= until) return true;
      // What was to come stays the same until something turns.
      if (at === turnsAt) {
        outlook = lookout.lookAt(at);
        continue;
      }
    }
    const bySelf = isAutomatic(action, channel, stage.automatic);
    const ready = bySelf ? calendar.business.into(at) : workedAt(outlook, action, channel, calendar, at);
    if (ready > at) {
      at = Math.min(ready, turnsAt);
      if (at >= until) return true;
      outlook = lookout.lookAt(at);
      continue;
    }
    ask({ slot: action, channel, at, bySelf });
    add(attemptBy(channel, at, bySelf));
    // What an attempt does not answer, as a card in reply to an email, is skipped; or it would be asked without end.
    if (isSame(outlook.action, action)) add(skipOf(channel, at));
    if (isSame(outlook.action, action)) return true;
  }
  return true;
}

/** When somebody sees to what has come due: at its moment, or else in the next hours in which that is done. */
function workedAt({ temperature }: Outlook, slot: Slot, channel: Channel, calendar: Calendar, now: Minute): Minute {
  if (slot.at === now) return now;
  const isOnAnyDay =
    (slot.kind === "opening" && temperature === "Sizzling") || (slot.kind === "promise" && !slot.allDay);
  return (isOnAnyDay ? calendar.anyDay : hoursFor(calendar, channel)).into(now);
}

function isAutomatic({ rule, send }: Slot, channel: Channel, rows: ReadonlySet<number>): boolean {
  return channel === "Email" && send === "Auto" && rule !== null && rows.has(rule);
}

const REACHED_NOBODY: Readonly<Record<Channel, Outcome>> = {
  Call: "No answer",
  Email: "Sent",
  Text: "Sent",
  Postcard: "Sent",
  Letter: "Sent",
  Visit: "Not there",
};

function attemptBy(channel: Channel, at: Minute, bySelf: boolean): Touch {
  const by = bySelf ? "stoke" : "owner";
  return { at, channel, direction: "Out", outcome: REACHED_NOBODY[channel], promised: null, by };
}

function skipOf(channel: Channel, at: Minute): Touch {
  return { at, channel, direction: "Skip", outcome: null, promised: null, by: "owner" };
}

function isSame(one: Slot | null, other: Slot): boolean {
  return (
    one !== null &&
    one.at === other.at &&
    one.channel === other.channel &&
    one.kind === other.kind &&
    one.rule === other.rule
  );
}

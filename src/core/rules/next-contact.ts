/** The one next contact of a lead: the first of §4's six that applies. */

import type { Minute, Rules, Slot } from "../model";
import { rowsFor } from "./cadence-rows";
import { backDue, promiseDue } from "./promise";
import { replyOwed } from "./reply";
import { rhythmDue } from "./rhythm";
import { isHighValue, lastStepAt, type Situation } from "./situation";
import { cadenceSlots } from "./slots/cadence";
import { type Candidate, earlierFirst, slotOf } from "./slots/candidate";

export interface Contacts {
  /** Since when, or from when, the lead waits. */
  next: Slot | null;
  /** What to do about it now. */
  action: Slot | null;
  /** The other live slots, soonest first. */
  others: readonly Slot[];
  /** When the first step of an opening that goes on was done; null where there is none. */
  openingBegun: Minute | null;
}

export function contactsOf(situation: Situation, rules: Rules): Contacts {
  if (situation.standing.stage === "Removed") return { next: null, action: null, others: [], openingBegun: null };
  if (situation.channels.first === null) return alone(reachSlot(situation));
  const reply = replyOwed(situation);
  const promise = promiseDue(situation);
  // A reply goes before a promise, which stands meanwhile.
  if (reply && promise) return alone(slotOf(reply), slotOf(promise));
  const due = reply ?? promise ?? backDue(situation) ?? rhythmDue(situation);
  return due ? alone(slotOf(due)) : byCadence(situation, rules);
}

function alone(slot: Slot, ...others: Slot[]): Contacts {
  return { next: slot, action: slot, others, openingBegun: null };
}

/** No usable channel: due at received, moved into business time. */
function reachSlot({ lead, calendar }: Situation): Slot {
  return {
    at: calendar.business.into(lead.received),
    channel: null,
    reason: "Find a way to reach them",
    kind: "reach",
    allDay: false,
    lapsed: false,
    tip: "",
    template: "",
    send: "",
    rule: null,
  };
}

function byCadence(situation: Situation, rules: Rules): Contacts {
  const { stage, temperature } = situation.standing;
  const { slots, begun } = cadenceSlots(situation, rowsFor(rules, stage, temperature, isHighValue(situation)));
  const live = slots.filter((slot) => !slot.lapsed).sort(earlierFirst);
  const next = dueOf(situation, slots);
  const action = latestDue(live, situation.now) ?? next;
  const others = live.filter((slot) => slot !== next && slot !== action);
  return {
    next: next && slotOf(next),
    action: action && slotOf(action),
    others: others.map(slotOf),
    openingBegun: begun,
  };
}

/** The earliest among live slots and, in Trying, those lapsed ones after whose moment no attempt and no skip was made. */
function dueOf(situation: Situation, slots: readonly Candidate[]): Candidate | null {
  const last = lastStepAt(situation);
  let due: Candidate | null = null;
  for (const slot of slots) {
    if (slot.lapsed && !(situation.trying && slot.at >= last)) continue;
    if (due === null || earlierFirst(slot, due) < 0) due = slot;
  }
  return due;
}

/** The latest live slot that has come due; at one moment, the upper row. */
function latestDue(live: readonly Candidate[], now: Minute): Candidate | null {
  let latest: Candidate | null = null;
  for (const slot of live) {
    if (slot.at <= now && (latest === null || slot.at > latest.at)) latest = slot;
  }
  return latest;
}

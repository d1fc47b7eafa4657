/** A lead's own rhythm: its *Every* value (§4.5). */

import type { Slot, Touch } from "../model";
import { usableOr } from "./channels";
import { addInterval, hoursOf, type Situation } from "./situation";
import { lengthOf } from "./slots/reasons";
import { isConnect, isStep } from "./touches";

/** That interval after the last attempt, connect or skip, in kind; it needs at least one attempt or connect. */
export function rhythmDue(situation: Situation): Slot | null {
  const { every } = situation.lead;
  if (every === null || situation.standing.firstResponse === null) return null;
  const last = lastOf(situation.standing.touches);
  if (!last) return null;
  const channel = usableOr(situation.channels, situation.channels.inKind);
  const { zone } = situation.calendar;
  return {
    at: hoursOf(situation, channel).openingOn(addInterval(zone.dateOf(last.at), every)),
    channel,
    reason: `Every ${every.count === 1 ? every.unit : lengthOf(every)}`,
    kind: "rhythm",
    allDay: true,
    tip: "",
    template: "",
    send: "",
    rule: null,
  };
}

function lastOf(touches: readonly Touch[]): Touch | null {
  for (let place = touches.length - 1; place >= 0; place -= 1) {
    const touch = touches[place];
    if (touch && (isStep(touch) || isConnect(touch))) return touch;
  }
  return null;
}

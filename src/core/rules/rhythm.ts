/** A lead's own rhythm: its *Every* value (§4.5). */

import type { Touch } from "../model";
import { contactBy } from "./in-kind";
import { addInterval, hoursOf, type Situation } from "./situation";
import type { Candidate } from "./slots/candidate";
import { lengthOf } from "./slots/reasons";
import { isConnect, isStep } from "./touches";

/** That interval after the last attempt, connect or skip, in kind; it needs at least one attempt or connect. */
export function rhythmDue(situation: Situation): Candidate | null {
  const { every } = situation.lead;
  const last = lastOf(situation.standing.touches);
  if (every === null || situation.standing.firstResponse === null || last === null) return null;
  const date = addInterval(situation.calendar.zone.dateOf(last.at), every);
  return contactBy(situation, {
    kind: "rhythm",
    channel: null,
    allDay: true,
    momentBy: (channel) => hoursOf(situation, channel).openingOn(date),
    reasonBy: () => `Every ${every.count === 1 ? every.unit : lengthOf(every)}`,
  });
}

function lastOf(touches: readonly Touch[]): Touch | null {
  for (let place = touches.length - 1; place >= 0; place -= 1) {
    const touch = touches[place];
    if (touch && (isStep(touch) || isConnect(touch))) return touch;
  }
  return null;
}

/** The reply that is owed to a lead who wrote (§4.3). */

import type { Slot, Touch } from "../model";
import { usableOr } from "./channels";
import { hoursOf, type Situation } from "./situation";
import { isHot } from "./temperature";
import { asksForAnswer, isConversation, isPersonal } from "./touches";

/** Minutes of business time within which Sizzling and Hot leads, and others, are answered. */
const WITHIN = { hot: 5, others: 60 };

export function replyOwed(situation: Situation): Slot | null {
  const asked = firstUnanswered(situation.standing.touches);
  if (!asked) return null;
  const channel = usableOr(situation.channels, situation.channels.inKind);
  const within = isHot(situation.standing.temperature) ? WITHIN.hot : WITHIN.others;
  return {
    at: hoursOf(situation, channel).after(asked.at, within),
    channel,
    reason: `Reply owed (${channel})`,
    kind: "reply",
    allDay: false,
    tip: "",
    template: "",
    send: "",
    rule: null,
  };
}

function firstUnanswered(touches: readonly Touch[]): Touch | null {
  let asked: Touch | null = null;
  for (const touch of touches) {
    if (answers(touch)) asked = null;
    else if (asked === null && asksForAnswer(touch)) asked = touch;
  }
  return asked;
}

/** A Call, Email, Text or Visit answers, a conversation in either direction, and a skip of whatever was owed. */
function answers(touch: Touch): boolean {
  if (isConversation(touch) || touch.direction === "Skip") return true;
  return isPersonal(touch) && touch.channel !== "Postcard" && touch.channel !== "Letter";
}

/** The reply that is owed to a lead who wrote (§4.3). */

import type { Channel, Touch } from "../model";
import { usableOr } from "./channels";
import { contactBy } from "./in-kind";
import { hoursOf, type Situation } from "./situation";
import type { Candidate } from "./slots/candidate";
import { isHot } from "./temperature";
import { asksForAnswer, isConversation, isPersonal } from "./touches";

/** Minutes of business time within which Sizzling and Hot leads, and others, are answered. */
const WITHIN = { hot: 5, others: 60 };

export function replyOwed(situation: Situation): Candidate | null {
  const { channels, standing } = situation;
  const asked = firstUnanswered(standing.touches, usableOr(channels, channels.inKind));
  if (!asked) return null;
  const within = isHot(standing.temperature) ? WITHIN.hot : WITHIN.others;
  return contactBy(situation, {
    kind: "reply",
    channel: null,
    allDay: false,
    momentBy: (channel) => hoursOf(situation, channel).after(asked.at, within),
    reasonBy: (channel) => `Reply owed (${channel})`,
  });
}

function firstUnanswered(touches: readonly Touch[], owed: Channel): Touch | null {
  let asked: Touch | null = null;
  for (const touch of touches) {
    if (answers(touch, owed)) asked = null;
    else if (asked === null && asksForAnswer(touch)) asked = touch;
  }
  return asked;
}

/** A conversation in either direction, a Call, Email, Text or Visit, or a skip of one of these or of what is owed. */
function answers(touch: Touch, owed: Channel): boolean {
  if (isConversation(touch) || (touch.direction === "Skip" && touch.channel === owed)) return true;
  return isPersonal(touch) && ANSWERING.has(touch.channel);
}

const ANSWERING: ReadonlySet<Channel> = new Set(["Call", "Email", "Text", "Visit"]);

/** What a touch is, in the words of §1: an attempt, a connect, a conversation; and what it answers and keeps (§4). */

import type { Channel, Outcome, Touch } from "../model";

const CONNECTS: ReadonlySet<Outcome | null> = new Set<Outcome>([
  "Talked",
  "Met",
  "Replied",
  "Called in",
  "Walked in",
  "Interested",
  "Not now",
  "Not interested",
  "Bought",
  "Chose someone else",
]);

const ASTRAY: ReadonlySet<Outcome | null> = new Set<Outcome>(["Bounced", "Returned", "Wrong number"]);

/** An outbound touch, whatever its outcome. */
export function isAttempt(touch: Touch): boolean {
  return touch.direction === "Out";
}

/** A touch in which the lead was reached or answered. */
export function isConnect(touch: Touch): boolean {
  return CONNECTS.has(touch.outcome);
}

/** A connect by Call or Visit, whatever its outcome but *Replied*. */
export function isConversation(touch: Touch): boolean {
  return isConnect(touch) && touch.outcome !== "Replied" && (touch.channel === "Call" || touch.channel === "Visit");
}

/** An attempt, or a skip, which does what an attempt by its channel would do for the cadence (§4). */
export function isStep(touch: Touch): boolean {
  return touch.direction !== "In";
}

/** Whether a step answers and keeps promises: mail that the add-on sent by itself does not, nor what went astray (§4). */
export function isPersonal(touch: Touch): boolean {
  return (
    touch.direction === "Skip" || (touch.direction === "Out" && touch.by === "owner" && !ASTRAY.has(touch.outcome))
  );
}

/** Whether an inbound touch waits for an answer (§4.3): no conversation, and asking for no less contact. */
export function asksForAnswer(touch: Touch): boolean {
  return (
    touch.direction === "In" &&
    !isConversation(touch) &&
    touch.outcome !== "Asked not to be called" &&
    touch.outcome !== "Asked not to be emailed"
  );
}

/** The last step by a channel among the touches from a place on. */
export function lastStepBy(touches: readonly Touch[], from: number, channel: Channel): Touch | null {
  for (let place = touches.length - 1; place >= from; place -= 1) {
    const touch = touches[place];
    if (touch && touch.channel === channel && isStep(touch)) return touch;
  }
  return null;
}

/** The words of a touch in the order of their codes in a State cell: new ones are added at the end, none is moved. */

import { CHANNELS, DIRECTIONS, type Outcome, type Touch } from "../model";

/** Every channel, direction and hand: 36 kinds, one digit of base 36. */
export const TOUCH_KINDS: readonly Pick<Touch, "channel" | "direction" | "by">[] = (
  ["owner", "stoke"] as const
).flatMap((by) => DIRECTIONS.flatMap((direction) => CHANNELS.map((channel) => ({ channel, direction, by }))));

export const OUTCOMES: readonly Outcome[] = [
  "Left voicemail",
  "No answer",
  "Talked",
  "Talked to someone else",
  "Wrong number",
  "Sent",
  "Bounced",
  "Returned",
  "Met",
  "Not there",
  "Called in",
  "Left us a voicemail",
  "Replied",
  "Web form",
  "Walked in",
  "Interested",
  "Not now",
  "Not interested",
  "Bought",
  "Chose someone else",
  "Asked not to be called",
  "Asked not to be emailed",
  "Asked to be removed",
];

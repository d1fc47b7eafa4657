/** The outcomes in the order of their codes in a State cell: new ones are added at the end. */

import type { Outcome } from "../model";

/** Null is a skip's. */
export const OUTCOMES: readonly (Outcome | null)[] = [
  null,
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

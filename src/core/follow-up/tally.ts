/** What came of a sitting, from the touches alone: so an Undo, or a touch logged elsewhere, counts by itself. */

import type { Journal, Minute } from "../model";
import { isAttempt, isConnect } from "../rules/touches";

/** Of one lead, or added up. */
export interface Tally {
  /** What the owner logged or skipped, thanks to referrers too. */
  done: number;
  /** Leads that the owner tried, or who were reached. */
  contacted: number;
  /** Leads who were reached, or answered. */
  connected: number;
}

/** One lead's share of what was done from a moment on. */
export function tallyOf({ touches, edits }: Journal, from: Minute): Tally {
  const tally = { done: 0, contacted: 0, connected: 0 };
  for (const edit of edits) if (edit.kind === "thanks" && edit.at >= from) tally.done += 1;
  for (let place = touches.length - 1; place >= 0; place -= 1) {
    const touch = touches[place];
    if (touch === undefined || touch.at < from) break;
    if (touch.by !== "owner") continue;
    tally.done += 1;
    if (isAttempt(touch) || isConnect(touch)) tally.contacted = 1;
    if (isConnect(touch)) tally.connected = 1;
  }
  return tally;
}

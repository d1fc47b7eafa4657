/** Follow-up time: the call list as it is worked down, one line at a time. */

import type { Temperature } from "../../core/model";
import type { LeadCard, Moment, ThanksDue } from "./card";

export interface FollowUpView {
  /** Null while none is under way. */
  sitting: { started: Moment; ends: Moment; minutesLeft: number } | null;
  /** First to contact first: at most 50. */
  lines: FollowUpLine[];
  /** All lines of today, those that are not among `lines` too. */
  left: number;
  /** Lines put off until tomorrow. */
  notToday: number;
  /** Since the sitting began. */
  tally: FollowUpTally;
  /** The lead that is worked on, with all its touches; null where it is gone, or there is no line. */
  card: LeadCard | null;
  /** The next follow-up time of the week; null where Settings keeps none. */
  next: Moment | null;
  /** Minutes of a follow-up time. */
  length: number;
}

interface FollowUpTally {
  /** Touches logged, and steps skipped. */
  done: number;
  /** Leads. */
  contacted: number;
  connected: number;
}

/** A line of the list (§5): a lead who is due, or a referrer who hears back. */
export interface FollowUpLine {
  key: string;
  /** The lead's, of thanks too. */
  leadId: string;
  /** 1-based row where it stood. */
  row: number;
  /** Whom to contact: the lead, or the lead's referrer. */
  name: string;
  temperature: Temperature;
  /** The lead was never contacted. */
  isNew: boolean;
  /** Why it is on the list: "Day 2 call, 1 of 3". */
  reason: string;
  /** "too early there" / "too late there" (§5), or "". */
  wait: string;
  /** What the referrer hears; null where the line is of the lead itself. */
  thanks: ThanksDue | null;
  /** The owner put it to the end. */
  later: boolean;
  /** Of the lead; for the first few, so that the next is there at once: without the notes of older touches. */
  card: LeadCard | null;
}

/** "": takes back what the others did. */
export type PutOff = "later" | "not today" | "";

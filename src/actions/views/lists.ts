/** Leads as data: what `stoke show` and the call list print. */

import type { Channel, Stage, Temperature } from "../../core/model";
import type { ThanksDue } from "./card";

/** A lead as `stoke show` prints it: moments as ISO with the zone's offset. */
export interface ShownLead {
  /** 1-based. */
  row: number;
  id: string;
  name: string;
  stage: Stage;
  stageSince: string;
  temperature: Temperature;
  temperatureReason: string;
  next: (ShownStep & { at: string }) | null;
  action: ShownStep | null;
  flag: string | null;
  tries: number;
}

export interface ShownStep {
  /** Null only for "Find a way to reach them". */
  channel: Channel | null;
  reason: string;
}

/** A line of the call list (§5): a lead who is due, or a referrer who hears back. Row, ID and name are the lead's in both. */
export type CallListLine = LeadLine | ThanksLine;

interface LeadLine extends ShownLead {
  kind: "lead";
  /** 1 to 5, as §5 counts them. */
  group: number;
  wait: "" | "too early there" | "too late there";
}

/** `thanks` says whom and what for; it is logged, or skipped, with `logThanks`. */
interface ThanksLine extends ShownLead {
  kind: "thanks";
  group: 2;
  wait: "";
  thanks: ThanksDue;
}

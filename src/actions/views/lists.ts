/** Leads as data: what `stoke show` and the call list print. */

import type { Channel, Stage, Temperature } from "../../core/model";

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

/** A line of the call list (§5). */
export interface CallListLine extends ShownLead {
  /** 1 to 5, as §5 counts them. */
  group: number;
  wait: "" | "too early there" | "too late there";
}

/** A slot in the making: where a rule puts a contact, before the rules choose among them (§4 "Due"). */

import type { CadenceRule, Channel, Minute, Slot } from "../../model";

export interface Candidate {
  at: Minute;
  channel: Channel;
  kind: Slot["kind"];
  reason: string;
  allDay: boolean;
  /** It no longer stands, but in Trying may still say since when a lead waits. */
  lapsed: boolean;
  /** Null where no rule was asked. */
  rule: CadenceRule | null;
}

/** A candidate as the rest of the house sees it. */
export function slotOf(candidate: Candidate): Slot {
  const { at, channel, kind, reason, allDay, lapsed, rule } = candidate;
  return {
    at,
    channel,
    kind,
    reason,
    allDay,
    lapsed,
    tip: rule?.tip ?? "",
    template: rule?.template ?? "",
    send: rule?.send ?? "",
    rule: rule?.row ?? null,
  };
}

/** By moment; at one moment, the upper row first. */
export function earlierFirst(one: Candidate, other: Candidate): number {
  return one.at - other.at || (one.rule?.row ?? 0) - (other.rule?.row ?? 0);
}

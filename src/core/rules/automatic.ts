/** The e-mail that is due and that its row of Cadence leaves to Stoke (*Send* is Draft or Auto). */

import type { Decision, Minute, Slot } from "../model";

/** A slot whose mail Stoke writes by itself. */
export interface AutomaticSlot extends Slot {
  send: "Draft" | "Auto";
  /** 1-based row of Cadence. */
  rule: number;
}

/**
 * Of the e-mails that have come due the latest (at one moment, the upper row): an attempt by e-mail does those before it too.
 * Null where none is due, or where that one is the owner's to send. While a reply is owed or a promise stands, nothing else is
 * due, and these name no row of Cadence (§4).
 */
export function automaticSlot({ next, action, others }: Decision, now: Minute): AutomaticSlot | null {
  let latest: Slot | null = null;
  for (const slot of [next, action, ...others]) {
    if (slot === null || slot.lapsed || slot.channel !== "Email" || slot.at > now) continue;
    if (latest === null || slot.at > latest.at || (slot.at === latest.at && rowOf(slot) < rowOf(latest))) latest = slot;
  }
  if (latest === null) return null;
  const { send, rule } = latest;
  return send === "" || rule === null ? null : { ...latest, send, rule };
}

function rowOf({ rule }: Slot): number {
  return rule ?? 0;
}

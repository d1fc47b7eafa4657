/** The touches of one lead among those of the whole ledger, for runs that ask for many leads. */

import type { TouchRow } from "./touch-row";

const byLead = new WeakMap<readonly TouchRow[], ReadonlyMap<string, readonly TouchRow[]>>();

/** The touches of one lead among those that were read, in their order. A ledger is sorted out once, however many leads are asked for. */
export function touchesAmong(ledger: readonly TouchRow[], leadId: string): readonly TouchRow[] {
  let sorted = byLead.get(ledger);
  if (sorted === undefined) {
    const lists = new Map<string, TouchRow[]>();
    for (const touch of ledger) {
      const list = lists.get(touch.leadId);
      if (list === undefined) lists.set(touch.leadId, [touch]);
      else list.push(touch);
    }
    sorted = lists;
    byLead.set(ledger, sorted);
  }
  return sorted.get(leadId) ?? [];
}

/** What touches have Stoke write into cells that the owner writes too: the tick of an outcome that bars, and the promise given. */

import type { Journal, Promised, Touch } from "../model";
import { barOf } from "../rules/channels";
import type { Seen } from "./state";

export type Written = Partial<Pick<Seen, "promised" | "call" | "email" | "mail">>;

/**
 * @param journal with the added touches, without those taken back
 * @param added touches that it did not hold before
 * @param takenBack touches that it held
 */
export function writtenBy(journal: Journal, added: readonly Touch[], takenBack: readonly Touch[] = []): Written {
  const written: Written = {};
  for (const bar of ["call", "email", "mail"] as const) {
    const bars = (touch: Touch) => barOf(touch) === bar;
    if (added.some(bars)) written[bar] = true;
    else if (takenBack.some(bars) && !journal.touches.some(bars)) written[bar] = false;
  }
  if ([...added, ...takenBack].some(({ promised }) => promised !== null)) written.promised = lastPromise(journal);
  return written;
}

/** The touches that are not among the others, each as often as it is missing there. */
export function missingAmong(others: readonly Touch[], touches: readonly Touch[]): Touch[] {
  const count = new Map<string, number>();
  for (const touch of others) count.set(keyOf(touch), (count.get(keyOf(touch)) ?? 0) + 1);
  return touches.filter((touch) => {
    const left = count.get(keyOf(touch)) ?? 0;
    count.set(keyOf(touch), left - 1);
    return left <= 0;
  });
}

function keyOf(touch: Touch): string {
  return JSON.stringify([touch.at, touch.channel, touch.direction, touch.outcome, touch.by, touch.promised]);
}

/** The last one given by a touch or by hand; an edit comes after the touches of its minute. */
function lastPromise({ touches, edits }: Journal): Promised | null {
  let last: { at: number; promised: Promised | null } = { at: Number.NEGATIVE_INFINITY, promised: null };
  for (const { at, promised } of touches) if (promised !== null) last = { at, promised };
  for (const edit of edits)
    if (edit.kind === "promise" && edit.at >= last.at) last = { at: edit.at, promised: edit.to };
  return last.promised;
}

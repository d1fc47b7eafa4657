/** What touches have Stoke write into cells that the owner writes too: the tick of an outcome that bars, and the promise given. */

import type { Edit, Journal, Promised, Touch } from "../model";
import { barOf } from "../rules/channels";
import { withEdits } from "./journal";
import type { Seen, State } from "./state";

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
    else if (!journal.touches.some(bars)) {
      const last = takenBack.filter(bars).at(-1);
      if (last !== undefined && !isOwners(journal, bar, last)) written[bar] = false;
    }
  }
  if ([...added, ...takenBack].some(({ promised }) => promised !== null)) written.promised = lastPromise(journal);
  return written;
}

/**
 * The state, in which the owner's own ticks are told from those of touches: an edit in the minute of a touch that bars what was
 * barred before says that the cell was the owner's, and stays when the touch is taken back.
 * @param before the state without the touches that were added
 */
export function withOwnersTicks(state: State, before: State | null, written: Written): State {
  const edits: Edit[] = [];
  for (const kind of ["call", "email", "mail"] as const) {
    const bars = (touch: Touch) => barOf(touch) === kind;
    if (written[kind] !== true || before?.seen[kind] !== true || before.journal.touches.some(bars)) continue;
    const touch = state.journal.touches.filter(bars).at(-1);
    if (touch !== undefined) edits.push({ kind, at: touch.at });
  }
  return edits.length === 0 ? state : { ...state, journal: withEdits(state.journal, edits) };
}

function isOwners({ edits }: Journal, bar: "call" | "email" | "mail", { at }: Touch): boolean {
  return edits.some((edit) => edit.kind === bar && edit.at === at);
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

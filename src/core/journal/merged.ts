/** One lead's journal with what the owner did to another row of the same lead. */

import type { Edit, Journal, Lead, Minute } from "../model";
import { barOf } from "../rules/channels";
import { type OwnerCells, seenIn } from "./edits";
import { withEdits } from "./journal";
import type { State } from "./state";

export interface Other {
  journal: Journal;
  received: Minute;
  /** Whether both rows have the same phone number. */
  samePhone: boolean;
  /** Whether the *Stage* cell of either row says Removed. */
  isRemoved: boolean;
}

/**
 * The edits that the journal gains. The owner's word counts wherever it was given; but a temperature that the owner chose for
 * the kept row stands, and who is removed in either row is removed now. Thanks come with their rows of the ledger.
 */
export function editsFrom({ journal, received, samePhone, isRemoved }: Other, kept: Journal, now: Minute): Edit[] {
  const edits = journal.edits.filter((edit) => {
    if (edit.kind === "temperature") return edit.by === "owner" && !isOwnChoice(kept);
    return edit.kind !== "thanks" && (edit.kind !== "phone" || samePhone);
  });
  if (journal.temperature !== null && !isOwnChoice(kept))
    edits.push({ kind: "temperature", at: received, to: journal.temperature, by: "owner" });
  // A wrong number was that of the other row.
  if (!samePhone)
    for (const { outcome, at } of journal.touches) if (outcome === "Wrong number") edits.push({ kind: "phone", at });
  if (isRemoved) edits.push({ kind: "stage", at: now, to: "Removed" });
  return edits.filter((edit) => !kept.edits.some((known) => isSameEdit(known, edit)));
}

/**
 * The state with these edits, as one who has seen the cells as they are now. A tick that a touch of the other row brings is seen
 * when that touch arrives: were it seen before, it would count as the owner's own.
 */
export function withMerged(
  state: State,
  edits: readonly Edit[],
  other: Journal | null,
  lead: Lead,
  cells: OwnerCells,
): State {
  const seen = { ...seenIn(lead, cells, state.seen) };
  for (const touch of other?.touches ?? []) {
    const bar = barOf(touch);
    if (bar !== null && bar !== "phone") seen[bar] = state.seen[bar];
  }
  return { ...state, journal: withEdits(state.journal, edits), seen };
}

/** The state without these edits, as one who has seen the cells as they are now. */
export function withoutMerged(state: State, edits: readonly Edit[], lead: Lead, cells: OwnerCells): State {
  const left = state.journal.edits.filter((edit) => !edits.some((gone) => isSameEdit(gone, edit)));
  return { ...state, journal: { ...state.journal, edits: left }, seen: seenIn(lead, cells, state.seen) };
}

function isOwnChoice({ temperature, edits }: Journal): boolean {
  const chosen = edits.flatMap((edit) => (edit.kind === "temperature" ? edit.by : []));
  const last = chosen[chosen.length - 1];
  return last === undefined ? temperature !== null : last === "owner";
}

function isSameEdit(one: Edit, other: Edit): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

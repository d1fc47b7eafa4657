/** A lead's journal as it grows: touches put in order of time, and the oldest attempts of a very long history counted only. */

import { type Edit, type Journal, NEWS, type Thanked, type Touch } from "../model";

/** A lead of whom nothing is known yet but its row. */
export const EMPTY_JOURNAL: Journal = { temperature: null, touches: [], dropped: 0, edits: [] };

/**
 * A history keeps its first and its last touches, and between them every touch that is more than a plain attempt: a State
 * cell holds about 6,000 touches. What is dropped counts as tries; no rule looks further back than the last touches, but
 * to connects, inbound touches, bars and promises, which all stay.
 */
const KEPT = { first: 100, last: 2_000 };

/** The touch takes its place in time, after the touches of its minute; it may be backdated. */
export function addTouch(journal: Journal, touch: Touch): Journal {
  const touches = [...journal.touches];
  let place = touches.length;
  while (place > 0 && (touches[place - 1]?.at ?? 0) > touch.at) place -= 1;
  touches.splice(place, 0, touch);
  return trimmed({ ...journal, touches });
}

/** The journal with the touches of the ledger, in the order of its rows, and the edits that it knows. */
export function withTouches(journal: Journal, ledger: readonly Touch[]): Journal {
  const touches = [...ledger].sort((one, other) => one.at - other.at);
  return trimmed({ ...journal, touches, dropped: 0 });
}

/** Adds edits to a journal, in order of time. */
export function withEdits(journal: Journal, edits: readonly Edit[]): Journal {
  if (edits.length === 0) return journal;
  return {
    ...journal,
    edits: [...journal.edits, ...edits].sort((one, other) => one.at - other.at || place(one) - place(other)),
  };
}

/** The journal with the thanks of the ledger in place of those that it knows. */
export function withThanks(journal: Journal, thanks: readonly Thanked[]): Journal {
  if (thanks.length === 0 && !journal.edits.some(({ kind }) => kind === "thanks")) return journal;
  const others = { ...journal, edits: journal.edits.filter(({ kind }) => kind !== "thanks") };
  return withEdits(others, thanks);
}

/** Thanks come after the edits of their minute, so that growing and folding anew give the same order. */
function place(edit: Edit): number {
  return edit.kind === "thanks" ? 1 + NEWS.indexOf(edit.news) * 2 + (edit.skipped ? 1 : 0) : 0;
}

/** Depends on the whole history only, so that growing touch by touch and folding the ledger anew give the same. */
function trimmed(journal: Journal): Journal {
  const { touches } = journal;
  if (touches.length <= KEPT.first + KEPT.last) return journal;
  const lasting = touches.length - KEPT.last;
  const kept = touches.filter((touch, place) => place < KEPT.first || place >= lasting || !isPlain(touch));
  const tries = attempts(touches) - attempts(kept);
  return { ...journal, touches: kept, dropped: journal.dropped + tries };
}

/** An attempt or a skip that reached nobody, promised nothing and barred nothing. */
function isPlain(touch: Touch): boolean {
  return touch.direction !== "In" && touch.promised === null && (touch.outcome === null || PLAIN.has(touch.outcome));
}

const PLAIN: ReadonlySet<Touch["outcome"]> = new Set([
  "Left voicemail",
  "No answer",
  "Sent",
  "Talked to someone else",
  "Not there",
]);

function attempts(touches: readonly Touch[]): number {
  return touches.filter((touch) => touch.direction === "Out").length;
}

/** What became of the drafts that Stoke left in the owner's Gmail. */

import { markTouch } from "../../book/touch-marks";
import type { TouchRow } from "../../book/touch-row";
import { appendTouches, readTouches } from "../../book/touches";
import { isLockFree, isSendingFree } from "../../google/lock";
import type { Memory } from "../../google/memory";
import { isNotAllowed } from "../../google/permissions";
import { findSent } from "../../mail/gmail";
import { type StandingDraft, standingDrafts } from "../../mail/left-drafts";
import type { Book } from "../opening/open-book";
import { STOKE } from "../settling/settle";
import { isOpenIn, rememberOpen } from "./consent";
import { draftIn, draftText, type LeftDraft } from "./leave-drafts";

/** Drafts that are gone, and are looked for one by one in a run; the rest in the next. */
const MOST_SOUGHT = 20;

/**
 * A draft that the owner has sent becomes a touch of the owner's, at the time when it was sent; one that is gone is deleted. Gives
 * how many touches were added. No call where no draft waits; else five, and for each draft that is gone those of its search. Where
 * another run holds the lock, the next look does it.
 */
export function settleOpenDrafts(book: Book, memory: Memory): number {
  if (!isOpenIn(memory) || !isSendingFree() || !isLockFree()) return 0;
  const ledger = readTouches(book.zone).touches;
  const drafts = ledger.filter(({ status }) => status === "Draft");
  if (drafts.length === 0) {
    rememberOpen(false, memory);
    return 0;
  }
  const standing = draftsIfAllowed();
  if (standing === null) return 0;
  let sought = 0;
  let added = 0;
  for (const row of drafts) {
    const left = draftIn(row.message);
    if (left !== null && standing.some(({ id }) => id === left.draftId)) continue;
    sought += 1;
    if (sought > MOST_SOUGHT) break;
    const fate = left === null ? DELETED : fateOf(row, left, standing);
    if (fate.sentAt !== null && addSent(row, fate.message, fate.sentAt, ledger, book)) added += 1;
    markTouch({ ...row, status: fate.status, message: fate.message }, ledger);
  }
  return added;
}

function draftsIfAllowed(): StandingDraft[] | null {
  try {
    return standingDrafts();
  } catch (error) {
    if (isNotAllowed(error)) return null;
    throw error;
  }
}

interface Fate {
  status: "Draft" | "Draft sent" | "Draft deleted" | "Failed";
  message: string;
  /** Epoch milliseconds. */
  sentAt: number | null;
}

const DELETED: Fate = { status: "Draft deleted", message: "", sentAt: null };

function fateOf(row: TouchRow, left: LeftDraft, standing: readonly StandingDraft[]): Fate {
  // The run was killed while it made the draft.
  const made = left.draftId === "" ? standing.find((draft) => draft.isTo(left.to, left.subject)) : undefined;
  if (made !== undefined) {
    return { status: "Draft", message: draftText(row, made.id, made.thread()), sentAt: null };
  }
  const sent = findSent(left, row.at * 60_000);
  if (sent !== null) return { status: "Draft sent", message: sent.thread, sentAt: sent.at };
  // What was never made may be made again.
  return left.draftId === "" ? { ...DELETED, status: "Failed" } : DELETED;
}

/** Unless the owner has logged it already. Its ID tells that it was added, should the run be killed before the draft's row says so. */
function addSent(draft: TouchRow, thread: string, sentAt: number, ledger: readonly TouchRow[], book: Book): boolean {
  const id = `${draft.id}-sent`;
  const isThere = ledger.some((touch) => touch.id === id || (touch.leadId === draft.leadId && isByHand(touch, draft)));
  if (isThere) return false;
  const at = Math.min(Math.floor(sentAt / 60_000), book.now);
  appendTouches([{ ...draft, at, by: "Owner", status: "Sent", message: thread, id }], book.zone);
  return true;
}

function isByHand({ channel, direction, outcome, by, status, at }: TouchRow, draft: TouchRow): boolean {
  const isMail = channel === "Email" && direction === "Out" && outcome === "Sent";
  return isMail && by !== STOKE && status === "" && at >= draft.at;
}

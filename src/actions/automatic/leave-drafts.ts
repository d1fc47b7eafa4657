/** Leaving drafts in the owner's Gmail: claimed in the ledger before they are made, so that none is made twice. */

import { markTouch, replaceMessage } from "../../book/touch-marks";
import type { TouchRow } from "../../book/touch-row";
import { claimTouches } from "../../book/touches";
import type { Zone } from "../../core/time";
import { lockBook, lockBookAgain, unlockBook } from "../../google/lock";
import { isNotAllowed } from "../../google/permissions";
import { leaveDraft } from "../../mail/gmail";
import { threadsOf } from "../../mail/threads";
import { claimIn } from "../mail/mail-claims";
import type { PlannedMail } from "../mail/mail-plan";
import { BUDGET_MS } from "../mail/mail-run";

/** So many are claimed together, since a run has hardly time for more; and milliseconds that a draft takes, about. */
const MOST_CLAIMED = 100;
const DRAFT_MS = 2_000;

interface Leaving {
  zone: Zone;
  ledger: readonly TouchRow[];
  /** Milliseconds since the run began. */
  elapsed: () => number;
}

/**
 * Two calls a draft, three in a thread, beside some five for all that a run has time for. A draft counts as nothing until the owner sends it; one whose
 * making failed, or whose run was killed, is looked for by the next look at the drafts (open-drafts.ts). Call it under the lock of
 * sending; others have the document meanwhile.
 * @returns IDs of the leads for whom one was made
 */
export function leaveDrafts(mails: readonly PlannedMail[], { zone, ledger, elapsed }: Leaving): string[] {
  const left: string[] = [];
  let from = 0;
  while (from < mails.length && elapsed() < BUDGET_MS) {
    const inTime = Math.max(1, Math.floor((BUDGET_MS - elapsed()) / DRAFT_MS));
    const batch = mails.slice(from, from + Math.min(MOST_CLAIMED, inTime));
    from += batch.length;
    const claims = batch.map(({ claim }): TouchRow => ({ ...claim, status: "Draft", temperature: "" }));
    lockBook();
    claimTouches(claims, zone);
    unlockBook();
    const threads = threadsOf(batch.map(({ mail }) => mail));
    for (const [index, { mail }] of batch.entries()) {
      const claim = claims[index];
      if (claim === undefined) continue;
      try {
        const { id, thread } = leaveDraft(mail, threads);
        replaceMessage(claim.message, draftText(claim, id, thread));
        left.push(claim.leadId);
      } catch (error) {
        if (!isNotAllowed(error)) continue;
        lockBookAgain();
        for (const unmade of claims.slice(index)) markTouch({ ...unmade, status: "Failed" }, [...ledger, ...claims]);
        throw error;
      }
    }
  }
  return left;
}

/** What the Message cell says of a draft. */
export interface LeftDraft {
  /** "" for one of which it is not known whether it was made. */
  draftId: string;
  thread: string;
  to: string;
  subject: string;
}

/** The Message cell of a draft that was made: its claim, and where it is. */
export function draftText({ message }: Pick<TouchRow, "message">, draftId: string, thread: string): string {
  return `${message} draft ${draftId} ${thread}`;
}

/** Null for what is no draft's. */
export function draftIn(message: string): LeftDraft | null {
  const [, made, draftId = "", at = ""] = /^(.*) draft (\S+) (\S+)$/.exec(message) ?? [];
  const claim = claimIn(made ?? message);
  return claim === null ? null : { ...claim, draftId, thread: at === "" ? claim.thread : at };
}

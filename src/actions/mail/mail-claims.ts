/** Claims: the rows of the ledger that say "this mail is being sent", and what becomes of those whose run was killed. */

import { markTouch, type TouchRow } from "../../book/touches";
import { findSent, type Outgoing, type Sought, sentSearchLink, threadLink } from "../../mail/gmail";

/**
 * The Message cell of a mail that is not known to be gone: to whom, its subject, the touch, so that no two cells are alike, and the
 * thread that it goes on in.
 */
export function claimText({ to, subject, thread }: Outgoing, touchId: string): string {
  return `${to} “${subject}” ${touchId}${thread === "" ? "" : ` in ${thread}`}`;
}

/** What such a cell says; null for a thread's ID. */
function claimIn(message: string): Sought | null {
  const [, to, subject, thread = ""] = /^(\S+@\S+) “(.*)”(?: [^\s”]+)?(?: in ([^\s”]+))?$/.exec(message) ?? [];
  return to === undefined || subject === undefined ? null : { to, subject, thread };
}

/** Gmail's page for a mail of the ledger: its thread, or for one in doubt the search that would find it. */
export function messageLink({ message }: TouchRow): string {
  const claim = claimIn(message);
  if (claim !== null) return sentSearchLink(claim.to, claim.subject);
  return message === "" ? "" : threadLink(message);
}

/** Whether a mail was claimed and never settled: the run was killed. Only under the lock, where no other run is sending. */
function isOpen({ status }: TouchRow): boolean {
  return status === "Sending";
}

/**
 * Settles what killed runs left: with its thread, or found in Gmail's sent mail, it is Sent, else it is Unknown, for the owner
 * to say. It is never sent again. Gives the rows as they are now.
 */
export function reconcile(ledger: readonly TouchRow[]): TouchRow[] {
  return ledger.map((touch) => {
    if (!isOpen(touch)) return touch;
    const claim = claimIn(touch.message);
    const thread = claim === null ? touch.message : findSent(claim, touch.at * 60_000);
    const settled: TouchRow =
      thread === null || thread === ""
        ? { ...touch, status: "Unknown" }
        : { ...touch, status: "Sent", message: thread };
    markTouch(settled, ledger);
    return settled;
  });
}

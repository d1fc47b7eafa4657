/** Claims: the rows of the ledger that say "this mail is being sent", and what becomes of those whose run was killed. */

import type { TouchRow } from "../../book/touches";
import { DRAFTS_LINK, findSent, type Outgoing, type Sought, sentSearchLink, threadLink } from "../../mail/gmail";
import type { Logged } from "./sending-log";

/**
 * The Message cell of a mail that is not known to be gone: to whom, its subject, the touch, so that no two cells are alike, and the
 * thread that it goes on in.
 */
export function claimText({ to, subject, thread }: Outgoing, touchId: string): string {
  return `${to} “${subject}” ${touchId}${thread === "" ? "" : ` in ${thread}`}`;
}

/** What such a cell says; null for a thread's ID. */
export function claimIn(message: string): Sought | null {
  const [, to, subject, thread = ""] = /^(\S+@\S+) “(.*)”(?: [^\s”]+)?(?: in ([^\s”]+))?$/.exec(message) ?? [];
  return to === undefined || subject === undefined ? null : { to, subject, thread };
}

/** Gmail's page for a mail of the ledger: its thread, or for one in doubt the search that would find it. */
export function messageLink({ message, status }: TouchRow): string {
  if (status === "Draft") return DRAFTS_LINK;
  if (status === "Draft deleted") return "";
  const claim = claimIn(message);
  if (claim !== null) return sentSearchLink(claim.to, claim.subject);
  return message === "" ? "" : threadLink(message);
}

/** Whether a mail was claimed and never settled: the run was killed. Only under the lock, where no other run is sending. */
export function isOpen({ status }: TouchRow): boolean {
  return status === "Sending";
}

/**
 * What became of a claim that a killed run left. The log of its batch tells which mails went and which were never tried: those are
 * Failed, and may be sent again. The one that was on its way is looked for in Gmail; where it is not found it is Unknown, for the
 * owner to say. Without a log each claim is such a one.
 */
export function settledClaim(touch: TouchRow, log: ReadonlyMap<string, Logged>): TouchRow {
  const { step, thread } = log.get(touch.id) ?? { step: "trying", thread: "" };
  if (step === "claimed" || step === "failed") return { ...touch, status: "Failed" };
  if (step === "sent" && thread !== "") return { ...touch, status: "Sent", message: thread };
  const found = foundInGmail(touch, thread);
  return found === null ? { ...touch, status: "Unknown" } : { ...touch, status: "Sent", message: found };
}

/** @param thread that it would stand in, where that is known */
function foundInGmail({ message, at }: TouchRow, thread: string): string | null {
  const claim = claimIn(message);
  if (claim === null) return message === "" ? null : message;
  return findSent({ ...claim, thread: thread || claim.thread }, at * 60_000)?.thread ?? null;
}

/** Claims: the rows of the ledger that say "this mail is being sent", and what becomes of those whose run was killed. */

import { mailStepOf, type TouchRow, withMailStep } from "../../book/touch-row";
import { DRAFTS_LINK, discardDraft, findSent, type Sought, sentSearchLink, threadLink } from "../../mail/gmail";
import type { Outgoing } from "../../mail/outgoing";
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

/** Whether a mail is being sent: or, under the lock of sending, was claimed by a run that was killed. */
export function isOpen({ status }: TouchRow): boolean {
  return mailStepOf(status) === "Sending";
}

/**
 * What became of the claims that a killed run left. The log of its batch tells which mails went and which were never tried: those
 * are Failed, and may be sent again. Of those that may have been on their way, one whose draft still stands was not sent: the draft is
 * thrown away, so that it never is. The others are looked for in Gmail; where one is not found it is
 * Unknown, for the owner to say. Without a log each claim is such a one. In the order in which they were to go.
 */
export function settledClaims(claims: readonly TouchRow[], log: ReadonlyMap<string, Logged>): TouchRow[] {
  const places = [...log.keys()];
  const inOrder = [...claims].sort((one, other) => places.indexOf(one.id) - places.indexOf(other.id));
  const fates = inOrder.map((touch) => fateOf(touch, log.get(touch.id)));
  // Mails go one after another: behind the one that was on its way when the run was killed, none was tried.
  const wentLast = fates.map(({ isFound }) => isFound).lastIndexOf(true);
  const stopped = fates.findIndex(({ isUnsent }) => isUnsent);
  const untried =
    stopped < 0 ? behindTheOne(fates.slice(wentLast + 1)) : stopped > wentLast ? fates.slice(stopped) : [];
  const behind = untried.filter(({ isSought }) => isSought);
  const isSure = stopped >= 0 || fates.some(({ byThread }) => byThread);
  if (behind.length > 0 && (isSure || threadsTell(inOrder, log)))
    for (const fate of behind) fate.touch = withMailStep(fate.touch, "Failed");
  return fates.map(({ touch }) => touch);
}

/** The first that Gmail was asked about in vain may have been on its way. */
function behindTheOne(fates: readonly Fate[]): readonly Fate[] {
  return fates.filter(({ isSought }) => isSought).slice(1);
}

interface Fate {
  touch: TouchRow;
  /** The log says that it may have been on its way, and Gmail was asked. */
  isSought: boolean;
  /** Gmail has it. */
  isFound: boolean;
  /** A reply, found in its own thread. */
  byThread: boolean;
  /** Its draft still stood. */
  isUnsent: boolean;
}

const TOLD = { isSought: false, isFound: false, byThread: false, isUnsent: false };
const UNLOGGED: Logged = { step: "trying", thread: "", draft: "" };

function fateOf(touch: TouchRow, { step, thread, draft } = UNLOGGED): Fate {
  if (step === "claimed" || step === "failed") return { ...TOLD, touch: withMailStep(touch, "Failed") };
  if (step === "sent" && thread !== "") return { ...TOLD, touch: gone(touch, thread) };
  if (step === "trying" && draft !== "" && discardDraft(draft))
    return { ...TOLD, isUnsent: true, touch: withMailStep(touch, "Failed") };
  const found = foundInGmail(touch, thread);
  const isSought = step === "trying" && thread !== "" && found === null;
  if (found === null) return { ...TOLD, touch: withMailStep(touch, "Unknown"), isSought };
  const byThread = found === threadIn(touch.message);
  return { ...TOLD, touch: gone(touch, found), isSought, isFound: true, byThread };
}

/** The thread that a claim goes on in, or "". */
function threadIn(message: string): string {
  return claimIn(message)?.thread ?? "";
}

function gone(touch: TouchRow, thread: string): TouchRow {
  return { ...withMailStep(touch, "Sent"), message: thread };
}

/** Whether a thread shows the replies that go out in it, by the last of the batch that is known to have gone. */
function threadsTell(claims: readonly TouchRow[], log: ReadonlyMap<string, Logged>): boolean {
  const gone = claims.filter(({ id, message }) => log.get(id)?.step === "sent" && threadIn(message) !== "");
  const last = gone[gone.length - 1];
  return last !== undefined && foundInGmail(last, "") === threadIn(last.message);
}

/** @param thread that it would stand in, where that is known */
function foundInGmail({ message, at }: TouchRow, thread: string): string | null {
  const claim = claimIn(message);
  if (claim === null) return message === "" ? null : message;
  return findSent({ ...claim, thread: thread || claim.thread }, at * 60_000)?.thread ?? null;
}

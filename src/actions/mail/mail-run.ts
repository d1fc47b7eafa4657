/** Sending what is planned: claimed in the ledger before it goes, so that no mail is ever sent twice. */

import type { LeadTable } from "../../book/lead-table";
import { markTouches } from "../../book/touch-marks";
import { mailStepOf, type TouchRow, withMailStep } from "../../book/touch-row";
import { claimTouches } from "../../book/touches";
import { lockBook, lockBookAgain, unlockBook } from "../../google/lock";
import { type GoesBy, sendMail } from "../../mail/gmail";
import { type Threads, threadsOf } from "../../mail/threads";
import type { Book } from "../opening/open-book";
import type { Settled } from "../settling/settle";
import type { MailResult } from "../views";
import type { PlannedMail } from "./mail-plan";
import { takeBackUnsent } from "./save-sent";
import { closeSendingLog, SendingLog, type Step, type Trying } from "./sending-log";

/** What is left after so many milliseconds of a run goes next time: Google kills a run at six minutes. */
export const BUDGET_MS = 270_000;

/** So many mails are claimed together: what claiming costs is the same for one and for all that a run has time for. */
const MOST_CLAIMED = 100;

/** Milliseconds that a mail takes, about: no more are claimed than there is time for. */
const MAIL_MS = 2_500;

/** After so many errors one after another a run gives up: Gmail is out of order, and each mail more might be one more in doubt. */
const MOST_STUMBLES = 3;

const OVER_QUOTA = "Google's limit of mails for today is used up. Send the rest tomorrow.";
const OUT_OF_ORDER = "Gmail does not answer just now. Send the rest later.";
const STOPPED = "You stopped it meanwhile: nothing more was sent.";
const OUT_OF_TIME = "Google gives a run six minutes. Click Send again for the rest.";

/** What became of a mail. */
export interface Outcome {
  lead: Settled;
  status: MailResult["status"];
  message: string;
  /** The lead with the touch; null where the mail did not go. */
  logged: Settled | null;
}

export interface Sending {
  book: Book;
  /** That the leads were read in. */
  table: LeadTable;
  /** As it stands now, without the mails to come. */
  ledger: readonly TouchRow[];
  /** Mails that may go at most. */
  quota: number;
  /** Milliseconds since the run began. */
  elapsed: () => number;
  /** Whether the owner wants no further mail to go. May cost a call: it is asked every few seconds. */
  isStopped: () => boolean;
}

/**
 * Sends mails in their order and gives what became of each. Three calls a mail, beside some twenty for all that a run has time for.
 * Whichever call fails, the ledger and the log say what is known of each mail, and none that may be gone is sent again. The first
 * goes alone: what stands in the way of all is mostly found by it. Call it under the lock of sending. The document is locked at the
 * end, and while something is written; others have it while mails go.
 */
export function sendPlanned(mails: readonly PlannedMail[], sending: Sending): Outcome[] {
  const { ledger, quota, elapsed } = sending;
  const mayGo = watch(sending);
  const outcomes: Outcome[] = [];
  const gmailIds: string[] = [];
  let known = ledger;
  let stop = "";
  while (outcomes.length < mails.length) {
    const left = quota - outcomes.length;
    if (stop === "" && left < 1) stop = OVER_QUOTA;
    stop ||= mayGo();
    if (stop !== "") break;
    const from = outcomes.length;
    const inTime = Math.max(1, Math.floor((BUDGET_MS - elapsed()) / MAIL_MS));
    const batch = mails.slice(from, from + (from === 0 ? 1 : Math.min(MOST_CLAIMED, left, inTime)));
    const tried = sendClaimed(batch, { ...sending, ledger: known }, mayGo, stumblesAtEnd(outcomes));
    known = [...known, ...tried.map(({ touch }) => touch)];
    stop = tried.find(({ stops }) => stops)?.message ?? "";
    outcomes.push(...tried);
    gmailIds.push(...tried.map(({ gmailId }) => gmailId));
  }
  if (outcomes.length > 0) closeSendingLog(gmailIds);
  const later = mails.slice(outcomes.length);
  return [...outcomes, ...later.map(({ lead }): Outcome => ({ lead, status: "Later", message: stop, logged: null }))];
}

interface Tried extends Outcome {
  /** The row of the ledger as it is now. */
  touch: TouchRow;
  /** No further mail can go now. */
  stops: boolean;
  /** ID of its message in Gmail; "" where it did not go, or is not known to have gone. */
  gmailId: string;
}

/** How many mails that were tried last did not go, one after another. */
function stumblesAtEnd(outcomes: readonly Outcome[]): number {
  const wentLast = outcomes.map(({ status }) => status).lastIndexOf("Sent");
  return outcomes.length - 1 - wentLast;
}

/** So many milliseconds pass at least before it is asked again whether the owner wants no more to go: a mail or two. */
const ASKED_MS = 4_000;

/** Why no further mail may go now; "" where it may. */
function watch({ elapsed, isStopped }: Pick<Sending, "elapsed" | "isStopped">): () => string {
  // What the run read when it began is as good as asked.
  let asked = 0;
  let stop = "";
  return () => {
    const spent = elapsed();
    if (stop === "" && spent - asked >= ASKED_MS) {
      asked = spent;
      if (isStopped()) stop = STOPPED;
    }
    if (stop === "" && spent > BUDGET_MS) stop = OUT_OF_TIME;
    return stop;
  };
}

/** Log, claim, flush, send, settle. Others may have the document while several mails go. */
function sendClaimed(
  batch: readonly PlannedMail[],
  { book, table, ledger }: Sending,
  mayGo: () => string,
  stumblesBefore: number,
): Tried[] {
  lockBook();
  const log = new SendingLog(batch.map(({ claim }) => claim.id));
  claimTouches(
    batch.map(({ claim }) => claim),
    book.zone,
  );
  const isShared = batch.length > 1;
  if (isShared) unlockBook();
  const threads = threadsOf(batch.map(({ mail }) => mail));
  let stop = "";
  let stumbles = stumblesBefore;
  const tried = batch.map((planned, index): Tried => {
    if (index > 0) stop ||= mayGo();
    if (stop !== "") return notSent(planned, stop, true);
    const outcome = sendOne(planned, threads, (goesBy) => log.trying(withNextReplies(batch, index, goesBy)));
    log.ended(planned.claim.id, STEPS[outcome.status]);
    stumbles = outcome.status === "Sent" ? 0 : stumbles + 1;
    if (outcome.stops) stop = outcome.message;
    else if (stumbles === MOST_STUMBLES) stop = OUT_OF_ORDER;
    return outcome;
  });
  if (isShared) takeBookAgain(log, tried, table);
  const touches = tried.map(({ touch }) => touch);
  markTouches(touches, [...ledger, ...touches]);
  return tried;
}

/** Where that cannot be, the log says what became of each mail, for the next run that sends. */
function takeBookAgain(log: SendingLog, tried: readonly Tried[], table: LeadTable): void {
  try {
    lockBookAgain();
  } catch (error) {
    log.keep();
    throw error;
  }
  const unsent = tried.filter(({ touch }) => mailStepOf(touch.status) === "Failed");
  takeBackUnsent(
    unsent.map(({ lead }) => lead),
    { table },
  );
}

const STEPS: Readonly<Record<MailResult["status"], Step>> = {
  Sent: "sent",
  Unknown: "doubtful",
  Later: "failed",
  Refused: "failed",
};

/**
 * Replies are logged as on their way before their turn, so that they cost no call more than a new thread does: whether one went, its
 * own thread tells. The first of a batch is logged by itself, and all the rest together once that is known to have gone: whether threads
 * tell shows by it, so a run that is killed leaves one in doubt at most.
 */
function withNextReplies(batch: readonly PlannedMail[], index: number, goesBy: GoesBy): Trying[] {
  const isReply = ({ mail }: PlannedMail) => mail.thread !== "";
  const [first] = batch.slice(index, index + 1);
  if (first === undefined) return [];
  const isFirst = !batch.slice(0, index).some(isReply);
  const next = isFirst || !isReply(first) ? [] : batch.slice(index + 1).filter(isReply);
  const later = next.map(({ claim, mail }) => ({ touchId: claim.id, thread: mail.thread, draft: "" }));
  return [{ touchId: first.claim.id, ...goesBy }, ...later];
}

/** @param before is told of the mail's draft right before it goes */
function sendOne(planned: PlannedMail, threads: Threads, before: (goesBy: GoesBy) => void): Tried {
  const { lead, mail, claim, logged } = planned;
  let isTried = false;
  try {
    const { thread, id } = sendMail(mail, threads, (goesBy) => {
      before(goesBy);
      isTried = true;
    });
    const touch: TouchRow = { ...withMailStep(claim, "Sent"), message: thread };
    return { lead, status: "Sent", message: `Sent to ${mail.to}.`, touch, logged, stops: false, gmailId: id };
  } catch (error) {
    return failed(planned, error instanceof Error ? error.message : String(error), isTried);
  }
}

/** Errors that Gmail throws before anything leaves, by how they begin; after any other the mail may be gone. */
const NOT_SENT: readonly (readonly [start: string, message: string])[] = [
  ["Service invoked too many times", OVER_QUOTA],
  ["You do not have permission", "Stoke may not use your Gmail. Choose Stoke > Send follow-up e-mail and allow it."],
  ["Authorization is required", "Stoke may not use your Gmail. Choose Stoke > Send follow-up e-mail and allow it."],
];

function failed(planned: PlannedMail, error: string, isTried: boolean): Tried {
  const known = NOT_SENT.find(([start]) => error.replace(/^Exception: /, "").startsWith(start));
  if (known !== undefined) return notSent(planned, known[1], true);
  if (!isTried) return notSent(planned, `Gmail stumbled (${error}) before the mail went out. Send it again.`, false);
  const { lead, claim, logged } = planned;
  return {
    lead,
    status: "Unknown",
    message: `Gmail stumbled (${error}). Look in Gmail whether the mail is gone, then say so in the lead's history in the sidebar.`,
    touch: withMailStep(claim, "Unknown"),
    logged,
    stops: false,
    gmailId: "",
  };
}

function notSent({ lead, claim }: PlannedMail, message: string, stops: boolean): Tried {
  return { lead, status: "Later", message, touch: withMailStep(claim, "Failed"), logged: null, stops, gmailId: "" };
}

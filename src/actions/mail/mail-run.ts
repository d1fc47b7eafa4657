/** Sending what is planned: claimed in the ledger before it goes, so that no mail is ever sent twice. */

import { claimTouches, markTouches, replaceMessage, type TouchRow } from "../../book/touches";
import type { Zone } from "../../core/time";
import { sendMail, type Threads, threadsOf } from "../../mail/gmail";
import type { Settled } from "../settling/settle";
import type { MailResult } from "../views";
import type { PlannedMail } from "./mail-plan";

/** What is left after so many milliseconds of a run goes next time: Google kills a run at six minutes. */
const BUDGET_MS = 270_000;

/** So many mails are claimed together. Those that a killed run leaves are in doubt until Gmail's search finds them. */
const MOST_CLAIMED = 20;

const OVER_QUOTA = "Google's limit of mails for today is used up. Send the rest tomorrow.";
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
  zone: Zone;
  /** As it stands now, without the mails to come. */
  ledger: readonly TouchRow[];
  /** Mails that may go at most. */
  quota: number;
  /** Milliseconds since the run began. */
  elapsed: () => number;
}

/**
 * Sends mails in their order and gives what became of each. Three calls a mail beside nine for each twenty.
 * Whichever call fails, the ledger says that there was a mail, and it is not sent again. The first goes alone: what stands
 * in the way of all is mostly found by it.
 */
export function sendPlanned(mails: readonly PlannedMail[], { zone, ledger, quota, elapsed }: Sending): Outcome[] {
  const outcomes: Outcome[] = [];
  let known = ledger;
  let stop = "";
  while (outcomes.length < mails.length) {
    const left = quota - outcomes.length;
    if (stop === "" && left < 1) stop = OVER_QUOTA;
    if (stop === "" && elapsed() > BUDGET_MS) stop = OUT_OF_TIME;
    if (stop !== "") break;
    const from = outcomes.length;
    const batch = mails.slice(from, from + (from === 0 ? 1 : Math.min(MOST_CLAIMED, left)));
    const tried = sendClaimed(batch, known, zone);
    known = [...known, ...tried.map(({ touch }) => touch)];
    stop = tried.find(({ stops }) => stops)?.message ?? "";
    outcomes.push(...tried);
  }
  const later = mails.slice(outcomes.length);
  return [...outcomes, ...later.map(({ lead }): Outcome => ({ lead, status: "Later", message: stop, logged: null }))];
}

interface Tried extends Outcome {
  /** The row of the ledger as it is now. */
  touch: TouchRow;
  /** No further mail can go now. */
  stops: boolean;
}

/** Claim, flush, send, settle. */
function sendClaimed(batch: readonly PlannedMail[], ledger: readonly TouchRow[], zone: Zone): Tried[] {
  claimTouches(
    batch.map(({ claim }) => claim),
    zone,
  );
  const threads = threadsOf(batch.map(({ mail }) => mail));
  let stopped: Tried | null = null;
  const tried = batch.map((mail): Tried => {
    if (stopped !== null) return { ...stopped, lead: mail.lead, touch: { ...mail.claim, status: "Failed" } };
    const outcome = sendOne(mail, threads);
    if (outcome.stops) stopped = outcome;
    return outcome;
  });
  const touches = tried.map(({ touch }) => touch);
  markTouches(touches, [...ledger, ...touches]);
  return tried;
}

function sendOne(planned: PlannedMail, threads: Threads): Tried {
  const { lead, mail, claim, logged } = planned;
  let thread: string;
  try {
    thread = sendMail(mail, threads);
  } catch (error) {
    return failed(planned, error instanceof Error ? error.message : String(error));
  }
  if (thread !== mail.thread) rememberThread(claim, thread);
  const touch: TouchRow = { ...claim, status: "Sent", message: thread };
  return { lead, status: "Sent", message: `Sent to ${mail.to}.`, touch, logged, stops: false };
}

/**
 * Should the run be killed before it settles its claims, this one is known to be sent; a claim of a reply names its thread, where it is
 * found. Where that fails, they are settled all the same.
 */
function rememberThread({ message }: TouchRow, thread: string): void {
  try {
    replaceMessage(message, thread);
  } catch {
    // markTouches writes it with the rest.
  }
}

/** Errors that Gmail throws before anything leaves, by how they begin; after any other the mail may be gone. */
const NOT_SENT: readonly (readonly [start: string, message: string])[] = [
  ["Service invoked too many times", OVER_QUOTA],
  ["You do not have permission", "Stoke may not use your Gmail. Choose Stoke > Send follow-up e-mail and allow it."],
  ["Authorization is required", "Stoke may not use your Gmail. Choose Stoke > Send follow-up e-mail and allow it."],
];

function failed({ lead, claim, logged }: PlannedMail, error: string): Tried {
  const known = NOT_SENT.find(([start]) => error.replace(/^Exception: /, "").startsWith(start));
  if (known !== undefined) {
    return {
      lead,
      status: "Later",
      message: known[1],
      touch: { ...claim, status: "Failed" },
      logged: null,
      stops: true,
    };
  }
  return {
    lead,
    status: "Unknown",
    message: `Gmail stumbled (${error}). Look in Gmail whether the mail is gone, then say so in the lead's history in the sidebar.`,
    touch: { ...claim, status: "Unknown" },
    logged,
    stops: false,
  };
}

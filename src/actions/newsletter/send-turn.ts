/** A turn of a newsletter: some mails in one go, so that whoever wants to send meanwhile does not wait long. */

import { flushBook } from "../../book/home";
import { type LeadTable, readTable } from "../../book/lead-table";
import type { TouchRow } from "../../book/touch-row";
import { type Minute, OwnerError } from "../../core/model";
import { type Newsletter, newsletterTouchId } from "../../core/newsletter";
import { lockBook, lockSending } from "../../google/lock";
import { recall } from "../../google/memory";
import { quotaLeft } from "../../mail/gmail";
import { NOTHING_ENCLOSED } from "../../mail/outgoing";
import { claimText } from "../mail/mail-claims";
import { type PlannedMail, planMails } from "../mail/mail-plan";
import { type Outcome, sendPlanned } from "../mail/mail-run";
import { saveSent } from "../mail/save-sent";
import { settledLedger } from "../mail/settle-claims";
import { type Book, openBook } from "../opening/open-book";
import { nameOf } from "../settling/row-texts";
import { settleAll } from "../settling/settle-all";
import type { NewsletterProgress } from "../views";
import { enclosedWith } from "./enclosed";
import { isNewsletterStopped, keepNewsletterState, NO_NEWSLETTER, newsletterIn } from "./kept-newsletter";
import { composingNewsletter } from "./people";
import { progressOf, roomOf } from "./progress";
import { type Standing, standingOf } from "./standing";

/** Mails of a turn that the page waits for: some twenty seconds. */
const MAILS_OF_A_PAGE = 10;

export interface Turn {
  /** Mails that went. */
  sent: number;
  progress: NewsletterProgress;
}

/**
 * Sends the next mails, hottest leads first, each claimed before it goes, and saves their leads. Three calls a mail beside a
 * constant number. Ends the newsletter where nobody is left. Null where none goes on.
 * @param elapsed milliseconds since the run began
 * @param most mails that may go
 */
export function sendTurn(now: Minute, elapsed: () => number, most: number): Turn | null {
  lockSending();
  const memory = recall();
  const kept = newsletterIn(memory);
  if (kept === null) return null;
  const book = openBook(now, memory);
  const { table, ledger, standing } = settledStanding(kept.letter, book);
  const room = roomOf(book, quotaLeft());
  if (kept.state !== "going") return { sent: 0, progress: progressOf(kept, standing, book, room) };
  const leads = standing.waiting.slice(0, Math.min(room, most));
  const enclosed = leads.length === 0 ? NOTHING_ENCLOSED : enclosedWith(kept.letter, table);
  const chosen = { template: kept.letter.template, enclosed };
  const { mails } = planMails(leads, composingNewsletter(chosen, { table, book, ledger }), "stoke");
  const marked = mails.map((mail) => ofNewsletter(mail, kept.letter));
  let isStopped = false;
  const outcomes = sendPlanned(marked, {
    book,
    table,
    ledger,
    elapsed,
    quota: marked.length,
    isStopped() {
      isStopped ||= isNewsletterStopped();
      return isStopped;
    },
  });
  saveSent(outcomes, { book, table, elapsed });
  const after = afterwards(standing, outcomes, table);
  const isOver = after.waiting.length === 0;
  if (isOver) {
    flushBook();
    keepNewsletterState("ended");
  }
  const went = outcomes.filter(({ status }) => status === "Sent").length;
  const problem = isStopped ? "" : (outcomes.find(({ status }) => status === "Later")?.message ?? "");
  const state = isOver ? "ended" : isStopped ? "stopped" : kept.state;
  return { sent: went, progress: progressOf({ ...kept, state }, after, book, room - went, problem) };
}

/** The same for the page. Throws an OwnerError where there is no newsletter. */
export function sendNewsletterTurn(now: Minute, elapsed: () => number): NewsletterProgress {
  const turn = sendTurn(now, elapsed, MAILS_OF_A_PAGE);
  if (turn === null) throw new OwnerError(NO_NEWSLETTER);
  return turn.progress;
}

/** How far it has come, once what killed runs left is settled: in the ledger, and in the rows of those who wait. */
function settledStanding(letter: Newsletter, book: Book) {
  const look = () => {
    const ledger = settledLedger(book);
    const table = readTable(book.leadSheet);
    return { table, ledger, standing: standingOf(letter, book, table, ledger) };
  };
  const found = look();
  if (!found.standing.isBehind) return found;
  settleAll(book, lockBook, "state");
  return look();
}

function ofNewsletter(planned: PlannedMail, letter: Newsletter): PlannedMail {
  const id = newsletterTouchId(letter, planned.claim.id);
  const claim: TouchRow = { ...planned.claim, id, message: claimText(planned.mail, id) };
  return { ...planned, claim };
}

function afterwards(standing: Standing, outcomes: readonly Outcome[], { layout }: LeadTable): Standing {
  const sent = outcomes.filter(({ status }) => status === "Sent");
  const doubtful = outcomes.filter(({ status }) => status === "Unknown");
  const done = new Set([...sent, ...doubtful].map(({ lead }) => lead.state.leadId));
  return {
    ...standing,
    sent: standing.sent + sent.length,
    doubtful: [...standing.doubtful, ...doubtful.map(({ lead }) => nameOf(layout, lead.row.table))],
    waiting: standing.waiting.filter(({ state }) => !done.has(state.leadId)),
  };
}

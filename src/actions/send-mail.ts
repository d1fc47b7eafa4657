/** Sending templated mail: claimed in the ledger before it goes, so that no mail is ever sent twice. */

import type { LeadTable } from "../book/lead-table";
import { claimTouch, markTouch, readTouches, type TouchRow } from "../book/touches";
import { type Minute, TEMPERATURES } from "../core/model";
import { momentLabel } from "../core/time";
import { lockBook } from "../google/lock";
import { type Outgoing, quotaLeft, sendMail } from "../mail/gmail";
import { chosenTemplate, compose, templatesFor } from "./compose-mail";
import { leadsById } from "./leads-by-id";
import { loggedIn } from "./log-touch";
import { claimText, reconcile } from "./mail-claims";
import { type Book, openBook } from "./open-book";
import { nameOf } from "./row-texts";
import { save, saveOne } from "./save";
import { knownOf, type Settled } from "./settle";
import type { MailResult } from "./views";

/**
 * The same mail to the same lead within so many minutes is a second click, or the rest of a batch that Google's limit cut short
 * the day before, and not a second wish: no rhythm is shorter than two days, from a closing to the opening after the next.
 */
const SAME_MAIL_MINUTES = 40 * 60;

/** What is left after so many milliseconds of a run goes next time: Google kills a run at six minutes. */
const BUDGET_MS = 270_000;

/**
 * Sends one template to these leads, hottest first, and logs each mail as a touch.
 * @param elapsed milliseconds since the run began
 */
export function sendMails(
  template: string,
  leadIds: readonly string[],
  now: Minute,
  elapsed: () => number,
): MailResult[] {
  lockBook();
  const book = openBook(now);
  let ledger = reconcile(readTouches(book.zone).touches);
  const { table, leads } = leadsById(book, leadIds, ledger);
  const chosen = chosenTemplate(template, templatesFor(table));
  const results: MailResult[] = [];
  const sent: Settled[] = [];
  const addresses = new Set<string>();
  const mailed = (to: string) =>
    addresses.has(to.toLowerCase()) ? `${to} has this mail already, by another row.` : "";
  let quota = quotaLeft();
  let stopped = "";
  for (const lead of hottestFirst(leads)) {
    const answer = (status: MailResult["status"], message: string) =>
      results.push({ leadId: lead.state.leadId, name: nameOf(table.layout, lead.row.table), status, message });
    const composed = compose(chosen, lead, table, book);
    const before = composed.ok ? mailBefore(ledger, lead, composed.mail, book) || mailed(composed.mail.to) : "";
    if (!composed.ok) answer("Refused", composed.problem);
    else if (before !== "") answer("Refused", before);
    else if (stopped !== "") answer("Later", stopped);
    else if (quota < 1) answer("Later", "Google's limit of mails for today is used up. Send the rest tomorrow.");
    else if (elapsed() > BUDGET_MS) answer("Later", "Google gives a run six minutes. Click Send again for the rest.");
    else {
      quota -= 1;
      const outcome = sendClaimed(composed.mail, lead, { table, book, ledger });
      ledger = [...ledger, outcome.touch];
      if (outcome.logged !== null) {
        sent.push(outcome.logged);
        addresses.add(composed.mail.to.toLowerCase());
      }
      if (outcome.stops) stopped = outcome.message;
      answer(outcome.status, outcome.message);
    }
  }
  saveSent(book, table, sent);
  return results;
}

interface Outcome {
  status: MailResult["status"];
  message: string;
  /** The row of the ledger as it is now. */
  touch: TouchRow;
  /** The lead with the touch; null where the mail did not go. */
  logged: Settled | null;
  /** No further mail can go now. */
  stops: boolean;
}

interface Sending {
  table: LeadTable;
  book: Book;
  /** As it stands now. */
  ledger: readonly TouchRow[];
}

/** Claim, flush, send, settle: whichever call fails, the ledger says that there was a mail, and it is not sent again. */
function sendClaimed(mail: Outgoing, lead: Settled, { table, book, ledger }: Sending): Outcome {
  const touch = {
    at: book.now,
    channel: "Email",
    direction: "Out",
    outcome: "Sent",
    promised: null,
    by: "owner",
  } as const;
  const found = { table, row: lead.row, asRead: knownOf(lead.row), known: lead };
  const form = {
    leadId: lead.state.leadId,
    row: lead.row.table.row,
    touch,
    note: noteOf(mail.subject),
    changeTemperature: true,
  };
  const { touch: row, settled: logged } = loggedIn(book, found, form);
  const claim: TouchRow = { ...row, status: "Sending", message: claimText(mail.to, mail.subject) };
  claimTouch(claim, book.zone);
  let thread: string;
  try {
    thread = sendMail(mail);
  } catch (error) {
    return failed(claim, ledger, logged, error instanceof Error ? error.message : String(error));
  }
  const sent: TouchRow = { ...claim, status: "Sent", message: thread };
  markTouch(sent, ledger);
  return { status: "Sent", message: `Sent to ${mail.to}.`, touch: sent, logged, stops: false };
}

/** Errors that Gmail throws before anything leaves, by how they begin; after any other the mail may be gone. */
const NOT_SENT: readonly (readonly [start: string, message: string])[] = [
  ["Service invoked too many times", "Google's limit of mails for today is used up. Send the rest tomorrow."],
  ["You do not have permission", "Stoke may not use your Gmail. Choose Stoke > Send follow-up e-mail and allow it."],
  ["Authorization is required", "Stoke may not use your Gmail. Choose Stoke > Send follow-up e-mail and allow it."],
];

function failed(claim: TouchRow, ledger: readonly TouchRow[], logged: Settled, error: string): Outcome {
  const known = NOT_SENT.find(([start]) => error.replace(/^Exception: /, "").startsWith(start));
  if (known !== undefined) {
    const refused: TouchRow = { ...claim, status: "Failed" };
    markTouch(refused, ledger);
    return { status: "Later", message: known[1], touch: refused, logged: null, stops: true };
  }
  const doubted: TouchRow = { ...claim, status: "Unknown" };
  markTouch(doubted, ledger);
  return {
    status: "Unknown",
    message: `Gmail stumbled (${error}). Look in Gmail whether the mail is gone, then say so in the lead's history in the sidebar.`,
    touch: doubted,
    logged,
    stops: false,
  };
}

/** Why a mail must not go: the same one went out just now, or may have gone out at any time. "" where it may. */
function mailBefore(ledger: readonly TouchRow[], { state }: Settled, { subject }: Outgoing, book: Book): string {
  const before = ledger.find(
    (touch) =>
      touch.leadId === state.leadId &&
      touch.direction === "Out" &&
      touch.note === noteOf(subject) &&
      (touch.status === "Unknown" || (touch.status === "Sent" && book.now - touch.at < SAME_MAIL_MINUTES)),
  );
  if (before === undefined) return "";
  return before.status === "Sent"
    ? `They got this mail already: ${momentLabel(before.at, book.zone)}.`
    : "This mail may have been sent already. Look in Gmail, then say so in the lead's history in the sidebar.";
}

function noteOf(subject: string): string {
  return `“${subject}”`;
}

/** One lead is saved alone, several as a table. */
function saveSent(book: Book, table: LeadTable, sent: readonly Settled[]): void {
  const [only] = sent;
  if (only !== undefined && sent.length === 1) saveOne(book, table, only);
  else save({ book, table, settled: sent, identities: null });
}

function hottestFirst(leads: readonly Settled[]): Settled[] {
  const heat = ({ decision }: Settled) => TEMPERATURES.indexOf(decision.temperature);
  return [...leads].sort((one, other) => heat(one) - heat(other));
}

/** The automatic mail of an hourly run: what is due is sent, or left as a draft; what does not fit in goes next time. */

import { flushBook } from "../../book/home";
import { BusyError, lockBook, lockSending, unlockBook } from "../../google/lock";
import { type Memory, recall } from "../../google/memory";
import { isNotAllowed } from "../../google/permissions";
import { quotaLeft } from "../../mail/gmail";
import { noteDeeds } from "../digest/deeds";
import { hearReplies } from "../hearing/hear-mail";
import type { Barred } from "../mail/barred";
import { sendPlanned } from "../mail/mail-run";
import { saveSent } from "../mail/save-sent";
import { settledLedger } from "../mail/settle-claims";
import type { Book } from "../opening/open-book";
import { leadsById } from "../settling/leads-by-id";
import { consentIn, rememberOpen, rememberWaits } from "./consent";
import { leaveDrafts } from "./leave-drafts";
import { planAutomatic, type Room, writtenToday } from "./plan";
import { type AutomaticRow, automaticRows, templateCells, waitingWords } from "./rows";

/** Whether any row of Cadence leaves its mail to Stoke. */
export function isAutomatic({ rules }: Pick<Book, "rules">): boolean {
  return rules.cadence.some(({ send }) => send !== "");
}

/** Whom an automatic run may write to. */
export interface Due {
  /** IDs of the leads for whom an automatic mail is due. */
  due: readonly string[];
  barred: Barred;
}

/**
 * Only in business time, only for rows that may act, only so many a day, and never so many that none of Google's quota is left
 * for the owner. New mail is heard first: who has just answered gets none. Two calls where nothing may go; else a constant
 * number beside those of the mails.
 * @param elapsed milliseconds since the run began
 */
export function writeAutomatic(book: Book, { due, barred }: Due, memory: Memory, elapsed: () => number): void {
  const consent = consentIn(memory);
  const rows = automaticRows(book.rules.cadence, templateCells(), consent);
  rememberWaits(waitingWords(rows, consent), memory);
  const allowed = rows.filter(({ allowed, problem }) => allowed && problem === "");
  if (due.length === 0 || allowed.length === 0 || !book.calendar.business.isOpenAt(book.now)) return;
  try {
    writeDue(book, { due, barred }, allowed, elapsed);
  } catch (error) {
    // The sidebar says that Stoke may not use Gmail. While another run sends, an hour is soon enough.
    if (!isNotAllowed(error) && !(error instanceof BusyError)) throw error;
  }
}

function writeDue(book: Book, { due, barred }: Due, rows: readonly AutomaticRow[], elapsed: () => number): void {
  hearReplies(book.now);
  // Whoever sends waits for the book, and must not wait for us.
  flushBook();
  unlockBook();
  lockSending();
  lockBook();
  const ledger = settledLedger(book);
  const { table, leads } = leadsById(book, due, ledger);
  const quota = rows.some(({ send }) => send === "Auto") ? quotaLeft() : 0;
  const room = roomLeft(book, ledger, quota);
  const { mails } = planAutomatic(leads, { book, table, ledger, rows, room, barred });
  if (mails.length === 0) return;
  const by = (send: AutomaticRow["send"]) => mails.flatMap(({ row, planned }) => (row.send === send ? [planned] : []));
  const toSend = by("Auto");
  const isStopped = () => consentIn(recall()).off;
  const outcomes = sendPlanned(toSend, { book, table, ledger, quota: toSend.length, elapsed, isStopped });
  saveSent(outcomes, { book, table, elapsed });
  const drafts = by("Draft");
  if (drafts.length > 0) rememberOpen(true, recall());
  noteDeeds(book, "draft", leaveDrafts(drafts, { zone: book.zone, ledger, elapsed }));
}

/** What may still go today. @param quota of Google's */
export function roomLeft(book: Book, ledger: Parameters<typeof writtenToday>[0], quota: number): Room {
  const { aDay, kept } = book.rules.settings.automatic;
  const written = writtenToday(ledger, book);
  return {
    Auto: Math.max(0, Math.min(aDay - written.Auto, quota - kept)),
    Draft: Math.max(0, aDay - written.Draft),
  };
}

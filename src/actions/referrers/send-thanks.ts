/** A letter of thanks to a referrer, looked at and sent: claimed in the ledger before it goes, as every mail is, and no touch of the lead (§6). */

import * as v from "valibot";
import { LeadReader } from "../../book/lead-row";
import { type LeadTable, readTable } from "../../book/lead-table";
import { rowOfLead } from "../../book/one-row";
import { readReferrers } from "../../book/referrers/sheet";
import { type TouchRow, thanksStatus } from "../../book/touch-row";
import { readTouches } from "../../book/touches";
import { touchesAmong } from "../../book/touches-by-lead";
import { type Minute, NEWS, type News, OwnerError } from "../../core/model";
import { newsLetter, newsText, type Thanks } from "../../core/rules";
import { lockBook, lockSending } from "../../google/lock";
import { quotaLeft } from "../../mail/gmail";
import { claimText } from "../mail/mail-claims";
import type { PlannedMail } from "../mail/mail-plan";
import { sendPlanned } from "../mail/mail-run";
import { noteOf } from "../mail/mail-thread";
import { saveSent } from "../mail/save-sent";
import { settledLedger } from "../mail/settle-claims";
import { type Book, openBook } from "../opening/open-book";
import { nameOf } from "../settling/row-texts";
import { catchUp, type Happened, type Known, knownOf, refold, type Settled, settle } from "../settling/settle";
import type { ThanksLetter, ThanksSent } from "../views";
import { type Letter, LetterBook, letterView } from "./letters";
import { dueNews, thankedText, thanksTouch, withThanked } from "./log-thanks";
import { readReferred } from "./refresh";

const SHAPE = v.object({ leadId: v.pipe(v.string(), v.nonEmpty()), news: v.picklist(NEWS) });

/** The letter as it would go out, or why it cannot; nothing is written. A number of calls that depends on no lead. */
export function previewThanks(form: unknown, now: Minute): ThanksLetter {
  const book = openBook(now);
  const written = write(book, readTouches(book.zone).touches, checked(form));
  return letterView(written.letter, written);
}

/**
 * Sends the letter and logs it as thanks. At most once: what may have gone counts as told, until the owner says otherwise. Throws an
 * OwnerError, with nothing sent, where nothing is due, a field is blank, no address is known, or they asked for no e-mail.
 * @param elapsed milliseconds since the run began
 */
export function sendThanks(form: unknown, now: Minute, elapsed: () => number): ThanksSent {
  const asked = checked(form);
  lockSending();
  lockBook();
  const book = openBook(now);
  const ledger = settledLedger(book);
  const written = write(book, ledger, asked);
  const planned = plannedLetter(book, written, asked.news);
  const table = written.leadTable;
  const sending = { book, table, ledger, quota: quotaLeft(), elapsed, isStopped: () => false };
  const [outcome] = sendPlanned([planned], sending);
  if (outcome === undefined) throw new OwnerError("Nothing was sent. Please try again.");
  saveSent([outcome], { book, table, elapsed });
  const { status, message } = outcome;
  const { settled, name, due } = written;
  const said = `${name} ${newsText(due, settled.state.journal)}`;
  return { status, message: status === "Sent" ? `${message} ${thankedText(settled.row.lead, said)}` : message };
}

function checked(form: unknown): v.InferOutput<typeof SHAPE> {
  const parsed = v.safeParse(SHAPE, form);
  if (!parsed.success) throw new OwnerError(`That letter cannot be written: ${parsed.issues[0].message}.`);
  return parsed.output;
}

interface Written {
  leadTable: LeadTable;
  settled: Settled;
  asRead: Known | null;
  happened: Happened;
  /** The lead's. */
  name: string;
  due: Thanks;
  letter: Letter;
}

/** Whether the news was told already, the ledger says, and not the lead's State alone: that may be behind it. */
function write(book: Book, ledger: readonly TouchRow[], { leadId, news }: v.InferOutput<typeof SHAPE>): Written {
  const { leadTable, noLetters } = readReferred(book, readTable(book.leadSheet));
  const cells = rowOfLead(leadTable, leadId);
  const row = cells && new LeadReader(leadTable.layout, book.zone, book.locale, book.now).read(cells);
  if (!row) throw new OwnerError(`This lead is no longer in the sheet "${leadTable.layout.sheet}".`);
  const asRead = knownOf(row);
  const own = touchesAmong(ledger, leadId);
  const { known, happened } = caughtUp(book, row, asRead, own);
  const settled = settle(row, known, asRead, { book, layout: leadTable.layout }, happened);
  const name = nameOf(leadTable.layout, row.table);
  const due = dueNews(book, row.lead, settled, name, news);
  const letters = new LetterBook(book, leadTable, readReferrers(), noLetters);
  const letter = letters.letter({ settled, name }, newsLetter(due, settled.state.journal, name));
  return { leadTable, settled, asRead, happened, name, due, letter };
}

function caughtUp(
  book: Book,
  row: Settled["row"],
  asRead: Known | null,
  own: readonly TouchRow[],
): { known: Known; happened: Happened } {
  if (asRead === null) return { known: refold(row, row.id, null, own, book), happened: {} };
  if (asRead.folded === own.length) return { known: asRead, happened: {} };
  const { known, written } = catchUp(row, asRead, own, book);
  return { known, happened: { written } };
}

/** Throws an OwnerError with the reason where the letter may not go. */
function plannedLetter(book: Book, { leadTable, settled, asRead, happened, letter }: Written, news: News): PlannedMail {
  const { mail, problem } = letter;
  if (mail === null || problem !== "") throw new OwnerError(problem);
  const touch = thanksTouch(book, settled.row.lead, settled, news);
  return {
    lead: settled,
    mail,
    claim: {
      ...touch,
      note: noteOf(mail.subject),
      status: thanksStatus(news, "Sending"),
      message: claimText(mail, touch.id),
    },
    logged: settle(
      settled.row,
      withThanked(settled, book.now, news, false),
      asRead,
      { book, layout: leadTable.layout },
      happened,
    ),
  };
}

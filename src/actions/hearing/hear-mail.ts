/** Hearing: what came in by e-mail since the last look is logged, each message once, for the settling that follows. */

import { type LeadTable, readTable } from "../../book/lead-table";
import { newsIn } from "../../book/touch-row";
import { appendTouches, readTouches, touchIds, touchThreads } from "../../book/touches";
import { isPostmaster } from "../../core/hearing";
import type { Minute } from "../../core/model";
import { lockBook } from "../../google/lock";
import { recall } from "../../google/memory";
import { isNotAllowed } from "../../google/permissions";
import { type Incoming, type Look, lookForMail } from "../../mail/inbox";
import { settleOpenDrafts } from "../automatic/open-drafts";
import { realignMorning } from "../daily/morning-trigger";
import { tellArrivals } from "../intake/appeared-rows";
import { realignTaking } from "../intake/take-leads";
import { ownMailIn } from "../mail/own-mail";
import { settleKilled } from "../mail/settle-claims";
import { type Book, bookIn, readBook } from "../opening/open-book";
import { settleAll } from "../settling/settle-all";
import { rememberTaken, type Taken, takenIn } from "./heard-memory";
import { HeardTouches } from "./heard-touches";
import { Senders } from "./senders";
import { settleHeard } from "./settle-heard";

/**
 * Hears what is new, and settles the leads whom it is about; what a killed run left of sending is settled first. Three calls where no
 * mail is new.
 */
export function hearReplies(now: Minute): void {
  const memory = recall();
  const book = bookIn(memory, now);
  if (book === null) return;
  settleKilled(book, memory);
  const heard = hearMail(book, takenIn(memory, now), ownMailIn(memory));
  const sent = settleOpenDrafts(book, memory);
  if (heard === "behind" || sent > 0) {
    const read = readBook(now);
    tellArrivals(read, settleAll(read, lockBook, "state"));
  }
  realignTaking(book, memory);
  realignMorning(book, memory);
}

/**
 * Logs replies, wishes to be removed, bounces, automatic answers and what the owner wrote to leads in Gmail. At most two calls where no mail is
 * new; else a number that depends on the new mail, and on the leads not at all. None is logged without the Gmail permission.
 *
 * A message is known in the ledger by the ID of its touch, so that a run which was killed, or another one beside it, logs
 * nothing twice: the IDs are read under the lock, right before the rows are added.
 */
function hearMail(book: Book, taken: Taken, sent: readonly string[]): Heard {
  const look = lookIfAllowed(taken, sent);
  if (look === null || look.mails.length + look.own.length === 0) return "settled";
  const since = look.more ? taken.since : book.now;
  if (look.mails.length === 0) {
    rememberTaken({ since, ids: [...taken.ids, ...look.own] });
    return "settled";
  }
  const table = readTable(book.leadSheet);
  const heard = mayBeOfLeads(look.mails, table) ? touchesIn(look.mails, book, table) : null;
  let state: Heard = "settled";
  if (heard !== null && heard.rows.length > 0) {
    lockBook();
    const known = touchIds();
    const rows = heard.rows.filter(({ id }) => !known.has(id));
    appendTouches(rows, book.zone);
    // Some were logged by a run that was killed, or by one beside this.
    state = rows.length === heard.rows.length ? settled(book, table, heard) : "behind";
  }
  const ids = look.mails.flatMap(({ id }) => (heard?.later.has(id) ? [] : [id]));
  rememberTaken({ since, ids: [...taken.ids, ...look.own, ...ids] });
  return state;
}

/** Whether the leads tell already what was heard, or are behind the ledger. */
type Heard = "settled" | "behind";

function settled(book: Book, table: LeadTable, heard: HeardTouches): Heard {
  const leads = heard.leads();
  return leads !== null && settleHeard(book, table, leads) ? "settled" : "behind";
}

function lookIfAllowed({ since, ids }: Taken, sent: readonly string[]): Look | null {
  try {
    return lookForMail(since, new Set(ids), new Set(sent));
  } catch (error) {
    if (isNotAllowed(error)) return null;
    throw error;
  }
}

/**
 * Whether a mail stands in a thread of the ledger, or has to do with an address of a lead: most mail has not, and the ledger is long.
 * One call at most beside those that the mails cost: one column of the ledger, where the senders do not tell.
 */
function mayBeOfLeads(mails: readonly Incoming[], table: LeadTable): boolean {
  const senders = new Senders(table, []);
  if (mails.some((mail) => isPostmaster(mail.from) || senders.areKnown(mail))) return true;
  const threads = touchThreads();
  return mails.some((mail) => threads.has(mail.threadId) || senders.addressedBy(mail).length > 0);
}

/** One call beside those that the mails cost. */
function touchesIn(mails: readonly Incoming[], book: Book, table: LeadTable): HeardTouches {
  // What a referrer answers to thanks is nothing of the lead whom the thanks are about.
  const ledger = readTouches(book.zone).touches.filter(({ status }) => newsIn(status) === null);
  const senders = new Senders(table, ledger);
  const heard = new HeardTouches(book, table, ledger, senders);
  for (const mail of mails) {
    const written = isPostmaster(mail.from) ? [] : senders.addressedBy(mail);
    if (written.length > 0) heard.takeOwn(mail, written);
    else if (senders.areKnown(mail) || isPostmaster(mail.from)) heard.take(mail);
  }
  return heard;
}

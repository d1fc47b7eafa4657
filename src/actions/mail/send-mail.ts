/** Sending one template to the leads that the owner chose: each mail once, and each a touch. */

import type { LeadTable } from "../../book/lead-table";
import { readTouches } from "../../book/touches";
import { type Minute, TEMPERATURES } from "../../core/model";
import { lockBook } from "../../google/lock";
import { quotaLeft } from "../../mail/gmail";
import { type Book, openBook } from "../opening/open-book";
import { leadsById } from "../settling/leads-by-id";
import { nameOf } from "../settling/row-texts";
import { save, saveOne } from "../settling/save";
import type { Settled } from "../settling/settle";
import type { MailResult } from "../views";
import { barredByOthers } from "./barred";
import { composeWith } from "./compose-mail";
import { planMails } from "./mail-plan";
import { sendPlanned } from "./mail-run";
import { settleClaims } from "./settle-claims";

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
  const ledger = settleClaims(book, readTouches(book.zone).touches);
  const { table, leads } = leadsById(book, leadIds, ledger);
  const barred = barredByOthers(leads, table, book, ledger);
  const composing = composeWith(template, { table, book, ledger, barred });
  const { mails, refused } = planMails(hottestFirst(leads), composing, "owner");
  const quota = mails.length === 0 ? 0 : quotaLeft();
  const outcomes = sendPlanned(mails, { zone: book.zone, ledger, quota, elapsed });
  const sent = outcomes.flatMap(({ logged }) => logged ?? []);
  saveSent(book, table, sent);
  const answer = (lead: Settled, status: MailResult["status"], message: string): MailResult => ({
    leadId: lead.state.leadId,
    name: nameOf(table.layout, lead.row.table),
    status,
    message,
  });
  return [
    ...outcomes.map(({ lead, status, message }) => answer(lead, status, message)),
    ...refused.map(({ lead, reason }) => answer(lead, "Refused", reason)),
  ];
}

/** One lead is saved alone, several as a table. */
export function saveSent(book: Book, table: LeadTable, sent: readonly Settled[]): void {
  const [only] = sent;
  if (only !== undefined && sent.length === 1) saveOne(book, table, only);
  else save({ book, table, settled: sent, identities: null });
}

function hottestFirst(leads: readonly Settled[]): Settled[] {
  const heat = ({ decision }: Settled) => TEMPERATURES.indexOf(decision.temperature);
  return [...leads].sort((one, other) => heat(one) - heat(other));
}

/** Sending one template to the leads that the owner chose: each mail once, and each a touch. */

import { type Minute, TEMPERATURES } from "../../core/model";
import { lockBook, lockSending } from "../../google/lock";
import { quotaLeft } from "../../mail/gmail";
import { openBook } from "../opening/open-book";
import { leadsById } from "../settling/leads-by-id";
import { nameOf } from "../settling/row-texts";
import type { Settled } from "../settling/settle";
import type { MailResult } from "../views";
import { barredByOthers } from "./barred";
import { composeWith } from "./compose-mail";
import { planMails } from "./mail-plan";
import { sendPlanned } from "./mail-run";
import { saveSent } from "./save-sent";
import { settledLedger } from "./settle-claims";

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
  lockSending();
  lockBook();
  const book = openBook(now);
  const ledger = settledLedger(book);
  const { table, leads } = leadsById(book, leadIds, ledger);
  const barred = barredByOthers(leads, table, book, ledger);
  const composing = composeWith(template, { table, book, ledger, barred });
  const { mails, refused } = planMails(hottestFirst(leads), composing, "owner");
  const quota = mails.length === 0 ? 0 : quotaLeft();
  const outcomes = sendPlanned(mails, { book, table, ledger, quota, elapsed, isStopped: () => false });
  saveSent(outcomes, { book, table, elapsed });
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

function hottestFirst(leads: readonly Settled[]): Settled[] {
  const heat = ({ decision }: Settled) => TEMPERATURES.indexOf(decision.temperature);
  return [...leads].sort((one, other) => heat(one) - heat(other));
}

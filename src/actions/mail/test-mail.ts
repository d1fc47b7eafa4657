/** "Send me a test": the mail as a lead would get it, to the owner's own address. It is no touch, and nothing is written. */

import { type Minute, OwnerError } from "../../core/model";
import { LONGEST_SUBJECT } from "../../core/templates";
import { quotaLeft, sendToOneself } from "../../mail/gmail";
import { openBook } from "../opening/open-book";
import { leadsById } from "../settling/leads-by-id";
import type { Settled } from "../settling/settle";
import { NOT_ASKED } from "./barred";
import { type Composing, compose, composeWith } from "./compose-mail";

const MARK = "[Test] ";

/** Says where it went. Throws an OwnerError where the mail could not go to the lead either, or the quota is used up. */
export function sendTestMail(template: string, leadId: string, now: Minute): string {
  const book = openBook(now);
  const { table, leads } = leadsById(book, [leadId], []);
  const [lead] = leads;
  if (lead === undefined) throw new OwnerError("This lead is no longer in the sheet. Close this and select it again.");
  return sendTest(lead, composeWith(template, { table, book, ledger: [], barred: NOT_ASKED }));
}

/** The same for a mail that is composed otherwise. */
export function sendTest(lead: Settled, composing: Composing): string {
  const composed = compose(lead, composing);
  if (!composed.ok) throw new OwnerError(composed.problem);
  if (quotaLeft() < 1) throw new OwnerError("Google's limit of mails for today is used up. Try again tomorrow.");
  const subject = `${MARK}${composed.mail.subject}`.slice(0, LONGEST_SUBJECT);
  return `Sent to ${sendToOneself({ ...composed.mail, subject })}.`;
}

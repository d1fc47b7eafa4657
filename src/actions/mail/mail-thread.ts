/** The thread in which a follow-up to a lead goes on: that of the last mail that they were sent. */

import type { TouchRow } from "../../book/touch-row";
import { touchesAmong } from "../../book/touches-by-lead";
import { isNewsletterTouch } from "../../core/newsletter";
import { LONGEST_SUBJECT } from "../../core/templates";

export interface Thread {
  /** Gmail's ID. */
  id: string;
  /** Of the mails in it. */
  subject: string;
}

/** The note of a mail's touch: which mail it was. */
export function noteOf(subject: string): string {
  return `“${subject}”`;
}

/** Null where the lead was sent no mail yet, or the touch with which the thread began no longer says its subject. */
export function threadOf(leadId: string, ledger: readonly TouchRow[]): Thread | null {
  const mails = touchesAmong(ledger, leadId).filter(isSentMail);
  const last = mails.reduce<TouchRow | null>(
    (found, mail) => (found !== null && found.at > mail.at ? found : mail),
    null,
  );
  if (last === null) return null;
  const first = mails
    .filter(({ message }) => message === last.message)
    .reduce((found, mail) => (mail.at < found.at ? mail : found));
  const [, begun] = /^“(.+)”$/.exec(first.note) ?? [];
  return begun === undefined ? null : { id: last.message, subject: answering(begun) };
}

/** A newsletter begins no thread that is a lead's own. */
function isSentMail({ id, channel, direction, status, message }: TouchRow): boolean {
  if (isNewsletterTouch(id)) return false;
  return channel === "Email" && direction === "Out" && status === "Sent" && /^[0-9a-f]{10,}$/i.test(message);
}

function answering(subject: string): string {
  return /^re:/i.test(subject) ? subject : `Re: ${subject}`.slice(0, LONGEST_SUBJECT);
}

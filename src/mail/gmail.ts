/** Gmail: sending a mail, and the few questions that are asked of the mailbox. */

import type { Outgoing } from "./outgoing";
import { type Gone, messagesOf, type Threads } from "./threads";

/** Whether Gmail lets this account send as an address. One call. */
export function isAlias(address: string): boolean {
  return GmailApp.getAliases().some((alias) => alias.toLowerCase() === address.toLowerCase());
}

/** How many more recipients Google lets this account write to today. */
export function quotaLeft(): number {
  return MailApp.getRemainingDailyQuota();
}

/** What a mail goes by: the ID of its draft, "" for a reply that has none, and that of its thread. */
export interface GoesBy {
  thread: string;
  draft: string;
}

/**
 * Sends one mail and tells where in Gmail it stands. Two calls in a new thread: a draft and its sending, since only a
 * draft tells its thread, which has the ID of its first message; three in an old one; the first of a batch two more.
 * Throws what Gmail throws; after an error the mail may or may not be gone, if it came after `before`.
 * @param before is told of the draft right before the mail goes; where it throws, it does not
 */
export function sendMail(mail: Outgoing, threads: Threads, before: (goesBy: GoesBy) => void): Gone {
  const conversation = threads.of(mail);
  if (conversation !== null) {
    before({ thread: conversation.id, draft: "" });
    const gone = threads.send(mail, conversation);
    if (gone !== null) return gone;
  }
  const draft = newDraft(mail);
  const thread = draft.getMessageId();
  before({ thread, draft: draft.getId() });
  const sent = draft.send();
  return { thread: threads.outlived(thread, sent), id: sent.getId() };
}

/** Leaves a draft, in the thread that the mail goes on in or in one of its own: its ID, and its thread's. One call; three in an old thread. */
export function leaveDraft(mail: Outgoing, threads: Threads): { id: string; thread: string } {
  const conversation = threads.of(mail);
  const left = conversation === null ? null : threads.leave(mail, conversation);
  if (left !== null) return left;
  const draft = newDraft(mail);
  return { id: draft.getId(), thread: draft.getMessageId() };
}

function newDraft(mail: Outgoing): GoogleAppsScript.Gmail.GmailDraft {
  return GmailApp.createDraft(mail.to, mail.subject, mail.text, optionsOf(mail));
}

/**
 * Sends a mail to the account's own address instead, and gives that address: a draft that goes from no alias tells it, without a
 * further permission.
 */
export function sendToOneself(mail: Outgoing): string {
  const draft = GmailApp.createDraft("", mail.subject, mail.text);
  const from = draft.getMessage().getFrom();
  const [, address = from] = /<([^<>]+)>\s*$/.exec(from) ?? [];
  draft.update(address, mail.subject, mail.text, optionsOf(mail)).send();
  return address;
}

function optionsOf({ html, name, from, replyTo, enclosed }: Outgoing): GoogleAppsScript.Gmail.GmailAdvancedOptions {
  const options: GoogleAppsScript.Gmail.GmailAdvancedOptions = { htmlBody: html };
  if (name !== "") options.name = name;
  if (from !== "") options.from = from;
  if (replyTo !== "") options.replyTo = replyTo;
  if (enclosed.files.length > 0) options.attachments = enclosed.files.map(({ blob }) => blob);
  if (enclosed.pictures.size > 0) options.inlineImages = Object.fromEntries(enclosed.pictures);
  return options;
}

/**
 * Throws away a draft that still stands, so that it cannot go any more, and tells whether it did: then it has not gone. Where it is not
 * found, or Gmail stumbles, nothing is known. Two calls.
 */
export function discardDraft(id: string): boolean {
  try {
    GmailApp.getDraft(id).deleteDraft();
    return true;
  } catch {
    return false;
  }
}

/** A mail of which it is not known whether it went out. */
export interface Sought {
  to: string;
  subject: string;
  /** That it would stand in; "" for one of its own. */
  thread: string;
}

/** A mail that went out. */
export interface Found {
  /** Its thread's ID. */
  thread: string;
  /** Epoch milliseconds. */
  at: number;
}

/**
 * A mail that was sent at or after `since` (epoch ms), or null. Looks into its thread, which knows the mail at once, then asks the
 * search, which learns of it some minutes later.
 */
export function findSent({ to, subject, thread }: Sought, since: number): Found | null {
  return (thread === "" ? null : sentIn(thread, to, since)) ?? searchSent(to, subject, since);
}

/** From the newest back: the lead's answers and drafts are passed over. */
function sentIn(threadId: string, to: string, since: number): Found | null {
  for (const message of [...messagesOf(threadId)].reverse()) {
    const at = message.getDate().getTime();
    if (at < since) return null;
    if (!message.isDraft() && message.getTo().toLowerCase().includes(to.toLowerCase())) return { thread: threadId, at };
  }
  return null;
}

function searchSent(to: string, subject: string, since: number): Found | null {
  for (const thread of GmailApp.search(sentSearch(to, subject), 0, 20)) {
    for (const message of thread.getMessages()) {
      const at = message.getDate().getTime();
      if (at >= since && message.getSubject() === subject && !message.isDraft()) return { thread: thread.getId(), at };
    }
  }
  return null;
}

/** Gmail's page that shows the mails sent to this address with this subject. */
export function sentSearchLink(to: string, subject: string): string {
  return `https://mail.google.com/mail/#search/${encodeURIComponent(sentSearch(to, subject))}`;
}

/** Gmail's page of the drafts. */
export const DRAFTS_LINK = "https://mail.google.com/mail/#drafts";

/** Gmail's page of a thread. */
export function threadLink(threadId: string): string {
  return `https://mail.google.com/mail/#all/${encodeURIComponent(threadId)}`;
}

function sentSearch(to: string, subject: string): string {
  return `in:sent to:(${to}) subject:"${subject.replace(/["\\]/g, " ")}"`;
}

/** Gmail: the only file that sends, and the few questions that are asked of the mailbox. */

export interface Outgoing {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** The sender's name as the lead sees it; "" for the account's own. */
  name: string;
  /** "" for the account's own address. */
  replyTo: string;
  /** ID of the thread that it goes on in; "" for a thread of its own. */
  thread: string;
}

/** How many more recipients Google lets this account write to today. */
export function quotaLeft(): number {
  return MailApp.getRemainingDailyQuota();
}

/**
 * Sends one mail and gives the ID of its Gmail thread. Two calls, four for a mail in a thread. Goes by a draft, since only a draft
 * tells its thread: that of a new one has the ID of its first message, which is the draft.
 * Throws what Gmail throws; after an error the mail may or may not be gone.
 */
export function sendMail(mail: Outgoing): string {
  const thread = mail.thread === "" ? null : GmailApp.getThreadById(mail.thread);
  const draft = thread === null ? newDraft(mail) : replyDraft(mail, thread);
  const id = thread === null ? draft.getMessageId() : mail.thread;
  draft.send();
  return id;
}

function newDraft(mail: Outgoing): GoogleAppsScript.Gmail.GmailDraft {
  return GmailApp.createDraft(mail.to, mail.subject, mail.text, optionsOf(mail));
}

/** A reply is addressed to whoever wrote last, which may be us: it is readdressed before it goes. */
function replyDraft(mail: Outgoing, thread: GoogleAppsScript.Gmail.GmailThread): GoogleAppsScript.Gmail.GmailDraft {
  return thread.createDraftReply(mail.text).update(mail.to, mail.subject, mail.text, optionsOf(mail));
}

/** Sends a mail to the account's own address instead, and gives that address: a draft tells it, without a further permission. */
export function sendToOneself(mail: Outgoing): string {
  const draft = GmailApp.createDraft("", mail.subject, mail.text, optionsOf(mail));
  const from = draft.getMessage().getFrom();
  const [, address = from] = /<([^<>]+)>\s*$/.exec(from) ?? [];
  draft.update(address, mail.subject, mail.text, optionsOf(mail)).send();
  return address;
}

function optionsOf({ html, name, replyTo }: Outgoing): GoogleAppsScript.Gmail.GmailAdvancedOptions {
  const options: GoogleAppsScript.Gmail.GmailAdvancedOptions = { htmlBody: html };
  if (name !== "") options.name = name;
  if (replyTo !== "") options.replyTo = replyTo;
  return options;
}

/** The thread of a mail to this address with this subject that was sent at or after `since` (epoch ms), or null. */
export function findSent(to: string, subject: string, since: number): string | null {
  const found = GmailApp.search(sentSearch(to, subject), 0, 20).find((thread) =>
    thread.getMessages().some((message) => message.getSubject() === subject && message.getDate().getTime() >= since),
  );
  return found === undefined ? null : found.getId();
}

/** Gmail's page that shows the mails sent to this address with this subject. */
export function sentSearchLink(to: string, subject: string): string {
  return `https://mail.google.com/mail/#search/${encodeURIComponent(sentSearch(to, subject))}`;
}

/** Gmail's page of a thread. */
export function threadLink(threadId: string): string {
  return `https://mail.google.com/mail/#all/${encodeURIComponent(threadId)}`;
}

function sentSearch(to: string, subject: string): string {
  return `in:sent to:(${to}) subject:"${subject.replace(/["\\]/g, " ")}"`;
}

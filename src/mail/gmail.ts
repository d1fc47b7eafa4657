/** Gmail: the only file that sends, and the few questions that are asked of the mailbox. */

export interface Outgoing {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** The sender's name as the lead sees it; "" for the account's own. */
  name: string;
  /** One of the account's aliases; "" for its own address. */
  from: string;
  /** "" for the address that it goes from. */
  replyTo: string;
  /** ID of the thread that it goes on in; "" for a thread of its own. */
  thread: string;
  enclosed: Enclosed;
}

type Blob = GoogleAppsScript.Base.Blob;

/** What goes with a mail beside its words. */
export interface Enclosed {
  files: readonly { name: string; blob: Blob }[];
  /** Pictures within the HTML, by their content IDs. */
  pictures: ReadonlyMap<string, Blob>;
}

export const NOTHING_ENCLOSED: Enclosed = { files: [], pictures: new Map() };

/** Bytes of attachments that Gmail takes with one mail. */
export const MOST_ENCLOSED = 25 * 1_048_576;

/** Whether Gmail lets this account send as an address. One call. */
export function isAlias(address: string): boolean {
  return GmailApp.getAliases().some((alias) => alias.toLowerCase() === address.toLowerCase());
}

/** How many more recipients Google lets this account write to today. */
export function quotaLeft(): number {
  return MailApp.getRemainingDailyQuota();
}

/** Gmail's threads by their IDs. */
export type Threads = ReadonlyMap<string, GoogleAppsScript.Gmail.GmailThread>;

/** Threads that one search answers. */
const MOST_THREADS = 200;

/** The threads that these mails go on in, as far as one search finds them. No call for fewer than two; what fails finds none. */
export function threadsOf(mails: readonly Outgoing[]): Threads {
  const replies = mails.filter(({ thread }) => thread !== "");
  if (replies.length < 2) return new Map();
  const query = `in:sent {${replies.map(({ to }) => `to:${to}`).join(" ")}}`;
  try {
    return new Map(GmailApp.search(query, 0, MOST_THREADS).map((thread) => [thread.getId(), thread]));
  } catch {
    // Each is asked for by itself; what is wrong shows there.
    return new Map();
  }
}

/**
 * Sends one mail and gives the ID of its Gmail thread. Two calls; three for a mail in one of `threads`, four in another. Goes by a
 * draft, since only a draft tells its thread: that of a new one has the ID of its first message, which is the draft.
 * Throws what Gmail throws; after an error the mail may or may not be gone, if it came after `before`.
 * @param before is told the thread's ID right before the mail goes; where it throws, it does not
 */
export function sendMail(mail: Outgoing, threads: Threads, before: (thread: string) => void): string {
  const { draft, thread } = draftOf(mail, threads);
  before(thread);
  draft.send();
  return thread;
}

/**
 * A draft, in the thread that the mail goes on in or in one of its own, and that thread's ID. One call; two for a mail in one of
 * `threads`, three in another.
 */
export function draftOf(
  mail: Outgoing,
  threads: Threads,
): { draft: GoogleAppsScript.Gmail.GmailDraft; thread: string } {
  const thread = mail.thread === "" ? null : (threads.get(mail.thread) ?? GmailApp.getThreadById(mail.thread));
  const draft = thread === null ? newDraft(mail) : replyDraft(mail, thread);
  return { draft, thread: thread === null ? draft.getMessageId() : mail.thread };
}

function newDraft(mail: Outgoing): GoogleAppsScript.Gmail.GmailDraft {
  return GmailApp.createDraft(mail.to, mail.subject, mail.text, optionsOf(mail));
}

/** A reply is addressed to whoever wrote last, which may be us: it is readdressed before it goes. */
function replyDraft(mail: Outgoing, thread: GoogleAppsScript.Gmail.GmailThread): GoogleAppsScript.Gmail.GmailDraft {
  return thread.createDraftReply(mail.text).update(mail.to, mail.subject, mail.text, optionsOf(mail));
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
  const messages = GmailApp.getThreadById(threadId)?.getMessages() ?? [];
  for (const message of [...messages].reverse()) {
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

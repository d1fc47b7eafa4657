/** GmailApp and MailApp: what scripts see of the mailbox. */

import type { Meter } from "../meter";
import type { Zone } from "../sheets/grid/zone";
import { ServiceError, strictly } from "../strict";
import { type MailOptions, newLetter, requireRecipient } from "./compose";
import { GmailDraft } from "./gmail-draft";
import { GmailLabel } from "./gmail-label";
import { GmailMessage } from "./gmail-message";
import { GmailThread } from "./gmail-thread";
import type { Letter, Thread } from "./mail";
import type { Mailbox } from "./mailbox";
import { searchThreads } from "./search";

/** Threads that one call of search or of a list may ask for. */
const MOST_THREADS = 500;

export interface GmailParts {
  meter: Meter;
  mailbox: Mailbox;
  /** The Date of scripts. */
  DateCtor: DateConstructor;
  /** Epoch milliseconds. */
  now: () => number;
  /** The account's zone. */
  zone: Zone;
}

export class GmailApp extends strictly("GmailApp") {
  readonly #parts: GmailParts;

  constructor(parts: GmailParts) {
    super();
    this.#parts = parts;
  }

  /** Returns no message: createDraft(…).send() does. */
  sendEmail(recipient: string, subject: string, body: string, options: MailOptions = {}): this {
    this.#parts.meter.call("GmailApp.sendEmail");
    send(this.#parts.mailbox, newLetter(this.#parts.mailbox, recipient, subject, body, options));
    return this;
  }

  createDraft(recipient: string, subject: string, body: string, options: MailOptions = {}): GmailDraft {
    this.#parts.meter.call("GmailApp.createDraft");
    const { mailbox } = this.#parts;
    const draft = mailbox.draft(newLetter(mailbox, recipient, subject, body, options), null);
    return new GmailDraft(this.#parts, draft);
  }

  getDrafts(): GmailDraft[] {
    this.#parts.meter.call("GmailApp.getDrafts");
    return this.#parts.mailbox.drafts.map((mail) => new GmailDraft(this.#parts, mail));
  }

  getDraft(id: string): GmailDraft {
    this.#parts.meter.call("GmailApp.getDraft");
    const { mailbox } = this.#parts;
    const mail = mailbox.drafts.find((draft) => mailbox.draftIdOf(draft) === id);
    if (!mail) throw new ServiceError(`Invalid argument: ${id}`);
    return new GmailDraft(this.#parts, mail);
  }

  getDraftMessages(): GmailMessage[] {
    this.#parts.meter.call("GmailApp.getDraftMessages");
    return this.#parts.mailbox.drafts.map((mail) => new GmailMessage(this.#parts, mail));
  }

  search(query: string, start = 0, max = MOST_THREADS): GmailThread[] {
    this.#parts.meter.call("GmailApp.search");
    const { mailbox, now, zone } = this.#parts;
    return this.#page(searchThreads(mailbox.threads, String(query), now(), zone), start, max);
  }

  getInboxThreads(start = 0, max = MOST_THREADS): GmailThread[] {
    this.#parts.meter.call("GmailApp.getInboxThreads");
    const inbox = this.#parts.mailbox.threads.filter(({ mails }) => mails.some(({ inInbox }) => inInbox));
    return this.#page(inbox, start, max);
  }

  getInboxUnreadCount(): number {
    this.#parts.meter.call("GmailApp.getInboxUnreadCount");
    const unread = ({ mails }: Thread) => mails.some((mail) => mail.inInbox && mail.unread);
    return this.#parts.mailbox.threads.filter(unread).length;
  }

  getThreadById(id: string): GmailThread | null {
    this.#parts.meter.call("GmailApp.getThreadById");
    const thread = this.#parts.mailbox.thread(String(id));
    return thread && new GmailThread(this.#parts, thread);
  }

  getMessageById(id: string): GmailMessage {
    this.#parts.meter.call("GmailApp.getMessageById");
    const mail = this.#parts.mailbox.mail(String(id));
    if (!mail) throw new ServiceError(`Invalid argument: ${id}`);
    return new GmailMessage(this.#parts, mail);
  }

  getMessagesForThread(thread: GmailThread): GmailMessage[] {
    this.#parts.meter.call("GmailApp.getMessagesForThread");
    return GmailThread.messagesOf(thread);
  }

  /** One call for many threads. */
  getMessagesForThreads(threads: readonly GmailThread[]): GmailMessage[][] {
    this.#parts.meter.call("GmailApp.getMessagesForThreads");
    return threads.map((thread) => GmailThread.messagesOf(thread));
  }

  getUserLabelByName(name: string): GmailLabel | null {
    this.#parts.meter.call("GmailApp.getUserLabelByName");
    return this.#parts.mailbox.labels.has(name) ? new GmailLabel(this.#parts, name) : null;
  }

  getUserLabels(): GmailLabel[] {
    this.#parts.meter.call("GmailApp.getUserLabels");
    return [...this.#parts.mailbox.labels].map((name) => new GmailLabel(this.#parts, name));
  }

  /** Answers the label that there is already, if there is. */
  createLabel(name: string): GmailLabel {
    this.#parts.meter.call("GmailApp.createLabel");
    this.#parts.mailbox.labels.add(String(name));
    return new GmailLabel(this.#parts, String(name));
  }

  getAliases(): string[] {
    this.#parts.meter.call("GmailApp.getAliases");
    return [...this.#parts.mailbox.aliases];
  }

  #page(threads: readonly Thread[], start: number, max: number): GmailThread[] {
    if (max > MOST_THREADS) throw new ServiceError(`Argument max cannot exceed ${MOST_THREADS}.`);
    return threads.slice(start, start + max).map((thread) => new GmailThread(this.#parts, thread));
  }
}

export class MailApp extends strictly("MailApp") {
  readonly #meter: Meter;
  readonly #mailbox: Mailbox;

  constructor(meter: Meter, mailbox: Mailbox) {
    super();
    this.#meter = meter;
    this.#mailbox = mailbox;
  }

  getRemainingDailyQuota(): number {
    this.#meter.call("MailApp.getRemainingDailyQuota");
    return this.#mailbox.quota.left();
  }

  /** sendEmail(message) | sendEmail(recipient, subject, body) | sendEmail(recipient, subject, body, options) */
  sendEmail(recipient: unknown, subject?: string, body?: string, options: MailOptions = {}): void {
    this.#meter.call("MailApp.sendEmail");
    if (typeof recipient === "string") {
      send(this.#mailbox, newLetter(this.#mailbox, recipient, subject, body, options));
    } else {
      const message: MailOptions = { ...Object(recipient) };
      send(this.#mailbox, newLetter(this.#mailbox, message.to, message.subject, message.body, message));
    }
  }
}

function send(mailbox: Mailbox, letter: Letter): void {
  requireRecipient(letter);
  mailbox.send(letter, null);
}

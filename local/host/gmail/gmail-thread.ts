/** GmailThread: one conversation, as scripts see it. */

import { strictly } from "../strict";
import { type MailOptions, replyLetter } from "./compose";
import type { GmailParts } from "./gmail-app";
import { GmailDraft } from "./gmail-draft";
import { GmailLabel } from "./gmail-label";
import { GmailMessage } from "./gmail-message";
import type { Mail, Thread } from "./mail";

export class GmailThread extends strictly("GmailThread") {
  readonly #parts: GmailParts;
  readonly #thread: Thread;

  constructor(parts: GmailParts, thread: Thread) {
    super();
    this.#parts = parts;
    this.#thread = thread;
  }

  /** For the host, uncounted. */
  static messagesOf(thread: GmailThread): GmailMessage[] {
    return thread.#thread.mails.map((mail) => new GmailMessage(thread.#parts, mail));
  }

  /** For the host, uncounted. */
  static labelsOf(thread: GmailThread): Set<string> {
    return thread.#thread.labels;
  }

  getId(): string {
    this.#parts.meter.call("GmailThread.getId");
    return this.#thread.id;
  }

  getMessages(): GmailMessage[] {
    this.#parts.meter.call("GmailThread.getMessages");
    return GmailThread.messagesOf(this);
  }

  getMessageCount(): number {
    this.#parts.meter.call("GmailThread.getMessageCount");
    return this.#thread.mails.length;
  }

  getFirstMessageSubject(): string {
    this.#parts.meter.call("GmailThread.getFirstMessageSubject");
    return this.#thread.mails[0]?.subject ?? "";
  }

  getLastMessageDate(): Date {
    this.#parts.meter.call("GmailThread.getLastMessageDate");
    return new this.#parts.DateCtor(this.#last().date);
  }

  getPermalink(): string {
    this.#parts.meter.call("GmailThread.getPermalink");
    return `https://mail.google.com/mail/u/0/#all/${this.#thread.id}`;
  }

  getLabels(): GmailLabel[] {
    this.#parts.meter.call("GmailThread.getLabels");
    return [...this.#thread.labels].map((name) => new GmailLabel(this.#parts, name));
  }

  addLabel(label: GmailLabel): this {
    this.#parts.meter.call("GmailThread.addLabel");
    this.#thread.labels.add(GmailLabel.nameOf(label));
    return this;
  }

  removeLabel(label: GmailLabel): this {
    this.#parts.meter.call("GmailThread.removeLabel");
    this.#thread.labels.delete(GmailLabel.nameOf(label));
    return this;
  }

  isUnread(): boolean {
    this.#parts.meter.call("GmailThread.isUnread");
    return this.#thread.mails.some(({ unread }) => unread);
  }

  isInInbox(): boolean {
    this.#parts.meter.call("GmailThread.isInInbox");
    return this.#thread.mails.some(({ inInbox }) => inInbox);
  }

  isInTrash(): boolean {
    this.#parts.meter.call("GmailThread.isInTrash");
    return this.#thread.mails.every(({ inTrash }) => inTrash);
  }

  markRead(): this {
    return this.#change("markRead", { unread: false });
  }

  markUnread(): this {
    return this.#change("markUnread", { unread: true });
  }

  moveToArchive(): this {
    return this.#change("moveToArchive", { inInbox: false });
  }

  moveToInbox(): this {
    return this.#change("moveToInbox", { inInbox: true, inTrash: false });
  }

  moveToTrash(): this {
    return this.#change("moveToTrash", { inTrash: true, inInbox: false });
  }

  /** To the sender of the last message, which is the owner where the owner wrote it. */
  reply(body: string, options: MailOptions = {}): this {
    return this.#reply("reply", body, options, false);
  }

  replyAll(body: string, options: MailOptions = {}): this {
    return this.#reply("replyAll", body, options, true);
  }

  createDraftReply(body: string, options: MailOptions = {}): GmailDraft {
    this.#parts.meter.call("GmailThread.createDraftReply");
    const { mailbox } = this.#parts;
    const letter = replyLetter(mailbox, this.#last(), body, options, false);
    return new GmailDraft(this.#parts, mailbox.draft(letter, this.#thread.id));
  }

  #reply(method: string, body: string, options: MailOptions, everyone: boolean): this {
    this.#parts.meter.call(`GmailThread.${method}`);
    const { mailbox } = this.#parts;
    mailbox.send(replyLetter(mailbox, this.#last(), body, options, everyone), this.#thread.id);
    return this;
  }

  #change(method: string, change: Partial<Mail>): this {
    this.#parts.meter.call(`GmailThread.${method}`);
    for (const mail of this.#thread.mails) Object.assign(mail, change);
    return this;
  }

  #last(): Mail {
    const last = this.#thread.mails.filter(({ kind }) => kind !== "draft").at(-1) ?? this.#thread.mails.at(-1);
    if (!last) throw new Error("A thread without messages");
    return last;
  }
}

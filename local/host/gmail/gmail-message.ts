/** GmailMessage and its attachments, as scripts see them. */

import { createHash } from "node:crypto";
import { Blob } from "../services/blob";
import { strictly } from "../strict";
import { type MailOptions, replyLetter } from "./compose";
import type { GmailParts } from "./gmail-app";
import { GmailDraft } from "./gmail-draft";
import { GmailThread } from "./gmail-thread";
import { type Attachment, headerOf, type Mail, peopleText, personText } from "./mail";

export class GmailMessage extends strictly("GmailMessage") {
  readonly #parts: GmailParts;
  readonly #mail: Mail;

  constructor(parts: GmailParts, mail: Mail) {
    super();
    this.#parts = parts;
    this.#mail = mail;
  }

  getId(): string {
    return this.#ask("getId").id;
  }

  getThread(): GmailThread {
    const { threadId } = this.#ask("getThread");
    const thread = this.#parts.mailbox.thread(threadId);
    if (!thread) throw new Error("A message without a thread");
    return new GmailThread(this.#parts, thread);
  }

  getFrom(): string {
    return personText(this.#ask("getFrom").from);
  }

  getTo(): string {
    return peopleText(this.#ask("getTo").to);
  }

  getCc(): string {
    return peopleText(this.#ask("getCc").cc);
  }

  getBcc(): string {
    return peopleText(this.#ask("getBcc").bcc);
  }

  getReplyTo(): string {
    return peopleText(this.#ask("getReplyTo").replyTo);
  }

  getSubject(): string {
    return this.#ask("getSubject").subject;
  }

  getDate(): Date {
    return new this.#parts.DateCtor(this.#ask("getDate").date);
  }

  getPlainBody(): string {
    return this.#ask("getPlainBody").text;
  }

  /** HTML; of a plain message its text as HTML. */
  getBody(): string {
    const { html, text } = this.#ask("getBody");
    if (html !== "") return html;
    return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replace(/\r?\n/g, "<br>\r\n");
  }

  getRawContent(): string {
    return this.#ask("getRawContent").raw;
  }

  /** The value of a header; "" where there is none. */
  getHeader(name: string): string {
    return headerOf(this.#ask("getHeader"), String(name));
  }

  getAttachments(options: { includeInlineImages?: boolean; includeAttachments?: boolean } = {}): GmailAttachment[] {
    const { includeInlineImages = true, includeAttachments = true } = options;
    const wanted = ({ cid }: Attachment) => (cid === "" ? includeAttachments : includeInlineImages);
    return this.#ask("getAttachments")
      .attachments.filter(wanted)
      .map((attachment) => new GmailAttachment(attachment));
  }

  isDraft(): boolean {
    return this.#ask("isDraft").kind === "draft";
  }

  isUnread(): boolean {
    return this.#ask("isUnread").unread;
  }

  isStarred(): boolean {
    return this.#ask("isStarred").starred;
  }

  isInInbox(): boolean {
    return this.#ask("isInInbox").inInbox;
  }

  isInTrash(): boolean {
    return this.#ask("isInTrash").inTrash;
  }

  markRead(): this {
    this.#ask("markRead").unread = false;
    return this;
  }

  markUnread(): this {
    this.#ask("markUnread").unread = true;
    return this;
  }

  star(): this {
    this.#ask("star").starred = true;
    return this;
  }

  unstar(): this {
    this.#ask("unstar").starred = false;
    return this;
  }

  /** To the sender, which is the owner where the owner wrote it. */
  reply(body: string, options: MailOptions = {}): this {
    this.#reply("reply", body, options, false);
    return this;
  }

  replyAll(body: string, options: MailOptions = {}): this {
    this.#reply("replyAll", body, options, true);
    return this;
  }

  createDraftReply(body: string, options: MailOptions = {}): GmailDraft {
    const mail = this.#ask("createDraftReply");
    const { mailbox } = this.#parts;
    return new GmailDraft(this.#parts, mailbox.draft(replyLetter(mailbox, mail, body, options, false), mail.threadId));
  }

  #reply(method: string, body: string, options: MailOptions, everyone: boolean): void {
    const mail = this.#ask(method);
    const { mailbox } = this.#parts;
    mailbox.send(replyLetter(mailbox, mail, body, options, everyone), mail.threadId);
  }

  #ask(method: string): Mail {
    this.#parts.meter.call(`GmailMessage.${method}`);
    return this.#mail;
  }
}

export class GmailAttachment extends Blob {
  constructor({ bytes, type, name }: Attachment) {
    super(bytes, type, name);
  }

  getSize(): number {
    return this.getBytes().length;
  }

  getHash(): string {
    return createHash("sha1").update(Buffer.from(this.getBytes())).digest("hex");
  }

  isGoogleType(): boolean {
    return false;
  }
}

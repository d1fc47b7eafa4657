/** GmailDraft: a letter that waits to be sent, as scripts see it. */

import { strictly } from "../strict";
import { type MailOptions, newLetter, requireRecipient } from "./compose";
import type { GmailParts } from "./gmail-app";
import { GmailMessage } from "./gmail-message";
import type { Mail } from "./mail";

export class GmailDraft extends strictly("GmailDraft") {
  readonly #parts: GmailParts;
  #mail: Mail;

  constructor(parts: GmailParts, mail: Mail) {
    super();
    this.#parts = parts;
    this.#mail = mail;
  }

  getId(): string {
    this.#parts.meter.call("GmailDraft.getId");
    return this.#parts.mailbox.draftIdOf(this.#mail);
  }

  getMessageId(): string {
    this.#parts.meter.call("GmailDraft.getMessageId");
    return this.#mail.id;
  }

  getMessage(): GmailMessage {
    this.#parts.meter.call("GmailDraft.getMessage");
    return new GmailMessage(this.#parts, this.#mail);
  }

  /** Returns the mail that went out; its thread is the draft's. */
  send(): GmailMessage {
    this.#parts.meter.call("GmailDraft.send");
    requireRecipient(this.#mail);
    return new GmailMessage(this.#parts, this.#parts.mailbox.sendDraft(this.#mail.id));
  }

  /** Another message takes the draft's place, in a thread of its own: it no longer answers what the draft answered. */
  update(recipient: string, subject: string, body: string, options: MailOptions = {}): this {
    this.#parts.meter.call("GmailDraft.update");
    const { mailbox } = this.#parts;
    this.#mail = mailbox.replaceDraft(this.#mail.id, newLetter(mailbox, recipient, subject, body, options));
    return this;
  }

  deleteDraft(): void {
    this.#parts.meter.call("GmailDraft.deleteDraft");
    this.#parts.mailbox.discard(this.#mail.id);
  }
}

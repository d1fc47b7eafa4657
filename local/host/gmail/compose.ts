/** What a script asks to send, read and checked as GmailApp does. */

import { Blob } from "../services/blob";
import { ServiceError } from "../strict";
import { type Attachment, type Letter, type Mail, type Person, peopleText, sameAddress } from "./mail";
import type { Mailbox } from "./mailbox";

const SUBJECT_LENGTH = 250;

const OPTIONS = [
  "attachments",
  "bcc",
  "cc",
  "from",
  "htmlBody",
  "inlineImages",
  "name",
  "noReply",
  "replyTo",
  "to",
  "subject",
  "body",
];

/** The options of sendEmail, createDraft and reply, as a script passes them. */
export type MailOptions = Readonly<Record<string, unknown>>;

/** A new letter. Throws Google's error for a bad address, subject, sender or option. */
export function newLetter(
  mailbox: Mailbox,
  recipient: unknown,
  subject: unknown,
  body: unknown,
  options: MailOptions,
): Letter {
  const unknown = Object.keys(options).find((name) => !OPTIONS.includes(name));
  if (unknown) throw new Error(`The mail option "${unknown}" is not implemented by the local host`);
  const text = (name: string) => (options[name] === undefined || options[name] === null ? "" : String(options[name]));
  const line = oneLine(String(subject ?? ""));
  if (line.length > SUBJECT_LENGTH)
    throw new ServiceError("Invalid argument: subject. It is longer than 250 characters.");
  return {
    from: { name: oneLine(text("name")), address: senderOf(mailbox, text("from")) },
    to: people(String(recipient ?? "")),
    cc: people(text("cc")),
    bcc: people(text("bcc")),
    replyTo: people(text("replyTo")),
    subject: line,
    text: String(body ?? ""),
    html: text("htmlBody"),
    attachments: [...attachments(options.attachments), ...inlineImages(options.inlineImages)],
    inReplyTo: "",
    references: [],
  };
}

/** An answer to a message: to its sender, which is the owner where the owner wrote it; `everyone` takes the others in. */
export function replyLetter(
  mailbox: Mailbox,
  mail: Mail,
  body: unknown,
  options: MailOptions,
  everyone: boolean,
): Letter {
  const sender = mail.replyTo.length > 0 ? mail.replyTo : [mail.from];
  const others = [...mail.to, ...mail.cc].filter(({ address }) => !sameAddress(address, mailbox.account));
  const subject = options.subject ?? (/^re:/i.test(mail.subject) ? mail.subject : `Re: ${mail.subject}`);
  const letter = newLetter(mailbox, peopleText(sender), subject, body, options);
  return {
    ...letter,
    cc: everyone ? [...letter.cc, ...others] : letter.cc,
    inReplyTo: mail.messageId,
    references: [...mail.references, mail.messageId],
  };
}

/** Throws where a letter could not go to anyone. */
export function requireRecipient(letter: Letter): void {
  if (letter.to.length + letter.cc.length + letter.bcc.length > 0) return;
  throw new ServiceError("Failed to send email: no recipient");
}

/** The account or one of its aliases. Throws where it may not send as that address. */
export function senderOf(mailbox: Mailbox, from: string): string {
  if (from === "" || sameAddress(from, mailbox.account)) return mailbox.account;
  const alias = mailbox.aliases.find((address) => sameAddress(address, from));
  if (alias) return alias;
  throw new ServiceError(`Invalid argument: ${from}`);
}

/** Addresses between commas, each alone or as "Name <address>". A line break is refused, as no address holds one. */
function people(text: string): Person[] {
  const parts = text.match(/(?:"(?:[^"\\]|\\.)*"|[^,;"])+/g) ?? [];
  return parts.filter((part) => part.trim() !== "").map(person);
}

function person(text: string): Person {
  const [, name = "", address = text] = /^(.*)<([^<>]*)>\s*$/.exec(text) ?? [];
  if (!/^[^\s@<>,;:"]+@[^\s@<>,;:"]+\.[^\s@<>,;:".]+$/.test(address.trim())) {
    throw new ServiceError(`Invalid email: ${text.trim()}`);
  }
  return {
    name: name
      .trim()
      .replace(/^"(.*)"$/, "$1")
      .replace(/\\(.)/g, "$1"),
    address: address.trim(),
  };
}

function attachments(blobs: unknown): Attachment[] {
  return blobList(blobs, "attachments").map((blob) => attachmentOf(blob, ""));
}

function inlineImages(blobs: unknown): Attachment[] {
  if (blobs === undefined || blobs === null) return [];
  return Object.entries(blobs).map(([cid, blob]) => {
    if (!(blob instanceof Blob)) throw new ServiceError("Invalid argument: inlineImages");
    return attachmentOf(blob, cid);
  });
}

function blobList(blobs: unknown, option: string): Blob[] {
  if (blobs === undefined || blobs === null) return [];
  const list: unknown[] = Array.isArray(blobs) ? blobs : [blobs];
  return list.map((blob) => {
    if (!(blob instanceof Blob)) throw new ServiceError(`Invalid argument: ${option}`);
    return blob;
  });
}

function attachmentOf(blob: Blob, cid: string): Attachment {
  return { name: oneLine(blob.getName()), type: blob.getContentType(), bytes: Buffer.from(blob.getBytes()), cid };
}

/** A header is one line, whatever a script puts into it. */
function oneLine(text: string): string {
  return text.replace(/[\r\n\u2028\u2029\0]+/g, " ");
}

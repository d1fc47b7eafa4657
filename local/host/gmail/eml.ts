/** Messages as real .eml text: written by nodemailer's MailComposer, read by postal-mime. */

import * as base64 from "nodemailer/lib/base64";
import MailComposer from "nodemailer/lib/mail-composer";
import type MimeNode from "nodemailer/lib/mime-node";
import * as qp from "nodemailer/lib/qp";
import PostalMime, { type Address, decodeWords, type Email } from "postal-mime";
import type { Attachment, Header, Letter, Person } from "./mail";

export interface Sending {
  messageId: string;
  /** Epoch milliseconds. */
  date: number;
  /** Written beside the letter's own: "Auto-Submitted", "Precedence" … */
  headers: readonly Header[];
}

/** A message that was read. */
export interface Reading {
  letter: Letter;
  messageId: string;
  /** Epoch milliseconds; null where the Date header is missing or unreadable. */
  date: number | null;
  headers: Header[];
}

/** The .eml text of a letter. What stands in its fields can never become a header of its own. */
export function writeEml(letter: Letter, { messageId, date, headers }: Sending): string {
  const root = new MailComposer({
    from: letter.from,
    to: letter.to,
    cc: letter.cc,
    bcc: letter.bcc,
    replyTo: letter.replyTo,
    subject: letter.subject,
    text: letter.text,
    ...(letter.html === "" ? {} : { html: letter.html }),
    ...(letter.inReplyTo === "" ? {} : { inReplyTo: letter.inReplyTo, references: letter.references }),
    messageId,
    date: new Date(date),
    headers: headers.map(({ name, value }) => ({ key: name, value })),
    attachments: letter.attachments.map(({ name, type, bytes, cid }) => ({
      filename: name,
      contentType: type,
      content: bytes,
      ...(cid === "" ? {} : { cid }),
    })),
    baseBoundary: messageId.replace(/\W/g, ""),
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
  return written(root);
}

/** The header lines of an .eml text, unfolded and decoded. */
export function headersOf(raw: string): Header[] {
  const [head = ""] = raw.split("\r\n\r\n", 1);
  const lines = head.replace(/\r\n[ \t]+/g, " ").split("\r\n");
  return lines.map((line) => {
    const [, name = "", value = ""] = /^([^:]*):\s*(.*)$/.exec(line) ?? [];
    return { name, value: decodeWords(value) };
  });
}

/** Reads an .eml text. */
export async function readEml(raw: string): Promise<Reading> {
  const email = await PostalMime.parse(raw);
  const date = Date.parse(email.date ?? "");
  return {
    letter: letterOf(email),
    messageId: email.messageId ?? "",
    date: Number.isNaN(date) ? null : date,
    headers: email.headers.map(({ originalKey, value }) => ({ name: originalKey, value: decodeWords(value) })),
  };
}

/** MimeNode only streams; a mailbox that scripts ask within a run needs the text at once. */
function written(node: MimeNode): string {
  const head = `${node.buildHeaders()}\r\n\r\n`;
  if (node.multipart) {
    const parts = node.childNodes.map((child) => `--${node.boundary}\r\n${written(child)}`);
    return `${head}${parts.join("\r\n")}\r\n--${node.boundary}--\r\n`;
  }
  return head + body(node);
}

function body(node: MimeNode): string {
  const content = Buffer.isBuffer(node.content) ? node.content : String(node.content ?? "").replace(/\r?\n/g, "\r\n");
  const encoding = node.getTransferEncoding();
  if (encoding === "base64") return base64.wrap(base64.encode(content));
  return encoding === "quoted-printable" ? qp.wrap(qp.encode(content)) : String(content);
}

function letterOf(email: Email): Letter {
  return {
    from: people(email.from ? [email.from] : [])[0] ?? { name: "", address: "" },
    to: people(email.to),
    cc: people(email.cc),
    bcc: people(email.bcc),
    replyTo: people(email.replyTo),
    subject: email.subject ?? "",
    text: email.text ?? textOf(email.html ?? ""),
    html: email.html ?? "",
    attachments: email.attachments.map(attachmentOf),
    inReplyTo: email.inReplyTo ?? "",
    references: email.references?.split(/\s+/).filter((id) => id !== "") ?? [],
  };
}

function people(addresses: readonly Address[] = []): Person[] {
  return addresses.flatMap(({ name, address, group }) => group ?? [{ name, address: address ?? "" }]);
}

function attachmentOf({ filename, mimeType, contentId, content, encoding }: Email["attachments"][number]): Attachment {
  const bytes =
    typeof content === "string" ? Buffer.from(content, encoding ?? "utf8") : Buffer.from(new Uint8Array(content));
  return { name: filename ?? "", type: mimeType, bytes, cid: contentId?.replace(/^<|>$/g, "") ?? "" };
}

/** Plain text of a message that has HTML only. */
function textOf(html: string): string {
  const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: " ", "#39": "'" };
  return html
    .replace(/<(style|script)\b[\s\S]*?<\/\1>/gi, "")
    .replace(/<(br|\/p|\/div|\/tr|\/li|\/h\d)\b[^>]*>/gi, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&(#?\w+);/g, (whole, name: string) => entities[name.toLowerCase()] ?? whole)
    .trim();
}

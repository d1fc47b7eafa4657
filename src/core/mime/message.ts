/** A mail as Gmail's API takes it: RFC 5322 headers and MIME parts, in ASCII alone. Gmail adds the date and the Message-ID. */

import { base64, utf8 } from "./base64";

export interface MimeMail {
  /** Null: the account's own address, under its own name. */
  from: { name: string; address: string } | null;
  to: string;
  /** "" for the address that it goes from. */
  replyTo: string;
  subject: string;
  text: string;
  html: string;
  /** The Message-ID of the mail that it answers, with angle brackets, and the IDs of those before that one. */
  inReplyTo: string;
  references: string;
  files: readonly MimeFile[];
  /** Pictures within the HTML; `id` is what it calls them: "cid:…". */
  pictures: readonly (MimeFile & { id: string })[];
}

export interface MimeFile {
  name: string;
  /** "image/png". */
  type: string;
  /** From 0 to 255, or signed. */
  bytes: readonly number[];
}

/** Lines end in CRLF. What stands in a field can never become a header of its own. */
export function mimeOf(mail: MimeMail): string {
  const { from, to, replyTo, subject, inReplyTo, references, files, pictures, text, html } = mail;
  const words = multipart("alternative", [textPart("plain", text), textPart("html", html)]);
  const shown = pictures.length === 0 ? words : multipart("related", [words, ...pictures.map(picturePart)]);
  const body = files.length === 0 ? shown : multipart("mixed", [shown, ...files.map(filePart)]);
  const headers = [
    ...(from === null ? [] : [`From: ${person(from)}`]),
    `To: ${oneLine(to)}`,
    ...(replyTo === "" ? [] : [`Reply-To: ${oneLine(replyTo)}`]),
    `Subject: ${words2047(subject)}`,
    ...(inReplyTo === "" ? [] : [`In-Reply-To: ${oneLine(inReplyTo)}`]),
    ...(inReplyTo === "" ? [] : [`References: ${folded(`${references} ${inReplyTo}`)}`]),
    "MIME-Version: 1.0",
  ];
  return `${headers.join(NEW_LINE)}${NEW_LINE}${body}`;
}

const NEW_LINE = "\r\n";

/** Never found in a body: base64 has no such sign. */
function multipart(kind: "alternative" | "related" | "mixed", parts: readonly string[]): string {
  const boundary = `=_${kind}_=`;
  const inner = parts.map((part) => `--${boundary}${NEW_LINE}${part}${NEW_LINE}`).join("");
  return `Content-Type: multipart/${kind}; boundary="${boundary}"${NEW_LINE}${NEW_LINE}${inner}--${boundary}--${NEW_LINE}`;
}

function textPart(kind: "plain" | "html", text: string): string {
  return leaf(`Content-Type: text/${kind}; charset=UTF-8`, utf8(text.replace(/\r?\n/g, NEW_LINE)));
}

function picturePart({ id, ...file }: MimeFile & { id: string }): string {
  return leaf(
    `${typeLine(file)}${NEW_LINE}Content-ID: <${token(id)}>${NEW_LINE}${disposed("inline", file)}`,
    file.bytes,
  );
}

function filePart(file: MimeFile): string {
  return leaf(`${typeLine(file)}${NEW_LINE}${disposed("attachment", file)}`, file.bytes);
}

function typeLine({ type, name }: MimeFile): string {
  const plain = /^[\w.+-]+\/[\w.+-]+$/.test(type) ? type : "application/octet-stream";
  return `Content-Type: ${plain}; name="${words2047(name)}"`;
}

function disposed(how: "inline" | "attachment", { name }: MimeFile): string {
  return `Content-Disposition: ${how}; filename="${words2047(name)}"`;
}

function leaf(head: string, bytes: readonly number[]): string {
  const lines = base64(bytes).match(/.{1,76}/g) ?? [];
  return `${head}${NEW_LINE}Content-Transfer-Encoding: base64${NEW_LINE}${NEW_LINE}${lines.join(NEW_LINE)}`;
}

function person({ name, address }: { name: string; address: string }): string {
  return name === "" ? oneLine(address) : `${isPlain(name) ? `"${name}"` : words2047(name)} <${oneLine(address)}>`;
}

/** ASCII that needs no quoting even between quotes. */
function isPlain(text: string): boolean {
  return /^[ !#-[\]-~]*$/.test(text) && !text.includes("=?");
}

/** So many signs of UTF-8 fit into an encoded word of 75 letters, whatever they are. */
const WORD_SIGNS = 11;

/** RFC 2047: plain where it can be, else encoded words that no decoder takes for anything else. */
function words2047(text: string): string {
  const line = oneLine(text);
  if (isPlain(line) && line.length <= 900) return line;
  const signs = [...line];
  const words: string[] = [];
  for (let at = 0; at < signs.length; at += WORD_SIGNS)
    words.push(`=?UTF-8?B?${base64(utf8(signs.slice(at, at + WORD_SIGNS).join("")))}?=`);
  return words.join(`${NEW_LINE} `);
}

/** IDs of messages, one a line: a thread of many is longer than a line may be. */
function folded(ids: string): string {
  return oneLine(ids)
    .split(" ")
    .filter((id) => /^<[^<>\s]+>$/.test(id))
    .join(`${NEW_LINE} `);
}

function token(id: string): string {
  return id.replace(/[^\w.@+-]/g, "_");
}

function oneLine(text: string): string {
  return text.replace(/[\r\n\u2028\u2029\0\s]+/g, " ").trim();
}

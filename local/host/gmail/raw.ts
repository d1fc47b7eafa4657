/** A message read at once from its text, as scripts hand one to Gmail's API: only what is well formed and in ASCII. */

import { addressParser, decodeWords } from "postal-mime";
import { ServiceError } from "../strict";
import type { Attachment, Letter, Person } from "./mail";

interface Part {
  headers: ReadonlyMap<string, string>;
  body: string;
}

export function letterIn(raw: string): Letter {
  if (/[^\r\n\t -~]/.test(raw) || /[^\r]\n/.test(raw))
    throw new ServiceError("The message is not in ASCII with lines that end in CRLF.");
  if (raw.split("\r\n").some((line) => line.length > 998)) throw new ServiceError("A line of the message is too long.");
  const root = partIn(raw);
  const header = (name: string) => root.headers.get(name) ?? "";
  const letter: Letter = {
    from: peopleIn(header("from"))[0] ?? { name: "", address: "" },
    to: peopleIn(header("to")),
    cc: peopleIn(header("cc")),
    bcc: peopleIn(header("bcc")),
    replyTo: peopleIn(header("reply-to")),
    subject: decodeWords(header("subject")),
    text: "",
    html: "",
    attachments: [],
    inReplyTo: header("in-reply-to"),
    references: header("references")
      .split(/\s+/)
      .filter((id) => id !== ""),
  };
  take(root, letter);
  return letter;
}

function take({ headers, body }: Part, letter: Letter): void {
  const type = headers.get("content-type") ?? "text/plain";
  const [, boundary] = /^multipart\/.*boundary="([^"]+)"/.exec(type) ?? [];
  if (boundary !== undefined) {
    const [, ...parts] = body.split(`--${boundary}`);
    if (parts.pop() !== "--\r\n") throw new ServiceError("A part of the message does not end.");
    for (const part of parts) take(partIn(part.replace(/^\r\n/, "").replace(/\r\n$/, "")), letter);
    return;
  }
  if (headers.get("content-transfer-encoding") !== "base64") throw new ServiceError("A part is not in base64.");
  const bytes = Buffer.from(body, "base64");
  const isFile = headers.has("content-disposition");
  if (isFile) letter.attachments.push(attachmentIn(headers, bytes));
  else if (/^text\/html; charset=UTF-8$/.test(type)) letter.html = bytes.toString("utf8").replace(/\r\n/g, "\n");
  else if (/^text\/plain; charset=UTF-8$/.test(type)) letter.text = bytes.toString("utf8").replace(/\r\n/g, "\n");
  else throw new ServiceError(`A part of the type ${type} is not implemented by the local host.`);
}

function attachmentIn(headers: Part["headers"], bytes: Buffer): Attachment {
  const [, name = ""] = /filename="([^"]*)"/.exec(headers.get("content-disposition") ?? "") ?? [];
  const [type = ""] = (headers.get("content-type") ?? "").split(";");
  const cid = (headers.get("content-id") ?? "").replace(/^<|>$/g, "");
  return { name: decodeWords(name), type, bytes, cid };
}

function partIn(text: string): Part {
  const end = text.indexOf("\r\n\r\n");
  if (end < 0) throw new ServiceError("A part of the message has no body.");
  const lines = text
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, " ")
    .split("\r\n");
  const headers = new Map(
    lines.map((line) => {
      const at = line.indexOf(":");
      return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()];
    }),
  );
  return { headers, body: text.slice(end + 4) };
}

function peopleIn(text: string): Person[] {
  return addressParser(text).flatMap(({ name, address }) =>
    address === undefined ? [] : [{ name: decodeWords(name), address }],
  );
}

/** The host's mail as pages read it: each mail parsed back from its own .eml, so that what is shown is what was sent. */

import PostalMime, { type Address, type Email } from "postal-mime";
import type { Host } from "../host";
import { type Mail as HostMail, peopleText, personText } from "../host/gmail/mail";
import type { Mail, MailLine, NewMail, Reply } from "./api";
import { shortMoment } from "./clockView";

/** A mail with its HTML, which goes to its own frame. */
export interface OpenedMail extends Mail {
  html: string;
}

/** Sent and received mails, newest first. */
export function mailLines({ gmail, workbook }: Host): MailLine[] {
  return [...gmail.sent, ...gmail.received]
    .sort((a, b) => b.date - a.date)
    .map((mail) => ({
      id: mail.id,
      at: shortMoment(mail.date, workbook.zone),
      direction: mail.kind === "received" ? "in" : "out",
      from: personText(mail.from),
      to: peopleText(mail.to),
      subject: mail.subject,
    }));
}

/** One mail in full. Throws when there is none of that ID. */
export async function readMail(host: Host, id: string): Promise<OpenedMail> {
  const { raw, kind, date } = mailOf(host, id);
  const email = await PostalMime.parse(raw);
  return {
    id,
    at: shortMoment(date, host.workbook.zone),
    direction: kind === "received" ? "in" : "out",
    from: peopleOf(email.from ? [email.from] : []),
    to: peopleOf(email.to),
    cc: peopleOf(email.cc),
    bcc: peopleOf(email.bcc),
    replyTo: peopleOf(email.replyTo),
    subject: email.subject ?? "",
    text: email.text ?? "",
    hasHtml: email.html !== undefined,
    html: READING + withInlineImages(email),
    attachments: email.attachments.map(({ filename, mimeType, content }) => ({
      name: filename ?? mimeType,
      type: mimeType,
      bytes: bytesOf(content).length,
    })),
    raw,
  };
}

/** Delivers an answer to a mail that was sent, or a mail out of the blue. */
export function deliver(host: Host, mail: Reply | NewMail): void {
  if (mail.kind === "new") {
    const { threadId } = host.gmail.receive({ from: mail.from, subject: mail.subject, text: mail.text });
    if (mail.label === "") return;
    host.gmail.labels.add(mail.label);
    host.gmail.thread(threadId)?.labels.add(mail.label);
    return;
  }
  const replyTo = mailOf(host, mail.to);
  const [writer] = replyTo.to;
  if (!writer) throw new Error("This mail went to nobody, so nobody can answer it.");
  const subject = /^re:/i.test(replyTo.subject) ? replyTo.subject : `Re: ${replyTo.subject}`;
  host.gmail.receive({ from: personText(writer), subject, text: withQuote(mail.text, replyTo), replyTo });
}

function mailOf({ gmail }: Host, id: string): HostMail {
  const mail = gmail.mail(id);
  if (!mail) throw new Error("This mail is there no more.");
  return mail;
}

/** As mail programs answer: the words, then what they answer to. */
function withQuote(text: string, { date, from, text: quoted }: HostMail): string {
  const lines = quoted.trimEnd().split("\n");
  const head = `On ${new Date(date).toUTCString()}, ${personText(from)} wrote:`;
  return [text.trimEnd(), "", head, ...lines.map((line) => `> ${line}`), ""].join("\n");
}

function peopleOf(addresses: Address[] = []): string {
  return addresses
    .flatMap((address) => (address.group === undefined ? [address] : address.group))
    .map(({ name, address }) => personText({ name, address: address ?? "" }))
    .join(", ");
}

/** As mail programs show a mail that sets no font of its own. */
const READING = "<style>body { margin: 14px 20px; font: 14px/1.5 Arial, sans-serif; color: #1f1f1f }</style>";

/** Images sent along are put in, since the frame may load nothing. */
function withInlineImages({ html = "", attachments }: Email): string {
  return attachments.reduce((text, { contentId, mimeType, content }) => {
    const cid = contentId?.replace(/^<|>$/g, "");
    if (!cid) return text;
    return text.replaceAll(`cid:${cid}`, `data:${mimeType};base64,${Buffer.from(bytesOf(content)).toString("base64")}`);
  }, html);
}

function bytesOf(content: ArrayBuffer | Uint8Array | string): Uint8Array {
  if (typeof content === "string") return Buffer.from(content, "utf8");
  return new Uint8Array(content);
}

/** The mailbox as data that JSON can hold, and back. */

import * as v from "valibot";
import type { Mailbox } from "./mailbox";

const Person = v.object({ name: v.string(), address: v.string() });
const Header = v.object({ name: v.string(), value: v.string() });

/** The bytes are in base64. */
const Attachment = v.object({ name: v.string(), type: v.string(), bytes: v.string(), cid: v.string() });

const Mail = v.object({
  id: v.string(),
  threadId: v.string(),
  kind: v.picklist(["draft", "sent", "received"]),
  date: v.number(),
  messageId: v.string(),
  headers: v.array(Header),
  raw: v.string(),
  unread: v.boolean(),
  starred: v.boolean(),
  inInbox: v.boolean(),
  inTrash: v.boolean(),
  searchableAt: v.number(),
  from: Person,
  to: v.array(Person),
  cc: v.array(Person),
  bcc: v.array(Person),
  replyTo: v.array(Person),
  subject: v.string(),
  text: v.string(),
  html: v.string(),
  attachments: v.array(Attachment),
  inReplyTo: v.string(),
  references: v.array(v.string()),
});

export const KeptMail = v.object({
  mails: v.array(Mail),
  /** Names that the owner has made. */
  labels: v.array(v.string()),
  /** Names on a thread, by its id. */
  labelled: v.record(v.string(), v.array(v.string())),
  aliases: v.array(v.string()),
  spent: v.nullable(v.object({ recipients: v.number(), since: v.number() })),
});
export type KeptMail = v.InferOutput<typeof KeptMail>;

export function keepMail({ mails, labels, threads, aliases, quota }: Mailbox): KeptMail {
  return {
    mails: mails.map((mail) => ({
      ...mail,
      attachments: mail.attachments.map((file) => ({ ...file, bytes: file.bytes.toString("base64") })),
    })),
    labels: [...labels],
    labelled: Object.fromEntries(
      threads.filter((thread) => thread.labels.size > 0).map(({ id, labels }) => [id, [...labels]]),
    ),
    aliases: [...aliases],
    spent: quota.spent,
  };
}

export function restoreMail(mailbox: Mailbox, { mails, labels, labelled, aliases, spent }: KeptMail): void {
  const whole = mails.map((mail) => ({
    ...mail,
    attachments: mail.attachments.map((file) => ({ ...file, bytes: Buffer.from(file.bytes, "base64") })),
  }));
  for (const label of labels) mailbox.labels.add(label);
  mailbox.restore(whole, labelled);
  mailbox.aliases = [...aliases];
  if (spent) mailbox.quota.restore(spent);
}

/** The owner's mailbox: threads, drafts, labels, what was sent and what came in. */

import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ServiceError } from "../strict";
import { headersOf, readEml, writeEml } from "./eml";
import { type Header, type Letter, type Mail, sameAddress, type Thread, topicOf } from "./mail";
import { MailQuota } from "./quota";

export interface MailboxOptions {
  /** Epoch milliseconds. */
  now: () => number;
  account: string;
  plan: "consumer" | "workspace";
  /** Null: sent mail is kept in memory only. */
  folder: string | null;
  /** Message IDs of mailboxes with other seeds are other ones, also at the same moment. */
  seed: string;
}

/** A simple incoming message; what is left out is empty. */
export interface Incoming {
  /** "Ana Cruz <ana@example.com>" or the address alone. */
  from: string;
  subject: string;
  text: string;
  html?: string;
  /** The mail that it answers. */
  replyTo?: Mail;
  headers?: Record<string, string>;
}

export class Mailbox {
  readonly account: string;
  readonly quota: MailQuota;
  /** Addresses that the owner may send from, beside the account's own. */
  aliases: string[] = [];
  /** Google promises of a draft's thread nothing: a mail may also stand in another one once it is sent. */
  draftsKeepThreads = true;
  /** Whether Gmail's API is switched on for the script. */
  apiIsOn = true;
  /** Minutes until search finds a sent mail. */
  indexDelayMinutes = 2;
  readonly labels = new Set<string>();
  readonly #now: () => number;
  readonly #folder: string | null;
  readonly #threads = new Map<string, Thread>();
  readonly #mails = new Map<string, Mail>();
  readonly #sent: Mail[] = [];
  readonly #draftIds = new Map<string, string>();
  #made: number;

  constructor({ now, account, plan, folder, seed }: MailboxOptions) {
    this.#now = now;
    this.account = account;
    this.quota = new MailQuota(now, plan);
    this.#folder = folder;
    this.#made = Number.parseInt(createHash("sha256").update(seed).digest("hex").slice(0, 5), 16);
  }

  /** Every mail that went out, in order. */
  get sent(): readonly Mail[] {
    return this.#sent;
  }

  /** Every mail that came in, in order. */
  get received(): readonly Mail[] {
    return [...this.#mails.values()].filter(({ kind }) => kind === "received");
  }

  get drafts(): readonly Mail[] {
    return [...this.#mails.values()].filter(({ kind }) => kind === "draft");
  }

  /** All of them, drafts too, in the order in which they were made. */
  get mails(): readonly Mail[] {
    return [...this.#mails.values()];
  }

  /** Newest first, by their last mail. */
  get threads(): readonly Thread[] {
    return [...this.#threads.values()].sort((one, other) => lastDate(other) - lastDate(one));
  }

  thread(id: string): Thread | null {
    return this.#threads.get(id) ?? null;
  }

  mail(id: string): Mail | null {
    return this.#mails.get(id) ?? null;
  }

  /** Puts mails back that were kept with a book, as `mails` gave them, and the labels of threads by the thread's id. */
  restore(mails: readonly Mail[], labels: Readonly<Record<string, readonly string[]>>): void {
    for (const mail of mails) {
      this.#keep(mail);
      if (mail.kind === "sent") this.#sent.push(mail);
    }
    for (const [id, names] of Object.entries(labels)) for (const name of names) this.#threads.get(id)?.labels.add(name);
  }

  /** Keeps a letter as a draft, in a thread of its own unless one is named. */
  draft(letter: Letter, threadId: string | null): Mail {
    return this.#add(letter, "draft", threadId, []);
  }

  /** Sends a letter. Throws when the day's quota is used up. */
  send(letter: Letter, threadId: string | null): Mail {
    this.quota.take(letter.to.length + letter.cc.length + letter.bcc.length);
    const mail = this.#add(letter, "sent", threadId, []);
    mail.searchableAt += this.indexDelayMinutes * 60_000;
    mail.inInbox = [...letter.to, ...letter.cc].some(({ address }) => sameAddress(address, this.account));
    this.#sent.push(mail);
    if (this.#folder !== null) writeNext(this.#folder, mail.raw);
    return mail;
  }

  /** Sends a draft: the draft goes, the sent mail stands in its thread. */
  sendDraft(id: string): Mail {
    const draft = this.#draftOf(id);
    const sent = this.send(draft, this.draftsKeepThreads ? draft.threadId : null);
    this.discard(id);
    return sent;
  }

  /** The draft's own ID, which outlives the messages that take each other's place in it. */
  draftIdOf({ id }: Mail): string {
    return this.#draftIds.get(id) ?? `r${id}`;
  }

  /** Another message takes a draft's place, with another ID and in another thread. */
  replaceDraft(id: string, letter: Letter): Mail {
    const draft = this.#draftOf(id);
    const draftId = this.draftIdOf(draft);
    this.discard(id);
    const mail = this.draft(letter, null);
    this.#draftIds.set(mail.id, draftId);
    return mail;
  }

  /** Deletes a draft, and its thread if nothing else is in it. */
  discard(id: string): void {
    const draft = this.#draftOf(id);
    this.#mails.delete(id);
    const thread = this.#threads.get(draft.threadId);
    if (!thread) return;
    thread.mails = thread.mails.filter((mail) => mail !== draft);
    if (thread.mails.length === 0) this.#threads.delete(thread.id);
  }

  /** A mail comes in, given in simple fields. */
  receive({ from, subject, text, html = "", replyTo, headers = {} }: Incoming): Mail {
    const [, name = "", address = from] = /^\s*"?([^"<]*?)"?\s*<([^>]+)>\s*$/.exec(from) ?? [];
    const nobody = { cc: [], bcc: [], replyTo: [], attachments: [] };
    const answered = replyTo
      ? { inReplyTo: replyTo.messageId, references: [...replyTo.references, replyTo.messageId] }
      : null;
    const letter: Letter = {
      ...nobody,
      from: { name, address: address.trim() },
      to: [{ name: "", address: this.account }],
      subject,
      text,
      html,
      ...(answered ?? { inReplyTo: "", references: [] }),
    };
    const extra = Object.entries(headers).map(([key, value]) => ({ name: key, value }));
    return this.#deliver(letter, extra);
  }

  /** A mail comes in, as the text of an .eml file. */
  async deliver(raw: string): Promise<Mail> {
    const { letter, messageId, headers } = await readEml(raw);
    const mail = this.#deliver(letter, []);
    Object.assign(mail, { raw, headers });
    if (messageId !== "") mail.messageId = messageId;
    return mail;
  }

  #deliver(letter: Letter, headers: Header[]): Mail {
    const mail = this.#add(letter, "received", this.#threadFor(letter), headers);
    return Object.assign(mail, { unread: true, inInbox: true });
  }

  /** Gmail's threading: by References, else by the subject of a thread in which the sender took part. */
  #threadFor({ from, subject, inReplyTo, references }: Letter): string | null {
    const known = new Set([inReplyTo, ...references]);
    const answered = [...this.#mails.values()].find(({ messageId }) => known.has(messageId));
    if (answered) return answered.threadId;
    if (topicOf(subject) === subject.trim().toLowerCase()) return null;
    const took = (mail: Mail) =>
      [mail.from, ...mail.to, ...mail.cc].some(({ address }) => sameAddress(address, from.address));
    const fits = (mail: Mail) => mail.kind !== "draft" && topicOf(mail.subject) === topicOf(subject) && took(mail);
    return this.threads.find(({ mails }) => mails.some(fits))?.id ?? null;
  }

  #add(letter: Letter, kind: Mail["kind"], threadId: string | null, headers: Header[]): Mail {
    this.#made += 1;
    const date = this.#now();
    const id = idAt(date, this.#made);
    const messageId = `<${id}@mail.example.com>`;
    const raw = writeEml(letter, { messageId, date, headers });
    const flags = { unread: false, starred: false, inInbox: false, inTrash: false, searchableAt: date };
    const mail: Mail = {
      ...letter,
      id,
      threadId: threadId ?? id,
      kind,
      date,
      messageId,
      headers: headersOf(raw),
      raw,
      ...flags,
    };
    this.#keep(mail);
    return mail;
  }

  #keep(mail: Mail): void {
    this.#mails.set(mail.id, mail);
    const thread = this.#threads.get(mail.threadId) ?? { id: mail.threadId, mails: [], labels: new Set<string>() };
    thread.mails.push(mail);
    this.#threads.set(thread.id, thread);
  }

  #draftOf(id: string): Mail {
    const draft = this.#mails.get(id);
    if (draft?.kind === "draft") return draft;
    throw new ServiceError("The draft does not exist, or it has already been sent or deleted.");
  }
}

/** As Gmail's: 16 hexadecimal digits that grow with time. */
function idAt(date: number, number: number): string {
  return date.toString(16).padStart(11, "0") + (number & 0xfffff).toString(16).padStart(5, "0");
}

/** After the files that are there already: 0001.eml, 0002.eml … */
function writeNext(folder: string, raw: string): void {
  mkdirSync(folder, { recursive: true });
  const last = Math.max(0, ...readdirSync(folder).map((name) => Number.parseInt(name, 10) || 0));
  writeFileSync(join(folder, `${String(last + 1).padStart(4, "0")}.eml`), raw);
}

function lastDate({ mails }: Thread): number {
  return mails.at(-1)?.date ?? 0;
}

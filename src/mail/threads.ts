/**
 * Mails that go on in a thread, by Gmail's own API: GmailApp addresses a reply to whoever wrote last, which may be us, and a draft that it
 * readdresses leaves its thread.
 */

import { base64Web, type MimeFile, mimeOf, utf8 } from "../core/mime";
import type { Outgoing } from "./outgoing";

/** Threads that one search answers. */
const MOST_THREADS = 200;

/** Bytes of attachments: Gmail's API takes 5 MB of text in one call, and base64 within base64 makes two of one. */
const MOST_ENCLOSED = 2_500_000;

/** A thread as a mail that goes on in it needs it. */
interface Conversation {
  id: string;
  /** Message-ID of its last mail. */
  last: string;
}

/** A mail that went: the IDs of its thread and of its message, "" where that is not known. */
export interface Gone {
  thread: string;
  id: string;
}

/** The conversations that a batch of mails goes on in. */
export class Threads {
  private account: string | null = null;
  private isOff = false;
  /** So many drafts kept their thread. */
  private kept = 0;

  /** @param found messages of threads, oldest first, without drafts */
  constructor(private readonly found: ReadonlyMap<string, GoogleAppsScript.Gmail.GmailMessage[]>) {}

  /**
   * The thread that a mail goes on in; null for one that begins a thread: it is to, or its thread is gone, or Gmail's API does not serve it. One call, and
   * those of its messages for a thread that was not found with the others.
   */
  of({ thread, enclosed }: Outgoing): Conversation | null {
    if (thread === "" || this.isOff || typeof Gmail === "undefined" || sizeOf(enclosed) > MOST_ENCLOSED) return null;
    const messages = this.found.get(thread) ?? messagesOf(thread).filter((message) => !message.isDraft());
    const message = messages[messages.length - 1];
    const last = message === undefined ? "" : message.getHeader("Message-ID") || message.getHeader("Message-Id");
    return last === "" ? null : { id: thread, last };
  }

  /** Sends it, and tells where it then stands; null, with nothing sent, where Gmail's API is not switched on. One call. */
  send(mail: Outgoing, { id, last }: Conversation): Gone | null {
    return this.ifOn((gmail) => {
      const sent = gmail.Users.Messages.send({ raw: this.raw(gmail, mail, last), threadId: id }, "me");
      return { thread: sent.threadId ?? id, id: sent.id ?? "" };
    });
  }

  /** Leaves it as a draft in the thread; null likewise. One call. */
  leave(mail: Outgoing, { id, last }: Conversation): { id: string; thread: string } | null {
    return this.ifOn((gmail) => {
      const draft = gmail.Users.Drafts.create({ message: { raw: this.raw(gmail, mail, last), threadId: id } }, "me");
      return { id: draft.id ?? "", thread: draft.message?.threadId ?? id };
    });
  }

  private ifOn<T>(act: (gmail: GoogleAppsScript.Gmail) => T): T | null {
    if (this.isOff || typeof Gmail === "undefined") return null;
    try {
      return act(Gmail);
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error);
      if (NOT_ON.test(said)) this.isOff = true;
      if (NOT_ON.test(said) || GONE.test(said)) return null;
      throw inWordsOfGmailApp(said) ?? error;
    }
  }

  /**
   * The thread in which a new mail stands that went from a draft. Google promises that a draft's message gets another ID when it goes, and of its thread nothing:
   * the first of a batch tells, by two calls, and each where one did not keep its thread.
   */
  outlived(thread: string, sent: GoogleAppsScript.Gmail.GmailMessage): string {
    if (this.kept >= ENOUGH) return thread;
    try {
      const now = sent.getThread().getId();
      this.kept = now === thread ? this.kept + 1 : Number.NEGATIVE_INFINITY;
      return now;
    } catch {
      // The mail is gone, whatever is not known of it.
      return thread;
    }
  }

  private raw(gmail: GoogleAppsScript.Gmail, mail: Outgoing, last: string): string {
    const { to, replyTo, subject, text, html, enclosed } = mail;
    const files = enclosed.files.map(({ name, blob }) => fileOf(blob, name));
    const pictures = [...enclosed.pictures].map(([id, blob]) => ({ id, ...fileOf(blob, blob.getName() ?? id) }));
    const words = { to, replyTo, subject, text, html, inReplyTo: last, references: "" };
    return base64Web(utf8(mimeOf({ from: this.from(gmail, mail), ...words, files, pictures })));
  }

  /** A name is written beside an address only. One call the first time. */
  private from(gmail: GoogleAppsScript.Gmail, { name, from }: Outgoing): { name: string; address: string } | null {
    if (from !== "") return { name, address: from };
    if (name === "") return null;
    this.account ??= gmail.Users.getProfile("me").emailAddress ?? "";
    return this.account === "" ? null : { name, address: this.account };
  }
}

/** So many drafts that kept their thread show that all do. */
const ENOUGH = 1;

/** What Google says where the API is not switched on for this script, and where the thread is gone: nothing was sent then. */
const NOT_ON = /has not been used in project|is disabled|accessNotConfigured|Gmail is not defined/i;
const GONE = /entity was not found|invalid thread/i;

/** What Gmail's API refuses for reasons that GmailApp has other words for: nothing was sent then either. */
function inWordsOfGmailApp(said: string): Error | null {
  if (/rate limit|quota|limit exceeded/i.test(said)) return new Error(`Service invoked too many times: ${said}`);
  if (/insufficient (?:authentication )?(?:scopes|permission)/i.test(said))
    return new Error(`You do not have permission to call Gmail: ${said}`);
  return null;
}

/** The threads that these mails go on in, as far as one search finds them. No call for fewer than two, else three; what fails finds none. */
export function threadsOf(mails: readonly Outgoing[]): Threads {
  const replies = mails.filter(({ thread }) => thread !== "");
  if (replies.length < 2) return new Threads(new Map());
  const query = `in:sent {${replies.map(({ to }) => `to:${to}`).join(" ")}}`;
  try {
    const wanted = new Set(replies.map(({ thread }) => thread));
    const threads = GmailApp.search(query, 0, MOST_THREADS).filter((thread) => wanted.has(thread.getId()));
    if (threads.length === 0) return new Threads(new Map());
    const messages = GmailApp.getMessagesForThreads(threads);
    const drafts = new Set(GmailApp.getDraftMessages().map((draft) => draft.getId()));
    const left = (index: number) => (messages[index] ?? []).filter((message) => !drafts.has(message.getId()));
    return new Threads(new Map(threads.map((thread, index) => [thread.getId(), left(index)])));
  } catch {
    // Each is asked for by itself; what is wrong shows there.
    return new Threads(new Map());
  }
}

/** The messages of a thread, oldest first; none where it is gone. Two calls. */
export function messagesOf(thread: string): GoogleAppsScript.Gmail.GmailMessage[] {
  return threadIfAny(thread)?.getMessages() ?? [];
}

/** Google is not told to give null for a thread that is gone, and may as well throw. */
function threadIfAny(id: string): GoogleAppsScript.Gmail.GmailThread | null {
  try {
    return GmailApp.getThreadById(id);
  } catch (error) {
    if (error instanceof Error && /not found|invalid argument|invalid id/i.test(error.message)) return null;
    throw error;
  }
}

function sizeOf({ files, pictures }: Outgoing["enclosed"]): number {
  const blobs = [...files.map(({ blob }) => blob), ...pictures.values()];
  return blobs.reduce((sum, blob) => sum + blob.getBytes().length, 0);
}

function fileOf(blob: GoogleAppsScript.Base.Blob, name: string): MimeFile {
  return { name, type: blob.getContentType() ?? "", bytes: blob.getBytes() };
}

/** What is new in the mailbox since the last look, come in or sent, in a number of calls that depends on the new mail alone. */

import { readEmail } from "../core/contact";
import type { Message } from "../core/hearing";
import type { Minute } from "../core/model";
import { Headers } from "./headers";

/** Search finds a mail some time after it came, and runs are put off: the last hours are looked through again. */
const AGAIN_MINUTES = 24 * 60;

/** A mail may be on its way for days, and is dated when it was sent. */
const LATE_MINUTES = 5 * 24 * 60;

/** Threads that one search answers, and searches at most: what is more waits for the next look. */
const PAGE = 100;
const MOST_PAGES = 5;

/** Once it has found so many new messages, a look opens no further thread. */
const MOST_NEW = 150;

export interface Look {
  /** What is new, oldest first: what came in, and what the owner or Stoke sent. */
  mails: Incoming[];
  /** IDs of messages that Stoke has sent, not seen by a look before: there is nothing to hear in them. */
  own: string[];
  /** There was more than one look takes up. */
  more: boolean;
}

/** A new message. What a getter tells costs a call when it is first asked for. */
export interface Incoming {
  id: string;
  threadId: string;
  at: Minute;
  /** The sender's address in lower case; "" where there is none. */
  from: string;
  /** Whom it is addressed to, as Gmail writes it. */
  readonly to: string;
  /** It waits to be sent. */
  isDraft(): boolean;
  message: Message;
}

/**
 * @param since when the last look was
 * @param heard IDs of messages that an earlier look has taken up
 * @param sent IDs of messages that Stoke has sent
 */
export function lookForMail(since: Minute, heard: ReadonlySet<string>, sent: ReadonlySet<string>): Look {
  const threads = threadsSince(since - AGAIN_MINUTES);
  if (threads.length === 0) return { mails: [], own: [], more: false };
  const mails: Incoming[] = [];
  const headers = new Headers();
  const own: string[] = [];
  let more = threads.length === PAGE * MOST_PAGES;
  GmailApp.getMessagesForThreads(threads).forEach((messages, index) => {
    const threadId = threads[index]?.getId() ?? "";
    if (mails.length >= MOST_NEW) {
      more = true;
      return;
    }
    // From the newest back: nothing new stands before what is known.
    for (const message of [...messages].reverse()) {
      const id = message.getId();
      if (heard.has(id)) break;
      // An answer that was not heard yet may stand before it.
      if (sent.has(id)) {
        own.push(id);
        continue;
      }
      const at = Math.floor(message.getDate().getTime() / 60_000);
      if (at < since - LATE_MINUTES) break;
      mails.push(incoming(message, threadId, at, headers));
    }
  });
  return { mails: mails.reverse().sort((one, other) => one.at - other.at), own, more };
}

/** Archived mail too, since an owner who has read it may have put it away; and sent mail, which may be the owner's answer. */
function threadsSince(from: Minute): GoogleAppsScript.Gmail.GmailThread[] {
  const query = `after:${from * 60} -in:drafts -in:chats`;
  const threads: GoogleAppsScript.Gmail.GmailThread[] = [];
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const found = GmailApp.search(query, page * PAGE, PAGE);
    threads.push(...found);
    if (found.length < PAGE) break;
  }
  return threads;
}

function incoming(
  message: GoogleAppsScript.Gmail.GmailMessage,
  threadId: string,
  at: Minute,
  headers: Headers,
): Incoming {
  const from = addressIn(message.getFrom());
  const asked = {
    subject: once(() => message.getSubject()),
    text: once(() => message.getPlainBody()),
    raw: once(() => message.getRawContent()),
    to: once(() => message.getTo()),
    isDraft: once(() => message.isDraft()),
  };
  return {
    id: message.getId(),
    threadId,
    at,
    from,
    get to() {
      return asked.to();
    },
    isDraft: asked.isDraft,
    message: {
      from,
      get subject() {
        return asked.subject();
      },
      get text() {
        return asked.text();
      },
      raw: asked.raw,
      header: headers.of(message),
    },
  };
}

function addressIn(from: string): string {
  const address = readEmail(from);
  return address.ok ? (address.value ?? "").toLowerCase() : "";
}

function once<T>(ask: () => T): () => T {
  let known: { value: T } | null = null;
  return () => {
    known ??= { value: ask() };
    return known.value;
  };
}

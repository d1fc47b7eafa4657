/** Conversations to which the owner gave the label for new leads, and the mark on those that were taken. */

import type { Minute } from "../core/model";
import { personOf, type ReceivedMail } from "../core/web-forms";

/** So many at most in one look; what is more waits for the next. */
const MOST_THREADS = 20;

/** A thread of many messages is one lead: who began it, or the first to write in it. */
const MOST_MESSAGES = 5;

export interface LabelledThread {
  id: string;
  /** Its first messages, oldest first. */
  mails: readonly LabelledMail[];
}

/** What a getter tells costs a call when it is first asked for. */
export interface LabelledMail {
  id: string;
  at: Minute;
  mail: ReceivedMail;
  /** The address of the owner's to which it came, in lower case; "" for what the owner sent. */
  deliveredTo(): string;
}

/** Those that are not taken yet. One call where there are none, two where there are, and the questions that follow. */
export function labelledThreads(label: string): LabelledThread[] {
  const query = `label:${inQuery(label)} -label:${inQuery(takenLabel(label))}`;
  const threads = GmailApp.search(query, 0, MOST_THREADS);
  if (threads.length === 0) return [];
  return GmailApp.getMessagesForThreads(threads).map((messages, index) => ({
    id: threads[index]?.getId() ?? "",
    mails: messages.slice(0, MOST_MESSAGES).map(labelledMail),
  }));
}

/** Marks threads as taken, by a label below the owner's. A call for each, and one or two more. */
export function markTaken(label: string, threadIds: readonly string[]): void {
  if (threadIds.length === 0) return;
  const name = takenLabel(label);
  const mark = GmailApp.getUserLabelByName(name) ?? GmailApp.createLabel(name);
  const threads = threadIds.flatMap((id) => GmailApp.getThreadById(id) ?? []);
  mark.addToThreads(threads);
}

function takenLabel(label: string): string {
  return `${label}/Taken`;
}

/** As Gmail's search writes a label. */
function inQuery(label: string): string {
  return label.toLowerCase().replace(/[\s/&"'(){}|:]+/g, "-");
}

function labelledMail(message: GoogleAppsScript.Gmail.GmailMessage): LabelledMail {
  return {
    id: message.getId(),
    at: Math.floor(message.getDate().getTime() / 60_000),
    mail: {
      from: personOf(message.getFrom()),
      get replyTo() {
        const person = personOf(message.getReplyTo());
        return person.address === "" ? null : person;
      },
      get subject() {
        return message.getSubject();
      },
      get text() {
        return message.getPlainBody();
      },
      html: () => message.getBody(),
    },
    deliveredTo: () => personOf(message.getHeader("Delivered-To") ?? "").address,
  };
}

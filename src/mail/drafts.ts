/** Drafts in the owner's Gmail that serve as templates: those labelled Stoke, and any by its subject. */

import { readEmail } from "../core/contact";

const LABEL = "stoke";

/** So many labelled drafts are looked at. */
const MOST_DRAFTS = 20;

/** A draft as the owner wrote it. */
export interface Draft {
  subject: string;
  html: string;
  /** The address that the owner chose to send it from. */
  from: string;
  files: readonly GoogleAppsScript.Gmail.GmailAttachment[];
  /** Pictures within the HTML. */
  pictures: readonly GoogleAppsScript.Gmail.GmailAttachment[];
}

/** The subjects of the drafts that are labelled Stoke. Two calls and one a draft, 22 at most; one where there is none. */
export function labelledSubjects(): string[] {
  return found(`in:drafts label:${LABEL}`).map(({ subject }) => subject);
}

/** The drafts of that subject: the labelled ones or, where there are none, all. A few calls, the content of the first included. */
export function draftsOf(subject: string): { first: Draft | null; count: number } {
  const words = subject.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  const query = words === "" ? "in:drafts" : `in:drafts subject:"${words}"`;
  const same = (candidates: readonly Candidate[]) => candidates.filter((one) => one.subject === subject);
  const labelled = same(found(`${query} label:${LABEL}`));
  const all = labelled.length > 0 ? labelled : same(found(query));
  const [first] = all;
  return { first: first === undefined ? null : contentOf(first), count: all.length };
}

interface Candidate {
  message: GoogleAppsScript.Gmail.GmailMessage;
  subject: string;
}

/** Drafts that begin a thread: what stands in a conversation is an answer. */
function found(query: string): Candidate[] {
  const threads = GmailApp.search(query, 0, MOST_DRAFTS);
  if (threads.length === 0) return [];
  return GmailApp.getMessagesForThreads(threads).flatMap((messages) => {
    const [message] = messages;
    return message === undefined || messages.length > 1 ? [] : [{ message, subject: message.getSubject().trim() }];
  });
}

function contentOf({ message, subject }: Candidate): Draft {
  const from = readEmail(message.getFrom());
  return {
    subject,
    html: message.getBody(),
    from: from.ok ? (from.value ?? "") : "",
    files: message.getAttachments({ includeInlineImages: false, includeAttachments: true }),
    pictures: message.getAttachments({ includeInlineImages: true, includeAttachments: false }),
  };
}

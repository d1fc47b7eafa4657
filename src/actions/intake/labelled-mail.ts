/** New leads by the owner's Gmail label: each conversation one, taken once. */

import { draftOfSaid } from "../../core/intake";
import { leadInMail } from "../../core/web-forms";
import { isNotAllowed } from "../../google/permissions";
import { type LabelledMail, type LabelledThread, labelledThreads } from "../../mail/labelled";
import type { Book } from "../opening/open-book";
import { draftHome, received } from "./draft-home";
import type { Newcomer } from "./take-in";

export interface FromMail {
  newcomers: Newcomer[];
  /** All threads that were looked at: those that bring nobody are marked too. */
  threadIds: string[];
}

/** One call where nothing is labelled anew. Nothing without the Gmail permission. */
export function labelledNewcomers(book: Book): FromMail {
  const { label } = book.rules.settings.intake;
  if (label === "") return { newcomers: [], threadIds: [] };
  const threads = threadsIfAllowed(label);
  return {
    newcomers: threads.flatMap((thread) => newcomerIn(thread, book)),
    threadIds: threads.map(({ id }) => id),
  };
}

function threadsIfAllowed(label: string): LabelledThread[] {
  try {
    return labelledThreads(label);
  } catch (error) {
    if (isNotAllowed(error)) return [];
    throw error;
  }
}

/** Who wrote first, the owner left out: whose address is the one to which any of the messages was delivered. */
function newcomerIn({ id, mails }: LabelledThread, book: Book): Newcomer[] {
  const ours = new Set([book.rules.settings.business.email.toLowerCase()]);
  for (const mail of mails) ours.add(mail.deliveredTo());
  ours.delete("");
  for (const mail of mails) {
    const newcomer = newcomerOf(mail, id, ours, book);
    if (newcomer !== null) return [newcomer];
  }
  return [];
}

function newcomerOf(
  { id, at, mail }: LabelledMail,
  threadId: string,
  ours: ReadonlySet<string>,
  book: Book,
): Newcomer | null {
  const found = leadInMail(mail, (address) => ours.has(address));
  if (found === null) return null;
  const { wayIn, said } = found;
  return {
    draft: draftOfSaid([...received(wayIn, new Date(at * 60_000)), ...said], draftHome(book)),
    key: `g${threadId}`,
    note: `New enquiry by e-mail: “${mail.subject.slice(0, 200)}”`,
    mail: { id, threadId },
  };
}

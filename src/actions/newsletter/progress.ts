/** A newsletter's progress, in words and numbers for the page. */

import type { Book } from "../opening/open-book";
import type { NewsletterProgress } from "../views";
import type { KeptNewsletter } from "./kept-newsletter";
import type { Standing } from "./standing";

/** @param room mails that may go today @param problem what stood in the way just now */
export function progressOf(
  { letter, state }: KeptNewsletter,
  { sent, doubtful, waiting, leftOut }: Standing,
  book: Book,
  room: number,
  problem = "",
): NewsletterProgress {
  const left = waiting.length;
  const today = Math.min(left, room);
  return {
    template: letter.template.name,
    begun: book.labels.moment(letter.begun),
    state,
    all: letter.recipients.length,
    sent,
    doubtful,
    left,
    leftOut,
    today,
    next: state === "going" && left > 0 ? nextLabel(book, today) : "",
    problem,
  };
}

/** When the hourly run next finds open hours and, where today's mails are used up, another day. */
function nextLabel({ calendar, now, labels }: Book, today: number): string {
  const { business } = calendar;
  if (today > 0 && business.isOpenAt(now)) return "within the hour";
  const day = business.dayAt(now);
  const isNow = day.opens <= now;
  return labels.moment(today > 0 || !isNow ? day.opens : business.later(day, 1).opens);
}

/** Mails that may go today: the rest of Google's quota is the owner's. */
export function roomOf({ rules }: Book, quota: number): number {
  return Math.max(0, quota - rules.settings.automatic.kept);
}

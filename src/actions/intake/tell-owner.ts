/** Telling the owner of new leads at once: minutes count. Each once, and several in one mail. */

import { addressOf } from "../../book/sheets";
import { recall, remember } from "../../google/memory";
import { toast } from "../../google/pages";
import { isNotAllowed } from "../../google/permissions";
import { sendToOneself } from "../../mail/gmail";
import { NOTHING_ENCLOSED } from "../../mail/outgoing";
import { noteDeeds } from "../digest/deeds";
import type { Book } from "../opening/open-book";
import { newLeadMail, newLeadToast } from "./new-lead-mail";
import type { TakenIn } from "./take-in";

const NAME = "told";

/** As many keys as fit into a property, which holds 9 KB. */
const MOST_KEYS = 250;

/** Seconds: the owner may be looking elsewhere. */
const LONG = 20;

/**
 * Tells what came in, but not of what asks for nothing new, by a toast and a mail, unless Settings says no. Each key once: it is remembered as told before the mail goes,
 * since a run may be killed in between. `seconds` is how long the toast stays. Eight calls; none where nothing came in. The mail is left out where Gmail refuses it.
 */
export function tellOwner(book: Book, came: readonly TakenIn[], seconds = LONG): void {
  if (came.length === 0 || !book.rules.settings.intake.tell) return;
  const told = (recall()[NAME] ?? "").split(",").filter((key) => key !== "");
  const news = came.filter(({ key, became, asks, card }) => {
    if (became === "merged" && !asks) return false;
    if (became === "taken before" && card === null) return false;
    return key === "" ? became !== "taken before" : !told.includes(key);
  });
  if (news.length === 0) return;
  remember({ [NAME]: [...told, ...news.flatMap(({ key }) => (key === "" ? [] : [key]))].slice(-MOST_KEYS).join(",") });
  toast(newLeadToast(news), seconds);
  const problem = mailed(book, news);
  if (problem !== "") toast(problem, LONG);
}

/** The same of leads that came in by themselves: the morning e-mail names those that are new, too. Two calls more where one is wanted. */
export function tellOfArrivals(book: Book, came: readonly TakenIn[]): void {
  tellOwner(book, came);
  const added = came.flatMap(({ became, card }) => (became === "added" && card !== null ? [card.id] : []));
  noteDeeds(book, "took in", added);
}

/** What kept the mail back, in words; "" where it went, or may not go for want of a permission that the sidebar asks for. */
function mailed(book: Book, news: readonly TakenIn[]): string {
  try {
    sendToOneself({
      ...newLeadMail(news, addressOf(book.leadSheet.sheet)),
      to: "",
      name: "Stoke",
      from: "",
      replyTo: "",
      thread: "",
      enclosed: NOTHING_ENCLOSED,
    });
    return "";
  } catch (error) {
    if (isNotAllowed(error)) return "";
    return "Stoke could not send you an e-mail of it: Gmail refused, perhaps because today's e-mails are used up.";
  }
}

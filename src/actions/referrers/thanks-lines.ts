/** The thanks that a lead's referrer is owed, in words: for the call list and the lead's card (§6). */

import type { Lead } from "../../core/model";
import { namesAmong } from "../../core/referrers";
import { newsLetter, newsText, type Thanks, thanksOwed } from "../../core/rules";
import { isoOf } from "../../core/time";
import type { Book } from "../opening/open-book";
import type { Settled } from "../settling/settle";
import type { ThanksDue } from "../views";
import { knownNow } from "./known";
import type { NoLetters } from "./no-letters";

/** Thanks in words: `who` is "Bob Reyes (fan)", `said` "Maya Ellison was called", `letter` the same as the owner would write it. */
export interface WordedThanks extends Thanks {
  due: ThanksDue;
  who: string;
  said: string;
  letter: string;
}

/** What is due for one lead, oldest first; `name` is the lead's. */
export function thanksOf(
  { rules, calendar, now, zone, labels }: Book,
  { row, state }: Settled,
  name: string,
): WordedThanks[] {
  const { lead } = row;
  const who = referrerOf(lead);
  return thanksOwed(lead, state.journal, rules, calendar, now).map((thanks) => {
    const said = `${name} ${newsText(thanks, state.journal)}`;
    const due = {
      referrer: lead.referredBy,
      referrerKind: lead.referrerKind,
      news: thanks.news,
      since: { iso: isoOf(thanks.since, zone), label: labels.moment(thanks.since) },
      text: `Thank ${who}: ${said}`,
    };
    return { ...thanks, due, who, said, letter: newsLetter(thanks, state.journal, name) };
  });
}

/**
 * Without the thanks to referrers who, as leads, asked to be removed, under whichever of their spellings: nobody thanks them. No call but
 * where there are both thanks and such a lead; then at most three.
 */
export function withoutRemoved<T extends { due: ThanksDue }>(thanks: readonly T[], noLetters: NoLetters): readonly T[] {
  if (thanks.length === 0 || !noLetters.hasRemoved) return thanks;
  const namesOf = namesAmong(knownNow());
  return thanks.filter(({ due }) => noLetters.removal(namesOf(due.referrer)) === "");
}

/** "Bob Reyes (fan)". */
function referrerOf({ referredBy, referrerKind }: Lead): string {
  return referrerKind === null ? referredBy : `${referredBy} (${referrerKind.toLowerCase()})`;
}

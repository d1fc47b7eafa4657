/** The thanks that a lead's referrer is owed, in words: for the call list and the lead's card (§6). */

import type { Lead, Stage } from "../../core/model";
import { referrerKey } from "../../core/referrers";
import { newsLetter, newsText, type Thanks, thanksOwed } from "../../core/rules";
import { isoOf } from "../../core/time";
import type { Book } from "../opening/open-book";
import type { Settled } from "../settling/settle";
import type { ThanksDue } from "../views";

/** What is due for one lead, oldest first; `name` is the lead's, `letter` the news as the owner would write it. */
export function thanksOf(
  { rules, calendar, now, zone, labels }: Book,
  { row, state }: Settled,
  name: string,
): (Thanks & { due: ThanksDue; letter: string })[] {
  const { lead } = row;
  return thanksOwed(lead, state.journal, rules, calendar, now).map((thanks) => ({
    ...thanks,
    letter: newsLetter(thanks, state.journal, name),
    due: {
      referrer: lead.referredBy,
      referrerKind: lead.referrerKind,
      news: thanks.news,
      since: { iso: isoOf(thanks.since, zone), label: labels.moment(thanks.since) },
      text: `Thank ${referrerOf(lead)}: ${name} ${newsText(thanks, state.journal)}`,
    },
  }));
}

/** The names of leads, to tell which referrers asked to be removed as leads: nobody thanks them. */
export class KnownNames {
  private readonly removed = new Set<string>();
  private readonly others: string[] = [];

  add(name: string, stage: Stage): void {
    if (stage === "Removed") this.removed.add(referrerKey(name));
    else this.others.push(name);
  }

  /** Without those to a referrer whose name only removed leads have. */
  among<T extends { due: ThanksDue }>(thanks: readonly T[]): readonly T[] {
    const isRemoved = ({ due }: T) => this.removed.has(referrerKey(due.referrer));
    if (!thanks.some(isRemoved)) return thanks;
    const others = new Set(this.others.map(referrerKey));
    return thanks.filter((one) => !isRemoved(one) || others.has(referrerKey(one.due.referrer)));
  }
}

/** "Bob Reyes (fan)". */
function referrerOf({ referredBy, referrerKind }: Lead): string {
  return referrerKind === null ? referredBy : `${referredBy} (${referrerKind.toLowerCase()})`;
}

/** The dialog of referrers: what they gave, what they are to hear with a letter for it, and which spellings may be one. */

import type { Minute } from "../../core/model";
import { type Alike, alikeAmong, spellingsIn, type Tally } from "../../core/referrers";
import type { Book } from "../opening/open-book";
import { Reading } from "../opening/reading";
import type { ReferrersView, ReferrerThanks, ReferrerView } from "../views";
import { keptApart } from "./kept-apart";
import { knownIn } from "./known";
import { LetterBook, letterView } from "./letters";
import { type ReferredLead, type Refreshed, refresh } from "./refresh";
import { thanksOf } from "./thanks-lines";

/** So many are shown, and so much news of each. */
const MOST_REFERRERS = 60;
const MOST_NEWS = 5;
const MOST_ALIKE = 20;

/** Brings the sheet up to date, and says what is in it. */
export function viewReferrers(now: Minute, message = ""): ReferrersView {
  return viewOf(refresh(new Reading(now)), message);
}

function viewOf(refreshed: Refreshed, message: string): ReferrersView {
  const { tallies, leads, table, book, leadTable, noLetters } = refreshed;
  const given = tallies.filter((one) => one.given > 0);
  const sorted = [...given].sort(
    (one, other) => Number(other.due.length > 0) - Number(one.due.length > 0) || other.given - one.given,
  );
  const shown = sorted.slice(0, MOST_REFERRERS);
  const isAnyDue = shown.some(({ due }) => due.length > 0);
  const letters = isAnyDue ? new LetterBook(book, leadTable, table, noLetters) : null;
  const referrers = shown.map(
    (one): ReferrerView => ({
      name: one.name,
      kind: one.kind,
      figures: figuresOf(one),
      thanked: one.thanked === null ? "" : book.labels.moment(one.thanked),
      remark: noLetters.removal([one.name, ...(knownIn(table)[one.known ?? -1]?.also ?? [])]),
      due: letters === null ? [] : newsFor(one, leads, book, letters),
    }),
  );
  const alike: Alike[] = alikeAmong(given, keptApart()).slice(0, MOST_ALIKE);
  const joined = (table?.rows ?? []).flatMap(({ name, also }) =>
    spellingsIn(also).map((spelling) => ({ name, spelling })),
  );
  return { referrers, more: given.length - shown.length, alike, joined, message };
}

function newsFor(one: Tally, leads: readonly ReferredLead[], book: Book, letters: LetterBook): ReferrerThanks[] {
  const all = one.leads.flatMap((place) => {
    const lead = leads[place];
    if (lead === undefined || lead.due.length === 0) return [];
    return thanksOf(book, lead.settled, lead.name).map(({ due, letter }) => ({ lead, due, news: letter }));
  });
  return all.slice(0, MOST_NEWS).map(({ lead, due, news }) => ({
    ...due,
    leadId: lead.settled.state.leadId,
    row: lead.settled.row.table.row,
    lead: lead.name,
    ...letterView(letters.letter(lead, news), lead),
  }));
}

/** "3 leads, 2 tried within a day, won 1 of 3". */
function figuresOf({ given, soon, share }: Tally): string {
  return `${given === 1 ? "1 lead" : `${given} leads`}, ${soon} tried within a day, won ${share}`;
}

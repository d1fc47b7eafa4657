/** The hourly run: flags, stages and next contacts as of now, whatever a lost edit left undone, the calendar, and the automatic mail. */

import type { LeadTable } from "../book/lead-table";
import type { StandingPromise } from "../core/calendar-events";
import type { Minute } from "../core/model";
import { automaticSlot } from "../core/rules";
import { BusyError, lockBook } from "../google/lock";
import { recall } from "../google/memory";
import { settleOpenDrafts } from "./automatic/open-drafts";
import { isAutomatic, writeAutomatic } from "./automatic/write-automatic";
import { alignBlock } from "./calendar/block";
import { alignPromises, keepsPromises, standingPromise } from "./calendar/promises";
import { tellArrivals } from "./intake/appeared-rows";
import { Barred } from "./mail/barred";
import { settleKilled } from "./mail/settle-claims";
import { type Book, readBook } from "./opening/open-book";
import { rememberRules } from "./opening/rules-in-force";
import { nameOf } from "./settling/row-texts";
import type { Settled } from "./settling/settle";
import { type SettledBook, settleAll } from "./settling/settle-all";

/** Four calls where nothing has changed; at most twelve where something has, whatever the number of leads. Sends no mail. */
export function flagOverdue(now: Minute): SettledBook {
  return settleBook(readBook(now));
}

/**
 * The same, what of promises and of the follow-up time the calendar lacks and, where rows of Cadence leave their mail to Stoke, that mail.
 * @param elapsed milliseconds since the run began
 */
export function hourly(now: Minute, elapsed: () => number): void {
  const memory = recall();
  const book = readBook(now, memory);
  const automatic = isAutomatic(book);
  const stumbled = automatic
    ? errorOf(() => {
        settleKilled(book, memory);
        settleOpenDrafts(book, memory);
      })
    : null;
  const due = new Set<string>();
  const barred = new Barred();
  const promises = new Map<string, StandingPromise | null>();
  const kept = keepsPromises(book, memory);
  settleBook(book, (lead, { layout }) => {
    const { leadId } = lead.state;
    if (kept) {
      const name = () => nameOf(layout, lead.row.table);
      promises.set(leadId, standingPromise(lead, name));
    }
    if (!automatic) return;
    if (automaticSlot(lead.decision, now) !== null) due.add(leadId);
    barred.note(lead, { layout });
  });
  const missed = errorOf(() => {
    if (kept) alignPromises(book, [...promises.values()], memory);
    alignBlock(book, memory, "change");
  });
  if (stumbled !== null) throw stumbled.error;
  if (automatic) writeAutomatic(book, { due: [...due], barred }, memory, elapsed);
  // A busy calendar is looked at again in an hour.
  if (missed !== null && !(missed.error instanceof BusyError)) throw missed.error;
}

function settleBook(book: Book, visit: (lead: Settled, table: LeadTable) => void = () => {}): SettledBook {
  const settled = settleAll(book, lockBook, "state", visit);
  tellArrivals(book, settled);
  return settled;
}

/** Where Gmail stumbles, the leads are settled all the same, and no mail goes. */
function errorOf(act: () => unknown): { error: unknown } | null {
  try {
    act();
    return null;
  } catch (error) {
    return { error };
  }
}

/** Folds the whole ledger anew: the same cells come out, unless something had been lost. */
export function rebuild(now: Minute): SettledBook {
  lockBook();
  rememberRules(now);
  return settleAll(readBook(now), () => {}, "ledger");
}

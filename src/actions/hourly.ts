/** The hourly run: flags, stages and next contacts as of now, whatever a lost edit left undone, and the automatic mail. */

import type { Minute } from "../core/model";
import { automaticSlot } from "../core/rules";
import { lockBook } from "../google/lock";
import { recall } from "../google/memory";
import { settleOpenDrafts } from "./automatic/open-drafts";
import { isAutomatic, writeAutomatic } from "./automatic/write-automatic";
import { tellArrivals } from "./intake/appeared-rows";
import { barredAddresses, isBarred } from "./mail/barred";
import { settleKilled } from "./mail/settle-claims";
import { type Book, readBook } from "./opening/open-book";
import { rememberRules } from "./opening/rules-in-force";
import type { Settled } from "./settling/settle";
import { type SettledBook, settleAll } from "./settling/settle-all";

/** Four calls where nothing has changed; at most twelve where something has, whatever the number of leads. Sends no mail. */
export function flagOverdue(now: Minute): SettledBook {
  return settleBook(readBook(now));
}

/** The same and, where rows of Cadence leave their mail to Stoke, that mail. @param elapsed milliseconds since the run began */
export function hourly(now: Minute, elapsed: () => number): void {
  const book = readBook(now);
  if (!isAutomatic(book)) {
    settleBook(book);
    return;
  }
  const memory = recall();
  const stumbled = errorOf(() => {
    settleKilled(book, memory);
    settleOpenDrafts(book, memory);
  });
  const due = new Set<string>();
  const noMail: Pick<Settled, "row">[] = [];
  const { layout } = settleBook(book, (lead) => {
    if (automaticSlot(lead.decision, now) !== null) due.add(lead.state.leadId);
    if (isBarred(lead)) noMail.push({ row: lead.row });
  });
  if (stumbled !== null) throw stumbled.error;
  writeAutomatic(book, { due: [...due], barred: barredAddresses(noMail, layout) }, memory, elapsed);
}

function settleBook(book: Book, visit: (lead: Settled) => void = () => {}): SettledBook {
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

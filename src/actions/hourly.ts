/** The hourly run: flags, stages and next contacts as of now, and whatever a lost edit left undone. */

import type { Minute } from "../core/model";
import { lockBook } from "../google/lock";
import { tellArrivals } from "./intake/appeared-rows";
import { readBook } from "./opening/open-book";
import { rememberRules } from "./opening/rules-in-force";
import { type SettledBook, settleAll } from "./settling/settle-all";

/** Four calls where nothing has changed; at most twelve where something has, whatever the number of leads. */
export function hourly(now: Minute): SettledBook {
  const book = readBook(now);
  const settled = settleAll(book, lockBook, "state");
  tellArrivals(book, settled);
  return settled;
}

/** Folds the whole ledger anew: the same cells come out, unless something had been lost. */
export function rebuild(now: Minute): SettledBook {
  lockBook();
  rememberRules(now);
  return settleAll(readBook(now), () => {}, "ledger");
}

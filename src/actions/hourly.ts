/** The hourly run: new mail is heard, then flags, stages and next contacts as of now, and whatever a lost edit left undone. */

import type { Minute } from "../core/model";
import { lockBook } from "../google/lock";
import { hearMail } from "./hear-mail";
import { type Book, readBook } from "./open-book";
import { rememberRules } from "./rules-in-force";
import { type SettledBook, settleAll } from "./settle-all";

/**
 * Seven calls where nothing has changed and no mail is new; where something has, a number that depends on the new mail and
 * not on the leads. Gmail stumbling keeps no lead from being settled.
 */
export function hourly(now: Minute): SettledBook {
  const book = readBook(now);
  const stumbled = stumbling(book);
  const settled = settleAll(book, lockBook, "state");
  if (stumbled !== null) throw stumbled.error;
  return settled;
}

function stumbling(book: Book): { error: unknown } | null {
  try {
    hearMail(book);
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

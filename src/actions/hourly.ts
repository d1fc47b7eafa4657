/** The hourly run: flags, stages and next contacts as of now, and whatever a lost edit left undone. */

import type { Minute } from "../core/model";
import { lockBook } from "../google/lock";
import { readBook } from "./open-book";
import { rememberRules } from "./rules-in-force";
import { settleAll } from "./settle-all";

/** What a run of all leads came to. */
export interface Flagged {
  leads: number;
  /** Leads with a flag that asks for something today or earlier. */
  waiting: number;
  problems: readonly string[];
}

/** Four calls where nothing has changed; at most twelve where something has, whatever the number of leads. */
export function hourly(now: Minute): Flagged {
  const { leads, problems } = settleAll(readBook(now), lockBook, "state");
  return { leads: leads.length, waiting: leads.filter(({ decision }) => decision.flag !== null).length, problems };
}

/** Folds the whole ledger anew: the same cells come out, unless something had been lost. */
export function rebuild(now: Minute): Flagged {
  lockBook();
  rememberRules(now);
  const { leads, problems } = settleAll(readBook(now), () => {}, "ledger");
  return { leads: leads.length, waiting: leads.filter(({ decision }) => decision.flag !== null).length, problems };
}

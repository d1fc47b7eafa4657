/** What of the mail has been taken up already: only to look at less, since the ledger tells what was logged. */

import type { Minute } from "../../core/model";
import { type Memory, remember } from "../../google/memory";

export interface Taken {
  /** When the last look was that left nothing over; before the first one, now. */
  since: Minute;
  /** IDs of the messages that were taken up last, oldest first. */
  ids: readonly string[];
}

const NAME = "heard";

/** As many of Gmail's IDs as fit into a property, which holds 9 KB. */
const MOST_IDS = 500;

export function takenIn(memory: Memory, now: Minute): Taken {
  const [since = "", ids = ""] = (memory[NAME] ?? "").split("|");
  const at = Number.parseInt(since, 10);
  return { since: Number.isNaN(at) ? now : at, ids: ids.split(",").filter((id) => id !== "") };
}

/** One call. */
export function rememberTaken({ since, ids }: Taken): void {
  remember({ [NAME]: `${since}|${ids.slice(-MOST_IDS).join(",")}` });
}

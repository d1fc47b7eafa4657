/** What of the mail has been taken up already: only to look at less, since the ledger tells what was logged. */

import type { Minute } from "../../core/model";
import { type Memory, remember } from "../../google/memory";

export interface Taken {
  /** When the last look was that left nothing over; before the first one, now. */
  since: Minute;
  /** IDs of the messages that were taken up last, oldest first. */
  ids: readonly string[];
}

/** The newest stand in the first of these properties. */
const NAMES = ["heard", "heard before", "heard first"] as const;

/** As many of Gmail's IDs as fit into a property, which holds 9 KB. */
const MOST_IDS = 500;

export function takenIn(memory: Memory, now: Minute): Taken {
  const [newest = "", ...older] = NAMES.map((name) => memory[name] ?? "");
  const [since = "", ids = ""] = newest.split("|");
  const at = Number.parseInt(since, 10);
  return { since: Number.isNaN(at) ? now : at, ids: [...older.reverse(), ids].flatMap(idsIn) };
}

/** One call. */
export function rememberTaken({ since, ids }: Taken): void {
  const texts: Record<string, string> = {};
  NAMES.forEach((name, index) => {
    const last = ids.length - index * MOST_IDS;
    if (last <= 0) return;
    const text = ids.slice(Math.max(0, last - MOST_IDS), last).join(",");
    texts[name] = index === 0 ? `${since}|${text}` : text;
  });
  remember(texts);
}

function idsIn(text: string): string[] {
  return text.split(",").filter((id) => id !== "");
}

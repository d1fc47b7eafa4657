/** What Stoke did by itself that no lead's history tells: leads that it took in, and drafts that it left. Kept for the morning e-mail. */

import * as v from "valibot";
import type { UntoldDeed } from "../../core/digest";
import { fromParts, inParts } from "../../core/kept";
import type { Minute } from "../../core/model";
import { type Memory, recall, remember } from "../../google/memory";
import type { Book } from "../opening/open-book";

const NAME = "deeds";

/** So many are kept; the oldest are left out first. */
const MOST = 1000;

const whole = v.pipe(v.number(), v.integer());
const Kept = v.array(v.tuple([v.picklist(["took in", "draft"]), v.string(), whole]));
type Kept = v.InferOutput<typeof Kept>;

/** Two calls; none where nothing was done, or no morning e-mail is wanted. */
export function noteDeeds({ rules, now }: Book, deed: UntoldDeed, leadIds: readonly string[]): void {
  if (leadIds.length === 0 || !rules.settings.morningEmail) return;
  const memory = recall();
  const told = lastTold(memory);
  const before = keptIn(memory).filter(([, , at]) => at >= told);
  const done = leadIds.map((leadId): Kept[number] => [deed, leadId, now]);
  remember(inParts(NAME, JSON.stringify([...before, ...done].slice(-MOST))));
}

/** By lead ID, what was done from a moment on. */
export function deedsSince(memory: Memory, since: Minute): ReadonlyMap<string, readonly UntoldDeed[]> {
  const deeds = new Map<string, UntoldDeed[]>();
  for (const [deed, leadId, at] of keptIn(memory)) {
    if (at >= since) deeds.set(leadId, [...(deeds.get(leadId) ?? []), deed]);
  }
  return deeds;
}

function keptIn(memory: Memory): Kept {
  const kept = v.safeParse(Kept, fromParts(NAME, memory));
  return kept.success ? kept.output : [];
}

const TOLD = "digest";

/** When the morning e-mail last had its turn; 0: never. */
export function lastTold(memory: Memory): Minute {
  return Number(memory[TOLD] ?? 0);
}

/** One call. */
export function rememberTold(now: Minute): void {
  remember({ [TOLD]: String(now) });
}

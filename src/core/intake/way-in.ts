/** How a lead came in, out of other programs' names for it. */

import { readWayIn, textOf } from "../cells";
import type { WayIn } from "../model";

/** The first that holds. */
const WORDS: readonly (readonly [words: RegExp, wayIn: WayIn])[] = [
  [/\b(?:purchased|bought|cold) (?:list|call)|\blist\b/i, "List"],
  [/\brefer|\bfriend\b|word of mouth|recommend/i, "Referral"],
  [/\b(?:trade ?show|show|expo|fair|event|conference|booth|seminar|exhibition|networking)\b/i, "Event"],
  [/\bwalk(?:ed)?[ -]?in\b|\bin (?:store|person)\b/i, "Walk-in"],
  [
    /\b(?:web|website|form|online|internet|search|organic|social|traffic|ads?|adwords|google|facebook|fb|instagram|ig|linkedin|landing|chat|download|seo|ppc|yelp|angi|thumbtack)\b/i,
    "Web form",
  ],
  [/\be-?mail\b/i, "Email"],
  [/\b(?:phone|called|inbound call|telephone)\b/i, "Phone"],
];

export interface CameBy {
  /** Null: the words tell none. */
  wayIn: WayIn | null;
  /** Who sent them: "Referral - Bob". */
  referredBy: string;
  /** Whether the word says all that the cell said. */
  whole: boolean;
}

export function cameBy(cell: unknown): CameBy {
  const text = textOf(cell);
  const reading = readWayIn(text);
  if (reading.ok) return { wayIn: reading.value, referredBy: "", whole: true };
  const referredBy =
    /^(?:[Rr]eferr?al|[Rr]eferred|[Rr]ecommended)(?: by| from)?\s*[-–—:,]?\s+(\p{Lu}[\p{L}.' -]{1,40})$/u.exec(
      text,
    )?.[1] ?? "";
  const wayIn = WORDS.find(([words]) => words.test(text))?.[1] ?? null;
  return { wayIn, referredBy, whole: referredBy !== "" };
}

/** The *When* cell of a Cadence row: how soon a step of the opening of Trying follows (§4 "Opening"). */

import { isBlank, isDate, mistake, type Reading, textOf, value } from "../cells";
import type { When } from "../model";

const REMEDY = "Write within 5 minutes, right after, or 5 minutes after; or leave it blank.";

/** A week; a step that waits longer is a row with a From day. */
const LONGEST = 10_080;

export function readWhen(cell: unknown): Reading<When> {
  if (isBlank(cell)) return value<When>(null);
  const words = isDate(cell) ? "" : textOf(cell).toLowerCase();
  if (words === "right after") return value<When>({ kind: "right after" });
  const within = /^within (\d+) ?(m|min|mins|minutes?|h|hours?)$/.exec(words);
  const after = /^(\d+) ?(m|min|mins|minutes?|h|hours?) after$/.exec(words);
  const minutes = minutesOf(within ?? after);
  if (minutes === null) return mistake(cell, REMEDY);
  return value<When>({ kind: within === null ? "after" : "within", minutes });
}

function minutesOf(parts: RegExpExecArray | null): number | null {
  if (parts === null) return null;
  const minutes = Number(parts[1]) * (parts[2]?.startsWith("h") ? 60 : 1);
  return minutes <= LONGEST ? minutes : null;
}

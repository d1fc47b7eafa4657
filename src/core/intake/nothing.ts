/** Cells that say in words that they hold nothing. */

import { isBlank, textOf } from "../cells";

const NOTHING =
  /^(?:[-–—.?]+|-?none-?|n\/?a|nil|null|undefined|#n\/a|#ref!|#value!|nan|unknown|\[?not (?:set|available|provided|specified|given)\]?|(?:please )?(?:select|choose)(?: one| an option)?\.*|-+ ?select ?-+|\(blank\)|\[blank\]|\(no value\)|empty|unspecified|0[/-]0[/-]0+)$/i;

/** Blank, or a word that a form or a program writes for blank: "Select", "-None-", "N/A". */
export function isNothing(cell: unknown): boolean {
  if (isBlank(cell)) return true;
  if (typeof cell !== "string" || cell.length >= 24) return false;
  const text = textOf(cell);
  // People are called so; programs write them in small or in capital letters.
  return text !== "Nan" && text !== "Null" && NOTHING.test(text);
}

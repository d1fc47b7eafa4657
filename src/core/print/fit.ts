/** Text in a box of paper: the largest letters in which all of it has room. */

import { lineCount } from "./widths";

/** In mm. */
export interface Box {
  width: number;
  height: number;
}

/** How letters are set. */
export interface Setting {
  /** Sizes in points, largest first. */
  sizes: readonly number[];
  /** Height of a line as a multiple of the size. */
  leading: number;
  /** Bold letters, or letters set apart, are so much wider. */
  wider?: number;
}

const MM_PER_POINT = 25.4 / 72;

/** Height of a blank line, as a part of a line. */
export const BLANK = 0.6;

/**
 * The size in points in which these lines fit; null where they do not in the smallest. A blank line is a gap. Where no line needs to
 * be broken for it, larger letters win.
 */
export function sizeFor(lines: readonly string[], { width, height }: Box, { sizes, leading, wider = 1 }: Setting) {
  for (const size of sizes) {
    const em = size * MM_PER_POINT;
    const count = lines.reduce((sum, line) => sum + (line === "" ? BLANK : lineCount(line, width / em / wider)), 0);
    if (count * em * leading <= height) return size;
  }
  return null;
}

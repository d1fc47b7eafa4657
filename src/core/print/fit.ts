/** Text in a box of paper: the largest letters in which all of it has room. */

import { lineCount, textWidth } from "./widths";

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
 * The size in points in which these lines fit; null where they do not in the smallest. A blank line is a gap. Smaller letters are
 * better than a broken word.
 */
export function sizeFor(lines: readonly string[], box: Box, setting: Setting): number | null {
  const longest = Math.max(0, ...lines.flatMap((line) => line.split(/[\s-]+/)).map(textWidth));
  const fitting = setting.sizes.filter((size) => hasRoom(lines, box, setting, size));
  return fitting.find((size) => longest <= emsAcross(box, setting, size)) ?? fitting[0] ?? null;
}

function hasRoom(lines: readonly string[], box: Box, setting: Setting, size: number): boolean {
  const across = emsAcross(box, setting, size);
  const count = lines.reduce((sum, line) => sum + (line === "" ? BLANK : lineCount(line, across)), 0);
  return count * size * MM_PER_POINT * setting.leading <= box.height;
}

function emsAcross({ width }: Box, { wider = 1 }: Setting, size: number): number {
  return width / (size * MM_PER_POINT * wider);
}

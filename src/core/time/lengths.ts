/** Lengths of time in words, as cells and pages show them. */

import { DAY_MINUTES } from "./civil";

/** "25 min", "3 h", "12 d": clock time, whole units; from 24 hours on whole days (§5). */
export function lengthLabel(minutes: number): string {
  if (minutes < 60) return `${minutes} min`;
  return minutes < DAY_MINUTES ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / DAY_MINUTES)} d`;
}

/** An anchor: from where a stage's rules count, and whether enough attempts were made since (§3, §4 "Anchor"). */

import type { Minute } from "../model";

/** A moment among the touches: those from place `next` on come after it. Touches of its minute fall on either side (§1). */
export interface Mark {
  at: Minute;
  next: number;
}

export class Anchor {
  /** When the attempt was made that was enough; null until then. */
  enoughAt: Minute | null = null;
  private attempts = 0;

  constructor(
    public mark: Mark,
    private readonly enough: number,
  ) {}

  restart(mark: Mark): void {
    this.mark = mark;
    this.attempts = 0;
    this.enoughAt = null;
  }

  /** @param next the place of the touch after the attempt. */
  count(at: Minute, next: number): void {
    if (next <= this.mark.next) return;
    this.attempts += 1;
    if (this.attempts === this.enough) this.enoughAt = at;
  }
}

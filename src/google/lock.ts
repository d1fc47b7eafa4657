/** One run at a time on this spreadsheet: the document lock. */

import { OwnerError } from "../core/model";

/** Milliseconds that a click may wait for another run; a simple trigger has 30 s for all it does. */
const PATIENCE_MS = 10_000;

/**
 * Waits for the document lock. Google releases it when the run ends, after its last write, so nothing here does:
 * a lock given back before the writes are flushed would let the next run read old cells.
 * Throws an OwnerError when another run holds it for longer than the owner would wait.
 */
export function lockBook(): void {
  if (!LockService.getDocumentLock().tryLock(PATIENCE_MS)) {
    throw new OwnerError(
      "Stoke is still busy with another change to this spreadsheet. Try again in a moment; nothing was lost.",
    );
  }
}

/** Takes the lock where no other run holds it, for work that a trigger may as well do next time. */
export function isLockFree(): boolean {
  return LockService.getDocumentLock().tryLock(0);
}

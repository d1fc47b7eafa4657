/** One run at a time on this spreadsheet: the document lock. */

import { OwnerError } from "../core/model";

/** Milliseconds that a click may wait for another run; a simple trigger has 30 s for all it does. */
const PATIENCE_MS = 10_000;

/** Another run holds the lock. */
export class BusyError extends OwnerError {
  override name = "BusyError";
}

/**
 * Waits for the document lock. Google releases it when the run ends, after its last write, so hardly anything else does:
 * a lock given back before the writes are flushed would let the next run read old cells.
 * Throws a BusyError when another run holds it for longer than the owner would wait.
 */
export function lockBook(): void {
  if (!LockService.getDocumentLock().tryLock(PATIENCE_MS)) {
    throw new BusyError(
      "Stoke is still busy with another change to this spreadsheet. Try again in a moment; nothing was lost.",
    );
  }
}

/** Takes the lock where no other run holds it, for work that a trigger may as well do next time. */
export function isLockFree(): boolean {
  return LockService.getDocumentLock().tryLock(0);
}

/** Lets other runs in while a long one goes on. Only once its writes are flushed. */
export function unlockBook(): void {
  LockService.getDocumentLock().releaseLock();
}

/** Who may act on this spreadsheet now: one run at a time writes to it, the document lock; one at a time sends mail, the script lock. */

import { OwnerError } from "../core/model";

/** Milliseconds that a click may wait for another run; a simple trigger has 30 s for all it does. */
const PATIENCE_MS = 10_000;

/** Milliseconds that whoever sends mail waits for the book again: what became of the mails must be written down. */
const LONG_PATIENCE_MS = 60_000;

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
  if (!isBookOurs(PATIENCE_MS)) throw new BusyError(BUSY);
}

/** The same for a run that has let others in, and has more patience than a click. */
export function lockBookAgain(): void {
  if (!isBookOurs(LONG_PATIENCE_MS)) throw new BusyError(BUSY);
}

const BUSY = "Stoke is still busy with another change to this spreadsheet. Try again in a moment; nothing was lost.";

/** Takes the lock where no other run holds it, for work that a trigger may as well do next time. */
export function isLockFree(): boolean {
  return isBookOurs(0);
}

/** As this run knows: a lock that it holds it need not ask for again. */
let holdsBook = false;

function isBookOurs(patienceMs: number): boolean {
  holdsBook ||= LockService.getDocumentLock().tryLock(patienceMs);
  return holdsBook;
}

/** Lets other runs in while a long one goes on. Only once its writes are flushed. */
export function unlockBook(): void {
  holdsBook = false;
  LockService.getDocumentLock().releaseLock();
}

/**
 * Waits until no other run sends mail, or settles what became of some. Always before the document lock, so that no two runs wait for
 * each other; it is kept while mails go, when the document is free for others. Throws a BusyError where another run sends for longer
 * than the owner would wait.
 */
export function lockSending(): void {
  if (!isSendingOurs(LONG_PATIENCE_MS)) {
    throw new BusyError("Stoke is still busy sending other e-mails. Try again in a minute; nothing was sent.");
  }
}

/** Takes that lock where no run sends, without waiting. */
export function isSendingFree(): boolean {
  return isSendingOurs(0);
}

function isSendingOurs(patienceMs: number): boolean {
  return LockService.getScriptLock().tryLock(patienceMs);
}

/** Lets others send. Only once what became of the mails is flushed. */
export function unlockSending(): void {
  LockService.getScriptLock().releaseLock();
}

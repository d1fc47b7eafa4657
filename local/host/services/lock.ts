/** LockService: one run at a time holds a lock; another waits, and gives up when its time is over. */

import type { Clock } from "../clock";
import type { Meter, Run } from "../meter";
import { ServiceError, strictly } from "../strict";

type LockName = "document" | "script" | "user";

/** Who holds which lock now. */
export class Locks {
  readonly #clock: Clock;
  readonly #holders = new Map<LockName, Run>();
  readonly #elsewhere = new Map<LockName, number>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** A run that this host does not see (another user's) holds the lock for some seconds from now. */
  holdElsewhere(name: LockName, seconds: number): void {
    this.#elsewhere.set(name, this.#clock.now() + seconds * 1000);
  }

  /** Whether a run of this host holds the lock. */
  isHeld(name: LockName): boolean {
    return this.#holders.has(name);
  }

  /** Milliseconds until the run could have the lock: 0 for now, Infinity while a run below it on the stack holds it. */
  waitFor(name: LockName, run: Run): number {
    const holder = this.#holders.get(name);
    if (holder && holder !== run) return Number.POSITIVE_INFINITY;
    return Math.max(0, (this.#elsewhere.get(name) ?? 0) - this.#clock.now());
  }

  take(name: LockName, run: Run): void {
    this.#holders.set(name, run);
  }

  holds(name: LockName, run: Run): boolean {
    return this.#holders.get(name) === run;
  }

  release(name: LockName, run: Run): void {
    if (this.holds(name, run)) this.#holders.delete(name);
  }

  /** Google releases what a run forgot. */
  releaseAll(run: Run): void {
    for (const name of [...this.#holders.keys()]) this.release(name, run);
  }
}

export class LockService extends strictly("LockService") {
  readonly #meter: Meter;
  readonly #locks: Locks;

  constructor(meter: Meter, locks: Locks) {
    super();
    this.#meter = meter;
    this.#locks = locks;
  }

  getDocumentLock(): Lock {
    this.#meter.call("LockService.getDocumentLock");
    return new Lock(this.#meter, this.#locks, "document");
  }

  getScriptLock(): Lock {
    this.#meter.call("LockService.getScriptLock");
    return new Lock(this.#meter, this.#locks, "script");
  }

  getUserLock(): Lock {
    this.#meter.call("LockService.getUserLock");
    return new Lock(this.#meter, this.#locks, "user");
  }
}

export class Lock extends strictly("Lock") {
  readonly #meter: Meter;
  readonly #locks: Locks;
  readonly #name: LockName;

  constructor(meter: Meter, locks: Locks, name: LockName) {
    super();
    this.#meter = meter;
    this.#locks = locks;
    this.#name = name;
  }

  /** Waits at most so many milliseconds; answers whether the run has the lock. */
  tryLock(timeoutMs: number): boolean {
    this.#meter.call("Lock.tryLock");
    return this.#obtain(timeoutMs);
  }

  /** As tryLock, but throws when the time is over. */
  waitLock(timeoutMs: number): void {
    this.#meter.call("Lock.waitLock");
    if (!this.#obtain(timeoutMs)) {
      throw new ServiceError("Lock timeout: another process was holding the lock for too long.");
    }
  }

  hasLock(): boolean {
    this.#meter.call("Lock.hasLock");
    return this.#locks.holds(this.#name, this.#run());
  }

  releaseLock(): void {
    this.#meter.call("Lock.releaseLock");
    this.#locks.release(this.#name, this.#run());
  }

  #obtain(timeoutMs: number): boolean {
    const run = this.#run();
    const wait = this.#locks.waitFor(this.#name, run);
    this.#meter.wait(Math.min(wait, timeoutMs));
    if (wait > timeoutMs) return false;
    this.#locks.take(this.#name, run);
    return true;
  }

  #run(): Run {
    if (!this.#meter.run) throw new Error("Only a run can hold a lock");
    return this.#meter.run;
  }
}

/** The host's clock: it stands still until a test, the workbench or a waiting run moves it, and runs what falls due on the way. */

/** What falls due at a moment, in epoch milliseconds. */
export interface Due {
  at: number;
  run(): void;
}

/** Answers the earliest thing due at or before `until` (epoch milliseconds), or null. */
export type Schedule = (until: number) => Due | null;

export class Clock {
  #now: number;
  #schedule: Schedule = () => null;

  /** @param now ISO instant with offset or Z. */
  constructor(now: string) {
    this.#now = instantOf(now);
  }

  /** Epoch milliseconds. */
  now(): number {
    return this.#now;
  }

  /** ISO instant in UTC. */
  iso(): string {
    return new Date(this.#now).toISOString();
  }

  /** Moves to an ISO instant; what is due on the way runs in order, each at its own moment. Throws on a moment gone by. */
  set(iso: string): void {
    const target = instantOf(iso);
    if (target < this.#now) throw new Error(`The clock only goes forward: it is ${this.iso()}, not yet again ${iso}`);
    for (let due = this.#schedule(target); due; due = this.#schedule(target)) {
      this.#now = Math.max(this.#now, due.at);
      due.run();
    }
    this.#now = Math.max(this.#now, target);
  }

  /** Moves on by minutes, as `set` does. */
  advance(minutes: number): void {
    this.set(new Date(this.#now + minutes * 60_000).toISOString());
  }

  /** Lets milliseconds pass within a run (sleep, waiting for a lock); what falls due meanwhile waits for the next `set`. */
  pass(ms: number): void {
    this.#now += Math.max(0, ms);
  }

  /** Names the one source of what falls due. */
  follow(schedule: Schedule): void {
    this.#schedule = schedule;
  }
}

/** Epoch milliseconds of an ISO instant; a local time without a zone is refused. */
function instantOf(iso: string): number {
  const ms = /^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:?\d\d)$/.test(iso) ? Date.parse(iso) : Number.NaN;
  if (Number.isNaN(ms)) throw new Error(`Not an ISO instant with Z or an offset: "${iso}"`);
  return ms;
}

/** Counts every service call by name and by run, models what it costs on Google, and lets a test act, fail or kill at any call. */

import type { Clock } from "./clock";
import { costOf, FLUSH_MS, START_MS } from "./costs";

/** What the caller may do: NONE while the script loads, LIMITED in simple triggers, FULL otherwise. */
export type Mode = "NONE" | "LIMITED" | "FULL";

/** One execution of a function of the script. */
export interface Run {
  name: string;
  mode: Mode;
  /** ISO instant. */
  startedAt: string;
  calls: CallCount[];
  /** Calls that reached the server. */
  total: number;
  /** What the run would have taken on Google: cold start, calls, sleeps and waits for locks. */
  modelledMs: number;
  /** The script's own time, without the host's. */
  cpuMs: number;
  /** The time spent inside the host's services. */
  hostMs: number;
  /** "Exception: …" or "Killed: …"; absent when all went well. */
  error?: string;
  result?: unknown;
}

export interface CallCount {
  name: string;
  count: number;
  /** Modelled milliseconds. */
  ms: number;
}

export interface Call {
  /** 1-based among the calls of its run that reach the server; a local call has the index of the one before it. */
  index: number;
  /** "Range.getValues" */
  name: string;
  reaching: boolean;
  /** Cells read or written. */
  cells: number;
}

/** The run is over: nothing of it reaches the world any more, whatever it catches. */
export class Killed extends Error {
  override name = "Killed";
}

interface Fault {
  at: number | string;
  strike(state: RunState): void;
}

interface RunState {
  run: Run;
  counts: Map<string, CallCount>;
  limitMs: number;
  spentMs: number;
  /** Writes that Sheets keeps back. */
  pending: boolean;
  faults: Fault[];
  killed: string | null;
}

const MINUTE_MS = 60_000;
const LIMIT_MS: Record<Mode, number> = { NONE: MINUTE_MS / 2, LIMITED: MINUTE_MS / 2, FULL: 6 * MINUTE_MS };

export class Meter {
  /** When true, the clock goes on by the modelled time of each call while a run is under way. */
  clockRuns = false;
  /** Refuses calls that the run is not allowed to make; set by the host. */
  guard: (name: string, run: Run) => void = () => {};

  readonly #clock: Clock;
  readonly #hooks = new Set<(call: Call) => void>();
  readonly #stack: RunState[] = [];
  #armed: Fault[] = [];
  #inHook = false;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** The run under way, innermost first; null between runs. */
  get run(): Run | null {
    return this.#stack.at(-1)?.run ?? null;
  }

  /** Every service method calls this before it acts. Outside a run nothing is counted. */
  call(name: string, cells = 0): void {
    const state = this.#stack.at(-1);
    if (!state) return;
    if (state.killed !== null) throw new Killed(state.killed);
    this.guard(name, state.run);
    const cost = costOf(name);
    if (cost.reaching) state.run.total += 1;
    const flushes = state.pending && (cost.kind === "read" || cost.kind === "other");
    state.pending = cost.kind === "write" || (state.pending && cost.kind === "local");
    const ms = cost.ms + cost.msPerCell * cells + (flushes ? FLUSH_MS : 0);
    count(state, name, ms);
    this.#tell({ index: state.run.total, name, reaching: cost.reaching, cells });
    if (state.killed !== null) throw new Killed(state.killed);
    strikeFaults(state, name, cost.reaching);
    this.spend(ms);
  }

  /** Modelled time passes in the run under way; past the limit the run is killed. */
  spend(ms: number): void {
    const state = this.#stack.at(-1);
    if (!state) return;
    state.spentMs += ms;
    state.run.modelledMs += ms;
    if (this.clockRuns) this.#clock.pass(ms);
    if (state.spentMs <= state.limitMs) return;
    state.killed = "Exceeded maximum execution time";
    throw new Killed(state.killed);
  }

  /** Waits in the run under way (sleep, lock): the clock and the modelled time go on. */
  wait(ms: number): void {
    if (!this.clockRuns) this.#clock.pass(ms);
    this.spend(ms);
  }

  /** Acts before each call of any run, but not before the calls that the acting itself causes. Returns what ends it. */
  onCall(hook: (call: Call) => void): () => void {
    this.#hooks.add(hook);
    return () => this.#hooks.delete(hook);
  }

  /** In the next run (or the one under way), the n-th reaching call, or the first call of that name, throws instead of acting. */
  failAt(at: number | string, message: string): void {
    this.#arm({
      at,
      strike() {
        throw Object.assign(new Error(message), { name: "Exception" });
      },
    });
  }

  /** In the next run (or the one under way), ends the run right before or right after the n-th reaching call or the first of that name. */
  killAt(at: number | string, moment: "before" | "after"): void {
    this.#arm({
      at,
      strike(state) {
        state.killed = `the run ended ${moment} call ${at}`;
        if (moment === "before") throw new Killed(state.killed);
      },
    });
  }

  /** A run begins, inside the one under way if there is one. */
  begin(name: string, mode: Mode): Run {
    const startedAt = this.#clock.iso();
    const run: Run = { name, mode, startedAt, calls: [], total: 0, modelledMs: START_MS, cpuMs: 0, hostMs: 0 };
    const faults = this.#armed;
    this.#armed = [];
    this.#stack.push({
      run,
      counts: new Map(),
      limitMs: LIMIT_MS[mode],
      spentMs: 0,
      pending: false,
      faults,
      killed: null,
    });
    return run;
  }

  /** The innermost run ends; answers why it was killed, or null. */
  end(): string | null {
    const state = this.#stack.pop();
    if (!state) throw new Error("No run is under way");
    if (state.pending) state.run.modelledMs += FLUSH_MS;
    return state.killed;
  }

  #arm(fault: Fault): void {
    (this.#stack.at(-1)?.faults ?? this.#armed).push(fault);
  }

  #tell(call: Call): void {
    if (this.#inHook) return;
    this.#inHook = true;
    try {
      for (const hook of this.#hooks) hook(call);
    } finally {
      this.#inHook = false;
    }
  }
}

function count(state: RunState, name: string, ms: number): void {
  let entry = state.counts.get(name);
  if (!entry) {
    entry = { name, count: 0, ms: 0 };
    state.counts.set(name, entry);
    state.run.calls.push(entry);
  }
  entry.count += 1;
  entry.ms += ms;
}

function strikeFaults(state: RunState, name: string, reaching: boolean): void {
  const struck = state.faults.find(({ at }) => at === name || (reaching && at === state.run.total));
  if (!struck) return;
  state.faults = state.faults.filter((fault) => fault !== struck);
  struck.strike(state);
}

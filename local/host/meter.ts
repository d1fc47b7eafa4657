/** Counts every service call by name and by run, models what it costs on Google, and lets a test act, fail or kill at any call. */

import type { Clock } from "./clock";
import { costOf, FLUSH_MS, START_MS } from "./costs";
import { onLeaving } from "./stopwatch";
import { ServiceError } from "./strict";

/** What the caller may do: NONE while the script loads, LIMITED in simple triggers, FULL otherwise. */
export type Mode = "NONE" | "LIMITED" | "FULL";

/** Who started a run; a time trigger has no screen to show anything on. */
export type Caller = "simple trigger" | "installable trigger" | "time trigger" | "menu" | "page" | "editor";

/** One execution of a function of the script. */
export interface Run {
  name: string;
  caller: Caller;
  /** NONE until the script has loaded. */
  mode: Mode;
  /** ISO instant. */
  startedAt: string;
  calls: CallCount[];
  /** Calls that reached the server. */
  total: number;
  /** What the run would have taken on Google: cold start, calls, sleeps and waits for locks. */
  modelledMs: number;
  /** Milliseconds of this machine to load the script. */
  loadMs: number;
  /** The script's own milliseconds on this machine, without loading and without the host's. */
  cpuMs: number;
  /** Milliseconds of this machine spent inside the host's services. */
  hostMs: number;
  /** "Exception: …" or "Killed: …"; absent when all went well. */
  error?: string;
  result?: unknown;
}

interface CallCount {
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
  /** Whether the run has written cells that Sheets still keeps back: a kill may lose them. */
  unflushed: boolean;
}

/** The run is over: nothing of it reaches the world any more, whatever it catches. */
class Killed extends Error {
  override name = "Killed";
}

/** Whether a fault comes instead of the call or once it has acted. */
export type Moment = "before" | "after";

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
/** Modelled time after which Google kills a run. */
const LIMIT_MS = 6 * MINUTE_MS;
const SIMPLE_LIMIT_MS = MINUTE_MS / 2;

export class Meter {
  /** When true, the clock goes on by the modelled time of each call while a run is under way. */
  clockRuns = false;
  /** When true, no run is killed for taking too long: for what Google would have to do in several sittings. */
  patient = false;
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
    const flushes = state.pending && cost.kind === "read";
    const unflushed = state.pending;
    state.pending = cost.kind === "write" || (state.pending && (cost.kind === "local" || cost.kind === "elsewhere"));
    const ms = cost.ms + cost.msPerCell * cells + (flushes ? FLUSH_MS : 0);
    count(state, name, ms);
    this.#tell({ index: state.run.total, name, reaching: cost.reaching, cells, unflushed });
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
    if (this.patient || state.spentMs <= state.limitMs) return;
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

  /**
   * In the next run (or the one under way), the n-th call that reaches the server, or the first call of that name, throws:
   * instead of acting, or "after" it has acted, as a call that times out.
   */
  failAt(at: number | string, message: string, moment: Moment = "before"): void {
    this.#arm(at, moment, () => {
      throw new ServiceError(message);
    });
  }

  /** In the next run (or the one under way), the run ends right before or right after such a call. */
  killAt(at: number | string, moment: Moment): void {
    this.#arm(at, moment, (state) => {
      state.killed = `the run ended ${moment} call ${at}`;
      throw new Killed(state.killed);
    });
  }

  /** A run begins, inside the one under way if there is one. */
  begin(name: string, caller: Caller): Run {
    const startedAt = this.#clock.iso();
    const own = { calls: [], total: 0, modelledMs: START_MS, loadMs: 0, cpuMs: 0, hostMs: 0 };
    const run: Run = { name, caller, mode: "NONE", startedAt, ...own };
    this.#stack.push({
      run,
      counts: new Map(),
      limitMs: caller === "simple trigger" ? SIMPLE_LIMIT_MS : LIMIT_MS,
      spentMs: 0,
      pending: false,
      faults: this.#armed,
      killed: null,
    });
    this.#armed = [];
    return run;
  }

  /** The innermost run ends; answers why it was killed, or null. */
  end(): string | null {
    const state = this.#stack.pop();
    if (!state) throw new Error("No run is under way");
    if (state.pending) state.run.modelledMs += FLUSH_MS;
    return state.killed;
  }

  #arm(at: number | string, moment: Moment, act: (state: RunState) => never): void {
    const strike = moment === "before" ? act : (state: RunState) => onLeaving(() => act(state));
    (this.#stack.at(-1)?.faults ?? this.#armed).push({ at, strike });
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

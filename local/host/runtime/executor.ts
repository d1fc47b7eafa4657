/** Runs one function of the script from beginning to end: fresh globals, one entry in the list of runs, nothing held afterwards. */

import type { Caller, Meter, Mode, Run } from "../meter";
import { measure } from "../stopwatch";
import type { Loaded, Script } from "./script";

const MODES: Record<Caller, Mode> = {
  "simple trigger": "LIMITED",
  "installable trigger": "FULL",
  "time trigger": "FULL",
  menu: "FULL",
  page: "FULL",
  editor: "FULL",
};

/** The arguments, made once the script has loaded. */
export type Arguments = (loaded: Loaded) => readonly unknown[];

export class Executor {
  /** Every run so far, in the order in which they began. */
  readonly runs: Run[] = [];
  readonly #script: Script;
  readonly #meter: Meter;
  readonly #services: Readonly<Record<string, unknown>>;
  readonly #afterRun: (run: Run) => void;
  /** @param afterRun releases what the run holds. */
  constructor(script: Script, meter: Meter, services: Readonly<Record<string, unknown>>, afterRun: (run: Run) => void) {
    this.#script = script;
    this.#meter = meter;
    this.#services = services;
    this.#afterRun = afterRun;
  }

  /** Runs a top-level function. Never throws: how it ended is in the Run. */
  run(name: string, caller: Caller, args: Arguments = () => []): Run {
    const run = this.#meter.begin(name, caller);
    this.runs.push(run);
    return this.#finish(run, () => this.#call(run, this.#load(run), args));
  }

  /** As run, but null, with nothing noted, where the script has no such function. */
  runIfThere(name: string, caller: Caller, args: Arguments): Run | null {
    const run = this.#meter.begin(name, caller);
    const place = this.runs.push(run) - 1;
    let there = true;
    this.#finish(run, () => {
      const loaded = this.#load(run);
      there = loaded.has(name);
      if (there) this.#call(run, loaded, args);
    });
    if (!there) this.runs.splice(place, 1);
    return there ? run : null;
  }

  /** Notes a run that Google refuses to begin. */
  refuse(name: string, caller: Caller, error: string): Run {
    const run = this.#meter.begin(name, caller);
    this.#meter.end();
    this.runs.push(Object.assign(run, { error, modelledMs: 0 }));
    return run;
  }

  #finish(run: Run, act: () => void): Run {
    try {
      act();
    } catch (error) {
      run.error = errorText(error);
    }
    const killed = this.#meter.end();
    this.#afterRun(run);
    if (killed !== null) {
      run.error = `Killed: ${killed}`;
      delete run.result;
    }
    return run;
  }

  #call(run: Run, loaded: Loaded, args: Arguments): void {
    run.mode = MODES[run.caller];
    run.result = measure(
      () => loaded.call(run.name, args(loaded)),
      (scriptMs, hostMs) => Object.assign(run, { cpuMs: scriptMs, hostMs }),
    );
  }

  #load(run: Run): Loaded {
    return measure(
      () => this.#script.load(this.#services),
      (scriptMs, hostMs) => {
        run.loadMs = scriptMs + hostMs;
      },
    );
  }
}

/** "Exception: …", "TypeError: …", as the list of executions shows it. */
function errorText(error: unknown): string {
  if (typeof error === "object" && error !== null && "message" in error) {
    const name = "name" in error ? String(error.name) : "Error";
    return `${name}: ${String(error.message)}`;
  }
  return String(error);
}

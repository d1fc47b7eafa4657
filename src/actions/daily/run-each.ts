/** The run of each morning: what is done once a day, one job after the other. */

import type { Minute } from "../../core/model";

export interface DailyJob {
  /** As the owner reads it when the job fails: "The morning digest". */
  name: string;
  run(now: Minute): void;
}

/** Milliseconds: Google kills a run after six minutes. A job that is begun earlier has the rest to end in. */
const BUDGET_MS = 150_000;

/**
 * Runs the jobs in their order; one that fails does not stop the others. Throws an Error that names every job that failed or was
 * not begun in time: Google mails it to the owner.
 * @param elapsed milliseconds since the run began
 */
export function runEach(jobs: readonly DailyJob[], now: Minute, elapsed: () => number): void {
  const told: string[] = [];
  for (const { name, run } of jobs) {
    if (elapsed() > BUDGET_MS) {
      told.push(`${name}: there was no time left this morning; it is tried again tomorrow.`);
      continue;
    }
    try {
      run(now);
    } catch (error) {
      told.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  if (told.length > 0) throw new Error(told.join("\n"));
}

/** The run of each morning: what is done once a day, one job after the other. */

export interface DailyJob<Given> {
  /** As the owner reads it when the job fails: "The morning digest". */
  name: string;
  run(given: Given): void;
}

/** Milliseconds: Google kills a run after six minutes. A job that is begun earlier has the rest to end in. */
const BUDGET_MS = 150_000;

/**
 * Runs the jobs in their order; one that fails does not stop the others. Throws an Error that names every job that failed or was
 * not begun in time: Google mails it to the owner.
 * @param given what every job is given
 * @param elapsed milliseconds since the run began
 */
export function runEach<Given>(jobs: readonly DailyJob<Given>[], given: Given, elapsed: () => number): void {
  const told: string[] = [];
  for (const { name, run } of jobs) {
    if (elapsed() > BUDGET_MS) {
      told.push(`${name}: there was no time left this morning; it is tried again tomorrow.`);
      continue;
    }
    try {
      run(given);
    } catch (error) {
      told.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  if (told.length > 0) throw new Error(told.join("\n"));
}

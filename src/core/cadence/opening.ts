/** The opening of Trying as a whole: its first step says within how long, the later ones how long after (§4 "Opening"). */

import type { CellProblem } from "../cells";
import { type CadenceRule, TEMPERATURES } from "../model";

/**
 * Problems of the *When* cells that stand in the wrong place: a later step that says "within", a first one that says "after".
 * Of rows that belong to high-value leads, only a first step can tell.
 */
export function openingProblems(rules: readonly CadenceRule[]): CellProblem[] {
  const wrong = new Map<number, CellProblem>();
  for (const temperature of TEMPERATURES) {
    const steps = rules.filter(
      (rule) => rule.when !== null && !rule.highValue && rule.temperatures.includes(temperature),
    );
    steps.forEach((step, index) => {
      if (step.when === null || (step.when.kind === "within") === (index === 0)) return;
      wrong.set(step.row, problemOf(step, index === 0, temperature));
    });
  }
  return [...wrong.values()];
}

function problemOf(step: CadenceRule, first: boolean, temperature: string): CellProblem {
  const remedy = first
    ? `This is the first step of ${temperature} leads: write within 5 minutes.`
    : `This is a later step of ${temperature} leads: write right after, or 5 minutes after.`;
  return { row: step.row, column: "When", found: first ? "no step before it" : "within", remedy };
}

/** The templates that the rows of Cadence name. */

import { bare, type CellProblem } from "../cells";
import type { CadenceRule } from "../model";

/** Rows that name a template which there is not. They hold all the same: the step is due, whatever it is written with. */
export function unknownTemplates(rules: readonly CadenceRule[], names: readonly string[]): CellProblem[] {
  const known = new Set(names.map(bare));
  return rules
    .filter(({ template }) => template !== "" && !known.has(bare(template)))
    .map(({ row, template }) => ({ row, column: "Template", found: template, remedy: REMEDY }));
}

const REMEDY = "No row of Templates has this name: write one that is there, or give it to a row of Templates.";

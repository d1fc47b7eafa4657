/** The templates that the rows of Cadence name. */

import { bare, type CellProblem } from "../cells";
import type { CadenceRule } from "../model";
import { draftSubject } from "./drafts";

/**
 * Rows that name a template which there is not. A draft in Gmail is not looked for: where Cadence is edited, Gmail may not be asked. They hold all the same: the step is due, whatever it is written with.
 */
export function unknownTemplates(rules: readonly CadenceRule[], names: readonly string[]): CellProblem[] {
  const known = new Set(names.map(bare));
  return rules
    .filter(({ template }) => template !== "" && draftSubject(template) === null && !known.has(bare(template)))
    .map(({ row, template }) => ({ row, column: "Template", found: template, remedy: REMEDY }));
}

const REMEDY =
  "No row of Templates has this name: write one that is there, or Gmail: and the subject of a draft in your Gmail.";

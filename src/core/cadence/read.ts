/** The Cadence sheet, read into rules. */

import type { CellProblem } from "../cells";
import type { CadenceRule } from "../model";
import { openingProblems } from "./opening";
import { readCadenceRow } from "./row";

export interface ReadCadence {
  /** In the order of the sheet. */
  rules: readonly CadenceRule[];
  /** Any at all means that the sheet as a whole does not hold: the last good cadence stays in force. */
  problems: readonly CellProblem[];
}

/**
 * Reads all data rows of the sheet.
 * @param rows cells as getValues gives them, in the order of CADENCE_COLUMNS; blank rows are passed over.
 * @param firstRow 1-based row of the sheet that `rows` begins with.
 */
export function readCadence(rows: readonly (readonly unknown[])[], firstRow = 2): ReadCadence {
  const rules: CadenceRule[] = [];
  const problems: CellProblem[] = [];
  rows.forEach((cells, index) => {
    const read = readCadenceRow(cells, firstRow + index);
    if (Array.isArray(read)) problems.push(...read);
    else if (read !== null) rules.push(read);
  });
  // A row that cannot be read would make its neighbours look misplaced.
  if (problems.length === 0) problems.push(...openingProblems(rules));
  return { rules, problems };
}

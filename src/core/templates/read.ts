/** The Templates sheet, read: templates by name, and what is wrong with which cell. */

import { bare, type CellProblem, textOf } from "../cells";
import { checkTemplate } from "./check";

/** A mail or a card, as the owner wrote it. */
export interface Template {
  name: string;
  subject: string;
  body: string;
  /** When to use it: a reminder for the owner. */
  step: string;
}

export interface ReadTemplates {
  /** Those without a mistake, in the order of the sheet. */
  templates: readonly Template[];
  problems: readonly CellProblem[];
  /** The names of all rows, those with a mistake too. */
  names: readonly string[];
}

/**
 * @param rows cells in the order of TEMPLATE_COLUMNS; blank rows are passed over.
 * @param known names of all fields that may stand between braces (knownFields).
 * @param firstRow 1-based row of the sheet that `rows` begins with.
 */
export function readTemplates(
  rows: readonly (readonly unknown[])[],
  known: readonly string[],
  firstRow = 2,
): ReadTemplates {
  const templates = new Map<string, Template>();
  const problems: CellProblem[] = [];
  const names: string[] = [];
  rows.forEach((cells, index) => {
    const [name = "", subject = "", , step = ""] = cells.map(textOf);
    // The owner's spaces and tabs are part of the letter.
    const body = typeof cells[2] === "string" ? cells[2].trim() : textOf(cells[2]);
    if (name === "" && subject === "" && body === "") return;
    const row = firstRow + index;
    if (name !== "") names.push(name);
    const found: CellProblem[] = checkTemplate(subject, body, known).map((problem) => ({ row, ...problem }));
    if (name === "") found.push({ row, column: "Name", found: "nothing", remedy: "Give the template a name." });
    if (templates.has(bare(name)))
      found.push({ row, column: "Name", found: name, remedy: "Another template has this name: write a new one." });
    if (found.length === 0) templates.set(bare(name), { name, subject, body, step });
    problems.push(...found);
  });
  return { templates: [...templates.values()], problems, names };
}

/** The template that a Cadence row names, whatever its case; null where there is none. */
export function templateNamed(name: string, templates: readonly Template[]): Template | null {
  return templates.find((template) => bare(template.name) === bare(name)) ?? null;
}

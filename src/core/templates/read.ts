/** The Templates sheet, read: templates by name, and what is wrong with which cell. */

import { bare, type CellProblem, textOf } from "../cells";
import { TEMPLATE_COLUMNS } from "../headers";
import { checkTemplate, type TemplateProblem } from "./check";
import { readAddress, readFiles, readFormat } from "./extras";

/** A mail or a card, as the owner wrote it. */
export interface Template {
  name: string;
  subject: string;
  body: string;
  /** When to use it: a reminder for the owner. */
  step: string;
  /** The body is HTML of the owner's own. */
  html: boolean;
  /** The alias that it goes from; "" for the account's own address. */
  from: string;
  /** "" for the address in Settings. */
  replyTo: string;
  /** IDs of files in Drive that go with it. */
  files: readonly string[];
}

export interface ReadTemplates {
  /** Those without a mistake, in the order of the sheet. */
  templates: readonly Template[];
  problems: readonly CellProblem[];
  /** The names of all rows, those with a mistake too. */
  names: readonly string[];
}

type TemplateKey = (typeof TEMPLATE_COLUMNS)[number]["key"];

/**
 * @param table cells from row 1, the headers, on; blank rows are passed over. A column that is missing is blank: books made
 * earlier have fewer.
 * @param known names of all fields that may stand between braces (knownFields).
 */
export function readTemplates(table: readonly (readonly unknown[])[], known: readonly string[]): ReadTemplates {
  const [headers = [], ...rows] = table;
  const cellOf = cellsBy(headers);
  const templates = new Map<string, Template>();
  const problems: CellProblem[] = [];
  const names: string[] = [];
  rows.forEach((cells, index) => {
    const text = (key: TemplateKey) => textOf(cellOf(cells, key));
    const [name, subject] = [text("name"), text("subject")];
    const written = cellOf(cells, "body");
    // The owner's spaces and tabs are part of the letter.
    const body = typeof written === "string" ? written.trim() : textOf(written);
    if (name === "" && subject === "" && body === "") return;
    const row = 2 + index;
    if (name !== "") names.push(name);
    const found: TemplateProblem[] = [];
    const taken = <T>(reading: { value: T; problem: TemplateProblem | null }): T => {
      if (reading.problem !== null) found.push(reading.problem);
      return reading.value;
    };
    const html = taken(readFormat(text("format")));
    found.push(...checkTemplate(subject, body, known, html));
    const template: Template = {
      name,
      subject,
      body,
      step: text("step"),
      html,
      from: taken(readAddress("From alias", text("from"))),
      replyTo: taken(readAddress("Reply-to", text("replyTo"))),
      files: taken(readFiles(text("files"))),
    };
    if (name === "") found.push({ column: "Name", found: "nothing", remedy: "Give the template a name." });
    if (templates.has(bare(name)))
      found.push({ column: "Name", found: name, remedy: "Another template has this name: write a new one." });
    if (found.length === 0) templates.set(bare(name), template);
    problems.push(...found.map((problem) => ({ row, ...problem })));
  });
  return { templates: [...templates.values()], problems, names };
}

function cellsBy(headers: readonly unknown[]): (cells: readonly unknown[], key: TemplateKey) => unknown {
  const at = new Map<TemplateKey, number>();
  for (const { key, header } of TEMPLATE_COLUMNS) {
    const index = headers.findIndex((cell) => textOf(cell).toLowerCase() === header.toLowerCase());
    if (index >= 0) at.set(key, index);
  }
  return (cells, key) => cells[at.get(key) ?? -1] ?? "";
}

/** The row of the sheet that reads as this template. */
export function cellsOfTemplate(template: Template): string[] {
  const cells: Record<TemplateKey, string> = {
    ...template,
    format: template.html ? "HTML" : "",
    files: template.files.join("\n"),
  };
  return TEMPLATE_COLUMNS.map(({ key }) => cells[key]);
}

/** The template that a Cadence row names, whatever its case; null where there is none. */
export function templateNamed(name: string, templates: readonly Template[]): Template | null {
  return templates.find((template) => bare(template.name) === bare(name)) ?? null;
}

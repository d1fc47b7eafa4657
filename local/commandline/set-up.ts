/** Setting a book up as the add-on proposes, with the owner's corrections. */

import * as v from "valibot";
import type { Host } from "../host";
import { Misuse } from "./command";
import { ask } from "./session";

const Proposal = v.object({
  sheet: v.string(),
  headerRow: v.number(),
  columns: v.array(v.object({ header: v.string(), column: v.string(), field: v.string(), sure: v.boolean() })),
  fields: v.array(v.object({ key: v.string(), header: v.string() })),
  problems: v.array(v.string()),
});
type Proposal = v.InferOutput<typeof Proposal>;

const Report = v.looseObject({
  message: v.string(),
  added: v.array(v.string()),
  leads: v.number(),
  problems: v.array(v.string()),
});

/** What was understood and done. */
export interface SetUp {
  columns: { header: string; column: string; field: string; sure: boolean }[];
  report: v.InferOutput<typeof Report>;
}

/** Whether the book has been set up before. */
export function isSetUp(host: Host): boolean {
  return ask(host, v.object({ kind: v.string() }), "sidebarView", null).kind !== "not set up";
}

/**
 * Takes the add-on's proposal, changed by corrections such as "Prospect=name" or "Prospect=" (leave alone).
 * Throws a Misuse for a header or field that there is not.
 */
export function setUp(host: Host, corrections: readonly string[] = [], sheet = ""): SetUp {
  const proposal = ask(host, Proposal, "proposeSetUp", ...(sheet === "" ? [] : [sheet]));
  const fields = corrected(proposal, corrections);
  const columns = proposal.columns.map((column) => ({
    ...column,
    field: fields.get(column.column) ?? column.field,
    sure: column.sure || fields.has(column.column),
  }));
  const choice = {
    sheet: proposal.sheet,
    headerRow: proposal.headerRow,
    mapping: columns.map(({ column, header, field }) => ({ column, header, field })),
  };
  const report = ask(host, Report, "confirmSetUp", choice);
  return { columns, report: { ...report, problems: [...proposal.problems, ...report.problems] } };
}

/** The field of each corrected column, by the column's letters. */
function corrected(proposal: Proposal, corrections: readonly string[]): Map<string, string> {
  const fields = new Map<string, string>();
  for (const correction of corrections) {
    const cut = correction.lastIndexOf("=");
    if (cut < 1)
      throw new Misuse(`--map "${correction}": write the sheet's header, =, the field: --map "Prospect=name".`);
    const header = correction.slice(0, cut);
    const columns = proposal.columns.filter((column) => same(column.header, header) || same(column.column, header));
    const [column] = columns;
    if (!column) {
      throw new Misuse(
        `--map "${correction}": "${proposal.sheet}" has no header "${header}". It has ${namesOf(proposal.columns.map((each) => each.header))}.`,
      );
    }
    fields.set(column.column, fieldNamed(proposal, correction.slice(cut + 1), correction));
  }
  return fields;
}

function fieldNamed(proposal: Proposal, name: string, correction: string): string {
  if (name.trim() === "") return "";
  const field = proposal.fields.find((each) => same(each.key, name) || same(each.header, name));
  if (field) return field.key;
  throw new Misuse(
    `--map "${correction}": there is no field "${name}". There are ${namesOf(proposal.fields.map((each) => each.key))}.`,
  );
}

function same(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

function namesOf(names: readonly string[]): string {
  return names.filter((name) => name !== "").join(", ");
}

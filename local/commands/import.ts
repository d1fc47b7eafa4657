/** `import`: leads from a file into the book's lead sheet, each once; every row is accounted for. */

import { readFileSync } from "node:fs";
import { extname } from "node:path";
import * as v from "valibot";
import { type Command, Failure, Misuse } from "../commandline/command";
import { ask, type Session } from "../commandline/session";
import { isSetUp, setUp } from "../commandline/set-up";
import { table } from "../commandline/table";
import { tableText } from "../host/books";

export const importCommand: Command = {
  name: "import",
  summary: "Take leads in from a file: CSV of any program, or .xlsx; whoever is there already is not added again",
  operand: "FILE",
  options: {
    map: {
      type: "list",
      value: "HEADER=FIELD",
      help: 'what a header means: "Wishes=interest"; "Wishes=" leaves it out',
    },
    dates: {
      type: "text",
      value: "STYLE",
      help: '"day first" or "month first"; default: as the dates themselves tell',
    },
    "dry-run": { type: "flag", help: "only tell what would be done" },
  },
  changes: true,
  async run(session) {
    const { args } = session;
    if (args.operand === "") throw new Misuse("FILE is missing: import leads.csv --book PATH");
    const dates = args.text("dates");
    if (!/^(?:|day first|month first)$/.test(dates))
      throw new Misuse(`--dates "${dates}": write "day first" or "month first".`);
    const host = await session.host();
    if (!isSetUp(host)) setUp(host);
    const source = { kind: "text", text: await textOf(session, args.operand) };
    const proposal = ask(host, Proposal, "proposeImport", source);
    const fields = corrected(proposal, args.list("map"));
    const columns = proposal.columns.map((column) => ({ ...column, field: fields.get(column.index) ?? column.field }));
    const mapping = columns.map(({ index, field }) => ({ index, field }));
    const dryRun = args.flag("dry-run");
    if (dryRun) session.onlyLooked();
    const choice = { source, headerRow: proposal.headerRow, mapping, dates };
    const report = ask(host, Report, dryRun ? "previewImport" : "confirmImport", choice);
    session.answer([{ ...report, columns: columns.map(({ header, field }) => ({ header, field })) }], () => [
      ...table(
        ["Column", "Header", "Taken as"],
        columns.map(({ column, header, field }) => [column, header, field === "" ? "(left out)" : field]),
      ),
      report.message,
      ...(report.dates === "" ? [] : [report.dates]),
      ...told("Merged", report.merged),
      ...told(
        "Refused",
        report.refused.map(({ row, name, reason }) => ({ row, name, text: reason })),
      ),
      ...told("Please look at", report.remarks),
    ]);
  },
};

const Told = v.object({ row: v.number(), name: v.string(), text: v.string() });

const Report = v.object({
  message: v.string(),
  taken: v.number(),
  merged: v.array(Told),
  refused: v.array(v.object({ row: v.number(), name: v.string(), reason: v.string() })),
  remarks: v.array(Told),
  leftOut: v.array(v.string()),
  dates: v.string(),
});

const Proposal = v.object({
  headerRow: v.number(),
  columns: v.array(v.object({ index: v.number(), column: v.string(), header: v.string(), field: v.string() })),
  fields: v.array(v.object({ key: v.string(), header: v.string() })),
});
type Proposal = v.InferOutput<typeof Proposal>;

async function textOf(session: Session, operand: string): Promise<string> {
  const path = session.path(operand);
  if (!/^\.(?:csv|tsv|txt|tab|xlsx)$/i.test(extname(path)))
    throw new Failure(`${operand}: a file to import ends in .csv, .tsv, .txt or .xlsx.`);
  try {
    readFileSync(path);
  } catch {
    throw new Failure(`${operand}: there is no such file, or it cannot be read.`);
  }
  return tableText(path);
}

function told(title: string, rows: readonly v.InferOutput<typeof Told>[]): string[] {
  return rows.map(({ row, name, text }) => `${title}: row ${row}${name === "" ? "" : `, ${name}`}. ${text}`);
}

/** The field of each corrected column. Throws a Misuse for a header or field that there is not. */
function corrected({ columns, fields }: Proposal, corrections: readonly string[]): Map<number, string> {
  const chosen = new Map<number, string>();
  for (const correction of corrections) {
    const cut = correction.lastIndexOf("=");
    if (cut < 1)
      throw new Misuse(`--map "${correction}": write the file's header, =, the field: --map "Wishes=interest".`);
    const [header, name] = [correction.slice(0, cut), correction.slice(cut + 1).trim()];
    const named = columns.filter((column) => same(column.header, header));
    const found = named.length > 0 ? named : columns.filter((column) => same(column.column, header));
    if (found.length === 0) {
      const headers = columns.map((column) => column.header).filter((each) => each !== "");
      throw new Misuse(`--map "${correction}": the file has no header "${header}". It has ${headers.join(", ")}.`);
    }
    const field = name === "" ? { key: "" } : fields.find((each) => same(each.key, name) || same(each.header, name));
    if (field === undefined) {
      const keys = fields.map(({ key }) => key);
      throw new Misuse(`--map "${correction}": there is no field "${name}". There are ${keys.join(", ")}.`);
    }
    for (const { index } of found) chosen.set(index, field.key);
  }
  return chosen;
}

function same(one: string, other: string): boolean {
  return bare(one) === bare(other);
}

function bare(text: string): string {
  return text
    .replace(/[\s_]+/g, " ")
    .trim()
    .toLowerCase();
}

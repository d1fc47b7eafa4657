/** What the add-on costs: CPU milliseconds of its own, service calls, and modelled seconds on Google, by the size of the book. */

import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { Script } from "node:vm";
import { type Host, openHost, type Run } from "../local/host";
import { addDoubles, exportedLeads, factsOfLeads, madeUpBook, NOW, pastedRows, untriedBook } from "./book";
import { callsOfOne, introduce, MANY, planMany } from "./mail";

const SIZES = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1_000, 10_000, 50_000];
/** Rows of the file that is imported: each is compared with every lead of the book, and with every row above it. */
const IMPORTED = 50_000;
/** Leads that stand in the book twice. Each lead is known by four keys or so, so that 125,000 leads make 500,000 comparisons. */
const DOUBLED = 100;
/** Hot leads that nobody has tried, no two of them the same: nothing asks for more contacts of a forecast. */
const UNTRIED = 10_000;
/** Google's script runs once cold; here the best of so many runs is told, since these machines are noisy. */
const REPEATS = 5;

interface Row {
  run: string;
  leads: number;
  "CPU ms": number;
  "host ms": number;
  calls: number;
  "modelled s": number;
}

interface Proposal {
  sheet: string;
  headerRow: number;
  columns: { column: string; header: string; field: string }[];
}

interface ImportProposal {
  headerRow: number;
  columns: { index: number; field: string }[];
}

const rows: Row[] = [];
for (const leads of SIZES) {
  const started = performance.now();
  const host = openHost({ now: NOW, workbook: madeUpBook(leads) });
  host.open();
  host.meter.patient = true;
  setUp(host);
  host.meter.patient = false;
  note("set up", leads, [last(host)]);
  note(
    "hourly, nothing changed",
    leads,
    repeat(() => host.run("hourly")),
  );
  note(
    "hourly, an hour later",
    leads,
    repeat(() => {
      host.clock.advance(60);
      return lastNamed(host, "hourly");
    }),
  );
  host.meter.patient = true;
  note("is it working?, the first time", leads, [host.run("openIsItWorking")]);
  note(
    "all that is done each morning",
    leads,
    repeat(() => host.run("eachMorning")),
  );
  note(
    "forecast",
    leads,
    repeat(() => {
      host.rpc("forecast");
      return last(host);
    }),
  );
  const row = Math.floor(leads / 2);
  note("hearing, a reply among 20 mails", leads, [afterMail(host, row)]);
  host.meter.patient = false;
  note(
    "hearing, no mail new",
    leads,
    repeat(() => host.run("hearReplies")),
  );
  note(
    "log a touch",
    leads,
    repeat(() => logTouch(host, row)),
  );
  if (leads === SIZES[0] && leads >= MANY) noteMail(host, leads);
  host.owner.paste("Leads", `A${leads + 2}`, pastedRows(500));
  note("paste of 500 rows", leads, [last(host)]);
  addDoubles(host.workbook, leads, DOUBLED);
  host.meter.patient = true;
  host.rpc("findDuplicates");
  note(
    "find 100 duplicates",
    leads,
    repeat(() => findDuplicates(host)),
  );
  note("merge two rows", leads, [mergeFirst(host)]);
  note("import of facts for every second lead", leads, [importLeads(host, factsOfLeads(leads))]);
  note("import of 50,000 new leads", leads, [importLeads(host, exportedLeads(IMPORTED))]);
  note("the same file again", leads, [importLeads(host, exportedLeads(IMPORTED))]);
  host.meter.patient = false;
  console.error(`${leads} leads: ${Math.round((performance.now() - started) / 1000)} s in all`);
}
noteUntried(UNTRIED);
console.table(rows);
printLoading();

function setUp(host: Host): void {
  const { sheet, headerRow, columns } = host.rpc("proposeSetUp", "Leads") as Proposal;
  host.rpc("confirmSetUp", {
    sheet,
    headerRow,
    mapping: columns.map(({ column, header, field }) => ({ column, header, field })),
  });
}

function noteUntried(leads: number): void {
  const host = openHost({ now: NOW, workbook: untriedBook(leads) });
  host.open();
  host.meter.patient = true;
  setUp(host);
  note(
    "forecast, Hot and untried",
    leads,
    repeat(() => {
      host.rpc("forecast");
      return last(host);
    }),
  );
}

/** In the smallest book: the rest of it is the reading of the ledger. */
function noteMail(host: Host, leads: number): void {
  introduce(host);
  note(
    "1,000 mails planned and written",
    leads,
    repeat(() => planMany(host)),
  );
  const { own, followUp } = callsOfOne(host);
  console.log(`Calls a mail, beside a constant: ${own} in a new thread, ${followUp} as a follow-up in a thread.`);
}

/** A lead writes, and nineteen strangers do. */
function afterMail(host: Host, lead: number): Run {
  for (let stranger = 1; stranger < 20; stranger += 1) {
    host.gmail.receive({ from: `stranger${stranger}@example.com`, subject: "News", text: "Nothing for you." });
  }
  host.gmail.receive({ from: `lead${lead}@example.com`, subject: "Roses", text: "Are there white ones?" });
  return host.run("hearReplies");
}

function importLeads(host: Host, text: string): Run {
  const source = { kind: "text", text };
  const { headerRow, columns } = host.rpc("proposeImport", source) as ImportProposal;
  const mapping = columns.map(({ index, field }) => ({ index, field }));
  host.rpc("confirmImport", { source, headerRow, mapping, dates: "" });
  return last(host);
}

/** A look that finds nothing to settle first, as the hourly run leaves a book. */
function findDuplicates(host: Host): Run {
  host.rpc("findDuplicates");
  return last(host);
}

function mergeFirst(host: Host): Run {
  const { pairs } = host.rpc("findDuplicates") as { pairs: { kept: { id: string }; other: { id: string } }[] };
  const [pair] = pairs;
  if (pair === undefined) throw new Error("There are no duplicates.");
  host.rpc("mergeLeads", pair.kept.id, pair.other.id);
  return last(host);
}

function logTouch(host: Host, row: number): Run {
  const leadId = `B${row - 2}`;
  host.rpc("logTouch", {
    leadId,
    row,
    channel: "Call",
    direction: "Out",
    outcome: "No answer",
    note: "",
    promise: "",
    promiseBy: "",
    changeTemperature: true,
    at: "",
  });
  const run = last(host);
  host.clock.advance(1);
  return run;
}

function repeat(act: () => Run): Run[] {
  return Array.from({ length: REPEATS }, act);
}

function lastNamed({ runs }: Host, name: string): Run {
  const named = runs.filter((run) => run.name === name);
  return last({ runs: named });
}

function last({ runs }: Pick<Host, "runs">): Run {
  const run = runs[runs.length - 1];
  if (run === undefined) throw new Error("Nothing has run.");
  return run;
}

function note(name: string, leads: number, runs: readonly Run[]): void {
  const failed = runs.find(({ error }) => error !== undefined);
  if (failed !== undefined) throw new Error(`${name} with ${leads} leads: ${failed.error}`);
  rows.push({
    run: name,
    leads,
    "CPU ms": round(best(runs.map(({ cpuMs }) => cpuMs))),
    "host ms": round(best(runs.map(({ hostMs }) => hostMs))),
    calls: Math.max(...runs.map(({ total }) => total)),
    "modelled s": round(best(runs.map(({ modelledMs }) => modelledMs)) / 1000),
  });
  if (process.env.CALLS !== undefined)
    console.error(
      name,
      leads,
      runs[0]?.calls.filter(({ ms }) => ms > 0),
    );
}

function printLoading(): void {
  const loads = repeat(() => openHost({ now: NOW }).run("onOpen"));
  const source = readFileSync("dist/Code.js", "utf8");
  const compiling = Array.from({ length: REPEATS }, () => {
    const start = performance.now();
    new Script(source);
    return performance.now() - start;
  });
  const ms = best(compiling) + best(loads.map(({ loadMs }) => loadMs));
  console.log(`Compiling and loading Code.js (${Math.round(source.length / 1024)} KB): ${round(ms)} ms.`);
}

function best(figures: readonly number[]): number {
  return Math.min(...figures);
}

function round(figure: number): number {
  return Math.round(figure * 10) / 10;
}

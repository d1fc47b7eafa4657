/** What the tests of the actions share: a book of leads that is set up once and copied for each test, and its rows by header. */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Host, openHost, type Run } from "../../local/host";
import { keptOf, readBook } from "../../local/host/books";
import { parseKept, restoreKept } from "../../local/host/kept";
import { saveHost } from "../../local/host/saved";
import type { SheetModel, Workbook } from "../../local/host/sheets";
import { toA1 } from "../../local/host/sheets/grid/a1";
import { cellArea } from "../../local/host/sheets/grid/area";
import type { Logged, TouchForm } from "../../src/actions/views";
import { bookOf, setUp } from "../set-up/steps";

/** Monday 2 November 2026, 10:00 in New York. */
const MONDAY = "2026-11-02T15:00:00Z";

/** A lead as the owner types it, by header. */
export type Typed = Readonly<Record<string, string>>;

const NAMES = ["Ana", "Bilal", "Chen", "Dora", "Emil", "Fay", "Gil", "Hana", "Ivo", "Jun"];
const WAYS_IN = ["Web form", "Email", "Referral", "Event", "Phone", "List"];

/** So many invented leads, of several temperatures, who came in within the last days. */
export function someLeads(count: number, first = 0): Typed[] {
  return Array.from({ length: count }, (_, index) => leadNumber(first + index));
}

function leadNumber(index: number): Typed {
  return {
    Name: `${NAMES[index % NAMES.length]} Example${index}`,
    Phone: `212-555-01${String(index % 100).padStart(2, "0")}`,
    Email: `lead${index}@example.com`,
    Address: `${index + 1} Main St`,
    "Way in": WAYS_IN[index % WAYS_IN.length] ?? "",
    Received: `2026-10-${String(30 - (index % 9)).padStart(2, "0")} 09:${String(10 + (index % 40))}`,
    Notes: `note ${index}`,
  };
}

/** The sheet Leads with these leads in it, typed by a person. */
function workbookOf(leads: readonly Typed[], extra: readonly string[] = []): Workbook {
  const headers = [...new Set([...leads.flatMap((lead) => Object.keys(lead)), ...extra])];
  return bookOf("Leads", [headers, ...leads.map((lead) => headers.map((header) => lead[header] ?? ""))]);
}

/** A host on these leads, with Stoke set up as it proposes. */
export function bookWith(leads: readonly Typed[], extra: readonly string[] = [], now = MONDAY): Host {
  const host = openHost({ now, workbook: workbookOf(leads, extra), seed: "book" });
  setUp(host);
  for (const own of ["Touches", "Cadence", "Templates", "Settings"]) shorten(sheetOf(host, own));
  host.open();
  return host;
}

/** Blank rows are taken from the end, so that copies cost little. */
function shorten(sheet: SheetModel): void {
  sheet.rowTrack.count = Math.max(sheet.lastRow + 20, 60);
}

/** Makes copies of a book as it stands, each in a host of its own. @param now ISO instant at which a copy opens */
export async function copies(host: Host): Promise<(now?: string) => Promise<Host>> {
  const folder = mkdtempSync(join(tmpdir(), "stoke-"));
  await saveHost(host, folder);
  folders.push(folder);
  return async (now = host.clock.iso()) => {
    const workbook = await readBook(folder);
    const kept = parseKept(keptOf(workbook));
    const copy = openHost({ now, workbook, seed: now });
    if (kept !== null) restoreKept(copy, kept);
    return copy;
  };
}

const folders: string[] = [];
process.on("exit", () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Takes away the looks that run every few minutes: a day of a test is then its hourly runs, and not hundreds. */
export function hourlyOnly({ triggers }: Host): void {
  for (const { id, handler } of [...triggers.list()]) {
    if (handler === "hearReplies" || handler === "takeLeads") triggers.remove(id);
  }
}

export function sheetOf({ workbook }: Host, name: string): SheetModel {
  const sheet = workbook.sheet(name);
  if (sheet === null) throw new Error(`There is no sheet ${name}`);
  return sheet;
}

/** The headers of a row, left to right. */
export function headersOf(sheet: SheetModel, row = 1): string[] {
  return Array.from({ length: sheet.lastColumn }, (_, index) => sheet.displayAt(row, index + 1));
}

/** The 1-based column under a header. */
export function columnOf(sheet: SheetModel, header: string, row = 1): number {
  const column = headersOf(sheet, row).indexOf(header) + 1;
  if (column === 0) throw new Error(`There is no header ${header} in ${sheet.name}`);
  return column;
}

/** Types another header into row 1 of Leads. */
export function renameHeader(host: Host, from: string, to: string): void {
  host.owner.edit("Leads", toA1(cellArea(1, columnOf(sheetOf(host, "Leads"), from))), to);
}

/** The 1-based row of the lead of that name. */
export function rowOf(host: Host, name: string): number {
  const leads = sheetOf(host, "Leads");
  const column = columnOf(leads, "Name");
  for (let row = 2; row <= leads.lastRow; row += 1) if (leads.displayAt(row, column) === name) return row;
  throw new Error(`There is no lead ${name}`);
}

/** "C5", of a lead's cell. */
export function cellOf(host: Host, name: string, header: string): string {
  return toA1(cellArea(rowOf(host, name), columnOf(sheetOf(host, "Leads"), header)));
}

/** What a lead's cell shows. */
export function shown(host: Host, name: string, header: string): string {
  const leads = sheetOf(host, "Leads");
  return leads.displayAt(rowOf(host, name), columnOf(leads, header));
}

/** What the owner would type to get the cell again: dates as "2026-11-02T10:00". */
export function typedIn(host: Host, name: string, header: string): string {
  const leads = sheetOf(host, "Leads");
  return leads.inputAt(rowOf(host, name), columnOf(leads, header));
}

export function idOf(host: Host, name: string): string {
  return shown(host, name, "Lead ID");
}

/** Types into a lead's cell, as the owner does. */
export function type(host: Host, name: string, header: string, typed: string): void {
  host.owner.edit("Leads", cellOf(host, name, header), typed);
}

export function clear(host: Host, name: string, header: string): void {
  host.owner.clear("Leads", cellOf(host, name, header));
}

/** The rows of Touches by header, as they show; dates as "2026-11-02T10:00". */
export function touches(host: Host): Record<string, string>[] {
  const sheet = sheetOf(host, "Touches");
  const headers = headersOf(sheet);
  const rows = Array.from({ length: Math.max(0, sheet.lastRow - 1) }, (_, index) => index + 2);
  return rows.map((row) =>
    Object.fromEntries(
      headers.map((header, index) => [
        header,
        header === "When" ? sheet.inputAt(row, index + 1) : sheet.displayAt(row, index + 1),
      ]),
    ),
  );
}

/** A log form with what every field holds when the owner says nothing more. */
export function form(host: Host, name: string, words: Partial<TouchForm> = {}): TouchForm {
  const id = idOf(host, name);
  return { ...NO_WORDS, leadId: id, row: rowOf(host, name), ...words };
}

const NO_WORDS = {
  channel: "Call",
  direction: "Out",
  outcome: "No answer",
  note: "",
  promise: "",
  promiseBy: "",
  changeTemperature: true,
  at: "",
} as const;

export function log(host: Host, name: string, words: Partial<TouchForm> = {}): Logged {
  return host.rpc("logTouch", form(host, name, words)) as Logged;
}

export function lastRun(host: Host, name?: string): Run {
  const run = host.runs.filter((one) => name === undefined || one.name === name).at(-1);
  if (run === undefined) throw new Error("Nothing has run yet");
  return run;
}

/** The names of the calls of a run that change something: what a second run must not do. */
export function writesOf({ calls }: Run): string[] {
  return calls
    .map(({ name }) => name)
    .filter((name) =>
      /\.(set|insert|delete|hide|show|move|clear|append|create(?!TextFinder)|protect|remove|copy|replace)/.test(name),
    )
    .filter((name) => !/Builder\./.test(name) || name === "ClockTriggerBuilder.create");
}

/** Every lead by name: its cells by header as the owner would type them. What chance gives (IDs, checksums) is left out. */
export function portrait(host: Host): Record<string, Record<string, string>> {
  const leads = sheetOf(host, "Leads");
  const headers = headersOf(leads);
  const name = columnOf(leads, "Name");
  const found: Record<string, Record<string, string>> = {};
  for (let row = 2; row <= leads.lastRow; row += 1) {
    const cells = headers.flatMap((header, index): [string, string][] =>
      header === "" ? [] : [[header, withoutChance(header, leads.inputAt(row, index + 1))]],
    );
    if (cells.every(([header, input]) => input === "" || !WHO.includes(header))) continue;
    const key = leads.displayAt(row, name);
    const note = leads.noteAt(row, columnOf(leads, "Temperature"));
    found[found[key] === undefined ? key : `${key} again`] = { ...Object.fromEntries(cells), "why temperature": note };
  }
  return found;
}

/** A row that holds none of these is no lead, whatever else stands in it. */
const WHO = ["Name", "Company", "Phone", "Email", "Address"];

function withoutChance(header: string, input: string): string {
  if (header === "Lead ID") return input === "" ? "none" : "some";
  if (input === "FALSE") return "";
  if (header !== "State") return input;
  return input.replace(/^([^|]*\|1;)[^;]*/, "$1ID").replace(/;[^;]*$/, ";");
}

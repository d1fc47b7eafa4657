/** A book as a folder: one CSV file a sheet, cells as typed, and book.json for what CSV cannot hold. */

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { extname, join, parse, resolve } from "node:path";
import type { SheetModel } from "../sheets/model/sheet";
import { Workbook } from "../sheets/model/workbook";
import { inputOf, typeInput } from "./cells";
import { formatCsv, parseCsv } from "./csv";
import { describe } from "./describe";
import { restoreBook, restoreFormats, restoreSheet } from "./restore";
import { NO_SIDECAR, parseSidecar, type SheetSidecar, type Sidecar } from "./sidecar";

const SIDECAR = "book.json";

/** What a reader of a book decides, over what the book itself says. */
export interface ReadOptions {
  /** IANA zone of the spreadsheet. */
  zone?: string;
  /** "en_US" */
  locale?: string;
}

/** A book from disk, and what was saved with it as `kept`, unread; undefined where nothing was. */
export interface Opened {
  workbook: Workbook;
  kept: unknown;
}

/** The sheets in the order of book.json, then the other CSV files by name. Throws where book.json cannot be read. */
export function readFolder(path: string, options: ReadOptions): Opened {
  const sidecar = readSidecar(path);
  const files = readdirSync(path).filter((file) => extname(file).toLowerCase() === ".csv");
  const listed = sidecar.sheets.filter(({ file }) => files.includes(file));
  const others = files.filter((file) => !listed.some((sheet) => sheet.file === file)).sort(leadsFirst);
  const sheets: SheetFile[] = [
    ...listed.map((kept) => ({ name: kept.name, file: kept.file, kept })),
    ...others.map((file) => ({ name: parse(file).name, file, kept: null })),
  ];
  const workbook = workbookOf(parse(path).name, sheets, sidecar, options);
  for (const { name, file, kept } of sheets) {
    const sheet = workbook.sheet(name);
    if (!sheet) continue;
    if (kept) restoreFormats(sheet, kept);
    typeRecords(sheet, parseCsv(readFileSync(join(path, file))));
  }
  for (const { name, kept } of sheets) {
    const sheet = workbook.sheet(name);
    if (sheet && kept) restoreSheet(sheet, kept);
  }
  restoreBook(workbook, sidecar);
  origins.set(workbook, { path: resolve(path), files: sheets.map(({ file }) => file) });
  return { workbook, kept: sidecar.kept };
}

/** Where a workbook was read from. */
const origins = new WeakMap<Workbook, { path: string; files: readonly string[] }>();

/** Writes every sheet and book.json; the CSV files of sheets that the book had here and has no more are taken away. */
export function writeFolder(workbook: Workbook, path: string, kept?: unknown): void {
  mkdirSync(path, { recursive: true });
  const origin = origins.get(workbook);
  const before = [
    ...readSidecar(path).sheets.map(({ file }) => file),
    ...(origin?.path === resolve(path) ? origin.files : []),
  ];
  const files = fileNames(workbook);
  const fileOf = (sheet: SheetModel) => files.get(sheet) ?? `${sheet.id}.csv`;
  for (const sheet of workbook.sheets) writeFileSync(join(path, fileOf(sheet)), formatCsv(recordsOf(sheet)));
  writeFileSync(join(path, SIDECAR), `${JSON.stringify({ ...describe(workbook, fileOf), kept }, null, 1)}\n`);
  const gone = before.filter((file) => ![...files.values()].includes(file));
  for (const file of gone) rmSync(join(path, file), { force: true });
}

/** Types the records of a CSV into a sheet from A1 on, growing it where they need more room. */
export function typeRecords(sheet: SheetModel, records: readonly (readonly string[])[]): void {
  const widest = records.reduce((most, record) => Math.max(most, record.length), 1);
  sheet.grow(records.length, widest);
  for (const [row, record] of records.entries()) {
    for (const [column, text] of record.entries()) typeInput(sheet, row + 1, column + 1, text);
  }
}

interface SheetFile {
  name: string;
  file: string;
  kept: SheetSidecar | null;
}

function readSidecar(path: string): Sidecar {
  const file = join(path, SIDECAR);
  return existsSync(file) ? parseSidecar(readFileSync(file, "utf8"), file) : NO_SIDECAR;
}

/** Leads comes before the sheets that hang on it. */
function leadsFirst(a: string, b: string): number {
  const rank = (file: string) => (/^leads\b/i.test(file) ? 0 : 1);
  return rank(a) - rank(b) || a.localeCompare(b);
}

function workbookOf(name: string, sheets: readonly SheetFile[], sidecar: Sidecar, options: ReadOptions): Workbook {
  const zone = options.zone ?? sidecar.zone;
  const locale = options.locale ?? sidecar.locale;
  return new Workbook({
    name: sidecar.name ?? name,
    ...(zone === undefined ? {} : { zone }),
    ...(locale === undefined ? {} : { locale }),
    ...(sheets.length === 0 ? {} : { sheets: sheets.map((sheet) => sheet.name) }),
    sheetIds: sheets.map(({ kept }) => kept?.id),
  });
}

function recordsOf(sheet: SheetModel): string[][] {
  const { rows, columns } = sheet.dataArea;
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => inputOf(sheet, row + 1, column + 1)),
  );
}

/** A file for each sheet: its name where a file system takes it, else with what it does not take left out. */
function fileNames(workbook: Workbook): Map<SheetModel, string> {
  const files = new Map<SheetModel, string>();
  const taken = new Set<string>();
  for (const sheet of workbook.sheets) {
    const base =
      sheet.name
        .replace(/[/\\:*?"<>|\p{Cc}]/gu, "_")
        .replace(/^\.+|[. ]+$/g, "_")
        .slice(0, 80) || "_";
    let file = `${base}.csv`;
    for (let number = 2; taken.has(file.toLowerCase()); number++) file = `${base} ${number}.csv`;
    taken.add(file.toLowerCase());
    files.set(sheet, file);
  }
  return files;
}

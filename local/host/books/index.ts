/** Books on disk: a folder of CSV files, one CSV, an .xlsx; opened and saved whole. */

import { readFileSync, statSync } from "node:fs";
import { extname, parse } from "node:path";
import { Workbook } from "../sheets/model/workbook";
import { inputOf } from "./cells";
import { decode, formatCsv, parseCsv } from "./csv";
import { type Opened, type ReadOptions, readFolder, typeRecords, writeFolder } from "./folder";
import { readXlsx } from "./xlsx/read";
import { writeXlsx } from "./xlsx/write";

export type { ReadOptions } from "./folder";

const keptBeside = new WeakMap<Workbook, unknown>();

/** Opens a folder of CSV files, one CSV (or .tsv, .txt), or an .xlsx. Throws for anything else. */
export async function readBook(path: string, options: ReadOptions = {}): Promise<Workbook> {
  const { workbook, kept } = await opened(path, options);
  keptBeside.set(workbook, kept);
  return workbook;
}

/** What was saved with a book that readBook gave as `kept`, unread; undefined where nothing was. */
export function keptOf(workbook: Workbook): unknown {
  return keptBeside.get(workbook);
}

/** Saves as .xlsx where the path says so, else as a folder of CSV files. @param kept what the script keeps beside the cells, as JSON */
export async function writeBook(workbook: Workbook, path: string, kept?: unknown): Promise<void> {
  if (extname(path).toLowerCase() === ".xlsx") await writeXlsx(workbook, path, kept);
  else writeFolder(workbook, path, kept);
}

/** A file as the text of one table: a CSV as it is, in whatever encoding; of an .xlsx its first sheet, moments as ISO local ones. */
export async function tableText(path: string): Promise<string> {
  if (extname(path).toLowerCase() !== ".xlsx") return decode(readFileSync(path));
  const { workbook } = await readXlsx(path, parse(path).name, {});
  const [sheet] = workbook.sheets;
  if (sheet === undefined) return "";
  const { rows, columns } = sheet.dataArea;
  const cell = (row: number, column: number) => inputOf(sheet, row, column).replace(/^'/, "");
  return formatCsv(
    Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => cell(row + 1, column + 1))),
  );
}

async function opened(path: string, options: ReadOptions): Promise<Opened> {
  if (statSync(path).isDirectory()) return readFolder(path, options);
  const { name, ext } = parse(path);
  if (/^\.(csv|tsv|txt)$/i.test(ext)) return { workbook: readLeadList(path, name, options), kept: undefined };
  if (/^\.xlsx$/i.test(ext)) return readXlsx(path, name, options);
  throw new Error(`${path}: a book is a folder of CSV files, a .csv, or an .xlsx.`);
}

/** As Sheets imports a CSV file: one sheet, named as the file, its cells typed. */
function readLeadList(path: string, name: string, options: ReadOptions): Workbook {
  const workbook = new Workbook({ ...options, name, sheets: [name] });
  typeRecords(workbook.active, parseCsv(readFileSync(path)));
  return workbook;
}

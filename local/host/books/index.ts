/** Books on disk: a folder of CSV files, one CSV, an .xlsx; opened and saved whole. */

import { readFileSync, statSync } from "node:fs";
import { extname, parse } from "node:path";
import { Workbook } from "../sheets/model/workbook";
import { parseCsv } from "./csv";
import { keptInFolder, type ReadOptions, readFolder, typeRecords, writeFolder } from "./folder";

export type { ReadOptions } from "./folder";

/** Opens a folder of CSV files, one CSV (or .tsv, .txt), or an .xlsx. Throws for anything else. */
export async function readBook(path: string, options: ReadOptions = {}): Promise<Workbook> {
  if (statSync(path).isDirectory()) return readFolder(path, options);
  const kind = extname(path).toLowerCase();
  if (kind === ".csv" || kind === ".tsv" || kind === ".txt") return readLeadList(path, options);
  throw new Error(`${path}: a book is a folder of CSV files, a .csv, or an .xlsx.`);
}

/** Saves as .xlsx where the path says so, else as a folder of CSV files. @param kept what the script keeps beside the cells, as JSON */
export async function writeBook(workbook: Workbook, path: string, kept?: unknown): Promise<void> {
  writeFolder(workbook, path, kept);
}

/** What was saved with the book as `kept`, unread; undefined where nothing was. */
export function keptIn(path: string): unknown {
  return statSync(path).isDirectory() ? keptInFolder(path) : undefined;
}

/** As Sheets imports a CSV file: one sheet, named as the file, its cells typed. */
function readLeadList(path: string, options: ReadOptions): Workbook {
  const { name } = parse(path);
  const workbook = new Workbook({ ...options, name, sheets: [name] });
  typeRecords(workbook.active, parseCsv(readFileSync(path)));
  return workbook;
}

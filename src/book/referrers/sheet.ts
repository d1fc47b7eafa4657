/** The sheet Referrers: Stoke's figures in its own columns, the owner's words in theirs and in any that they add. */

import { isBlank, textOf } from "../../core/cells";
import { REFERRER_COLUMNS, type ReferrerKey } from "../../core/headers";
import { OwnerError } from "../../core/model";
import { furnish, OWN_HEADERS } from "../furnish/columns";
import { isSameCell } from "../lead-check";
import { type Cell, cellsOf, columnLetter, REFERRERS, type Sheet, sheetIfAny } from "../sheets";
import { asText } from "../touch-row";

/** Stoke's figures of one referrer, by column. */
export type ReferrerCells = Readonly<Record<(typeof FIGURES)[number], Cell>>;

const FIGURES = [
  "kind",
  "given",
  "soon",
  "wait",
  "won",
  "share",
  "thanked",
  "due",
] as const satisfies readonly ReferrerKey[];

interface ReferrerRow {
  /** 1-based row in which it was read. */
  row: number;
  name: string;
  /** The *Also called* cell as it stands. */
  also: string;
  email: string;
  cells: readonly Cell[];
}

export interface ReferrerTable {
  sheet: Sheet;
  headers: readonly string[];
  rows: readonly ReferrerRow[];
}

/** Whether a sheet is Stoke's: of that name, and with its note on the first header, wherever the owner moved that. One call. */
export function isReferrersSheet(sheet: Sheet): boolean {
  return sheet.getName() === REFERRERS && sheet.getRange("1:1").getNotes().flat().includes(noteOf("referrer"));
}

/** The sheet as it stands; null where there is none, or none of Stoke's. Two calls. Throws an OwnerError where a header is gone. */
export function readReferrers(): ReferrerTable | null {
  const sheet = sheetIfAny(REFERRERS);
  return sheet === null || !isReferrersSheet(sheet) ? null : tableOf(sheet);
}

/** Makes the sheet behind all others. Throws an OwnerError where the owner has one of that name. */
export function makeReferrers(): ReferrerTable {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const there = sheetIfAny(REFERRERS);
  if (there !== null && there.getLastRow() > 0) {
    throw new OwnerError(
      `The sheet "${REFERRERS}" is not Stoke's. Give it another name, for example "My ${REFERRERS}", and try again.`,
    );
  }
  const active = spreadsheet.getActiveSheet();
  const sheet = there ?? spreadsheet.insertSheet(REFERRERS, spreadsheet.getNumSheets());
  sheet.setFrozenRows(1);
  const cells: Cell[][] = [REFERRER_COLUMNS.map(({ header }) => header)];
  furnish(sheet, {
    headerRow: 1,
    first: 1,
    columns: REFERRER_COLUMNS,
    cells,
    wrap: true,
    guarded: false,
    style: OWN_HEADERS,
  });
  // At the right they would touch the words of the next column.
  sheet.getRangeList(countColumns()).setHorizontalAlignment("center");
  // A new sheet comes to the front; the owner is at work elsewhere.
  spreadsheet.setActiveSheet(active);
  return tableOf(sheet);
}

function countColumns(): string[] {
  return REFERRER_COLUMNS.flatMap(({ kind }, index) => {
    const letter = columnLetter(index + 1);
    return kind.type === "number" ? [`${letter}:${letter}`] : [];
  });
}

/** New figures: of a row that stands, or of a referrer who is new. */
export interface ReferrerFigures {
  /** 1-based; null for a new one. */
  row: number | null;
  name: string;
  cells: ReferrerCells;
}

/**
 * Adds new referrers at the end; where there are none, writes the figures that differ: one call for each stretch of Stoke's columns, none
 * where all is as it should be. Tells whether all is written and the rows stood meanwhile: else it is to be read and written again.
 * The owner's cells are never written.
 */
export function writeReferrers({ sheet, headers, rows }: ReferrerTable, figures: readonly ReferrerFigures[]): boolean {
  const at = placesIn(headers);
  const fresh = figures.flatMap(({ row, name }) => (row === null ? [name] : []));
  if (fresh.length > 0) {
    // Where the owner inserted a row while the sheet was read, its last one may be missing, and is not new.
    if (!stillStand(sheet, { headers, rows })) return false;
    addNames(sheet, headers.length, at("referrer"), Math.max(1, ...rows.map(({ row }) => row)), fresh);
    return false;
  }
  const byRow = new Map(figures.map((one) => [one.row, one]));
  const last = Math.max(1, ...rows.map(({ row }) => row));
  const runs = stretches(FIGURES.map((key) => ({ key, place: at(key) })));
  let wrote = false;
  for (const run of runs) {
    const values: Cell[][] = [];
    let differs = false;
    const standing = new Map(rows.map((row) => [row.row, row]));
    for (let row = 2; row <= last; row += 1) {
      const before = run.map(({ place }) => standing.get(row)?.cells[place] ?? "");
      const figure = byRow.get(row);
      const after = figure === undefined ? before : run.map(({ key }) => figure.cells[key]);
      if (after.some((cell, index) => !isSameCell(before[index] ?? "", cell))) differs = true;
      values.push(after);
    }
    const [first] = run;
    if (!differs || first === undefined || values.length === 0) continue;
    wrote = true;
    sheet.getRange(2, first.place + 1, values.length, run.length).setValues(values);
  }
  return !wrote || stillStand(sheet, { headers, rows });
}

/** Writes the *Also called* cell of the row of that name. Three calls. */
export function writeAlso(name: string, spellings: readonly string[]): void {
  const table = readReferrers();
  const row = table?.rows.find((one) => one.name === name);
  if (table === null || row === undefined) {
    throw new OwnerError(`${name} is no longer in the sheet "${REFERRERS}". Open Stoke > Referrers once more.`);
  }
  table.sheet.getRange(row.row, placesIn(table.headers)("also") + 1).setValue(spellings.join("\n"));
}

/** Takes away the row of a referrer who has nothing of the owner's in it. Tells whether it did. */
export function dropReferrer(name: string): boolean {
  const table = readReferrers();
  const row = table?.rows.find((one) => one.name === name);
  if (table === null || row === undefined || hasOwnersWords(table, row)) return false;
  table.sheet.deleteRow(row.row);
  return true;
}

/** Whether the sheet holds what the owner wrote: then it stays when Stoke goes. */
export function holdsOwnersWords(sheet: Sheet): boolean {
  const table = tableOf(sheet);
  return table.rows.some((row) => hasOwnersWords(table, row));
}

function hasOwnersWords({ headers }: ReferrerTable, { cells }: ReferrerRow): boolean {
  const own = new Set<string>(["referrer", ...FIGURES].map((key) => headerOf(key).toLowerCase()));
  return cells.some((cell, place) => !isBlank(cell) && !own.has((headers[place] ?? "").toLowerCase()));
}

function tableOf(sheet: Sheet): ReferrerTable {
  const [top = [], ...below] = cellsOf(sheet);
  const headers = top.map((cell) => textOf(cell));
  const at = placesIn(headers);
  for (const key of ["referrer", ...FIGURES] as const) at(key);
  const text = (cells: readonly Cell[], key: ReferrerKey) => textOf(cells[placeIn(headers, key)] ?? "");
  const rows = below.flatMap((cells, index): ReferrerRow[] => {
    const name = text(cells, "referrer");
    const also = String(cells[placeIn(headers, "also")] ?? "").trim();
    return name === "" ? [] : [{ row: index + 2, name, also, email: text(cells, "email"), cells }];
  });
  return { sheet, headers, rows };
}

function placeIn(headers: readonly string[], key: ReferrerKey): number {
  return headers.findIndex((header) => header.toLowerCase() === headerOf(key).toLowerCase());
}

/** The 0-based place of a column. Throws an OwnerError where it is gone. */
function placesIn(headers: readonly string[]): (key: ReferrerKey) => number {
  return (key) => {
    const place = placeIn(headers, key);
    if (place >= 0) return place;
    throw new OwnerError(
      `The sheet "${REFERRERS}" has no header "${headerOf(key)}" in row 1. Give the column back its name.`,
    );
  };
}

function headerOf(key: string): string {
  return REFERRER_COLUMNS.find((column) => column.key === key)?.header ?? key;
}

function noteOf(key: ReferrerKey): string {
  return REFERRER_COLUMNS.find((column) => column.key === key)?.note ?? "";
}

interface PlacedFigure {
  key: (typeof FIGURES)[number];
  place: number;
}

/** Columns that stand side by side, wherever the owner moved them. */
function stretches(figures: readonly PlacedFigure[]): PlacedFigure[][] {
  const runs: PlacedFigure[][] = [];
  for (const figure of [...figures].sort((one, other) => one.place - other.place)) {
    const run = runs[runs.length - 1];
    if (run !== undefined && (run[run.length - 1]?.place ?? 0) === figure.place - 1) run.push(figure);
    else runs.push([figure]);
  }
  return runs;
}

/** More names than these go in one rectangle. */
const MOST_APPENDED = 4;

/**
 * A few go by appendRow, which never writes over a row, whatever the owner does meanwhile; many into rows that are inserted for them, but
 * not below the headers, where they would look like headers.
 */
function addNames(sheet: Sheet, width: number, place: number, last: number, names: readonly string[]): void {
  // Only a rectangle keeps what looks like a formula as text without an apostrophe that shows.
  if (names.length <= MOST_APPENDED && names.every((name) => asText(name) === name)) {
    for (const name of names) {
      sheet.appendRow(Array.from({ length: width }, (_, index) => (index === place ? name : "")));
    }
    return;
  }
  if (last === 1) growTo(sheet, last + names.length);
  else sheet.insertRowsAfter(last, names.length);
  sheet.getRange(last + 1, place + 1, names.length, 1).setValues(names.map((name) => [name]));
}

function growTo(sheet: Sheet, rows: number): void {
  const height = sheet.getMaxRows();
  if (rows > height) sheet.insertRowsAfter(height, rows - height);
}

function stillStand(sheet: Sheet, before: Pick<ReferrerTable, "headers" | "rows">): boolean {
  const after = tableOf(sheet);
  return (
    after.headers.join("\n") === before.headers.join("\n") &&
    after.rows.length === before.rows.length &&
    after.rows.every(({ row, name }, index) => row === before.rows[index]?.row && name === before.rows[index]?.name)
  );
}

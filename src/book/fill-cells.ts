/** Facts that come into cells of leads that are there: a bounded number of calls, and the owner's cells between stay as they are. */

import { isDate, textOf } from "../core/cells";
import type { FieldKey } from "../core/headers";
import { OwnerError } from "../core/model";
import type { LeadSheet } from "../core/settings";
import { bridged, type Run, runsOf } from "./bridges";
import { type Expected, isSameCell, readIds } from "./lead-check";
import type { LeadTable } from "./lead-table";
import { type Block, joinNeighbours } from "./lead-writes";
import { type Filled, type Meant, mendFills } from "./mend-fills";
import { TEXTS } from "./new-leads";
import { type Cell, columnLetter, type Sheet } from "./sheets";

/** What a cell of a lead gains. */
export interface Fill {
  /** 1-based row in which the lead was read. */
  row: number;
  field: FieldKey;
  /** For a blank cell; or lines that come under what stands there. */
  value: Cell | { lines: readonly string[] };
}

/** Formulas of the columns that are to be filled: such a cell is the owner's even where it shows nothing. By 1-based row and column. */
export type Formulas = (row: number, column: number) => boolean;

/** Cells that are read at once, columns between included; more are read a stretch of neighbouring columns at a time. */
const FEW_CELLS = 5_000;

/** Characters that a cell takes. */
const LONGEST_CELL = 50_000;

/** One call, or one for each stretch of columns where there are many rows. */
export function readFormulas(table: LeadTable, fills: readonly Fill[]): Formulas {
  const found = new Set<string>();
  for (const { row, column, rows, columns } of stretchesOf(placedIn(table, fills))) {
    const formulas = table.sheet.getRange(row, column, rows, columns).getFormulas();
    formulas.forEach((cells, down) => {
      for (const [right, formula] of cells.entries()) if (formula !== "") found.add(`${row + down} ${column + right}`);
    });
  }
  return (row, column) => found.has(`${row} ${column}`);
}

/**
 * Fills cells of leads that are there: where these are scattered, blank cells between are written blank again, so that a column takes
 * some twenty calls at most, and one more for each stretch that is parted from the next by words of the owner's. What the owner has typed
 * into such a cell meanwhile stays, unless it comes in the moment between the reading of that column and its writing. Where rows were
 * sorted meanwhile, it is put right. Throws an OwnerError, with nothing written, where the rows do not stand as they were read.
 * @param leads those that gain anything
 */
export function fillCells(
  table: LeadTable,
  leadSheet: LeadSheet,
  fills: readonly Fill[],
  leads: readonly Expected[],
  isFormula: Formulas,
): void {
  const placed = placedIn(table, fills).filter(({ row, column }) => !isFormula(row, column));
  if (placed.length === 0) return;
  const { sheet, layout } = table;
  const before = readIds(table);
  if (before === null || !leads.every(({ row, id }) => before[row - layout.headerRow - 1] === id)) {
    throw new OwnerError(
      `The sheet "${layout.sheet}" was sorted or changed just now. Please import once more: nothing comes twice.`,
    );
  }
  const written: Filled[] = [];
  const refused = errorOf(() => {
    setTexts(sheet, placed);
    const [only, ...more] = stretchesOf(placed);
    const near = only !== undefined && more.length === 0 ? { ...only, now: readNow(table, only) } : null;
    // Who is barred or removed gains nothing by a later run: these cells come after all that this one has to write.
    for (const isTurn of [({ field }: Fill) => !LAST.includes(field), ({ field }: Fill) => LAST.includes(field)]) {
      const turn = placed.filter(isTurn);
      if (near !== null) writeStretch(table, { ...near, fills: turn }, isFormula, written);
      else
        for (const stretch of stretchesOf(turn))
          writeStretch(table, { ...stretch, now: readNow(table, stretch) }, isFormula, written);
    }
  });
  const after = readIds(table);
  const stand = after !== null && before.every((id, index) => id === (after[index] ?? ""));
  if (!stand) mendFills(table, leadSheet, placed.map(meantBy(table)), written);
  else if (refused !== null) throw refused.error;
}

function meantBy(table: LeadTable): (fill: Placed) => Meant {
  return (fill) => ({
    row: fill.row,
    column: fill.column,
    isText: TEXTS.includes(fill.field),
    into: (now) => filled(fill, now, readCell(table, fill.row, fill.column)),
  });
}

const LAST: readonly FieldKey[] = ["stage", "doNotCall", "doNotEmail", "doNotMail"];

type Placed = Fill & { column: number };

function placedIn({ layout }: LeadTable, fills: readonly Fill[]): Placed[] {
  return fills.flatMap((fill) => {
    const column = layout.columns[fill.field];
    return column === undefined ? [] : [{ ...fill, column }];
  });
}

function setTexts(sheet: Sheet, fills: readonly Placed[]): void {
  const texts = fills.filter(({ field }) => TEXTS.includes(field));
  if (texts.length > 0)
    sheet.getRangeList(texts.map(({ row, column }) => `${columnLetter(column)}${row}`)).setNumberFormat("@");
}

/** A rectangle that holds some of the fills; 1-based. */
interface Stretch {
  row: number;
  column: number;
  rows: number;
  columns: number;
  fills: readonly Placed[];
}

function stretchesOf(fills: readonly Placed[]): Stretch[] {
  const columns = [...new Set(fills.map(({ column }) => column))].sort((one, other) => one - other);
  const [first] = columns;
  if (first === undefined) return [];
  let [top, bottom] = [Number.POSITIVE_INFINITY, 0];
  for (const { row } of fills) [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
  const rows = bottom - top + 1;
  const isFew = rows * ((columns.at(-1) ?? first) - first + 1) <= FEW_CELLS;
  const stretches: Stretch[] = [];
  for (const column of columns) {
    const last = stretches.at(-1);
    if (last !== undefined && (isFew || last.column + last.columns === column)) last.columns = column - last.column + 1;
    else stretches.push({ row: top, column, rows, columns: 1, fills: [] });
  }
  return stretches.map((stretch) => {
    const { column: from, columns: width } = stretch;
    return { ...stretch, fills: fills.filter(({ column }) => column >= from && column < from + width) };
  });
}

function readNow({ sheet }: LeadTable, { row, column, rows, columns }: Stretch): Cell[][] {
  return sheet.getRange(row, column, rows, columns).getValues();
}

/** @param written gains what is written, before it is */
function writeStretch(
  table: LeadTable,
  { row: top, column: left, fills, now }: Stretch & { now: Cell[][] },
  isFormula: Formulas,
  written: Filled[],
): void {
  const cell = (row: number, column: number): Cell => now[row - top]?.[column - left] ?? "";
  const columns = new Map<number, { row: number; value: Cell }[]>();
  for (const fill of fills) {
    const { row, column } = fill;
    const value = filled(fill, cell(row, column), readCell(table, row, column));
    if (value === null) continue;
    const same = columns.get(column);
    if (same === undefined) columns.set(column, [{ row, value }]);
    else same.push({ row, value });
  }
  const blocks: Block[] = [];
  for (const [column, cells] of columns) {
    const isFree = (row: number) => cell(row, column) === "" && !isFormula(row, column);
    const { runs, scatters } = callsFor(cells, isFree);
    for (const { value, rows: at } of scatters) {
      for (const row of at) written.push({ row, column, value });
      table.sheet.getRangeList(at.map((row) => `${columnLetter(column)}${row}`)).setValue(value);
    }
    for (const { row, cells: run } of runs) {
      blocks.push({ row, column, values: run.map((one) => [one ?? ""]) });
      for (const [down, one] of run.entries()) written.push({ row: row + down, column, value: one ?? "" });
    }
  }
  for (const { row, column, values } of joinNeighbours(blocks))
    table.sheet.getRange(row, column, values.length, values[0]?.length ?? 1).setValues(values);
}

/** What comes into the cell; null where the owner has written there since it was read. */
function filled({ value }: Fill, now: Cell, asRead: Cell): Cell | null {
  if (typeof value !== "object" || isDate(value)) return isSameCell(now, asRead) ? value : null;
  if (isDate(now)) return null;
  return [textOf(now), ...value.lines]
    .filter((line) => line !== "")
    .join("\n")
    .slice(0, LONGEST_CELL);
}

interface Calls {
  runs: readonly Run[];
  scatters: readonly { value: Cell; rows: readonly number[] }[];
}

/** Ticks, stages and ways in are few words for many rows: a call for each word, where these are fewer than the stretches. */
function callsFor(cells: readonly { row: number; value: Cell }[], isFree: (row: number) => boolean): Calls {
  const runs = bridged(runsOf(cells), isFree);
  const values = new Map<Cell, number[]>();
  for (const { row, value } of cells) {
    const same = values.get(value);
    if (same === undefined) values.set(value, [row]);
    else same.push(row);
    if (values.size >= runs.length) return { runs, scatters: [] };
  }
  return { runs: [], scatters: [...values].map(([value, rows]) => ({ value, rows })) };
}

function readCell({ rows }: LeadTable, row: number, column: number): Cell {
  return rows[row - (rows[0]?.row ?? 0)]?.cells[column - 1] ?? "";
}

function errorOf(act: () => void): { error: unknown } | null {
  try {
    act();
    return null;
  } catch (error) {
    return { error };
  }
}

/** One row of the lead sheet with all of the owner's columns: reading it whole, writing cells of it, taking it out, bringing it back. */

import { textOf } from "../core/cells";
import { movedDown } from "../core/duplicates";
import { OwnerError } from "../core/model";
import type { LeadSheet } from "../core/settings";
import { columnOf } from "./layout";
import { standAsExpected } from "./lead-check";
import { type LeadTable, readTable, type TableRow } from "./lead-table";
import { appendLeads, roomBelow } from "./new-leads";
import { type Cell, columnLetter } from "./sheets";

/** How often a row is looked for again because the owner sorted, inserted or deleted rows meanwhile. */
const ATTEMPTS = 4;

/** What of a row its values do not tell. */
export interface RowExtras {
  /** As in A1 notation; "" for none. */
  formulas: readonly string[];
  /** Comments of the cells, "" for none. */
  comments: readonly string[];
}

/** Two calls. */
export function readExtras({ sheet }: LeadTable, { row, cells }: TableRow): RowExtras {
  const range = sheet.getRange(row, 1, 1, Math.max(1, cells.length));
  const [formulas = []] = range.getFormulas();
  const [comments = []] = range.getNotes();
  return { formulas, comments };
}

/** The row of the lead with that ID, or null. */
export function rowOfLead({ layout, rows }: LeadTable, id: string): TableRow | null {
  const place = columnOf(layout, "leadId") - 1;
  return rows.find(({ cells }) => textOf(cells[place]) === id) ?? null;
}

/** A cell of a row; `index` counts from 0. */
export interface RowCell {
  index: number;
  value: Cell;
}

/**
 * Writes cells of one lead's row: a call for each run of neighbours, and three. Where the owner has sorted meanwhile, the row
 * that was hit gets back what it held, and the lead is looked for again. Gives the table as it was read, with the cells in it.
 */
export function writeCells(first: LeadTable, leadSheet: LeadSheet, id: string, cells: readonly RowCell[]): LeadTable {
  let table = first;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const row = rowOfLead(table, id);
    if (row === null) throw gone(leadSheet);
    if (cells.length === 0) return table;
    write(table, row.row, cells);
    if (standAsExpected(table, [{ row: row.row, id }])) return withCells(table, row, cells);
    const now = readTable(leadSheet);
    giveBack(now, table, row.row, cells);
    table = readTable(leadSheet);
  }
  throw moving(leadSheet);
}

/** In sheets up to this size all formulas and comments are read too before a row is taken out: any row may be hit. */
const MOST_CELLS = 60_000;

/**
 * Takes a lead's row out. Five calls; where another row went because the owner had just sorted, it comes back as it was read.
 * @param before the sheet as it was read last; cells of other leads may have changed since
 */
export function removeRow(before: LeadTable, leadSheet: LeadSheet, id: string): void {
  const find = () => before.sheet.createTextFinder(id).matchCase(true).matchEntireCell(true).findNext();
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const extras = extrasOfAll(before);
    const found = find();
    if (found === null) return;
    before.sheet.deleteRow(found.getRow());
    if (find() === null) return;
    const after = readTable(leadSheet);
    const lost = lostRow(before, after);
    if (lost !== undefined) bringBack(after, lost.cells, { row: lost.row, ...extras(lost.row) });
  }
  throw moving(leadSheet);
}

/** The row that was there and is not any more: a lead by its ID, another row by all that it holds. */
function lostRow(before: LeadTable, after: LeadTable): TableRow | undefined {
  const idOf = ({ layout }: LeadTable, { cells }: TableRow) => textOf(cells[columnOf(layout, "leadId") - 1]);
  const ids = new Set(after.rows.map((row) => idOf(after, row)));
  const there = countsOf(after.rows);
  return before.rows.find((row) => {
    const id = idOf(before, row);
    if (id !== "") return !ids.has(id);
    const left = (there.get(keyOf(row)) ?? 0) - 1;
    there.set(keyOf(row), left);
    return left < 0 && row.cells.some((cell) => cell !== "");
  });
}

/** What the values of each row do not tell, by its 1-based row. */
function extrasOfAll({ sheet, rows }: LeadTable) {
  const [first] = rows;
  const width = first?.cells.length ?? 0;
  const isRead = first !== undefined && rows.length * width <= MOST_CELLS;
  const range = isRead ? sheet.getRange(first.row, 1, rows.length, width) : null;
  const [formulas, comments] = [range?.getFormulas() ?? [], range?.getNotes() ?? []];
  return (row: number) => {
    const at = row - (first?.row ?? 0);
    return {
      formulas: new Map((formulas[at] ?? []).flatMap((formula, index) => (formula === "" ? [] : [[index, formula]]))),
      comments: (comments[at] ?? []).flatMap((value, index) => (value === "" ? [] : [{ index, value }])),
    };
  };
}

/** Brings a row back below the last lead. @param was the row in which it stood; its formulas and comments by 0-based column */
export function bringBack(
  table: LeadTable,
  cells: readonly Cell[],
  was: { row: number; formulas: ReadonlyMap<number, string>; comments: readonly RowCell[] },
): void {
  const { layout } = table;
  const place = columnOf(layout, "leadId") - 1;
  const ids = new Map(table.rows.map((row) => [row.row, textOf(row.cells[place])]));
  const room = roomBelow(table, (row) => (ids.get(row) ?? "") !== "");
  const texts: number[] = [];
  const values = Array.from({ length: layout.width }, (_, index): Cell => {
    const formula = was.formulas.get(index);
    if (formula !== undefined) return movedDown(formula, room.row - was.row);
    const cell = cells[index] ?? "";
    if (typeof cell === "string" && cell !== "") texts.push(index + 1);
    return cell;
  });
  const comments = was.comments.map(({ index, value }) => ({ column: index + 1, text: String(value) }));
  appendLeads(table, room, [{ cells: values, note: "" }], { texts, comments });
}

function write({ sheet }: LeadTable, row: number, cells: readonly RowCell[]): void {
  const texts = cells.filter(({ value }) => typeof value === "string" && value !== "");
  if (texts.length > 0)
    sheet.getRangeList(texts.map(({ index }) => `${columnLetter(index + 1)}${row}`)).setNumberFormat("@");
  const runs: { index: number; values: Cell[] }[] = [];
  for (const { index, value } of [...cells].sort((one, other) => one.index - other.index)) {
    const run = runs[runs.length - 1];
    if (run !== undefined && run.index + run.values.length === index) run.values.push(value);
    else runs.push({ index, values: [value] });
  }
  for (const { index, values } of runs) sheet.getRange(row, index + 1, 1, values.length).setValues([values]);
}

/** Who stands in the row that was hit gets back what it held. */
function giveBack(now: LeadTable, before: LeadTable, row: number, cells: readonly RowCell[]): void {
  const hit = now.rows.find((one) => one.row === row);
  const id = hit === undefined ? "" : textOf(hit.cells[columnOf(now.layout, "leadId") - 1]);
  const held = id === "" ? null : rowOfLead(before, id);
  if (hit === undefined) return;
  write(
    now,
    row,
    cells.map(({ index }) => ({ index, value: held?.cells[index] ?? "" })),
  );
}

function withCells(table: LeadTable, row: TableRow, cells: readonly RowCell[]): LeadTable {
  const filled = [...row.cells];
  for (const { index, value } of cells) filled[index] = value;
  return { ...table, rows: table.rows.map((one) => (one === row ? { ...one, cells: filled } : one)) };
}

function countsOf(rows: readonly TableRow[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
  return counts;
}

function keyOf({ cells }: TableRow): string {
  return JSON.stringify(cells);
}

function gone({ sheet }: LeadSheet): OwnerError {
  return new OwnerError(
    `One of these leads is no longer in the sheet "${sheet}". Choose Stoke > Find duplicates… again.`,
  );
}

function moving({ sheet }: LeadSheet): OwnerError {
  return new OwnerError(
    `The sheet "${sheet}" was being sorted or changed all the while. Please try again when you are done.`,
  );
}

/** Facts that were filled in while the owner sorted, inserted or deleted: each is put where it belongs, and a cell that was hit gets back what it held. */

import { OwnerError } from "../core/model";
import type { LeadSheet } from "../core/settings";
import { runsOf } from "./bridges";
import { columnOf } from "./layout";
import { isSameCell, readIds } from "./lead-check";
import { type LeadTable, readTable, type TableRow } from "./lead-table";
import { type Cell, columnLetter } from "./sheets";

/** A cell as it was written; 1-based. */
export interface Filled {
  row: number;
  column: number;
  value: Cell;
}

/** A cell as it is meant to be. */
export interface Meant {
  /** 1-based row and column in which it was read. */
  row: number;
  column: number;
  isText: boolean;
  /** What comes into the cell that holds this; null: it stays. */
  into(now: Cell): Cell | null;
}

/** An owner who sorts again during the mending is waited for so often. */
const ATTEMPTS = 4;

/** @param read the rows as they were read before anything was written; a row that is new since, and of no lead, was blank */
export function mendFills(
  read: LeadTable,
  leadSheet: LeadSheet,
  meant: readonly Meant[],
  written: readonly Filled[],
): void {
  let hits = written;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const now = readTable(leadSheet);
    const wrong = corrections(read, now, meant, hits);
    hits = wrong;
    put(now, wrong);
    const ids = now.rows.map(idIn(now));
    const after = readIds(now);
    if (after !== null && ids.every((id, index) => id === (after[index] ?? ""))) return;
  }
  throw new OwnerError(
    `The sheet "${leadSheet.sheet}" was being sorted or changed while Stoke wrote to it. Please import once more when you are done: nothing comes twice.`,
  );
}

type Correction = Filled & { isText: boolean };

function corrections(read: LeadTable, now: LeadTable, meant: readonly Meant[], hits: readonly Filled[]): Correction[] {
  const { headers } = read.layout;
  const touched = new Set([...meant, ...hits].map(({ column }) => headers[column - 1] ?? ""));
  const before = new Map(read.rows.map((row) => [keyOf(read, row, touched), row]));
  const wanted = new Map(meant.map((one) => [`${one.row} ${headers[one.column - 1] ?? ""}`, one]));
  const hit = new Map(hits.map(({ row, column, value }) => [`${row} ${column}`, value]));
  return now.rows.flatMap((row): Correction[] => {
    const was = before.get(keyOf(now, row, touched)) ?? (idIn(now)(row) === "" ? { row: 0, cells: [] } : undefined);
    if (was === undefined) return [];
    return row.cells.flatMap((cell, index): Correction[] => {
      const header = now.layout.headers[index] ?? "";
      const place = header === "" ? -1 : headers.indexOf(header);
      if (place < 0) return [];
      const blow = hit.get(`${row.row} ${index + 1}`);
      const one = wanted.get(`${was.row} ${header}`);
      const held = was.cells[place] ?? "";
      const own = blow !== undefined && isSameCell(blow, cell) ? held : cell;
      // What was written where it was meant, and moved along since, stays as it is.
      if (one !== undefined && isSameCell(cell, one.into(held) ?? held)) return [];
      const value = one?.into(own) ?? own;
      return isSameCell(value, cell)
        ? []
        : [{ row: row.row, column: index + 1, value, isText: one?.isText ?? typeof value === "string" }];
    });
  });
}

function put({ sheet }: LeadTable, cells: readonly Correction[]): void {
  const texts = cells.filter(({ isText, value }) => isText && value !== "");
  if (texts.length > 0)
    sheet.getRangeList(texts.map(({ row, column }) => `${columnLetter(column)}${row}`)).setNumberFormat("@");
  const columns = new Map<number, Correction[]>();
  for (const cell of cells) columns.set(cell.column, [...(columns.get(cell.column) ?? []), cell]);
  for (const [column, own] of columns)
    for (const { row, cells: run } of runsOf(own))
      sheet.getRange(row, column, run.length, 1).setValues(run.map((cell) => [cell ?? ""]));
}

function idIn({ layout }: LeadTable): (row: TableRow) => string {
  const place = columnOf(layout, "leadId") - 1;
  return ({ cells }) => String(cells[place] ?? "").trim();
}

/** The lead's ID; of a row without one, what its other cells hold. */
function keyOf(table: LeadTable, row: TableRow, touched: ReadonlySet<string>): string {
  const id = idIn(table)(row);
  if (id !== "") return `id ${id}`;
  const { headers } = table.layout;
  return JSON.stringify(
    row.cells.flatMap((cell, index) => {
      const header = headers[index] ?? "";
      return header === "" || touched.has(header) || cell === "" ? [] : [[header, cell]];
    }),
  );
}

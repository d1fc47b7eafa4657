/** Saving what was settled: few writes, then a look whether the rows still stood where they were read. */

import { type Identities, rowStands, standAsExpected } from "../book/lead-check";
import type { LeadTable } from "../book/lead-table";
import { joined, planWrites, write } from "../book/lead-writes";
import type { Cell } from "../book/sheets";
import { replaceState } from "../book/state-cell";
import { mend } from "./mend";
import type { Book } from "./open-book";
import type { Settled } from "./settle";

export interface Saving {
  book: Book;
  table: LeadTable;
  settled: readonly Settled[];
  /** The IDs and States of all rows as they stood right before; needed wherever a new ID is given. */
  identities: Identities | null;
}

/**
 * Writes the changed cells. No lock holds the owner back: a sort between the reading and the writing would put cells
 * beside the wrong lead. So the rows are looked at afterwards, and what landed elsewhere is put right.
 */
export function save(saving: Saving): void {
  const { table, settled } = saving;
  const changes = settled.flatMap(({ change }) => change ?? []);
  if (changes.length === 0) return;
  const firsts = settled.flatMap(({ row, first }) => (first === null ? [] : [{ row: row.table.row, cells: first }]));
  const first = joined(planWrites(table.layout, firsts, reading(table)));
  const writes = planWrites(table.layout, changes, reading(table));
  write(table.sheet, { blocks: first, scatters: [], states: [] });
  write(table.sheet, writes);
  if (!standAsExpected(table, expectedOf(settled))) {
    mend(saving, { ...writes, blocks: [...first, ...writes.blocks] });
  }
}

/**
 * Saves one lead, of whose neighbours nothing was read: its State is found by what it holds, not by where it stands, so
 * that no other lead's can be overwritten; all else in a row can be computed again.
 */
export function saveOne(book: Book, table: LeadTable, settled: Settled): void {
  const { change, row } = settled;
  const text = change?.cells.state;
  if (change === null || row.state === "" || typeof text !== "string") {
    save({ book, table, settled: [settled], identities: null });
    return;
  }
  const { state: _, ...cells } = change.cells;
  const saving = { book, table, settled: [{ ...settled, change: { ...change, cells } }], identities: null };
  const writes = planWrites(table.layout, [{ ...change, cells }], reading(table));
  write(table.sheet, writes);
  replaceState(table, row.state, text);
  const written = new Set(
    writes.blocks.flatMap(({ column, values }) => (values[0] ?? []).map((_, right) => column + right)),
  );
  if (!rowStands(table, row.table, written) && !standAsExpected(table, expectedOf([settled]))) mend(saving, writes);
}

function expectedOf(settled: readonly Settled[]) {
  return settled
    .filter(({ change }) => change !== null)
    .map(({ row, state }) => ({ row: row.table.row, id: state.leadId }))
    .sort((one, other) => one.row - other.row);
}

function reading({ rows }: LeadTable): (row: number, column: number) => Cell | undefined {
  const first = rows[0]?.row ?? 0;
  return (row, column) => rows[row - first]?.cells[column - 1];
}

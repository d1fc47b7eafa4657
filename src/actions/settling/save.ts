/** Saving what was settled: few writes, then a look whether the rows still stood where they were read. */

import { columnOf } from "../../book/layout";
import { type Identities, readIdentities, rowStands, standAsExpected } from "../../book/lead-check";
import type { LeadRow } from "../../book/lead-row";
import { type LeadTable, readColumn } from "../../book/lead-table";
import { type LeadChange, planWrites, type Writes, write } from "../../book/lead-writes";
import type { Cell } from "../../book/sheets";
import { replaceState } from "../../book/state-cell";
import type { Book } from "../opening/open-book";
import { mend } from "./mend";
import type { Saving } from "./saving";
import { type Known, type Settled, stateText } from "./settle";

/**
 * Writes the changed cells. No lock holds the owner back: a sort between the reading and the writing would put cells
 * beside the wrong lead. So the rows are looked at afterwards, and what landed elsewhere is put right.
 */
export function save({ book, table, settled, identities }: Saving): void {
  const changes = settled.flatMap(({ change }) => change ?? []);
  if (changes.length === 0) return;
  const plan = (cells: readonly LeadChange[]) => planWrites(table.layout, cells, reading(table));
  const writes = plan(changes);
  const firsts = settled.flatMap(({ row, first }) => (first === null ? [] : [{ row: row.table.row, ...first }]));
  const stands = () => standAsExpected(table, expectedOf(settled));
  const before = identities ?? readIdentities(table);
  const isUnread =
    before !== null && changes.some(({ cells }) => cells.received !== undefined) && !isWhole(table, before);
  const received = isUnread ? readColumn(table, "received") : null;
  const saving = { book, table, settled, identities: before, received };
  if (!stillAsRead(table, before, settled)) {
    mend(saving, NOTHING);
    return;
  }
  if (firsts.length === 0) {
    writeOrMend(saving, writes, stands);
    return;
  }
  // IDs go first and by themselves: an ID that landed on another lead is known by the State beside it.
  const ids = plan(firsts.map(({ row, leadId }) => ({ row, cells: { leadId } })));
  const states = plan(firsts.map(({ row, state }) => ({ row, cells: { state } })));
  if (!writeOrMend(saving, ids, () => idsStand(table, before, firsts))) return;
  writeOrMend(saving, { ...writes, blocks: [...states.states, ...writes.blocks] }, stands);
}

/**
 * Saves one lead, of whose neighbours nothing was read: its State is found by what it holds, not by where it stands, so
 * that no other lead's can be overwritten; all else in a row can be computed again.
 */
export function saveOne(book: Book, table: LeadTable, settled: Settled): void {
  const { change, row, first } = settled;
  if (change === null) return;
  if (first !== null || row.state === "") {
    save({ book, table, settled: [settled], identities: null });
    return;
  }
  const { state, ...cells } = change.cells;
  const writes = planWrites(table.layout, [{ ...change, cells }], reading(table));
  const written = new Set(
    writes.blocks.flatMap(({ column, values }) => (values[0] ?? []).map((_, right) => column + right)),
  );
  const replace = () => {
    if (typeof state === "string") replaceState(table, row.state, state);
  };
  const stands = () => rowStands(table, row.table, written) || standAsExpected(table, expectedOf([settled]));
  writeOrMend({ book, table, settled: [settled], identities: null, received: null }, writes, stands, replace);
}

/**
 * Before a touch of the ledger changes its status: the lead's State says that it has not folded all of its touches, so that the
 * next run folds them anew if this one is killed half-way. Gives the row with that State.
 */
export function fallBehind(table: LeadTable, row: LeadRow, known: Known): LeadRow {
  if (row.state === "") return row;
  const state = stateText({ ...known, folded: known.folded - 1 });
  replaceState(table, row.state, state);
  return { ...row, state };
}

/**
 * Writes, and `then` acts; where rows or columns do not stand any more, which may be why Sheets refused a write, puts right what
 * was hit. Tells whether all stood.
 */
function writeOrMend(
  saving: Parameters<typeof mend>[0],
  writes: Writes,
  stands: () => boolean,
  then: () => void = () => {},
): boolean {
  let refused: { error: unknown } | null = null;
  try {
    write(saving.table.sheet, writes);
    then();
  } catch (error) {
    refused = { error };
  }
  if (!stands()) {
    mend(saving, writes);
    return false;
  }
  if (refused !== null) throw refused.error;
  return true;
}

const NOTHING: Writes = { blocks: [], scatters: [], states: [] };

/** Whether every lead of the sheet is among the rows that were read: what their cells held is known. */
function isWhole({ layout, rows }: LeadTable, { ids }: Identities): boolean {
  const place = columnOf(layout, "leadId") - 1;
  const read = new Set(rows.map(({ cells }) => String(cells[place] ?? "").trim()));
  return ids.every((id) => id === "" || read.has(id));
}

/** Whether the rows held, right before the first write, the IDs that were read in them. */
function stillAsRead(table: LeadTable, before: Identities | null, settled: readonly Settled[]): boolean {
  const first = table.layout.headerRow + 1;
  return before !== null && settled.every(({ row }) => (before.ids[row.table.row - first] ?? "").trim() === row.id);
}

/** Whether each row holds the ID that it held before, or was just given. */
function idsStand(
  table: LeadTable,
  before: Identities | null,
  given: readonly { row: number; leadId: string }[],
): boolean {
  const now = readIdentities(table);
  if (now === null || before === null) return false;
  const wanted = [...before.ids];
  for (const { row, leadId } of given) wanted[row - table.layout.headerRow - 1] = leadId;
  return wanted.every((id, index) => id === (now.ids[index] ?? ""));
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

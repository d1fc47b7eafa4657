/** Mending a save that the owner's sort, insert or delete overtook: what landed beside another lead is put right. */

import { columnOf, type Layout } from "../../book/layout";
import { isSameCell, standAsExpected } from "../../book/lead-check";
import { LeadReader, type LeadRow } from "../../book/lead-row";
import { type LeadTable, readTable, type TableRow } from "../../book/lead-table";
import { type Block, noteScatters, type Writes, write } from "../../book/lead-writes";
import { promiseCell } from "../../book/promise-cell";
import type { Cell } from "../../book/sheets";
import { LEAD_COLUMNS, type LeadKey } from "../../core/headers";
import type { Seen } from "../../core/journal";
import { OwnerError } from "../../core/model";
import type { Saving } from "./saving";
import { type Known, knownOf, reasonOf, refold, type Settled, settle, stateText } from "./settle";
import { ownersOf } from "./whose-row";

/** An owner who sorts again during the mending is waited for so often. */
const ATTEMPTS = 4;

/** A save that was overtaken. */
export interface Overtaken extends Saving {
  /** What Received held in each row, as `identities` tells them; null where no such cell is written. */
  received: readonly Cell[] | null;
}

/** @param writes what was written while the rows may already have stood elsewhere */
export function mend(saving: Overtaken, writes: Writes): void {
  let hits = hitCells(writes);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const now = readTable(saving.book.leadSheet);
    const rows = mended(saving, now, hits);
    hits = hitCells({ blocks: changedBlocks(rows), scatters: [], states: [] });
    if (isWritten(now, rows)) return;
  }
  throw new OwnerError(
    `The sheet "${saving.book.leadSheet.sheet}" was being sorted or changed while Stoke wrote to it. Choose Stoke > Rebuild from touches when you are done.`,
  );
}

/** 1-based columns that were written, by 1-based row. */
type Hits = Map<number, Set<number>>;

interface MendedRow {
  row: TableRow;
  id: string;
  /** The row as it should be. */
  cells: Cell[];
  /** The note on its Temperature cell; null: as it is. */
  reason: string | null;
}

function hitCells({ blocks, scatters, states }: Writes): Hits {
  const hits: Hits = new Map();
  for (const { row, column, values } of [...blocks, ...states]) {
    values.forEach((cells, down) => {
      for (let right = 0; right < cells.length; right += 1) addHit(hits, row + down, column + right);
    });
  }
  for (const { kind, column, rows } of scatters)
    if (kind === "value") for (const row of rows) addHit(hits, row, column);
  return hits;
}

function addHit(hits: Hits, row: number, column: number): void {
  const columns = hits.get(row);
  if (columns === undefined) hits.set(row, new Set([column]));
  else columns.add(column);
}

/** Every row that was hit, and every lead that was meant, as they should be. */
function mended(saving: Overtaken, now: LeadTable, hits: Hits): MendedRow[] {
  const { book, settled } = saving;
  const meant = new Map(settled.filter(({ change }) => change !== null).map((lead) => [lead.state.leadId, lead]));
  const owners = ownersOf(saving, now);
  const reader = new LeadReader(now.layout, book.zone, book.locale, book.now);
  return now.rows.flatMap((row, index): MendedRow[] => {
    const id = owners[index] ?? "";
    const lead = meant.get(id);
    const columns = hits.get(row.row);
    if (lead === undefined && columns === undefined) return [];
    const cells = [...row.cells];
    for (const column of columns ?? []) {
      const before = cellBefore(saving, now.layout, id, row, column);
      if (before !== undefined) cells[column - 1] = before;
    }
    if (lead !== undefined) return [{ row, id, ...meantCells(now.layout, lead, cells) }];
    const restored = reader.read({ row: row.row, cells });
    if (restored === null || id === "") return [{ row, id: "", cells, reason: null }];
    return [{ row, id, ...settledCells(saving, now, restored, id, cells) }];
  });
}

/** What a cell held before it was hit; undefined: nothing is known, or it is for the rules to say. */
function cellBefore(saving: Overtaken, layout: Layout, id: string, row: TableRow, column: number): Cell | undefined {
  const { table, book, identities, received } = saving;
  const header = layout.headers[column - 1];
  const read = readRow(saving, id);
  const place = header === undefined ? -1 : table.layout.headers.indexOf(header);
  if (read !== undefined && place >= 0) return read.cells[place];
  const key = LEAD_COLUMNS.find((own) => layout.columns[own.key] === column)?.key;
  if (key === undefined) return undefined;
  if (id === "") return "";
  const stood = identities?.ids.indexOf(id) ?? -1;
  if (key === "received") return stood < 0 ? undefined : received?.[stood];
  const known = knownBefore(saving, layout, id, row);
  return known === null ? undefined : seenCell(known.state.seen, key, book.zone);
}

/** The row of a lead as it was read, if it was. */
function readRow({ table, settled }: Saving, id: string): TableRow | undefined {
  if (id === "") return undefined;
  const place = columnOf(table.layout, "leadId") - 1;
  const lead = settled.find(({ state }) => state.leadId === id);
  return lead?.row.table ?? table.rows.find(({ cells }) => cells[place] === id);
}

/** A lead's state from its State cell or, where that was hit, from what stood there before. */
function knownBefore({ identities }: Saving, layout: Layout, id: string, row: TableRow): Known | null {
  const state = String(row.cells[columnOf(layout, "state") - 1] ?? "");
  const before = identities?.states[identities.ids.indexOf(id)] ?? "";
  return knownOf({ id, state }) ?? knownOf({ id, state: before });
}

/** What Stoke last saw in a cell that the owner writes too. */
function seenCell(seen: Seen, key: LeadKey, zone: Saving["book"]["zone"]): Cell | undefined {
  switch (key) {
    case "temperature":
      return seen.temperature ?? "";
    case "stage":
      return seen.stage ?? "";
    case "doNotCall":
      return seen.call;
    case "doNotEmail":
      return seen.email;
    case "doNotMail":
      return seen.mail;
    case "promise":
      return promiseCell(seen.promised, zone);
    case "promiseBy":
      return seen.promised?.channel ?? "";
    default:
      return undefined;
  }
}

/** What the save was to write, wherever the lead stands now. */
function meantCells(layout: Layout, lead: Settled, cells: readonly Cell[]): Pick<MendedRow, "cells" | "reason"> {
  const { change, state } = lead;
  const wanted = { ...change?.cells, leadId: state.leadId, state: stateText(lead) };
  return { cells: overlaid(layout, cells, wanted), reason: change?.reason ?? null };
}

/** A row that was hit: what Stoke keeps in it is worked out anew. */
function settledCells(
  saving: Saving,
  { layout }: LeadTable,
  row: LeadRow,
  id: string,
  cells: readonly Cell[],
): Pick<MendedRow, "cells" | "reason"> {
  const { book } = saving;
  const named = { ...row, id };
  const known = knownBefore(saving, layout, id, row.table) ?? refold(named, id, null, [], book);
  const lead = settle(named, known, known, { book, layout });
  const wanted = { ...lead.change?.cells, leadId: id, state: stateText(lead) };
  return { cells: overlaid(layout, cells, wanted), reason: reasonOf(lead.decision) };
}

function overlaid(layout: Layout, cells: readonly Cell[], wanted: Partial<Record<LeadKey, Cell>>): Cell[] {
  const result = [...cells];
  for (const { key } of LEAD_COLUMNS) {
    const column = layout.columns[key];
    const cell = wanted[key];
    if (column !== undefined && cell !== undefined) result[column - 1] = cell;
  }
  return result;
}

/** Writes the cells that differ, one call for each stretch of a row, and the notes; tells whether all rows stood meanwhile. */
function isWritten(now: LeadTable, rows: readonly MendedRow[]): boolean {
  const notes = rows.flatMap(({ row, reason }) => (reason === null ? [] : [{ row: row.row, reason }]));
  let refused: { error: unknown } | null = null;
  try {
    write(now.sheet, { blocks: changedBlocks(rows), scatters: noteScatters(now.layout, notes), states: [] });
  } catch (error) {
    refused = { error };
  }
  const stand = standAsExpected(
    now,
    rows.map(({ row, id }) => ({ row: row.row, id })),
  );
  if (stand && refused !== null) throw refused.error;
  return stand;
}

function changedBlocks(rows: readonly MendedRow[]): Block[] {
  return rows.flatMap(({ row, cells }) =>
    stretches(row.cells, cells).map(({ column, values }) => ({ row: row.row, column, values: [values] })),
  );
}

function stretches(before: readonly Cell[], after: readonly Cell[]): { column: number; values: Cell[] }[] {
  const found: { column: number; values: Cell[] }[] = [];
  after.forEach((cell, index) => {
    if (isSameCell(before[index] ?? "", cell)) return;
    const last = found[found.length - 1];
    if (last !== undefined && last.column + last.values.length === index + 1) last.values.push(cell);
    else found.push({ column: index + 1, values: [cell] });
  });
  return found;
}

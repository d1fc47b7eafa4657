/** Mending a save that the owner's sort, insert or delete overtook: what landed beside another lead is put right. */

import { columnOf, type Layout } from "../book/layout";
import { isSameCell, standAsExpected } from "../book/lead-check";
import { LeadReader, type LeadRow } from "../book/lead-row";
import { type LeadTable, readTable, type TableRow } from "../book/lead-table";
import type { Writes } from "../book/lead-writes";
import { promiseCell } from "../book/promise-cell";
import type { Cell, Sheet } from "../book/sheets";
import { LEAD_COLUMNS, type LeadKey } from "../core/headers";
import type { Seen } from "../core/journal";
import { OwnerError } from "../core/model";
import type { Saving } from "./save";
import { knownOf, refold, type Settled, settle, stateText } from "./settle";

/** An owner who sorts again during the mending is waited for so often. */
const ATTEMPTS = 4;

/** @param writes what was written while the rows may already have stood elsewhere */
export function mend(saving: Saving, writes: Writes): void {
  let hit = hitCells(writes);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const now = readTable(saving.book.leadSheet);
    const rows = mended(saving, now, hit);
    hit = writeCells(now, rows);
    const expected = rows.map(({ row, id }) => ({ row: row.row, id }));
    if (standAsExpected(now, expected)) return;
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
function mended(saving: Saving, now: LeadTable, hits: Hits): MendedRow[] {
  const { book, settled } = saving;
  const meant = new Map(settled.filter(({ change }) => change !== null).map((lead) => [lead.state.leadId, lead]));
  const names = identify(saving, now);
  const reader = new LeadReader(now.layout, book.zone, book.locale, book.now);
  return now.rows.flatMap((row): MendedRow[] => {
    const id = names(row);
    const lead = meant.get(id);
    const columns = hits.get(row.row);
    if (lead === undefined && columns === undefined) return [];
    const cells = [...row.cells];
    for (const column of columns ?? []) {
      const before = cellBefore(saving, now.layout, id, row, column);
      if (before !== undefined) cells[column - 1] = before;
    }
    const restored = reader.read({ row: row.row, cells });
    if (restored === null || id === "") return [{ row, id: "", cells }];
    return [{ row, id, cells: settledCells(saving, now, restored, id, lead, cells) }];
  });
}

/** What a cell held before it was hit; undefined: nothing is known, or it is for the rules to say. */
function cellBefore(saving: Saving, layout: Layout, id: string, row: TableRow, column: number): Cell | undefined {
  const { table, book } = saving;
  const header = layout.headers[column - 1];
  const read = table.rows.find((known) => known.cells[columnOf(table.layout, "leadId") - 1] === id && id !== "");
  const place = header === undefined ? -1 : table.layout.headers.indexOf(header);
  if (read !== undefined && place >= 0) return read.cells[place];
  const key = LEAD_COLUMNS.find((own) => layout.columns[own.key] === column)?.key;
  if (key === undefined) return undefined;
  if (id === "") return "";
  const state = row.cells[columnOf(layout, "state") - 1];
  const known = knownOf({ id, state: String(state ?? "") });
  return known === null ? undefined : seenCell(known.state.seen, key, book.zone);
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

function settledCells(
  { book }: Saving,
  { layout }: LeadTable,
  row: LeadRow,
  id: string,
  meant: Settled | undefined,
  cells: Cell[],
): Cell[] {
  const named = { ...row, id };
  const known = meant ?? knownOf(named) ?? refold(named, id, null, [], book);
  const { change, state, folded } = settle(named, known, null, { book, layout });
  const wanted = [...cells];
  for (const { key } of LEAD_COLUMNS) {
    const column = layout.columns[key];
    const cell = key === "leadId" ? id : key === "state" ? stateText({ state, folded }) : change?.cells[key];
    if (column !== undefined && cell !== undefined) wanted[column - 1] = cell;
  }
  return wanted;
}

/** Tells which lead a row is of, even where its ID was overwritten. */
function identify({ table, settled, identities }: Saving, now: LeadTable): (row: TableRow) => string {
  const place = columnOf(now.layout, "leadId") - 1;
  const given = new Map(
    settled.filter(({ row, state }) => row.id !== state.leadId).map((lead) => [lead.state.leadId, lead]),
  );
  const byOwner = new Map(
    table.rows.map((row) => [
      ownerText(table.layout, row),
      String(row.cells[columnOf(table.layout, "leadId") - 1] ?? ""),
    ]),
  );
  for (const { row, state } of settled) byOwner.set(ownerText(table.layout, row.table), state.leadId);
  const present = new Set(now.rows.map((row) => String(row.cells[place] ?? "")));
  const lost = (identities?.ids ?? []).filter((id) => id !== "" && !present.has(id));
  return (row) => {
    const text = String(row.cells[place] ?? "");
    const owner = ownerText(now.layout, row);
    const byCells = byOwner.get(owner);
    if (given.has(text) || text.includes("|")) return byCells ?? lost.shift() ?? "";
    return text === "" ? (byCells ?? "") : text;
  };
}

/** What tells a row's lead to the owner: the cells that only the owner writes. */
function ownerText(layout: Layout, row: TableRow): string {
  return LEAD_COLUMNS.filter(({ owner }) => owner === "owner")
    .map(({ key }) => {
      const column = layout.columns[key];
      return column === undefined ? "" : String(row.cells[column - 1] ?? "");
    })
    .join("\n");
}

/** Writes the cells that differ, one call for each stretch of a row, and tells which they were. */
function writeCells({ sheet }: LeadTable, rows: readonly MendedRow[]): Hits {
  const hits: Hits = new Map();
  for (const { row, cells } of rows) {
    for (const { column, values } of stretches(row.cells, cells)) {
      writeStretch(sheet, row.row, column, values);
      for (let right = 0; right < values.length; right += 1) addHit(hits, row.row, column + right);
    }
  }
  return hits;
}

function writeStretch(sheet: Sheet, row: number, column: number, values: Cell[]): void {
  sheet.getRange(row, column, 1, values.length).setValues([values]);
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

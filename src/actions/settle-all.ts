/** Settling every lead of the book: what the hourly run, Set up and Rebuild have in common. */

import { type Identities, readIdentities } from "../book/lead-check";
import { LeadReader, type LeadRow } from "../book/lead-row";
import { type LeadTable, readTable } from "../book/lead-table";
import { countTouches, readTouches, type TouchRow } from "../book/touches";
import { OwnerError } from "../core/model";
import { idSource } from "../google/ids";
import type { Book } from "./open-book";
import { nameOf } from "./row-texts";
import { save } from "./save";
import { knownOf, refold, type Settled, settle } from "./settle";

export interface SettledBook {
  table: LeadTable;
  leads: readonly Settled[];
  /** Rows of the ledger that cannot be read, in words. */
  problems: readonly string[];
}

/** How often a run begins again because the owner sorted, inserted or deleted rows while it read. */
const ATTEMPTS = 4;

/**
 * Reads all leads, settles them, and writes the difference. Two calls where nothing has changed.
 * @param lock is called before the first write; a run that changes nothing needs no lock
 * @param from "state": the ledger is read only where a State cell does not account for all of it; "ledger": for all
 */
export function settleAll(book: Book, lock: () => void, from: "state" | "ledger"): SettledBook {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const settled = settleTable(book, readTable(book.leadSheet), from);
    if (settled.leads.every(({ change }) => change === null)) return settled;
    lock();
    const identities = readIdentities(settled.table);
    const leads = identities === null ? null : stillAsRead(settled, identities);
    if (leads === null) continue;
    save({ book, table: settled.table, settled: leads, identities });
    return settled;
  }
  throw new OwnerError(
    `The sheet "${book.leadSheet.sheet}" was being sorted or changed all the while. Nothing was written; the next run catches up.`,
  );
}

/** The same without writing: what the rules say now. */
export function settleTable(book: Book, table: LeadTable, from: "state" | "ledger"): SettledBook {
  const reader = new LeadReader(table.layout, book.zone, book.locale, book.now);
  const rows = distinct(table.rows.flatMap((row) => reader.read(row) ?? []));
  const known = rows.map(({ row, copied }) => (copied ? null : knownOf(row)));
  const folded = known.reduce((sum, state) => sum + (state?.folded ?? 0), 0);
  const isWhole = rows.every(({ row, copied }, index) => copied || row.id === "" || known[index] !== null);
  const ledger = from === "state" && isWhole && countTouches() === folded ? null : readLedger(book, table, rows);
  const newId = idSource("L");
  const leads = rows.map(({ row, copied }, index): Settled => {
    const asRead = known[index] ?? null;
    const own = copied ? [] : (ledger?.touches.get(row.id || nameKey(nameOf(table.layout, row.table))) ?? []);
    const isBehind = asRead === null || (ledger !== null && (from === "ledger" || asRead.folded !== own.length));
    const id = row.id === "" || copied ? newId() : row.id;
    return settle(row, isBehind ? refold(row, id, asRead, own, book) : asRead, asRead, { book, layout: table.layout });
  });
  return { table, leads, problems: ledger?.problems ?? [] };
}

interface DistinctRow {
  row: LeadRow;
  /** Its ID stands in a row above: the owner copied that row, and the copy is a lead of its own. */
  copied: boolean;
}

function distinct(rows: readonly LeadRow[]): DistinctRow[] {
  const seen = new Set<string>();
  return rows.map((row) => {
    const copied = row.id !== "" && seen.has(row.id);
    seen.add(row.id);
    return { row, copied };
  });
}

interface Ledger {
  /** By Lead ID; touches without one by the lead's name, where only one lead has it. */
  touches: Map<string, TouchRow[]>;
  problems: readonly string[];
}

function readLedger(book: Book, { layout }: LeadTable, rows: readonly DistinctRow[]): Ledger {
  const { touches, problems } = readTouches(book.zone);
  const byName = uniqueNames(rows.map(({ row }) => [nameKey(nameOf(layout, row.table)), row.id]));
  const ids = new Set(rows.map(({ row }) => row.id));
  const byLead = new Map<string, TouchRow[]>();
  for (const touch of touches) {
    const named = byName.get(nameKey(touch.lead));
    const lead = touch.leadId !== "" && ids.has(touch.leadId) ? touch.leadId : touch.leadId === "" ? named : undefined;
    if (lead === undefined) continue;
    const own = byLead.get(lead);
    if (own === undefined) byLead.set(lead, [touch]);
    else own.push(touch);
  }
  return { touches: byLead, problems };
}

/** Names that one lead alone has → how its touches are found: its ID, or its name while it has none. */
function uniqueNames(leads: readonly (readonly [name: string, id: string])[]): Map<string, string> {
  const count = new Map<string, number>();
  for (const [name] of leads) count.set(name, (count.get(name) ?? 0) + 1);
  return new Map(leads.filter(([name]) => count.get(name) === 1).map(([name, id]) => [name, id || name]));
}

function nameKey(name: string): string {
  return name.trim().toLowerCase();
}

/** The leads whose rows and States are as they were read; null where rows have moved. Another run settled the rest. */
function stillAsRead({ table, leads }: SettledBook, { ids, states }: Identities): Settled[] | null {
  const first = table.layout.headerRow + 1;
  const stands = leads.every(({ row }) => (ids[row.table.row - first] ?? "").trim() === row.id);
  return stands ? leads.filter(({ row }) => states[row.table.row - first] === row.state) : null;
}

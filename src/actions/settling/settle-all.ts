/** Settling every lead of the book: what the hourly run, Set up and Rebuild have in common. */

import type { Layout } from "../../book/layout";
import { type Identities, readIdentities } from "../../book/lead-check";
import { LeadReader } from "../../book/lead-row";
import { cellAt, type LeadTable, readTable, type TableRow } from "../../book/lead-table";
import type { TouchRow } from "../../book/touch-row";
import { appendTouches, countTouches, readTouches } from "../../book/touches";
import { textOf } from "../../core/cells";
import { OwnerError } from "../../core/model";
import { idSource } from "../../google/ids";
import type { Book } from "../opening/open-book";
import { type LoggedRow, settleWithLog } from "../touch/log-cell";
import { nameOf } from "./row-texts";
import { save } from "./save";
import { catchUp, foldedIn, knownOf, refold } from "./settle";

/** What came of settling a book. */
export interface SettledBook {
  layout: Layout;
  leads: number;
  /** Leads with a flag. */
  flagged: number;
  changed: readonly LoggedRow[];
  /** What cannot be read, in words: cells of leads, and rows of the ledger. */
  problems: readonly string[];
}

/** How often a run begins again because the owner sorted, inserted or deleted rows while it read. */
const ATTEMPTS = 4;

/**
 * Reads all leads, settles them, and writes the difference. Two calls where nothing has changed.
 * @param lock is called before the first write; a run that changes nothing needs no lock
 * @param from "state": the ledger is read only where a State cell does not account for all of it; "ledger": for all
 * @param visit sees every lead, and sees it again should the run begin again
 */
export function settleAll(
  book: Book,
  lock: () => void,
  from: "state" | "ledger",
  visit: (lead: LoggedRow, table: LeadTable) => void = () => {},
): SettledBook {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const table = readTable(book.leadSheet);
    const settled = settleTable(book, table, from, visit);
    if (settled.changed.length === 0) return settled;
    lock();
    const identities = readIdentities(table);
    const leads = identities === null ? null : stillAsRead(table, settled.changed, identities);
    if (leads === null) continue;
    appendTouches(
      leads.flatMap(({ touch }) => touch ?? []),
      book.zone,
    );
    save({ book, table, settled: leads, identities });
    return settled;
  }
  throw new OwnerError(
    `The sheet "${book.leadSheet.sheet}" was being sorted or changed all the while. Nothing was written; the next run catches up.`,
  );
}

function settleTable(
  book: Book,
  table: LeadTable,
  from: "state" | "ledger",
  visit: (lead: LoggedRow, table: LeadTable) => void,
): SettledBook {
  let leads = 0;
  let flagged = 0;
  const changed: LoggedRow[] = [];
  const unread: string[] = [];
  const ledger = eachLead(book, table, from, (lead) => {
    visit(lead, table);
    leads += 1;
    if (lead.decision.flag !== null) flagged += 1;
    if (lead.change !== null) changed.push(lead);
    for (const problem of lead.row.problems) {
      unread.push(`The sheet "${table.layout.sheet}", row ${lead.row.table.row}, ${problem}`);
    }
  });
  return { layout: table.layout, leads, flagged, changed, problems: [...unread, ...ledger] };
}

/**
 * Settles the leads of a table one after the other, without writing; what is not kept of one is gone before the next: a
 * book may have tens of thousands. Gives the rows of the ledger that cannot be read, in words.
 */
export function eachLead(
  book: Book,
  table: LeadTable,
  from: "state" | "ledger",
  visit: (lead: LoggedRow) => void,
): readonly string[] {
  const { layout } = table;
  const reader = new LeadReader(layout, book.zone, book.locale, book.now);
  const rows = distinct(layout, table.rows);
  const ledger = from === "state" && isAllFolded(rows) ? null : readLedger(book, table, rows);
  const newId = idSource("L");
  for (const { cells, id, copied } of rows) {
    const row = reader.read(cells);
    if (row === null) continue;
    const asRead = copied ? null : knownOf(row);
    const own = copied ? [] : (ledger?.touches.get(id || nameKey(nameOf(layout, cells))) ?? []);
    const isBehind = asRead === null || (ledger !== null && (from === "ledger" || asRead.folded !== own.length));
    if (!isBehind) visit(settleWithLog(book, { table, row, asRead, known: asRead }, {}));
    else if (asRead === null) {
      const known = refold(row, id === "" || copied ? newId() : id, null, own, book);
      visit(settleWithLog(book, { table, row, asRead, known }, {}));
    } else {
      const { known, added, written } = catchUp(row, asRead, own, book);
      visit(settleWithLog(book, { table, row, asRead, known }, { written }, added));
    }
  }
  return ledger?.problems ?? [];
}

interface DistinctRow {
  cells: TableRow;
  id: string;
  /** Rows of the ledger that its State has folded; null: its State is blank, spoilt or of another lead. */
  folded: number | null;
  /** Its ID stands in a row above: the owner copied that row, and the copy is a lead of its own. */
  copied: boolean;
}

function distinct(layout: Layout, rows: readonly TableRow[]): DistinctRow[] {
  const seen = new Set<string>();
  return rows.map((cells) => {
    const id = textOf(cellAt(layout, cells, "leadId"));
    const copied = id !== "" && seen.has(id);
    seen.add(id);
    return { cells, id, folded: foldedIn(String(cellAt(layout, cells, "state")), id), copied };
  });
}

/** Whether the States account for every row of the ledger. One call. */
function isAllFolded(rows: readonly DistinctRow[]): boolean {
  let folded = 0;
  for (const row of rows) {
    if (row.id === "" || row.copied) continue;
    if (row.folded === null) return false;
    folded += row.folded;
  }
  return countTouches() === folded;
}

interface Ledger {
  /** By Lead ID; touches without one by the lead's name, where only one lead has it. */
  touches: Map<string, TouchRow[]>;
  problems: readonly string[];
}

function readLedger(book: Book, { layout }: LeadTable, rows: readonly DistinctRow[]): Ledger {
  const { touches, problems } = readTouches(book.zone);
  const byName = uniqueNames(rows.map(({ cells, id }) => [nameKey(nameOf(layout, cells)), id]));
  const ids = new Set(rows.map(({ id }) => id));
  const byLead = new Map<string, TouchRow[]>();
  for (const touch of touches) {
    const lead = touch.leadId === "" ? byName.get(nameKey(touch.lead)) : touch.leadId;
    if (lead === undefined || (touch.leadId !== "" && !ids.has(lead))) continue;
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
function stillAsRead({ layout }: LeadTable, leads: readonly LoggedRow[], { ids, states }: Identities) {
  const first = layout.headerRow + 1;
  const stands = leads.every(({ row }) => (ids[row.table.row - first] ?? "").trim() === row.id);
  return stands ? leads.filter(({ row }) => states[row.table.row - first] === row.state) : null;
}

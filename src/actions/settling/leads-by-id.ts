/** Leads found by their IDs, settled as of now: for mails to one or to many. */

import { LeadReader } from "../../book/lead-row";
import { type LeadTable, readTable } from "../../book/lead-table";
import type { TouchRow } from "../../book/touch-row";
import { touchesAmong } from "../../book/touches-by-lead";
import type { Book } from "../opening/open-book";
import { findLead } from "../touch/log-touch";
import { knownOf, refold, type Settled, settle } from "./settle";

export interface LeadsFound {
  table: LeadTable;
  /** In the order of the IDs; those of leads that are gone are left out. */
  leads: Settled[];
}

/** One lead is looked up; for several the sheet is read once. */
export function leadsById(book: Book, ids: readonly string[], ledger: readonly TouchRow[]): LeadsFound {
  const [only] = ids;
  if (only !== undefined && ids.length === 1) {
    const { table, row, asRead, known } = findLead(book, only, book.leadSheet.headerRow + 1);
    return { table, leads: [settle(row, known, asRead, { book, layout: table.layout })] };
  }
  const table = readTable(book.leadSheet);
  const reader = new LeadReader(table.layout, book.zone, book.locale, book.now);
  const byId = new Map<string, Settled>();
  const wanted = new Set(ids);
  for (const cells of table.rows) {
    const row = reader.read(cells);
    if (row === null || !wanted.has(row.id) || byId.has(row.id)) continue;
    const asRead = knownOf(row);
    const known = asRead ?? refold(row, row.id, null, touchesAmong(ledger, row.id), book);
    byId.set(row.id, settle(row, known, asRead, { book, layout: table.layout }));
  }
  return { table, leads: ids.flatMap((id) => byId.get(id) ?? []) };
}

/** Settling the leads of whom something was heard, by what the look for mail has read of them. */

import { isAsRead } from "../../book/lead-check";
import type { LeadTable } from "../../book/lead-table";
import type { Book } from "../opening/open-book";
import { save } from "../settling/save";
import type { Settled } from "../settling/settle";

/** Each is looked at again by itself: for more it is as quick to read all. */
const MOST = 4;

/**
 * Writes what their touches, which stand in the ledger, have changed, and tells whether it did. Not where one of their rows is no longer as
 * it was read, since other runs and the owner went on while the mail was: then all leads must be read again. Under the lock. A call for each
 * lead, and about seven.
 */
export function settleHeard(book: Book, table: LeadTable, leads: readonly Settled[]): boolean {
  if (leads.length > MOST || !leads.every(({ row }) => isAsRead(table, row.table))) return false;
  save({ book, table, settled: [...leads].sort(byRow), identities: null });
  return true;
}

function byRow(one: Settled, other: Settled): number {
  return one.row.table.row - other.row.table.row;
}

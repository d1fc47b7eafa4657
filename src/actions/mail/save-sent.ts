/** Saving the leads to whom mails went: other runs may have written to their rows while the mails were on their way. */

import { readIdentities } from "../../book/lead-check";
import type { LeadTable } from "../../book/lead-table";
import { lockBook } from "../../google/lock";
import type { Book } from "../opening/open-book";
import { fallBehind, save, saveOne } from "../settling/save";
import { knownOf, type Settled } from "../settling/settle";
import { settleAll } from "../settling/settle-all";

interface Sent {
  book: Book;
  /** That the leads were read in. */
  table: LeadTable;
}

/**
 * One that went alone is saved alone, several as a table. Where rows or States are not as they were read, all leads are settled by the
 * ledger, which says what went. @param elapsed milliseconds since the run began
 */
export function saveSent(
  outcomes: readonly { logged: Settled | null }[],
  { book, table, elapsed }: Sent & { elapsed: () => number },
): void {
  const sent = outcomes.flatMap(({ logged }) => logged ?? []);
  const [only] = sent;
  if (only === undefined) return;
  if (outcomes.length === 1) {
    saveOne(book, table, only);
    return;
  }
  const identities = readIdentities(table);
  const first = table.layout.headerRow + 1;
  const isAsRead = ({ row }: Settled) =>
    (identities?.ids[row.table.row - first] ?? "") === row.id &&
    identities?.states[row.table.row - first] === row.state;
  if (identities !== null && sent.every(isAsRead)) save({ book, table, settled: sent, identities });
  else settleAll({ ...book, now: book.now + Math.floor(elapsed() / 60_000) }, lockBook, "state");
}

/**
 * Before the ledger says that mails to these leads did not go: whichever State another run has written since, maybe as if they had,
 * says that it is behind the ledger. One call where none has, or there is no lead.
 */
export function takeBackUnsent(leads: readonly Settled[], { table }: Pick<Sent, "table">): void {
  if (leads.length === 0) return;
  const identities = readIdentities(table);
  for (const { row } of leads) {
    const state = identities?.states[identities.ids.indexOf(row.id)] ?? "";
    const known = state === row.state ? null : knownOf({ id: row.id, state });
    if (known !== null) fallBehind(table, { ...row, state }, known);
  }
}

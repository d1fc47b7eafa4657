/** Addresses that may not be written to: somebody asked for that, by whichever row of the lead sheet. */

import { LeadReader } from "../../book/lead-row";
import { cellAt, type LeadTable, readColumn, readTable, type TableRow } from "../../book/lead-table";
import type { TouchRow } from "../../book/touch-row";
import { touchesAmong } from "../../book/touches-by-lead";
import { textOf } from "../../core/cells";
import { emailsIn } from "../../core/contact";
import type { Book } from "../opening/open-book";
import { nameOf } from "../settling/row-texts";
import { knownOf, refold, type Settled, settle } from "../settling/settle";

/** Addresses are the same whatever the case of their letters. */
export function addressKey(address: string): string {
  return address.toLowerCase();
}

/** Which addresses are barred, and by which row. */
export class Barred {
  /** In words, by the keys of addresses. */
  private readonly reasons = new Map<string, string>();

  /** A lead of these that may get no e-mail bars all addresses of its row: removed, marked Do not email, or a mail came back. */
  note({ row, decision }: Pick<Settled, "row" | "decision">, { layout }: Pick<LeadTable, "layout">): void {
    const isRemoved = decision.stage === "Removed";
    if (!isRemoved && !row.lead.barred.email && decision.usable.includes("Email")) return;
    const addresses = addressesIn({ layout }, row.table);
    if (addresses.length === 0) return;
    const name = nameOf(layout, row.table);
    const where = `Row ${row.table.row}${name === "" ? "" : `, ${name},`}`;
    const why = isRemoved ? "is Removed" : row.lead.barred.email ? "is marked Do not email" : "may not be e-mailed";
    for (const address of addresses)
      this.reasons.set(addressKey(address), `${where} has the same address, ${address}, and ${why}.`);
  }

  /** Why nobody may write to it; "" where it is not barred. */
  reasonFor(address: string): string {
    return this.reasons.get(addressKey(address)) ?? "";
  }
}

/** Where nobody is asked about: whoever composes looks at it afterwards. */
export const NOT_ASKED = new Barred();

/**
 * What other rows say of the addresses of these leads. No call where the table holds all rows; for a single lead that was looked up by
 * itself one, and one more where another row has its address.
 * @param table that the leads were found in
 */
export function barredByOthers(
  leads: readonly Settled[],
  table: LeadTable,
  book: Book,
  ledger: readonly TouchRow[],
): Barred {
  const barred = new Barred();
  const wanted = new Set(leads.flatMap(({ row }) => addressesIn(table, row.table).map(addressKey)));
  if (wanted.size === 0) return barred;
  const isWanted = (text: unknown) => emailsIn(textOf(text)).some((address) => wanted.has(addressKey(address)));
  const all = leads.length === 1 ? wholeTable(table, book, isWanted) : table;
  const reader = new LeadReader(all.layout, book.zone, book.locale, book.now);
  for (const cells of all.rows) {
    if (!isWanted(cellAt(all.layout, cells, "email"))) continue;
    const row = reader.read(cells);
    if (row === null) continue;
    const asRead = knownOf(row);
    const known = asRead ?? refold(row, row.id, null, touchesAmong(ledger, row.id), book);
    barred.note(settle(row, known, asRead, { book, layout: all.layout }), all);
  }
  return barred;
}

/** All rows, where more than one has such an address. */
function wholeTable(table: LeadTable, book: Book, isWanted: (text: unknown) => boolean): LeadTable {
  return readColumn(table, "email").filter(isWanted).length > 1 ? readTable(book.leadSheet) : table;
}

function addressesIn({ layout }: Pick<LeadTable, "layout">, row: TableRow): string[] {
  return emailsIn(textOf(cellAt(layout, row, "email")));
}

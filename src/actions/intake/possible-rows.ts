/** The rows that may be of somebody who is about to be added: found in the columns that tell who somebody is, then read whole. */

import type { Layout } from "../../book/layout";
import { type LeadTable, readColumns, readRows, readTable, type TableRow } from "../../book/lead-table";
import type { Cell } from "../../book/sheets";
import { textOf } from "../../core/cells";
import type { FieldKey } from "../../core/headers";
import { emailsIn, type Identity, namedKeys, phonesIn } from "../../core/intake";
import type { Book } from "../opening/open-book";

/** More than these are read with the whole sheet. */
const MOST_ROWS = 4;

/**
 * The headers, and of all rows only those. A book of ten thousand leads has half a million cells, which take seconds; these columns
 * take a tenth. One call, one for each stretch of columns, and one or two for each row.
 */
export function readPossibleRows(book: Book, who: Identity): LeadTable {
  const { leadSheet, country } = book;
  const head = readRows(leadSheet, leadSheet.headerRow, 1);
  const fields = fieldsOf(who).filter((field) => head.layout.columns[field] !== undefined);
  if (fields.length === 0) return head;
  const keys = new Set(keysOf(who));
  const found = readColumns(head, fields).flatMap(({ row, cell }) => {
    const identity = identityOf(cell, country);
    return keysOf(identity).some((key) => keys.has(key)) ? [row] : [];
  });
  if (found.length > MOST_ROWS) return readTable(leadSheet);
  const rows: TableRow[] = [];
  let layout: Layout = head.layout;
  for (const row of found) {
    const near = readRows(leadSheet, row, 1);
    layout = near.layout;
    rows.push(...near.rows);
  }
  return { ...head, layout, rows };
}

function keysOf(identity: Identity): string[] {
  return [...identity.emails, ...identity.phones, ...namedKeys(identity)];
}

/** The columns by which somebody of whom so much is known may be found. */
function fieldsOf(who: Identity): FieldKey[] {
  const named: FieldKey[] = namedKeys(who).length > 0 ? ["name", "firstName", "lastName"] : [];
  return [
    ...(who.emails.length > 0 ? (["email"] as const) : []),
    ...(who.phones.length > 0 ? (["phone"] as const) : []),
    ...named,
    ...(named.length > 0 && who.company !== "" ? (["company"] as const) : []),
    ...(named.length > 0 && who.address !== "" ? (["address"] as const) : []),
  ];
}

/** @param cell what a field's cell holds, "" for one that was not read */
export function identityOf(cell: (field: FieldKey) => Cell, country: string): Identity {
  const text = (field: FieldKey) => textOf(cell(field));
  return {
    name: text("name") || `${text("firstName")} ${text("lastName")}`.trim(),
    company: text("company"),
    address: text("address"),
    emails: emailsIn(cell("email")).keys,
    phones: phonesIn(cell("phone"), country).keys,
  };
}

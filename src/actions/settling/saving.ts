/** What is being saved: the settled leads of a table, and how its rows stood. */

import type { Identities } from "../../book/lead-check";
import type { LeadTable } from "../../book/lead-table";
import type { Book } from "../opening/open-book";
import type { Settled } from "./settle";

export interface Saving {
  book: Book;
  table: LeadTable;
  settled: readonly Settled[];
  /** The IDs and States of all rows as they stood right before; null where they were not read. */
  identities: Identities | null;
}

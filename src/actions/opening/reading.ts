/** The rules and the leads for a run that does several things with them: each is read when first asked for, and once. */

import { type LeadTable, readTable } from "../../book/lead-table";
import type { Minute } from "../../core/model";
import { type Book, readBook } from "./open-book";

export class Reading {
  private opened: Book | null = null;
  private leads: LeadTable | null = null;

  constructor(private readonly now: Minute) {}

  /** As `readBook` gives it. Throws an OwnerError where Stoke is not set up; it is tried again when asked for again. */
  get book(): Book {
    this.opened ??= readBook(this.now);
    return this.opened;
  }

  /** All leads. They may have been read a while ago: whoever writes to them checks first that they stand. */
  get table(): LeadTable {
    this.leads ??= readTable(this.book.leadSheet);
    return this.leads;
  }
}

/** The Log cell: choosing what happened there logs it, also on a phone, and empties the cell. */

import { cellAt } from "../../book/lead-table";
import type { TouchRow } from "../../book/touch-row";
import { isBlank } from "../../core/cells";
import { type LogChoice, readLogChoice } from "../../core/headers";
import type { Touch } from "../../core/model";
import type { Book } from "../opening/open-book";
import { type Happened, type Settled, settle } from "../settling/settle";
import { type Found, loggedIn } from "./log-touch";

export interface LoggedRow extends Settled {
  /** The row for the ledger; null where nothing is to be logged. */
  touch: TouchRow | null;
}

/**
 * Settles a row, with what its Log cell says. Words that are no choice stay where they are.
 * @param logged touches of the lead that a run which was killed had written to the ledger: they are not logged again
 */
export function settleWithLog(book: Book, found: Found, happened: Happened, logged: readonly Touch[] = []): LoggedRow {
  const { row, table, known, asRead } = found;
  const cell = cellAt(table.layout, row.table, "log");
  const choice = isBlank(cell) ? null : readLogChoice(cell);
  if (choice === null || logged.some((touch) => isOf(choice, touch))) {
    const settled = settle(row, known, asRead, { book, layout: table.layout }, happened);
    return Object.assign(choice === null ? settled : emptied(settled), { touch: null });
  }
  const { channel, direction, outcome } = choice;
  const touch = { at: book.now, channel, direction, outcome, promised: null, by: "owner" } as const;
  const form = { leadId: known.state.leadId, row: row.table.row, touch, note: "", changeTemperature: true };
  const entry = loggedIn(book, found, form, happened);
  return { ...emptied(entry.settled), touch: entry.touch };
}

function isOf(choice: LogChoice, { channel, direction, outcome }: Touch): boolean {
  return choice.channel === channel && choice.direction === direction && choice.outcome === outcome;
}

function emptied(settled: Settled): Settled {
  const change = settled.change ?? { row: settled.row.table.row, cells: {} };
  return { ...settled, change: { ...change, cells: { ...change.cells, log: "" } } };
}

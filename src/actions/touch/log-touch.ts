/** Logging a touch: one row for the ledger, and the lead's row moves on at once. */

import type { LeadRow } from "../../book/lead-row";
import { LeadReader } from "../../book/lead-row";
import { type LeadTable, readLeadRow } from "../../book/lead-table";
import type { TouchRow } from "../../book/touch-row";
import { appendTouches, touchesOf } from "../../book/touches";
import { writtenBy } from "../../core/journal";
import { type Minute, OwnerError } from "../../core/model";
import { effectsOf, keepTemperature } from "../../core/rules";
import { idSource } from "../../google/ids";
import { lockBook } from "../../google/lock";
import { cardOf, momentOf } from "../card/card";
import { journalHistory } from "../card/history";
import { type Book, openBook } from "../opening/open-book";
import { nameOf, stepText } from "../settling/row-texts";
import { saveOne } from "../settling/save";
import { type Happened, type Known, knownOf, refold, type Settled, settle } from "../settling/settle";
import type { LeadCard, Logged } from "../views";
import { type CheckedForm, checkForm } from "./touch-form";

/** In the Temperature column of the ledger: the touch would have changed it, and the owner said no. */
export const KEPT = " kept";

/** A lead's row with its state, as a click finds it. */
export interface Found {
  table: LeadTable;
  row: LeadRow;
  /** What the State cell holds; null where it had to be refolded from the ledger. */
  asRead: Known | null;
  known: Known;
}

/** Logs what the form says. At most ten calls. Throws an OwnerError, with nothing written, where it cannot be. */
export function logTouch(form: unknown, now: Minute): Logged {
  lockBook();
  const book = openBook(now);
  const checked = checkForm(form, book);
  const found = findLead(book, checked.leadId, checked.row);
  const { touch, settled } = loggedIn(book, found, checked);
  appendTouches([touch], book.zone);
  saveOne(book, found.table, settled);
  const { next } = settled.decision;
  const then = next === null ? "No next contact." : `Next: ${stepText(next)}, ${momentOf(next.at, book).label}.`;
  return { card: cardAfter(book, found, settled, touch), message: `${spoken(touch)} ${then}`, undo: touch.id };
}

/** The row of one lead, read with its state. Three calls; more where it has moved or its State is spoilt. */
export function findLead(book: Book, id: string, hint: number): Found {
  const table = readLeadRow(book.leadSheet, id, hint);
  const [cells] = table.rows;
  const row = cells === undefined ? null : new LeadReader(table.layout, book.zone, book.locale, book.now).read(cells);
  if (row === null)
    throw new OwnerError(
      `Row ${cells?.row ?? hint} of "${table.layout.sheet}" holds no name and no way to reach anybody.`,
    );
  const asRead = knownOf(row);
  return { table, row, asRead, known: asRead ?? refold(row, id, null, touchesOf(id, book.zone), book) };
}

/** The row for the ledger and the lead's row with the touch in it. */
export function loggedIn(book: Book, { table, row, asRead, known }: Found, form: CheckedForm, happened: Happened = {}) {
  const { touch, note, changeTemperature } = form;
  const effects = effectsOf(touch, row.lead, known.state.journal, book.rules, book.calendar, book.now);
  const change = effects.temperature;
  const kept = change !== null && !changeTemperature;
  const journal = kept ? keepTemperature(effects.journal, change.from, touch.at) : effects.journal;
  const written = { ...happened.written, ...writtenBy(journal, [touch]) };
  const grown = { state: { ...known.state, journal }, folded: known.folded + 1 };
  const settled = settle(row, grown, asRead, { book, layout: table.layout }, { ...happened, written });
  const ledger: TouchRow = {
    ...touch,
    leadId: known.state.leadId,
    lead: nameOf(table.layout, row.table),
    note,
    temperature: change === null ? "" : kept ? `${change.from}${KEPT}` : `${change.from} → ${change.to}`,
    by: touch.by === "stoke" ? "Stoke" : "Owner",
    status: "",
    message: "",
    id: idSource("T")(),
  };
  return { touch: ledger, settled };
}

/** The card with the touch in it; the notes of older touches come when the sidebar next asks. */
function cardAfter(book: Book, { table }: Found, settled: Settled, touch: TouchRow): LeadCard {
  return cardOf(book, table.layout, settled, journalHistory(settled.state, touch), []);
}

/** "Call logged." */
function spoken({ channel, direction }: TouchRow): string {
  if (direction === "Skip") return `${channel} skipped.`;
  return direction === "In" ? `${channel} from them logged.` : `${channel} logged.`;
}

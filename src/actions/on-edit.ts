/** An edit by hand: the edited rows are settled at once; Settings and Cadence take effect; the Log cell logs. */

import { readIdentities } from "../book/lead-check";
import { LeadReader } from "../book/lead-row";
import { type LeadTable, readRows } from "../book/lead-table";
import { SHEETS, sheetIfAny } from "../book/sheets";
import { appendTouches, readTouches } from "../book/touches";
import type { CadenceRule, Minute } from "../core/model";
import { idSource } from "../google/ids";
import { lockBook } from "../google/lock";
import { toast } from "../google/pages";
import { noteWaits } from "./automatic/waits";
import { type Book, openBookIfSetUp, readBook } from "./opening/open-book";
import { type OwnerProblem, rememberRules } from "./opening/rules-in-force";
import { save, saveOne } from "./settling/save";
import { type Happened, knownOf, refold } from "./settling/settle";
import { settleAll } from "./settling/settle-all";
import { type LoggedRow, settleWithLog } from "./touch/log-cell";

/** What the owner edited; 1-based. */
export interface Edited {
  sheet: string;
  row: number;
  rows: number;
  column: number;
  columns: number;
}

/** In a book of more rows an edited rule takes effect at the next hourly run: a simple trigger has 30 seconds. */
const ROWS_AT_ONCE = 3_000;

export function settleEdit(edited: Edited, now: Minute): void {
  const book = openBookIfSetUp(now);
  if (book === null) return;
  if (edited.sheet === SHEETS.settings || edited.sheet === SHEETS.cadence) settleRules(edited.sheet, now);
  else if (edited.sheet === SHEETS.templates) checkTemplates(now);
  else if (edited.sheet === book.leadSheet.sheet) settleRows(book, edited);
}

/** A template was edited: a mistake in it gets a note. */
function checkTemplates(now: Minute): void {
  lockBook();
  const { rules, problems } = rememberRules(now);
  tellProblem(problems, SHEETS.templates);
  tellWaiting(rules.cadence);
}

/** A row was given Auto, or what the owner agreed to was changed. Three calls where any row leaves its mail to Stoke. */
function tellWaiting(cadence: readonly CadenceRule[]): void {
  const waits = noteWaits(cadence);
  if (waits !== "") toast(waits, 12);
}

function tellProblem(problems: readonly OwnerProblem[], sheet: string): void {
  const problem = problems.find((one) => one.sheet === sheet);
  if (problem !== undefined) toast(problem.words);
}

/** A rule or a setting was edited: what cannot be read gets a note, the rest counts for every lead. */
function settleRules(edited: string, now: Minute): void {
  lockBook();
  const { rules, problems } = rememberRules(now);
  tellProblem(problems, edited);
  tellWaiting(rules.cadence);
  const book = readBook(now);
  const sheet = sheetIfAny(book.leadSheet.sheet);
  if (sheet !== null && sheet.getLastRow() > ROWS_AT_ONCE) toast("Saved. All rows follow within the hour.");
  else settleAll(book, () => {}, "state");
}

/** A constant number of calls, however many rows were pasted. Gives the leads that were seen for the first time. */
export function settleRows(book: Book, edited: Edited): LoggedRow[] {
  lockBook();
  const table = readRows(book.leadSheet, edited.row, edited.rows);
  const reader = new LeadReader(table.layout, book.zone, book.locale, book.now);
  const rows = table.rows.flatMap((row) => reader.read(row) ?? []);
  if (rows.length === 0) return [];
  const isNew = rows.some((row) => knownOf(row) === null);
  const mayBeCopied = covers(edited, table.layout.columns.leadId);
  const identities = isNew || mayBeCopied || rows.length > 1 ? readIdentities(table) : null;
  const elsewhere = new Set(
    identities?.ids.filter((_, index) => !isWithin(edited, index + table.layout.headerRow + 1)),
  );
  const newId = idSource("L");
  const typed = typedIn(table, edited);
  const ledger = once(() => readTouches(book.zone).touches);
  const logged = rows.map((row): LoggedRow => {
    const copied = row.id !== "" && elsewhere.has(row.id);
    elsewhere.add(row.id);
    const asRead = copied ? null : knownOf(row);
    const id = row.id === "" || copied ? newId() : row.id;
    const known =
      asRead ?? refold(row, id, null, id === row.id ? ledger().filter(({ leadId }) => leadId === id) : [], book);
    return settleWithLog(book, { table, row, asRead, known }, { typed });
  });
  appendTouches(
    logged.flatMap(({ touch }) => touch ?? []),
    book.zone,
  );
  const [only] = logged;
  if (only !== undefined && logged.length === 1 && only.first === null) saveOne(book, table, only);
  else save({ book, table, settled: logged, identities });
  return logged.filter(({ first, row }) => first !== null && row.id === "");
}

function isWithin({ row, rows }: Edited, at: number): boolean {
  return at >= row && at < row + rows;
}

/** The cells of Temperature and Stage that the edit covers: they hold the owner's word, even where it is Stoke's own. */
function typedIn({ layout }: LeadTable, edited: Edited): NonNullable<Happened["typed"]> {
  return new Set((["temperature", "stage"] as const).filter((key) => covers(edited, layout.columns[key])));
}

function covers({ column, columns }: Edited, at: number | undefined): boolean {
  return at !== undefined && at >= column && at < column + columns;
}

/** Read at most once, and only where a State cell is spoilt. */
function once<T>(read: () => T): () => T {
  let known: { value: T } | null = null;
  return () => {
    known ??= { value: read() };
    return known.value;
  };
}

/** Importing leads: the whole table is read and planned before the first cell is written; run again, nothing comes twice. */

import type { Layout } from "../../book/layout";
import { LeadReader } from "../../book/lead-row";
import { cellAt, type LeadTable, readTable } from "../../book/lead-table";
import { appendLeads, type Fill, fillCells, type NewRow, roomBelow } from "../../book/new-leads";
import type { Cell } from "../../book/sheets";
import { appendTouches, type TouchRow } from "../../book/touches";
import { dateOrderOf, textOf } from "../../core/cells";
import { type FieldKey, LEAD_COLUMNS, NAME_PARTS } from "../../core/headers";
import {
  dateStyle,
  draftReader,
  type Enquiry,
  type Fact,
  type Facts,
  type Gain,
  type ImportPlan,
  minuteOfFact,
  type NewLead,
  planImport,
  type SourceRow,
} from "../../core/intake";
import { type Channel, type Minute, type Outcome, OwnerError, type WayIn } from "../../core/model";
import type { Zone } from "../../core/time";
import { idSource } from "../../google/ids";
import { lockBook } from "../../google/lock";
import { type Book, openBook } from "../opening/open-book";
import { refold, STOKE, settle } from "../settling/settle";
import { settleAll } from "../settling/settle-all";
import type { ImportReport } from "../views";
import { type CheckedChoice, checkChoice } from "./import-source";
import { knownLeads, rowAt } from "./known-leads";
import { dateCells } from "./propose-import";

/** What the import would do; nothing is written. Throws an OwnerError as `confirmImport` does. */
export function previewImport(choice: unknown, now: Minute): ImportReport {
  const planned = planOf(choice, openBook(now));
  return reportOf(planned);
}

/**
 * Takes the leads in. At most 15 calls where all are new; two or three more for each run of rows in which leads that were
 * there gain facts. Throws an OwnerError, with nothing written, where the table or the choice cannot be read.
 */
export function confirmImport(choice: unknown, now: Minute): ImportReport {
  lockBook();
  const book = openBook(now);
  const planned = planOf(choice, book);
  const { table, plan } = planned;
  const later = takeIn(book, table, plan.taken);
  const enquiries = plan.gains.flatMap(({ lead, enquiries: all }) =>
    all.map((enquiry) => ({ enquiry, leadId: leadIdAt(table, lead.row), lead: lead.label })),
  );
  const newId = idSource("T");
  appendTouches(
    [...later, ...enquiries].map((each) => touchOf(each, newId())),
    book.zone,
  );
  gain(book, table, plan.gains);
  if (later.length + plan.gains.length > 0) settleAll(book, () => undefined, "state");
  return reportOf(planned);
}

interface Planned {
  choice: CheckedChoice;
  table: LeadTable;
  plan: ImportPlan;
  /** How dates were read, where it was not clear: a whole sentence; else "". */
  guess: string;
}

function planOf(sent: unknown, book: Book): Planned {
  const choice = checkChoice(sent, book.leadSheet);
  const { columns, source } = choice;
  if (columns.length === 0) throw new OwnerError(`Say what at least one column of ${source.name.toLowerCase()} means.`);
  const style = dateStyle(dateCells(choice.table, columns), dateOrderOf(book.locale));
  const order = choice.dates ?? style.order;
  const { zone, country, now } = book;
  const table = readTable(book.leadSheet);
  const read = draftReader(columns, choice.table.rows, { zone, order, country, now });
  const plan = planImport(drafts(choice.table.rows, read), knownLeads(book, table), { zone, country, now });
  const isGuess = choice.dates === null && style.doubtful !== "";
  const guess = isGuess
    ? `Dates like ${style.doubtful} could be read both ways; they were read with the ${order}.`
    : "";
  return { choice, table, plan, guess };
}

/** One at a time: a table may have a hundred thousand rows. */
function* drafts<Draft>(rows: readonly SourceRow[], read: (row: SourceRow) => Draft): Generator<Draft> {
  for (const row of rows) yield read(row);
}

function reportOf({ choice, plan, guess }: Planned): ImportReport {
  const { taken, merged, remarks } = plan;
  const refused = [...choice.table.refused, ...plan.refused].sort((one, other) => one.row - other.row);
  const mapped = new Set(choice.columns.map(({ index }) => index));
  const counts = [
    `${taken.length} taken`,
    `${merged.length} merged with leads that were there`,
    `${refused.length} refused`,
  ];
  return {
    message: `${counts.join(", ")}.`,
    taken: taken.length,
    merged: [...merged],
    refused: refused.map(({ row, name, reason }) => ({ row, name, reason })),
    remarks: [...remarks],
    leftOut: choice.table.columns.flatMap(({ index, header }) => (mapped.has(index) || header === "" ? [] : [header])),
    dates: guess,
  };
}

interface Asked {
  enquiry: Enquiry;
  leadId: string;
  /** The lead's name. */
  lead: string;
}

/** Writes the new leads, settled as they stand; gives their later enquiries, which are still to be logged. */
function takeIn(book: Book, table: LeadTable, taken: readonly NewLead[]): Asked[] {
  const { layout } = table;
  const reader = new LeadReader(layout, book.zone, book.locale, book.now);
  const isLead = (row: number) => {
    const cells = rowAt(table, row);
    return cells !== undefined && reader.read(cells) !== null;
  };
  const room = roomBelow(table, isLead);
  const newId = idSource("L");
  const asked: Asked[] = [];
  const rows = taken.map((lead, index): NewRow => {
    const leadId = newId();
    asked.push(...lead.enquiries.map((enquiry) => ({ enquiry, leadId, lead: lead.label })));
    const cells = cellsOf(layout, lead, book.zone);
    return settledRow(book, layout, reader, { row: room.row + index, cells }, leadId);
  });
  appendLeads(table, room, rows);
  return asked;
}

function notesText(lines: readonly string[]): string {
  return lines.join("\n").slice(0, LONGEST_CELL);
}

/** Characters that a cell takes. */
const LONGEST_CELL = 50_000;

/** What Stoke writes of a lead. */
const KEPT = LEAD_COLUMNS.filter(({ owner }) => owner !== "owner").map(({ key }) => key);

/** A row with all that Stoke keeps of it; its cells are filled in place, since there may be millions. */
function settledRow(
  book: Book,
  layout: Layout,
  reader: LeadReader,
  row: { row: number; cells: Cell[] },
  leadId: string,
): NewRow {
  const found = reader.read(row);
  if (found === null) return { cells: row.cells, note: "" };
  const { change } = settle(found, refold(found, leadId, null, [], book), null, { book, layout });
  const { cells } = row;
  put(layout, cells, "leadId", leadId);
  const kept = change?.cells ?? {};
  for (const key of KEPT) {
    const cell = kept[key];
    if (cell !== undefined) put(layout, cells, key, cell);
  }
  return { cells, note: change?.reason ?? "" };
}

function put(layout: Layout, cells: Cell[], key: FieldKey, cell: Cell): void {
  const column = layout.columns[key];
  if (column !== undefined) cells[column - 1] = cell;
}

function cellsOf(layout: Layout, { facts, notes }: NewLead, zone: Zone): Cell[] {
  const cells = new Array<Cell>(layout.width).fill("");
  const named = namedAs(layout, facts);
  for (const key of OWNERS) {
    const fact = named[key];
    if (fact !== undefined) put(layout, cells, key, cellOf(fact, zone));
  }
  if (notes.length > 0) put(layout, cells, "notes", notesText(notes));
  return cells;
}

/** What a table may say of a lead. */
const OWNERS = [...NAME_PARTS, ...LEAD_COLUMNS].filter(({ owner }) => owner !== "stoke").map(({ key }) => key);

function cellOf(fact: Fact, zone: Zone): Cell {
  return typeof fact === "object" ? new Date(minuteOfFact(fact, zone) * 60_000) : fact;
}

/** The name in one column or two, as the sheet has it. */
function namedAs({ columns }: Layout, facts: Facts): Facts {
  if (columns.name !== undefined || facts.name === undefined || facts.firstName !== undefined) return facts;
  if (facts.lastName !== undefined) return facts;
  const words = textOf(facts.name).split(" ");
  const lastName = words.length > 1 && columns.lastName !== undefined ? words.pop() : undefined;
  const firstName = words.join(" ");
  return {
    ...facts,
    ...(lastName === undefined ? {} : { lastName }),
    ...(columns.firstName === undefined ? { lastName: textOf(facts.name) } : { firstName }),
  };
}

/** New facts into blank cells of leads that were there, and new lines under their notes. */
function gain(book: Book, table: LeadTable, gains: readonly Gain[]): void {
  const fills = gains.flatMap(({ lead, fills: facts, notes }): Fill[] => {
    const lines = [textOf(lead.fact("notes")), ...notes].filter((line) => line !== "");
    const all = notes.length === 0 ? facts : { ...facts, notes: notesText(lines) };
    return Object.entries(all).map(([field, fact]) => ({
      row: lead.row,
      field: field as FieldKey,
      value: cellOf(fact, book.zone),
    }));
  });
  const leads = gains.map(({ lead }) => ({ row: lead.row, id: leadIdAt(table, lead.row) }));
  fillCells(table, fills, leads);
}

function leadIdAt(table: LeadTable, row: number): string {
  const cells = rowAt(table, row);
  return cells === undefined ? "" : textOf(cellAt(table.layout, cells, "leadId"));
}

/** How an enquiry came, by the way in; one that does not say counts as a form. */
const INBOUND: Partial<Record<WayIn, readonly [Channel, Outcome]>> = {
  Phone: ["Call", "Called in"],
  Email: ["Email", "Replied"],
  "Walk-in": ["Visit", "Walked in"],
};

function touchOf({ enquiry, leadId, lead }: Asked, id: string): TouchRow {
  const [channel, outcome] = (enquiry.wayIn === null ? undefined : INBOUND[enquiry.wayIn]) ?? ["Email", "Web form"];
  return {
    at: enquiry.at,
    leadId,
    lead,
    channel,
    direction: "In",
    outcome,
    note: "New enquiry (import)",
    promised: null,
    temperature: "",
    by: STOKE,
    status: "",
    message: "",
    id,
  };
}

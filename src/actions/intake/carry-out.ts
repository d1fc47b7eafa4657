/** Carrying out the plan of an intake: new rows first, then later enquiries in the ledger, then facts into blank cells. */

import { type Fill, fillCells, readFormulas } from "../../book/fill-cells";
import type { Layout } from "../../book/layout";
import { LeadReader } from "../../book/lead-row";
import { cellAt, type LeadTable, type TableRow } from "../../book/lead-table";
import { appendLeads, type NewRow, roomBelow } from "../../book/new-leads";
import type { Cell } from "../../book/sheets";
import type { TouchRow } from "../../book/touch-row";
import { appendTouches, touchIds } from "../../book/touches";
import { textOf } from "../../core/cells";
import { type FieldKey, LEAD_COLUMNS, NAME_PARTS } from "../../core/headers";
import {
  type Enquiry,
  type Fact,
  type Facts,
  FIELD_HEADERS,
  type Gain,
  type ImportPlan,
  minuteOfFact,
  type NewLead,
  shownFact,
} from "../../core/intake";
import type { Channel, Outcome, WayIn } from "../../core/model";
import type { Zone } from "../../core/time";
import type { Book } from "../opening/open-book";
import { refold, type Settled, STOKE, settle } from "../settling/settle";
import { type SettledBook, settleAll } from "../settling/settle-all";
import { rowAt } from "./known-leads";

/** What the rows of the source bring beside their facts. Rows are those of the plan. */
export interface Manner {
  /** The ID of a lead that is new. */
  leadId(row: number): string;
  /** The row of the ledger that another enquiry comes to, as far as its source says it. */
  enquiry(row: number): Pick<TouchRow, "id" | "note" | "message">;
  /** The arrival of a new lead, where the ledger is to note it; it counts as nothing (§4.3). */
  arrival(row: number): Pick<TouchRow, "id" | "note" | "message"> | null;
}

/**
 * Writes what is planned. Nine calls where all are new; some ten more where leads that were there gain anything.
 * @param seen is told of each new lead as it stands in its row
 * @returns the book as settled afterwards; null where only new leads came, which are settled as they are written
 */
export function carryOut(
  book: Book,
  table: LeadTable,
  { taken, gains }: Pick<ImportPlan, "taken" | "gains">,
  manner: Manner,
  seen: (row: number, lead: Settled) => void = () => {},
): SettledBook | null {
  const { asked, rows } = appendNew(book, table, taken, manner, seen);
  const more = gains.flatMap(({ lead, enquiries: all }) =>
    all.map((enquiry) => ({ enquiry, leadId: leadIdAt(table, lead.row), lead: lead.label })),
  );
  const enquiries = [...asked, ...more].map((each) => enquiryTouch(each, manner));
  appendTouches(enquiries, book.zone);
  gain(book, { ...table, rows: [...table.rows, ...rows] }, gains);
  return asked.length + gains.length > 0 ? settleAll(book, () => undefined, "state") : null;
}

interface Asked {
  enquiry: Enquiry;
  leadId: string;
  /** The lead's name. */
  lead: string;
}

/** Writes the new leads, settled as they stand; gives their rows, and their later enquiries, which are still to be logged. */
function appendNew(
  book: Book,
  table: LeadTable,
  taken: readonly NewLead[],
  manner: Manner,
  seen: (row: number, lead: Settled) => void,
): { asked: Asked[]; rows: TableRow[] } {
  const { layout } = table;
  const reader = new LeadReader(layout, book.zone, book.locale, book.now);
  const isLead = (row: number) => {
    const cells = rowAt(table, row);
    return cells !== undefined && reader.read(cells) !== null;
  };
  const room = roomBelow(table, isLead);
  const asked: Asked[] = [];
  const arrivals: TouchRow[] = [];
  const rows = taken.map((lead, index): NewRow => {
    const leadId = manner.leadId(lead.row);
    asked.push(...lead.enquiries.map((enquiry) => ({ enquiry, leadId, lead: lead.label })));
    const place = { row: room.row + index, cells: cellsOf(layout, lead, book.zone) };
    const found = reader.read(place);
    if (found === null) return { cells: place.cells, note: "" };
    const noted = manner.arrival(lead.row);
    const arrival =
      noted === null
        ? []
        : [arrivalTouch({ ...noted, leadId, lead: lead.label, at: found.lead.received }, found.lead.wayIn)];
    arrivals.push(...arrival);
    const settled = settle(found, refold(found, leadId, null, arrival, book), null, { book, layout });
    seen(lead.row, settled);
    return settledRow(layout, place.cells, leadId, settled);
  });
  noteArrivals(arrivals, book.zone);
  appendLeads(table, room, rows);
  return { asked, rows: rows.map(({ cells }, index) => ({ row: room.row + index, cells })) };
}

/**
 * Before the leads themselves: their States say that they have folded these rows, and may not say so of rows that a killed run
 * never wrote. A run that was killed in between has written them already.
 */
function noteArrivals(arrivals: readonly TouchRow[], zone: Zone): void {
  if (arrivals.length === 0) return;
  const known = touchIds();
  appendTouches(
    arrivals.filter(({ id }) => !known.has(id)),
    zone,
  );
}

function notesText(lines: readonly string[]): string {
  return lines.join("\n").slice(0, LONGEST_CELL);
}

/** Characters that a cell takes. */
const LONGEST_CELL = 50_000;

/** What Stoke writes of a lead. */
const KEPT = LEAD_COLUMNS.filter(({ owner }) => owner !== "owner").map(({ key }) => key);

/** A row with all that Stoke keeps of it; its cells are filled in place, since there may be millions. */
function settledRow(layout: Layout, cells: Cell[], leadId: string, { change }: Settled): NewRow {
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

/** The cells of its row, without what Stoke keeps of it. */
export function cellsOf(layout: Layout, { facts, notes }: NewLead, zone: Zone): Cell[] {
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

export function cellOf(fact: Fact, zone: Zone): Cell {
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

/** New facts into blank cells of leads that were there, and new lines under their notes; what meets a formula goes there too. */
function gain(book: Book, table: LeadTable, gains: readonly Gain[]): void {
  if (gains.length === 0) return;
  const { columns } = table.layout;
  const facts = gains.flatMap(({ lead, fills }) =>
    Object.entries(fills).map(([key, fact]) => ({ row: lead.row, field: key as FieldKey, fact })),
  );
  const cells = facts.map((one): Fill => ({ row: one.row, field: one.field, value: cellOf(one.fact, book.zone) }));
  const noted = gains.map(({ lead }): Fill => ({ row: lead.row, field: "notes", value: { lines: [] } }));
  const isFormula = readFormulas(table, [...cells, ...noted]);
  const notes = new Map(gains.map(({ lead, notes: lines }) => [lead.row, [...lines]]));
  for (const { row, field, fact } of facts) {
    const column = columns[field];
    if (column !== undefined && field !== "notes" && isFormula(row, column))
      notes.get(row)?.push(`${FIELD_HEADERS.get(field) ?? field}: ${shownFact(fact, book.zone)}`);
  }
  const lines = [...notes].flatMap(([row, added]): Fill[] =>
    added.length === 0 ? [] : [{ row, field: "notes", value: { lines: added } }],
  );
  const leads = gains.map(({ lead }) => ({ row: lead.row, id: leadIdAt(table, lead.row) }));
  fillCells(table, book.leadSheet, [...cells, ...lines], leads, isFormula);
}

export function leadIdAt(table: LeadTable, row: number): string {
  const cells = rowAt(table, row);
  return cells === undefined ? "" : textOf(cellAt(table.layout, cells, "leadId"));
}

/** How an enquiry came, by the way in; one that does not say counts as a form. */
const INBOUND: Partial<Record<WayIn, readonly [Channel, Outcome]>> = {
  Phone: ["Call", "Called in"],
  Email: ["Email", "Replied"],
  "Walk-in": ["Visit", "Walked in"],
};

function enquiryTouch({ enquiry, leadId, lead }: Asked, manner: Manner): TouchRow {
  const { note, ...said } = manner.enquiry(enquiry.row);
  // A run that was cut off after this one finds the wish here, and asks for nothing twice.
  const wish = enquiry.wish === "" ? note : `${note}: ${enquiry.wish}`;
  return inbound({ ...said, note: wish, at: enquiry.at, leadId, lead }, enquiry.wayIn, "");
}

type Came = Pick<TouchRow, "id" | "at" | "leadId" | "lead" | "note" | "message">;

function arrivalTouch(came: Came, wayIn: WayIn | null): TouchRow {
  return inbound(came, wayIn, "Auto");
}

function inbound(came: Came, wayIn: WayIn | null, status: TouchRow["status"]): TouchRow {
  const [channel, outcome] = (wayIn === null ? undefined : INBOUND[wayIn]) ?? ["Email", "Web form"];
  return { ...came, channel, direction: "In", outcome, promised: null, temperature: "", by: STOKE, status };
}

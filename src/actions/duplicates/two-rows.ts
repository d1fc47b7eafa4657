/** Two rows of one lead, read with all that a merge needs to know of them. */

import { headerOf } from "../../book/layout";
import { standAsExpected } from "../../book/lead-check";
import { LeadReader, type LeadRow } from "../../book/lead-row";
import { type LeadTable, readTable, type TableRow } from "../../book/lead-table";
import { type RowExtras, readExtras, rowOfLead } from "../../book/one-row";
import { columnLetter } from "../../book/sheets";
import { type Merge, type MergeColumn, planMerge } from "../../core/duplicates";
import { LEAD_COLUMNS, NAME_PARTS } from "../../core/headers";
import { phonesIn } from "../../core/intake";
import { editsFrom } from "../../core/journal";
import { type Edit, OwnerError } from "../../core/model";
import type { Book } from "../opening/open-book";
import { nameOf } from "../settling/row-texts";
import { type Known, knownOf } from "../settling/settle";

interface Side {
  table: TableRow;
  lead: LeadRow;
  /** Null: its State cannot be read. */
  known: Known | null;
  name: string;
  extras: RowExtras;
}

export interface TwoRows {
  table: LeadTable;
  kept: Side;
  other: Side;
  columns: readonly MergeColumn[];
  plan: Merge;
  /** What the kept lead's journal gains of the other's. */
  edits: readonly Edit[];
}

/** How often the rows are read again because the owner sorted meanwhile. */
const ATTEMPTS = 4;

/** Seven calls. Throws an OwnerError where one of them is gone, or the notes of both do not fit into one cell. */
export function twoRows(book: Book, keptId: string, otherId: string): TwoRows {
  if (keptId === otherId) throw new OwnerError("Choose two rows, not the same one twice.");
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const table = readTable(book.leadSheet);
    const [kept, other] = [sideOf(book, table, keptId), sideOf(book, table, otherId)];
    const rows = [kept, other].map(({ table: { row }, lead }) => ({ row, id: lead.id })).sort((a, b) => a.row - b.row);
    if (standAsExpected(table, rows)) return planned(book, table, kept, other);
  }
  throw new OwnerError(
    `The sheet "${book.leadSheet.sheet}" was being sorted or changed all the while. Nothing was written; please try again.`,
  );
}

function planned(book: Book, table: LeadTable, kept: Side, other: Side): TwoRows {
  const columns = columnsOf(table, kept, other);
  const plan = planMerge(columns, book);
  checkNotes(table, kept, other, plan);
  return { table, kept, other, columns, plan, edits: editsBetween(book, kept, other) };
}

function sideOf(book: Book, table: LeadTable, id: string): Side {
  const row = id === "" ? null : rowOfLead(table, id);
  const lead = row === null ? null : new LeadReader(table.layout, book.zone, book.locale, book.now).read(row);
  if (row === null || lead === null)
    throw new OwnerError(
      `One of these leads is no longer in the sheet "${table.layout.sheet}". Choose Stoke > Find duplicates… again.`,
    );
  return { table: row, lead, known: knownOf(lead), name: nameOf(table.layout, row), extras: readExtras(table, row) };
}

const OWN = [...LEAD_COLUMNS, ...NAME_PARTS];

function columnsOf({ layout }: LeadTable, kept: Side, other: Side): MergeColumn[] {
  const fields = new Map(OWN.map((column) => [layout.columns[column.key], column]));
  return kept.table.cells.map((cell, index): MergeColumn => {
    const own = fields.get(index + 1);
    const header = layout.headers[index] ?? "";
    return {
      index,
      header:
        own !== undefined && header === "" ? headerOf(layout, own.key) : header || `Column ${columnLetter(index + 1)}`,
      field: own?.key ?? null,
      isStokes: own?.owner === "stoke",
      kept: cell,
      other: other.table.cells[index] ?? "",
      keptFormula: kept.extras.formulas[index] ?? "",
      otherFormula: other.extras.formulas[index] ?? "",
      comment: other.extras.comments[index] ?? "",
    };
  });
}

function editsBetween(book: Book, kept: Side, other: Side): Edit[] {
  if (kept.known === null || other.known === null) return [];
  const [own, theirs] = [kept, other].map(({ lead }) => phonesIn(lead.phone, book.country).keys);
  return editsFrom(
    {
      journal: other.known.state.journal,
      received: other.lead.lead.received,
      samePhone: kept.lead.phone === "" || (own ?? []).some((key) => theirs?.includes(key)),
      isRemoved: kept.lead.stage === "Removed" || other.lead.stage === "Removed",
    },
    kept.known.state.journal,
    book.now,
  );
}

/** Characters that a cell takes. */
const LONGEST_CELL = 50_000;

function checkNotes({ layout }: LeadTable, kept: Side, other: Side, { writes, notes }: Merge): void {
  if (notes.length > 0 && layout.columns.notes === undefined)
    throw new OwnerError(
      "There is no column for notes, where differing values would go. Choose Stoke > Set up to add it.",
    );
  if (writes.some(({ value }) => typeof value === "string" && value.length > LONGEST_CELL))
    throw new OwnerError(
      `The notes of rows ${kept.table.row} and ${other.table.row} do not fit into one cell. Shorten one of them first.`,
    );
}

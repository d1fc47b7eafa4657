/** Taking back what a lead that was there already gained by being added by hand: the cells, the lines in its notes, its new enquiry. */

import * as v from "valibot";
import { isSameCell } from "../../book/lead-check";
import { type LeadTable, readTable } from "../../book/lead-table";
import { type RowCell, rowOfLead, writeCells } from "../../book/one-row";
import type { Cell } from "../../book/sheets";
import { isDate } from "../../core/cells";
import type { FieldKey } from "../../core/headers";
import { FIELD_HEADERS } from "../../core/intake";
import { type Minute, OwnerError } from "../../core/model";
import { lockBook } from "../../google/lock";
import { openBook } from "../opening/open-book";
import { nameOf } from "../settling/row-texts";
import { settleAll } from "../settling/settle-all";
import { undoTouch } from "../touch/undo-touch";

/** What a lead gained. */
export interface Gained {
  leadId: string;
  /** Cells that were blank before. */
  cells: readonly { field: FieldKey; value: Cell }[];
  /** Lines that came under its notes. */
  lines: readonly string[];
  /** Rows of the ledger. */
  touches: readonly string[];
}

/** No permission is given back by an Undo, and nobody who was removed comes back by it. */
const NEVER: readonly FieldKey[] = ["stage", "doNotCall", "doNotEmail", "doNotMail"];

const FIELDS = [...FIELD_HEADERS.keys()].filter((field) => !NEVER.some((one) => one === field));

/** A date crosses as milliseconds. */
const SHAPE = v.object({
  lead: v.string(),
  cells: v.array(
    v.tuple([v.picklist(FIELDS), v.union([v.string(), v.number(), v.boolean(), v.object({ at: v.number() })])]),
  ),
  lines: v.array(v.string()),
  touches: v.array(v.string()),
});

/** For the page, which gives it back. */
export function gainedText({ leadId, cells, lines, touches }: Gained): string {
  const packed = cells.map(({ field, value }) => [field, isDate(value) ? { at: value.getTime() } : value]);
  return JSON.stringify({ lead: leadId, cells: packed, lines, touches });
}

/** Whether what a page sends is such a text. */
export function isGained(sent: unknown): sent is string {
  return typeof sent === "string" && sent.startsWith("{");
}

/**
 * What was changed since stays. Some 25 calls, and a few less without an enquiry. Done twice it is done once. Throws an OwnerError for a text
 * that cannot be read. @returns what was done, in a sentence
 */
export function undoGain(sent: string, now: Minute): string {
  const { lead, cells, lines, touches } = gainedIn(sent);
  lockBook();
  const book = openBook(now);
  for (const id of touches) takeBack(id, now);
  const table = readTable(book.leadSheet);
  const row = rowOfLead(table, lead);
  if (row === null) return "That lead is no longer in the sheet.";
  const back = [...cells.flatMap(blankIn(table, row.cells)), ...withoutLines(table, row.cells, lines)];
  writeCells(table, book.leadSheet, lead, back);
  settleAll(book, () => undefined, "state");
  return `What was added to ${nameOf(table.layout, row)} in row ${row.row} was taken back.`;
}

function gainedIn(sent: string) {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), SHAPE), sent);
  if (!parsed.success) throw new OwnerError("Nothing was taken back: no lead was added like that.");
  return parsed.output;
}

/** One that was taken back by hand meanwhile, or by a run that was cut off, is no trouble. */
function takeBack(id: string, now: Minute): void {
  try {
    undoTouch(id, now);
  } catch (error) {
    if (!(error instanceof OwnerError)) throw error;
  }
}

type Packed = v.InferOutput<typeof SHAPE>["cells"][number];

function blankIn({ layout }: LeadTable, now: readonly Cell[]): (one: Packed) => RowCell[] {
  return ([key, value]) => {
    const index = (Object.entries(layout.columns).find(([field]) => field === key)?.[1] ?? 0) - 1;
    const after = typeof value === "object" ? new Date(value.at) : value;
    return index >= 0 && isSameCell(now[index] ?? "", after) ? [{ index, value: "" }] : [];
  };
}

function withoutLines({ layout }: LeadTable, now: readonly Cell[], lines: readonly string[]): RowCell[] {
  const index = (layout.columns.notes ?? 0) - 1;
  const [text, added] = [String(now[index] ?? ""), lines.join("\n")];
  if (added === "" || index < 0 || !text.endsWith(added)) return [];
  return [{ index, value: text.slice(0, -added.length).trimEnd() }];
}

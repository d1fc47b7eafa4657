/** Merging two rows of one lead: what is kept for Undo goes first, the second row goes last, and a merge that was cut off is finished. */

import { LeadReader } from "../../book/lead-row";
import { readLeadRow, readTable } from "../../book/lead-table";
import { addMerge, type MergeRecord, markMerge, readMerges } from "../../book/merges";
import { removeRow, writeCells } from "../../book/one-row";
import { replaceState } from "../../book/state-cell";
import { moveTouches } from "../../book/touch-marks";
import { readTouches } from "../../book/touches";
import { withMerged } from "../../core/journal";
import type { Minute } from "../../core/model";
import { isoOf } from "../../core/time";
import { idSource } from "../../google/ids";
import { lockBook } from "../../google/lock";
import { type Book, openBook } from "../opening/open-book";
import { knownOf, stateText } from "../settling/settle";
import { settleAll } from "../settling/settle-all";
import type { Duplicates } from "../views";
import { listDuplicates } from "./list-duplicates";
import { contentOf, contentText, type MergeContent } from "./merge-content";
import { type TwoRows, twoRows } from "./two-rows";

/**
 * Merges the other lead's row and touches into the kept one's. At most 50 calls, whatever the book holds. Throws an
 * OwnerError, with nothing written, where they cannot be merged. A run that is cut off is finished by the next one.
 */
export function mergeLeads(keptId: string, otherId: string, now: Minute): Duplicates {
  lockBook();
  const book = openBook(now);
  const merges = readMerges();
  const begun = merges.find((one) => one.status === "Merging" && one.keptId === keptId && one.otherId === otherId);
  const two = twoRows(book, keptId, otherId);
  const record = begun ?? begin(book, two);
  carryOut(book, two, record);
  settleAll(book, () => undefined, "state");
  return listDuplicates(book, `${two.other.name} was merged into ${two.kept.name}.`, record.id);
}

/** Finishes merges that were cut off: the owner has confirmed them. Their leads are still to be settled. */
export function finishMerges(book: Book, merges: readonly MergeRecord[]): void {
  for (const record of merges) {
    if (record.status !== "Merging") continue;
    const table = readTable(book.leadSheet);
    const ids = new Set(table.rows.map(({ cells }) => String(cells[(table.layout.columns.leadId ?? 1) - 1] ?? "")));
    // The second row goes last: where it is gone, all else was done. Where the first is, nothing can be.
    if (!ids.has(record.otherId) || !ids.has(record.keptId)) markMerge(record, "Merged");
    else carryOut(book, twoRows(book, record.keptId, record.otherId), record);
  }
}

/** Keeps what Undo needs, before anything else is written. */
function begin(book: Book, two: TwoRows): MergeRecord {
  const { table, kept, other, plan } = two;
  const headerOf = (index: number) => table.layout.headers[index] ?? "";
  const content: MergeContent = {
    row: other.table.row,
    headers: table.layout.headers,
    cells: other.table.cells,
    formulas: new Map(other.extras.formulas.flatMap((formula, index) => (formula === "" ? [] : [[index, formula]]))),
    comments: other.extras.comments.flatMap((value, index) => (value === "" ? [] : [{ index, value }])),
    touches: touchIdsOf(book, other),
    writes: plan.writes.map(({ index, value }) => ({
      header: headerOf(index),
      before: kept.table.cells[index] ?? "",
      after: value,
    })),
    edits: two.edits,
  };
  const record: MergeRecord = {
    id: idSource("T")().replace(/^T/, "M"),
    status: "Merging",
    when: isoOf(book.now, book.zone),
    keptId: kept.lead.id,
    otherId: other.lead.id,
    kept: kept.name,
    other: other.name,
    content: contentText(content, seenOf(two)),
  };
  addMerge(record);
  return record;
}

/** The ledger is long: of a lead that never had a touch nothing is looked for. */
function touchIdsOf(book: Book, { known, lead }: TwoRows["other"]): string[] {
  if (known?.folded === 0) return [];
  return readTouches(book.zone).touches.flatMap(({ leadId, id }) => (leadId === lead.id ? [id] : []));
}

const UNSEEN = {
  temperature: null,
  stage: null,
  promised: null,
  phone: "",
  call: false,
  email: false,
  mail: false,
  facts: { filled: "Cool", neededBy: null },
} as const;

function seenOf({ kept }: TwoRows) {
  return kept.known?.state.seen ?? UNSEEN;
}

/** Cells, touches, State; then the second row goes. Each step done twice is done once. */
function carryOut(book: Book, { table, kept, other, plan }: TwoRows, record: MergeRecord): void {
  const { edits } = contentOf(record);
  const [keptId, otherId] = [kept.lead.id, other.lead.id];
  const written = writeCells(table, book.leadSheet, keptId, plan.writes);
  moveTouches(otherId, keptId);
  const near = readLeadRow(book.leadSheet, keptId, kept.table.row);
  const [cells] = near.rows;
  const row = cells === undefined ? null : new LeadReader(near.layout, book.zone, book.locale, book.now).read(cells);
  const known = row === null ? null : knownOf(row);
  if (row !== null && known !== null) {
    const news = edits.filter((edit) => !known.state.journal.edits.some((one) => sameText(one, edit)));
    const state = withMerged(known.state, news, other.known?.state.journal ?? null, row.lead, row);
    replaceState(near, row.state, stateText({ ...known, state }));
  }
  removeRow(written, book.leadSheet, otherId);
  markMerge(record, "Merged");
}

function sameText(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Two rows side by side, and what the merged row will hold; nothing is written. */

import { LeadReader } from "../../book/lead-row";
import { readTouches } from "../../book/touches";
import { textOf } from "../../core/cells";
import { withMerged } from "../../core/journal";
import type { Minute } from "../../core/model";
import { momentOf } from "../card/card";
import { type Book, openBook } from "../opening/open-book";
import { cellText, stepText } from "../settling/row-texts";
import { refold, settle } from "../settling/settle";
import type { MergePreview } from "../views";
import { type TwoRows, twoRows } from "./two-rows";

/** At most ten calls. Throws an OwnerError as `mergeLeads` does. */
export function previewMerge(keptId: string, otherId: string, now: Minute): MergePreview {
  const book = openBook(now);
  const two = twoRows(book, keptId, otherId);
  const { kept, other, columns, plan } = two;
  const written = new Map(plan.writes.map(({ index, value }) => [index, value]));
  const lines = columns.flatMap(({ index, header, field, isStokes, kept: mine, other: theirs }) => {
    if (isStokes || field === "log" || field === "temperature" || field === "stage") return [];
    const [one, two] = [said(mine, book), said(theirs, book)];
    if (one === "" && two === "") return [];
    const after = written.get(index);
    return [
      {
        header,
        kept: one,
        other: two,
        merged: after === undefined ? one : said(after, book),
        changes: after !== undefined,
      },
    ];
  });
  const side = ({ lead, name, table, known }: typeof kept) => ({
    id: lead.id,
    row: table.row,
    name,
    touches: known?.folded ?? 0,
    received: momentOf(lead.lead.received, book).label,
  });
  return { kept: side(kept), other: side(other), lines, notes: plan.notes, outcome: outcomeOf(book, two) };
}

function said(cell: unknown, book: Book): string {
  if (cell === false) return "";
  return cell === true ? "Yes" : cellText(cell, book);
}

/** "Stage Talking, temperature Hot, next: …": as the rules see the merged row. */
function outcomeOf(book: Book, { table, kept, other, plan, edits }: TwoRows): string {
  const { layout } = table;
  const cells = [...kept.table.cells];
  for (const { index, value } of plan.writes) cells[index] = value;
  const row = new LeadReader(layout, book.zone, book.locale, book.now).read({ ...kept.table, cells });
  if (row === null) return "";
  const ledger = readTouches(book.zone).touches.filter(({ leadId }) => [kept.lead.id, other.lead.id].includes(leadId));
  const state =
    kept.known === null ? null : withMerged(kept.known.state, edits, other.known?.state.journal ?? null, row.lead, row);
  const known = refold(row, kept.lead.id, state === null ? null : { state, folded: 0 }, ledger, book);
  const { decision } = settle(row, known, known, { book, layout });
  const { stage, temperature, next } = decision;
  const then = next === null ? "no next contact" : `next: ${stepText(next)}, ${momentOf(next.at, book).label}`;
  const counted = ledger.length === 1 ? "1 touch" : `${ledger.length} touches`;
  return `${textOf(counted)}; stage ${stage}, ${temperature}; ${then}.`;
}

/** What is double in the lead sheet, and which merges can be undone. */

import { cellAt, type LeadTable, readTable } from "../../book/lead-table";
import { type MergeRecord, readMerges } from "../../book/merges";
import { textOf } from "../../core/cells";
import { findPairs, type Sameness } from "../../core/duplicates";
import type { KnownLead } from "../../core/intake";
import type { Minute } from "../../core/model";
import { momentOf } from "../card/card";
import { knownLeads, rowAt } from "../intake/known-leads";
import type { Book } from "../opening/open-book";
import { foldedIn } from "../settling/settle";
import type { DuplicateSide, Duplicates } from "../views";

/** Pairs, and merges, that one look shows. */
const MOST_PAIRS = 50;
const MOST_UNDONE = 10;

/** @param undo of what was just done, or "" */
export function listDuplicates(book: Book, message: string, undo: string): Duplicates {
  const table = readTable(book.leadSheet);
  const merges = readMerges();
  const apart = new Set(
    merges.flatMap(({ status, keptId, otherId }) => (status === "Apart" ? [pairKey(keptId, otherId)] : [])),
  );
  const ids = new Map<KnownLead, string>();
  const leads = knownLeads(book, table);
  const idOf = (lead: KnownLead) => {
    let id = ids.get(lead);
    if (id === undefined) {
      id = idIn(table, lead);
      ids.set(lead, id);
    }
    return id;
  };
  const pairs = findPairs(leads, (one, other) => apart.size > 0 && apart.has(pairKey(idOf(one), idOf(other))));
  const sides = pairs.slice(0, MOST_PAIRS).map(({ first, second, by }) => {
    const [one, other] = [sideOf(book, table, first), sideOf(book, table, second)];
    const [kept, gone] = isRatherKept(other, one) ? [other, one] : [one, other];
    return { reason: REASONS[by], kept: kept.side, other: gone.side };
  });
  return {
    message,
    undo,
    pairs: sides,
    more: pairs.length - sides.length,
    undoable: merges.flatMap(doneIn).reverse().slice(0, MOST_UNDONE),
  };
}

const REASONS: Readonly<Record<Sameness, string>> = {
  email: "The same e-mail address",
  phone: "The same phone number",
  "name and company": "The same name and company",
  "name and address": "The same name and address",
};

function pairKey(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

function idIn(table: LeadTable, lead: KnownLead): string {
  const row = rowAt(table, lead.row);
  return row === undefined ? "" : textOf(cellAt(table.layout, row, "leadId"));
}

interface Weighed {
  side: DuplicateSide;
  touches: number;
  received: Minute;
}

function sideOf(book: Book, table: LeadTable, lead: KnownLead): Weighed {
  const id = idIn(table, lead);
  const row = rowAt(table, lead.row);
  const state = row === undefined ? "" : String(cellAt(table.layout, row, "state"));
  const touches = foldedIn(state, id) ?? 0;
  const { received } = lead;
  const side = { id, row: lead.row, name: lead.label, touches, received: momentOf(received, book).label };
  return { side, touches, received };
}

/** With more touches, or older. */
function isRatherKept(one: Weighed, than: Weighed): boolean {
  if (one.touches !== than.touches) return one.touches > than.touches;
  return one.received < than.received;
}

function doneIn({ id, status, kept, other }: MergeRecord) {
  return status === "Merged" ? [{ id, text: `${other} into ${kept}` }] : [];
}

/** The leads of the book as an import sees them: who they are, what they asked for, and what their cells hold. */

import { LeadReader } from "../../book/lead-row";
import { cellAt, type LeadTable, type TableRow } from "../../book/lead-table";
import type { Cell } from "../../book/sheets";
import { readTouches } from "../../book/touches";
import { type DateOrMoment, isBlank, isDate, readStage, readTick, textOf } from "../../core/cells";
import type { FieldKey } from "../../core/headers";
import type { Fact, KnownLead } from "../../core/intake";
import type { Minute } from "../../core/model";
import type { Zone } from "../../core/time";
import type { Book } from "../opening/open-book";
import { nameOf } from "../settling/row-texts";
import { identityOf } from "./possible-rows";

/** All leads of the table, in order. The ledger is read, in one call, when the first enquiry is to be compared with it. */
export function knownLeads(book: Book, table: LeadTable): KnownLead[] {
  const { layout } = table;
  const reader = new LeadReader(layout, book.zone, book.locale, book.now);
  const inTouch = inboundTouches(book);
  return table.rows.flatMap((row): KnownLead[] => {
    const cell = (key: FieldKey) => cellAt(layout, row, key);
    const text = (key: FieldKey) => textOf(cell(key));
    const identity = identityOf(cell, book.country);
    const { name, company, address } = identity;
    const isSomebody = name !== "" || company !== "" || address !== "" || text("email") !== "" || text("phone") !== "";
    if (!isSomebody) return [];
    return [
      {
        identity,
        row: row.row,
        label: nameOf(layout, row),
        fact: (field) => (field === "name" ? name || undefined : factOf(cell(field), book.zone)),
        get received() {
          return reader.read(row)?.lead.received ?? book.now;
        },
        wasInTouch: (at) => inTouch().get(text("leadId"))?.minutes.has(at) ?? false,
        wished: (wish) =>
          inTouch()
            .get(text("leadId"))
            ?.notes.some((note) => note.endsWith(`: ${wish}`)) ?? false,
        ...askedFor(cell),
      },
    ];
  });
}

/** The row of the table with this 1-based number. */
export function rowAt(table: LeadTable, row: number): TableRow | undefined {
  return table.rows[row - (table.rows[0]?.row ?? 0)];
}

function askedFor(cell: (key: FieldKey) => Cell): Pick<KnownLead, "asked" | "isRemoved"> {
  const stage = readStage(cell("stage"));
  if (stage.ok && stage.value === "Removed") return { asked: "asked to be left alone", isRemoved: true };
  const isTicked = (key: FieldKey) => {
    if (cell(key) === "") return false;
    const tick = readTick(cell(key));
    return tick.ok && tick.value === true;
  };
  const bars = ASKED.filter(([key]) => isTicked(key)).map(([, words]) => words);
  return { asked: bars.length === 0 ? "" : `asked ${bars.join(" and ")}`, isRemoved: false };
}

const ASKED: readonly (readonly [key: FieldKey, words: string])[] = [
  ["doNotCall", "not to be called"],
  ["doNotEmail", "not to be e-mailed"],
  ["doNotMail", "not to be sent mail"],
];

function factOf(cell: Cell, zone: Zone): Fact | undefined {
  if (isDate(cell)) return dateFact(cell, zone);
  if (isBlank(cell) || cell === false) return undefined;
  return typeof cell === "number" || cell === true ? cell : textOf(cell);
}

function dateFact(date: Date, zone: Zone): DateOrMoment {
  const at = Math.floor(date.getTime() / 60_000);
  const day = zone.dateOf(at);
  return zone.midnightOf(day) === at ? { kind: "date", day } : { kind: "moment", at };
}

/** By Lead ID, the minutes of inbound touches, and what stands beside them. */
function inboundTouches(book: Book): () => Map<string, { minutes: Set<Minute>; notes: string[] }> {
  let inbound: Map<string, { minutes: Set<Minute>; notes: string[] }> | null = null;
  return () => {
    if (inbound !== null) return inbound;
    inbound = new Map();
    for (const { leadId, direction, at, note } of readTouches(book.zone).touches) {
      if (direction !== "In") continue;
      const known = inbound.get(leadId);
      if (known === undefined) inbound.set(leadId, { minutes: new Set([at]), notes: [note] });
      else {
        known.minutes.add(at);
        known.notes.push(note);
      }
    }
    return inbound;
  };
}

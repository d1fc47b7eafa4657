/** Rows that appear without an edit: another program added them, or the event was lost. They are completed. */

import type { Layout } from "../../book/layout";
import { LeadReader } from "../../book/lead-row";
import { readRows } from "../../book/lead-table";
import { sheetIfAny } from "../../book/sheets";
import { type Memory, remember } from "../../google/memory";
import { cardOf } from "../card/card";
import { settleRows } from "../on-edit";
import type { Book } from "../opening/open-book";
import type { Settled } from "../settling/settle";
import type { SettledBook } from "../settling/settle-all";
import type { TakenIn } from "./take-in";
import { tellOfArrivals } from "./tell-owner";

const NAME = "leadRows";

/** More than these wait for the hourly run, which reads the whole sheet. */
const MOST_ROWS = 500;

/** So old a row was not added just now: a list was pasted. */
const FRESH_MINUTES = 24 * 60;

/**
 * Completes new rows below those that were there at the last look: ID, received, temperature, first contact. One call where none
 * was added, whatever the size of the book; what was added further up waits for the hourly run.
 */
export function completeAppeared(book: Book, memory: Memory): TakenIn[] {
  const { leadSheet } = book;
  const sheet = sheetIfAny(leadSheet.sheet);
  if (sheet === null) return [];
  const last = sheet.getLastRow();
  const known = Number(memory[NAME] ?? Number.NaN);
  if (last === known) return [];
  const first = Math.max(leadSheet.headerRow, Number.isNaN(known) ? last : known) + 1;
  const rows = last - first + 1;
  const appeared = rows > 0 && rows <= MOST_ROWS ? completed(book, first, rows) : [];
  remember({ [NAME]: String(last) });
  return appeared;
}

/** Once all rows are settled: what appears from now on is new. One call, and one more where rows came or went. */
export function noteRows({ leadSheet }: Book, memory: Memory): void {
  const last = String(sheetIfAny(leadSheet.sheet)?.getLastRow() ?? "");
  if (last !== "" && memory[NAME] !== last) remember({ [NAME]: last });
}

/** Two calls, one near the headers; a constant number more where a row has no ID yet. */
function completed(book: Book, row: number, count: number): TakenIn[] {
  const { layout, rows } = readRows(book.leadSheet, row, count);
  const reader = new LeadReader(layout, book.zone, book.locale, book.now);
  if (!rows.some((cells) => reader.read(cells)?.id === "")) return [];
  const edited = { sheet: book.leadSheet.sheet, row, rows: count, column: 0, columns: 0 };
  return newArrivals(book, layout, settleRows(book, edited));
}

/** Tells of rows that a run over the whole book has seen for the first time. No call where there are none. */
export function tellArrivals(book: Book, { changed, layout }: SettledBook): void {
  tellOfArrivals(
    book,
    newArrivals(
      book,
      layout,
      changed.filter(({ first, row }) => first !== null && row.id === ""),
    ),
  );
}

/** Leads that were seen for the first time, as the owner is to be told of them. */
function newArrivals(book: Book, layout: Layout, leads: readonly Settled[]): TakenIn[] {
  const fresh = leads.filter(({ row }) => row.lead.received > book.now - FRESH_MINUTES);
  return fresh.map((lead): TakenIn => {
    const card = cardOf(book, layout, lead, [], []);
    return {
      key: card.id,
      became: "added",
      name: card.name,
      reason: "",
      wish: card.interest,
      asks: false,
      gains: false,
      gained: null,
      card,
    };
  });
}

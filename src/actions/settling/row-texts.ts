/** Short texts of a lead's row: its name, its tries, its next step. */

import type { Layout } from "../../book/layout";
import { cellAt, type TableRow } from "../../book/lead-table";
import { isDate, textOf } from "../../core/cells";
import type { Slot } from "../../core/model";
import type { Book } from "../opening/open-book";

/** The name, from one column or two; a lead without one goes by its company, address or number. */
export function nameOf(layout: Layout, row: TableRow): string {
  const text = (key: Parameters<typeof cellAt>[2]) => textOf(cellAt(layout, row, key));
  const full = text("name") || `${text("firstName")} ${text("lastName")}`.trim();
  return full || text("company") || text("email") || text("phone") || `Row ${row.row}`;
}

/** A cell in words: a date, or a moment where it has a time of day, as the locale writes them. */
export function cellText(cell: unknown, { zone, labels }: Pick<Book, "zone" | "labels">): string {
  if (!isDate(cell)) return textOf(cell);
  const at = Math.floor(cell.getTime() / 60_000);
  const day = zone.dateOf(at);
  return at === zone.midnightOf(day) ? labels.date(day) : labels.moment(at);
}

/** "4 of 10", and from the tenth try on the number alone (§3). */
export function triesText(tries: number, enough: number): string {
  return tries < enough ? `${tries} of ${enough}` : String(tries);
}

/** "Day 2 call, 2 of 3"; the channel is added where the reason does not say it: "Promised Thu 14:00 (Call)". */
export function stepText(slot: Slot): string {
  const { channel, reason } = slot;
  return channel === null || reason.toLowerCase().includes(channel.toLowerCase()) ? reason : `${reason} (${channel})`;
}

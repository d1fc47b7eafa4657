/** Short texts of a lead's row: its name, its tries, its next step. */

import type { Layout } from "../../book/layout";
import { cellAt, type TableRow } from "../../book/lead-table";
import { textOf } from "../../core/cells";
import type { Slot } from "../../core/model";

/** The name, from one column or two; a lead without one goes by its company, address or number. */
export function nameOf(layout: Layout, row: TableRow): string {
  const text = (key: Parameters<typeof cellAt>[2]) => textOf(cellAt(layout, row, key));
  const full = text("name") || `${text("firstName")} ${text("lastName")}`.trim();
  return full || text("company") || text("email") || text("phone") || `Row ${row.row}`;
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

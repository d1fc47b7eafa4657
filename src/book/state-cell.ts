/** The hidden State cell, replaced wherever it stands. */

import { columnOf } from "./layout";
import type { LeadTable } from "./lead-table";
import { downFrom } from "./sheets";

/** Replaces one lead's State, which holds its ID and so stands once in the sheet: one call that no sort can misdirect. */
export function replaceState({ sheet, layout }: LeadTable, before: string, after: string): void {
  sheet
    .getRange(downFrom(layout.headerRow + 1, columnOf(layout, "state")))
    .createTextFinder(before)
    .matchCase(true)
    .matchEntireCell(true)
    .replaceAllWith(after);
}

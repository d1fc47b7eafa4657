/** Telling which lead each row is of, even where a write that was overtaken hit its ID or its State. */

import { columnOf, type Layout } from "../../book/layout";
import type { LeadTable, TableRow } from "../../book/lead-table";
import { LEAD_COLUMNS } from "../../core/headers";
import type { Saving } from "./saving";
import { leadIdIn } from "./settle";

/** The Lead ID of each row of the table as it stands now; "" for a row of no lead that is known. No two rows share one. */
export function ownersOf(saving: Saving, now: LeadTable): string[] {
  const claims = now.rows.map(claimIn(saving, now));
  const taken = new Set(claims.flatMap(({ sure }) => sure ?? []));
  return claims.map(({ sure, likely }) => {
    if (sure !== null) return sure;
    const found = likely.find((id) => id !== "" && !taken.has(id)) ?? "";
    taken.add(found);
    return found;
  });
}

/** What a row's own cells say: surely, or likely, the likeliest first. */
function claimIn({ table, settled, identities }: Saving, now: LeadTable) {
  const idPlace = columnOf(now.layout, "leadId") - 1;
  const statePlace = columnOf(now.layout, "state") - 1;
  const wasAt = columnOf(table.layout, "leadId") - 1;
  const read = new Map(table.rows.map((row) => [ownerText(table.layout, row), String(row.cells[wasAt] ?? "")]));
  for (const { row, state } of settled) read.set(ownerText(table.layout, row.table), state.leadId);
  const given = new Set(settled.flatMap(({ first }) => first?.leadId ?? []));
  const known = identities === null ? null : new Set([...identities.ids, ...given]);
  return (row: TableRow): { sure: string | null; likely: readonly string[] } => {
    const cell = String(row.cells[idPlace] ?? "");
    const byState = leadIdIn(String(row.cells[statePlace] ?? ""));
    const byCells = read.get(ownerText(now.layout, row)) ?? "";
    // Alone a lead's State is found by what it holds: it is never hit.
    if (known === null && byState !== "") return { sure: byState, likely: [] };
    const isSpoilt = cell.includes("|") || known?.has(cell) === false;
    const byId = isSpoilt ? leadIdIn(cell) : cell;
    const isSure = byId !== "" && (!given.has(byId) || byCells === byId || byState === byId);
    return { sure: isSure ? byId : null, likely: [byCells, byState] };
  };
}

/** What tells a row's lead to the owner: the cells that only the owner writes. */
function ownerText(layout: Layout, row: TableRow): string {
  return LEAD_COLUMNS.filter(({ owner }) => owner === "owner")
    .map(({ key }) => {
      const column = layout.columns[key];
      return column === undefined ? "" : String(row.cells[column - 1] ?? "");
    })
    .join("\n");
}

/** The lead sheet furnished: the missing columns at the right, a frozen header, warnings on what Stoke writes. */

import type { Layout } from "../layout";
import { findColumns } from "../layout";
import type { Sheet } from "../sheets";
import { furnish, type HeaderStyle, OWN_HEADERS } from "./columns";
import { widenFilter } from "./filter";
import type { LeadHeaders } from "./lead-headers";
import type { LeadPlan } from "./plan";

/** More rows than these frozen would leave a small screen no room for leads. */
const MOST_FROZEN = 5;

/** Adds what the plan says. No cell of the owner's is touched. The layout as it then is. */
export function furnishLeads(sheet: Sheet, plan: LeadPlan, found: LeadHeaders): Layout {
  const { headerRow } = plan.mapping;
  if (sheet.getFrozenRows() === 0 && headerRow <= MOST_FROZEN) sheet.setFrozenRows(headerRow);
  if (plan.added.length > 0) {
    const style = found.headers.length === 0 ? OWN_HEADERS : ownersStyle(sheet, found);
    furnish(sheet, {
      headerRow,
      first: plan.first,
      columns: plan.added.map(({ column }) => column),
      cells: [plan.added.map(({ header }) => header)],
      wrap: false,
      guarded: true,
      style,
    });
  }
  widenFilter(sheet, found.headers.length + plan.added.length);
  return findColumns(plan.mapping, [...found.headers, ...plan.added.map(({ header }) => header)]);
}

/** The new headers look like the owner's last one. */
function ownersStyle(sheet: Sheet, { headerRow, headers }: LeadHeaders): HeaderStyle {
  const last = headers.reduce((column, header, index) => (header === "" ? column : index + 1), 1);
  const cell = sheet.getRange(headerRow, last);
  return { fill: cell.getBackground(), weight: cell.getFontWeight() };
}

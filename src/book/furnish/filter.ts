/** The owner's filter, made as wide as the leads are: sorting by it would leave what stands outside of it in its place. */

import type { Sheet } from "../sheets";

/** Extends the filter to the 1-based column `width`, with its criteria as they are. Nothing where it is that wide, or is none. */
export function widenFilter(sheet: Sheet, width: number): void {
  const filter = sheet.getFilter();
  const range = filter?.getRange();
  if (filter === null || range === undefined || range.getLastColumn() >= width) return;
  const first = range.getColumn();
  const criteria = Array.from({ length: range.getNumColumns() }, (_, index) => {
    return { column: first + index, rule: filter.getColumnFilterCriteria(first + index) };
  });
  filter.remove();
  const wider = sheet.getRange(range.getRow(), first, range.getNumRows(), width - first + 1).createFilter();
  for (const { column, rule } of criteria) if (rule !== null) wider.setColumnFilterCriteria(column, rule);
}

/** Where the owner is: the active sheet and the selected row; and bringing them to another. */

export interface Selection {
  sheet: string;
  /** 1-based rows, top to bottom; those of all selected ranges. */
  rows: number[];
}

/** At most so many selected rows are looked at: more are a slip of the mouse. */
const MOST_ROWS = 200;

export function selection(): Selection {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
  const ranges = sheet.getActiveRangeList()?.getRanges() ?? [];
  const rows = new Set<number>();
  for (const range of ranges) {
    const first = range.getRow();
    for (let row = first; row < first + range.getNumRows() && rows.size < MOST_ROWS; row += 1) rows.add(row);
  }
  return { sheet: sheet.getName(), rows: [...rows].sort((a, b) => a - b) };
}

/** Brings the owner to a row, 1-based; nothing where it is gone. */
export function selectRow(sheet: string, row: number): void {
  const target = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(sheet);
  if (target !== null && row <= target.getMaxRows()) target.getRange(row, 1).activate();
}

/** Protections that only warn: on what Stoke writes, so that a slip of the hand is noticed. */

import type { Sheet } from "../sheets";

/** How a protection of ours is known again. */
const OURS = "Stoke writes these cells";

/** Warns on the whole sheet but the column `free` (1-based). */
export function protectSheet(sheet: Sheet, free: number): void {
  const { SHEET } = SpreadsheetApp.ProtectionType;
  if (sheet.getProtections(SHEET).length > 0) return;
  const protection = sheet.protect().setDescription(OURS).setWarningOnly(true);
  protection.setUnprotectedRanges([sheet.getRange(1, free, sheet.getMaxRows(), 1)]);
}

/** Warns on columns side by side, from the headers down; does nothing where that stands already. */
export function protectColumns(sheet: Sheet, headerRow: number, first: number, count: number): void {
  const range = sheet.getRange(headerRow, first, sheet.getMaxRows() - headerRow + 1, count);
  const same = ourProtections(sheet).some((known) => known.getRange().getA1Notation() === range.getA1Notation());
  if (!same) range.protect().setDescription(OURS).setWarningOnly(true);
}

/** Takes Stoke's protections of a sheet away and leaves the owner's. */
export function unprotect(sheet: Sheet): void {
  for (const protection of ourProtections(sheet)) protection.remove();
}

function ourProtections(sheet: Sheet): GoogleAppsScript.Spreadsheet.Protection[] {
  const { RANGE, SHEET } = SpreadsheetApp.ProtectionType;
  return [...sheet.getProtections(RANGE), ...sheet.getProtections(SHEET)].filter(
    (protection) => protection.getDescription() === OURS,
  );
}

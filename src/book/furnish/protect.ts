/** Protections that only warn: on what Stoke writes, so that a slip of the hand is noticed. */

import type { Sheet } from "../sheets";

type Range = GoogleAppsScript.Spreadsheet.Range;
type Protection = GoogleAppsScript.Spreadsheet.Protection;

/** How a protection of ours is known again. */
const OURS = "Stoke writes these cells";

/** Whether someone else's protection of the whole sheet keeps this user from writing. */
export function isLocked(sheet: Sheet): boolean {
  const protections = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);
  return protections.some((protection) => !protection.isWarningOnly() && !protection.canEdit());
}

/** Warns on the whole sheet but the column `free` (1-based). */
export function protectSheet(sheet: Sheet, free: number): void {
  const [standing] = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);
  const protection = warnOnly(standing ?? sheet.protect());
  protection.setUnprotectedRanges([sheet.getRange(1, free, sheet.getMaxRows(), 1)]);
}

/** Warns on some columns. A protection of just these cells that stands already, perhaps half made, is taken. */
export function protectColumns(range: Range): void {
  const standing = range
    .getSheet()
    .getProtections(SpreadsheetApp.ProtectionType.RANGE)
    .find((known) => known.getRange().getA1Notation() === range.getA1Notation());
  warnOnly(standing ?? range.protect());
}

function warnOnly(protection: Protection): Protection {
  return protection.setDescription(OURS).setWarningOnly(true);
}

/** Takes Stoke's protections of a sheet away and leaves the owner's. */
export function unprotect(sheet: Sheet): void {
  for (const protection of ourProtections(sheet)) protection.remove();
}

function ourProtections(sheet: Sheet): Protection[] {
  const { RANGE, SHEET } = SpreadsheetApp.ProtectionType;
  return [...sheet.getProtections(RANGE), ...sheet.getProtections(SHEET)].filter(
    (protection) => protection.getDescription() === OURS,
  );
}

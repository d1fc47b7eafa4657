/** Sheets that Stoke writes anew as a whole (Effectiveness, Forecast): known as its own by the note of their first cell. */

import { OwnerError } from "../core/model";
import { type Sheet, sheetIfAny } from "./sheets";

export interface MadeSheet {
  name: string;
  /** The words of A1. */
  title: string;
  /** The note of A1; behind it stands the number of the layout, which changes with its rows. */
  mark: string;
  layout: number;
  /** What the owner chooses to get it: "Stoke > Is it working?". */
  choose: string;
}

/** Whether a sheet of that name is Stoke's. One call. */
export function isMadeSheet(sheet: Sheet, { name, mark }: MadeSheet): boolean {
  return sheet.getName() === name && sheet.getRange(1, 1).getNote().startsWith(mark);
}

/** Whether the owner has asked for the sheet before and kept it. */
export function hasMadeSheet(made: MadeSheet): boolean {
  const sheet = sheetIfAny(made.name);
  return sheet !== null && isMadeSheet(sheet, made);
}

/** The note that A1 gets when all else is written: a sheet without it was cut off in the middle, and is made anew. */
export function layoutNote({ mark, layout }: MadeSheet): string {
  return `${mark} (${layout})`;
}

/**
 * The sheet as it is to be, or null where it must be made; one of an older layout, or half made, is taken away. Throws an OwnerError
 * where the owner has a sheet of that name.
 */
export function standingSheet(made: MadeSheet): Sheet | null {
  const sheet = sheetIfAny(made.name);
  if (sheet === null) return null;
  const corner = sheet.getRange(1, 1);
  const note = corner.getNote();
  if (note === layoutNote(made)) return sheet;
  if (!note.startsWith(made.mark) && corner.getValue() !== made.title && sheet.getLastRow() > 0) {
    throw new OwnerError(
      `There is a sheet "${made.name}" that is not Stoke's. Give it another name, for example "My figures", and choose ${made.choose} again.`,
    );
  }
  SpreadsheetApp.getActiveSpreadsheet().deleteSheet(sheet);
  return null;
}

/** A blank sheet behind all others. */
export function insertMadeSheet({ name }: MadeSheet): Sheet {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  return spreadsheet.insertSheet(name, spreadsheet.getNumSheets());
}

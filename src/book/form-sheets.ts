/** Sheets of the spreadsheet in which Google collects the answers to a form. */

import { type Cell, SHEETS, type Sheet } from "./sheets";

export interface FormSheet {
  /** Google's number of the sheet, which stays when it is renamed. */
  id: number;
  name: string;
  /** Where the form is filled in. */
  url: string;
}

/** A call for each sheet that is not Stoke's. */
export function formSheets(leadSheet: string): FormSheet[] {
  const own = new Set<string>([leadSheet, ...Object.values(SHEETS)]);
  return SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .filter((sheet) => !own.has(sheet.getName()))
    .flatMap((sheet) => {
      const url = sheet.getFormUrl();
      return url === null ? [] : [{ id: sheet.getSheetId(), name: sheet.getName(), url }];
    });
}

/** The sheet with this number; null where the owner deleted it. */
export function sheetWithId(id: number): Sheet | null {
  const sheets = SpreadsheetApp.getActiveSpreadsheet().getSheets();
  return sheets.find((sheet) => sheet.getSheetId() === id) ?? null;
}

export interface AnswerRows {
  /** Row 1. */
  questions: readonly Cell[];
  rows: readonly (readonly Cell[])[];
}

/** Some rows of answers, 1-based; two calls, three with the width. */
export function readAnswers(sheet: Sheet, first: number, last: number): AnswerRows {
  const width = Math.max(1, sheet.getLastColumn());
  const [questions = []]: Cell[][] = sheet.getRange(1, 1, 1, width).getValues();
  return { questions, rows: sheet.getRange(first, 1, last - first + 1, width).getValues() };
}

/** Sheets of the spreadsheet in which Google collects the answers to a form. */

import type { Cell, Sheet } from "./sheets";

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

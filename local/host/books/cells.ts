/** A cell as text in a file: what a person would type to get the same cell again, and that text typed. */

import { CellError, WallTime } from "../sheets/grid/values";
import type { SheetModel } from "../sheets/model/sheet";
import { readTyped } from "../sheets/text/typed";

const ISO = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?)?$/;

/** Formulas as they are, date-times as ISO local ones, an apostrophe before text that would be read as something else. */
export function inputOf(sheet: SheetModel, row: number, column: number): string {
  const formula = sheet.formulaAt(row, column);
  if (formula !== "") return formula;
  const value = sheet.valueAt(row, column);
  if (value instanceof WallTime) return momentText(value) ?? numberText(sheet, value.serial);
  if (typeof value === "number") return numberText(sheet, value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (value instanceof CellError) return value.code;
  return staysText(sheet, value) ? value : `'${value}`;
}

/**
 * Types a text of a file into a cell, as an import into Sheets does: a leading apostrophe or the number format `@` keeps text,
 * and only "=" begins a formula, so that "+49 …" and "- call back" stay what they say.
 */
export function typeInput(sheet: SheetModel, row: number, column: number, text: string): void {
  if (text === "") return;
  if (text.startsWith("'")) {
    sheet.write(row, column, text.slice(1));
    return;
  }
  const typed = sheet.typedFor(row, column, text);
  if (typed.kind === "formula" && !text.trimStart().startsWith("=")) sheet.write(row, column, text);
  else if (typed.kind === "value" && typeof typed.value === "number" && ISO.test(text) && isMoment(text)) {
    // The exact moment, not the sum of a day and a fraction.
    sheet.store(row, column, { ...typed, value: WallTime.from(text).serial });
  } else sheet.store(row, column, typed);
}

/** Whether the calendar has it: 31 February stays text. */
function isMoment(text: string): boolean {
  try {
    return WallTime.from(text).toString().slice(0, 10) === text.slice(0, 10);
  } catch {
    return false;
  }
}

/** "09:30" for a time of day, ISO for what has a date; null where a year has not four digits. */
function momentText(time: WallTime): string | null {
  const iso = new Date(time.wallMs);
  if (Number.isNaN(iso.getTime()) || iso.getUTCFullYear() < 1000 || iso.getUTCFullYear() > 9999) return null;
  const [date = "", clock = ""] = iso.toISOString().slice(0, -1).split("T");
  const shown = clock.endsWith(".000") ? clock.replace(/(:00)?\.000$/, "") : clock;
  if (time.serial >= 0 && time.serial < 1) return shown;
  return shown === "00:00" ? date : `${date}T${shown}`;
}

function numberText({ workbook }: SheetModel, value: number): string {
  return String(value).replace(".", workbook.locale.decimal);
}

/** Nothing without a digit is read as anything but text, but for these. */
const PLAIN_TEXT = /^(?!(?:true|false)\s*$)[^\s\d=+\-@'#][^\d]*$/i;

function staysText({ workbook }: SheetModel, text: string): boolean {
  if (text === "" || PLAIN_TEXT.test(text)) return true;
  if (text.startsWith("'")) return false;
  const typed = readTyped(text, workbook.locale, workbook.yearNow());
  return typed.kind === "value" && typed.value === text;
}

/** Values on their way between a script and a cell: dates as instants, blanks as "", everything else as Google takes it. */

import { ServiceError } from "../../strict";
import { toA1 } from "../grid/a1";
import { type Area, cellArea, eachCell } from "../grid/area";
import { CellError, type Scalar, serialOf, WallTime } from "../grid/values";
import { barrier } from "../model/protection";
import type { SheetModel } from "../model/sheet";
import { accepts, refusal } from "../model/validation";
import { display, general } from "../text/number-format";
import type { Typed } from "../text/typed";
import type { Desk } from "./service";

/** What a script may read from a cell. */
export type ScriptValue = string | number | boolean | Date;

const MOST_CHARACTERS = 50_000;

/** As `getValue` gives it. */
export function readCell(desk: Desk, sheet: SheetModel, row: number, column: number): ScriptValue {
  const value = sheet.valueAt(row, column);
  if (value instanceof WallTime) return new desk.DateCtor(desk.workbook.zone.instantOf(value.wallMs));
  return value instanceof CellError ? value.code : value;
}

/** As `setValues` does it: everything is checked first, so that nothing is half-written. */
export function writeCells(sheet: SheetModel, area: Area, valueAt: (row: number, column: number) => unknown): void {
  checkProtection(sheet, area);
  const typed: Typed[] = [];
  eachCell(area, (row, column) => {
    const read = typedBy(sheet, row, column, valueAt(row, column));
    checkValidation(sheet, row, column, read);
    typed.push(read);
  });
  let next = 0;
  eachCell(area, (row, column) => {
    const read = typed[next];
    next += 1;
    if (read) sheet.store(row, column, read);
  });
}

/** Throws what Google throws when the present user may not edit an area. */
export function checkProtection(sheet: SheetModel, area: Area): void {
  if (!barrier(sheet, area)) return;
  throw new ServiceError(
    "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.",
  );
}

/** A value that a builder takes, as the model keeps it: dates as serial numbers. */
export function scalarOf(desk: Desk, value: unknown): Scalar {
  if (isDate(value)) return serialOf(desk.workbook.zone.wallOf(value.getTime()));
  return typeof value === "number" || typeof value === "boolean" ? value : String(value ?? "");
}

/** A Date of any realm. */
function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === "[object Date]";
}

function checkValidation(sheet: SheetModel, row: number, column: number, typed: Typed): void {
  const validation = sheet.validationAt(row, column);
  if (!validation || validation.allowInvalid || typed.kind === "formula") return;
  if (accepts(validation, sheet, row, column, typed.value)) return;
  throw new ServiceError(refusal(validation, toA1(cellArea(row, column))));
}

function typedBy(sheet: SheetModel, row: number, column: number, value: unknown): Typed {
  if (typeof value === "string") return sheet.typedFor(row, column, checkedLength(value));
  const { zone, locale } = sheet.workbook;
  const asText = sheet.styleAt(row, column).numberFormat === "@";
  if (isDate(value)) {
    if (Number.isNaN(value.getTime())) return stored(new CellError("#NUM!"));
    const serial = serialOf(zone.wallOf(value.getTime()));
    if (asText) return stored(display(serial, locale.dateTime, locale));
    return { kind: "value", value: serial, format: Number.isInteger(serial) ? locale.date : locale.dateTime };
  }
  if (typeof value === "number") {
    if (!Number.isFinite(value)) return stored(new CellError("#NUM!"));
    return stored(asText ? general(value, locale) : value);
  }
  if (typeof value === "boolean") return stored(asText ? String(value).toUpperCase() : value);
  return stored(value === null || value === undefined ? "" : String(value));
}

function stored(value: Scalar): Typed {
  return { kind: "value", value, format: null };
}

function checkedLength(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text;
  throw new ServiceError(
    `Your input contains more than the maximum of ${MOST_CHARACTERS} characters in a single cell.`,
  );
}

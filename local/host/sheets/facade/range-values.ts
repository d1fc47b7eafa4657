/** What a range holds: values, what they show, formulas, notes. */

import { ServiceError } from "../../strict";
import { type Area, eachCell } from "../grid/area";
import { PLAIN } from "../grid/styles";
import type { SheetModel } from "../model/sheet";
import { RangePlace } from "./range-place";
import { checkProtection, readCell, type ScriptValue, writeCells } from "./script-values";
import { checkArguments, deskOf, placeOf } from "./service";

export class RangeValues extends RangePlace {
  getValue(): ScriptValue {
    const { sheet, area } = placeOf(this);
    return readCell(deskOf(this), sheet, area.row, area.column);
  }

  getValues(): ScriptValue[][] {
    const desk = deskOf(this);
    const { sheet, area } = placeOf(this);
    return table(area, (row, column) => readCell(desk, sheet, row, column));
  }

  getDisplayValue(): string {
    const { sheet, area } = placeOf(this);
    return sheet.displayAt(area.row, area.column);
  }

  getDisplayValues(): string[][] {
    const { sheet, area } = placeOf(this);
    return table(area, (row, column) => sheet.displayAt(row, column));
  }

  setValue(value: unknown): this {
    checkArguments(!Array.isArray(value), "SpreadsheetApp.Range.setValue", [value]);
    const { sheet, area } = placeOf(this);
    writeCells(sheet, area, () => value);
    return this;
  }

  setValues(values: unknown): this {
    const rows = shaped(values, placeOf(this).area, "setValues", "data");
    const { sheet, area } = placeOf(this);
    writeCells(sheet, area, (row, column) => rows[row - area.row]?.[column - area.column]);
    return this;
  }

  getFormula(): string {
    const { sheet, area } = placeOf(this);
    return sheet.formulaAt(area.row, area.column);
  }

  getFormulas(): string[][] {
    const { sheet, area } = placeOf(this);
    return table(area, (row, column) => sheet.formulaAt(row, column));
  }

  setFormula(formula: string): this {
    const { sheet, area } = placeOf(this);
    checkProtection(sheet, area);
    eachCell(area, (row, column) => writeFormula(sheet, row, column, formula));
    return this;
  }

  setFormulas(formulas: unknown): this {
    const { sheet, area } = placeOf(this);
    const rows = shaped(formulas, area, "setFormulas", "data");
    checkProtection(sheet, area);
    eachCell(area, (row, column) =>
      writeFormula(sheet, row, column, String(rows[row - area.row]?.[column - area.column] ?? "")),
    );
    return this;
  }

  isBlank(): boolean {
    const { sheet, area } = placeOf(this);
    let blank = true;
    sheet.eachUsed(area, (row, column) => {
      if (sheet.operandAt(row, column) !== null) blank = false;
    });
    return blank;
  }

  getNote(): string {
    const { sheet, area } = placeOf(this);
    return sheet.noteAt(area.row, area.column);
  }

  getNotes(): string[][] {
    const { sheet, area } = placeOf(this);
    return table(area, (row, column) => sheet.noteAt(row, column));
  }

  setNote(note: string | null): this {
    const { sheet, area } = placeOf(this);
    checkProtection(sheet, area);
    eachCell(area, (row, column) => sheet.setNote(row, column, String(note ?? "")));
    return this;
  }

  setNotes(notes: unknown): this {
    const { sheet, area } = placeOf(this);
    const rows = shaped(notes, area, "setNotes", "data");
    checkProtection(sheet, area);
    eachCell(area, (row, column) =>
      sheet.setNote(row, column, String(rows[row - area.row]?.[column - area.column] ?? "")),
    );
    return this;
  }

  clearNote(): this {
    const { sheet, area } = placeOf(this);
    clear(sheet, area, { notes: true });
    return this;
  }

  clearContent(): this {
    const { sheet, area } = placeOf(this);
    clear(sheet, area, { contents: true });
    return this;
  }

  clearFormat(): this {
    const { sheet, area } = placeOf(this);
    clear(sheet, area, { formats: true });
    return this;
  }

  clearDataValidations(): this {
    const { sheet, area } = placeOf(this);
    clear(sheet, area, { validations: true });
    return this;
  }

  clear(options: ClearOptions = {}): this {
    const { sheet, area } = placeOf(this);
    clear(sheet, area, whatToClear(options));
    return this;
  }
}

export interface ClearOptions {
  contentsOnly?: boolean;
  formatOnly?: boolean;
  validationsOnly?: boolean;
  commentsOnly?: boolean;
}

interface Clearing {
  contents?: boolean;
  formats?: boolean;
  notes?: boolean;
  validations?: boolean;
}

/** Without options contents, formats and conditional formats go; notes and validations stay. */
export function whatToClear(options: ClearOptions): Clearing {
  const { contentsOnly = false, formatOnly = false, validationsOnly = false, commentsOnly = false } = options;
  if (contentsOnly || formatOnly || validationsOnly || commentsOnly) {
    return { contents: contentsOnly, formats: formatOnly, validations: validationsOnly, notes: commentsOnly };
  }
  return { contents: true, formats: true };
}

export function clear(sheet: SheetModel, area: Area, what: Clearing): void {
  checkProtection(sheet, area);
  if (what.validations) refuseTyped(sheet);
  sheet.eachUsed(area, (row, column) => {
    if (what.contents) sheet.write(row, column, "");
    if (what.formats) sheet.setStyle(row, column, PLAIN);
    if (what.notes) sheet.setNote(row, column, "");
    if (what.validations) sheet.setValidation(row, column, null);
  });
}

/** In a table with typed columns Google keeps lists to itself. */
export function refuseTyped({ isTypedTable }: SheetModel): void {
  if (isTypedTable) throw new ServiceError("This operation is not allowed on cells in typed columns.");
}

/** One row for each of the area, one item for each of its cells. */
export function table<T>(area: Area, itemAt: (row: number, column: number) => T): T[][] {
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (_, column) => itemAt(area.row + row, area.column + column)),
  );
}

/** Throws what Google throws when rows and columns do not fit the range. */
export function shaped(values: unknown, area: Area, method: string, what: string): unknown[][] {
  const isTable = (found: unknown): found is unknown[][] => Array.isArray(found) && found.every(Array.isArray);
  if (!isTable(values)) {
    checkArguments(false, `SpreadsheetApp.Range.${method}`, [values]);
    return [];
  }
  if (values.length !== area.rows) throw new ServiceError(misfit("rows", what, values.length, area.rows));
  for (const row of values) {
    if (row.length !== area.columns) throw new ServiceError(misfit("columns", what, row.length, area.columns));
  }
  return values;
}

function misfit(axis: string, what: string, has: number, range: number): string {
  return `The number of ${axis} in the ${what} does not match the number of ${axis} in the range. The ${what} has ${has} but the range has ${range}.`;
}

function writeFormula(sheet: SheetModel, row: number, column: number, formula: string): void {
  if (formula === "") sheet.write(row, column, "");
  else sheet.writeFormula(row, column, formula.startsWith("=") ? formula : `=${formula}`);
}

/** A Range as scripts see it: what RangeLooks has, and validation, protection, merging, sorting, moving, filters, search. */

import { ServiceError } from "../../strict";
import { afterCopying } from "../formulas";
import { toA1 } from "../grid/a1";
import { type Area, covers, eachCell, intersection, lastColumn, lastRow } from "../grid/area";
import { copyBlock, moveBlock } from "../model/blocks";
import type { ProtectionModel } from "../model/protection";
import type { SheetModel } from "../model/sheet";
import { type SortKey, sortArea } from "../model/sorting";
import type { Validation } from "../model/validation";
import { DataValidation, validationOf } from "./data-validation";
import { addMetadata, DeveloperMetadata } from "./developer-metadata";
import { Filter } from "./filter";
import { Protection } from "./protection";
import { RangeLooks } from "./range-looks";
import { refuseTyped, shaped, table } from "./range-values";
import { checkProtection } from "./script-values";
import { deskOf, metered, placeOf, refusing } from "./service";
import { TextFinder } from "./text-finder";

interface CopyOptions {
  contentsOnly?: boolean;
  formatOnly?: boolean;
}

export class Range extends RangeLooks {
  getDataValidation(): DataValidation | null {
    const { sheet, area } = placeOf(this);
    return validationAt(this, sheet.validationAt(area.row, area.column));
  }

  getDataValidations(): (DataValidation | null)[][] {
    const { sheet, area } = placeOf(this);
    return table(area, (row, column) => validationAt(this, sheet.validationAt(row, column)));
  }

  setDataValidation(rule: DataValidation | null): this {
    const { sheet, area } = placeOf(this);
    checkProtection(sheet, area);
    refuseTyped(sheet);
    const validation = rule && validationOf(rule);
    eachCell(area, (row, column) => {
      const own = validation && validationFor(validation, row - area.row, column - area.column);
      sheet.setValidation(row, column, own);
    });
    return this;
  }

  setDataValidations(rules: unknown): this {
    const { sheet, area } = placeOf(this);
    const rows = shaped(rules, area, "setDataValidations", "data");
    checkProtection(sheet, area);
    refuseTyped(sheet);
    eachCell(area, (row, column) => {
      const rule = rows[row - area.row]?.[column - area.column];
      sheet.setValidation(row, column, rule instanceof DataValidation ? validationOf(rule) : null);
    });
    return this;
  }

  insertCheckboxes(checked: string | number | boolean = true, unchecked: string | number | boolean = false): this {
    const { sheet, area } = placeOf(this);
    checkProtection(sheet, area);
    const operands = checked === true && unchecked === false ? [] : [checked, unchecked];
    const validation: Validation = { ...CHECKBOX, operands };
    eachCell(area, (row, column) => sheet.setValidation(row, column, validation));
    return this;
  }

  removeCheckboxes(): this {
    const { sheet, area } = placeOf(this);
    eachCell(area, (row, column) => {
      if (sheet.validationAt(row, column)?.criterion !== "CHECKBOX") return;
      sheet.setValidation(row, column, null);
      sheet.write(row, column, "");
    });
    return this;
  }

  protect(): Protection {
    const { sheet, area } = placeOf(this);
    const model: ProtectionModel = {
      area,
      unprotected: [],
      description: "",
      warningOnly: false,
      editors: [sheet.workbook.user],
    };
    sheet.protections.push(model);
    return new Protection(deskOf(this), sheet, model);
  }

  canEdit(): boolean {
    const { sheet, area } = placeOf(this);
    return refusesNothing(() => checkProtection(sheet, area));
  }

  merge(): this {
    const { sheet, area } = placeOf(this);
    checkProtection(sheet, area);
    refusing(() => sheet.merge(area));
    return this;
  }

  breakApart(): this {
    const { sheet, area } = placeOf(this);
    sheet.merges = sheet.merges.filter((merged) => !intersection(merged, area));
    return this;
  }

  isPartOfMerge(): boolean {
    const { sheet, area } = placeOf(this);
    return sheet.merges.some((merged) => intersection(merged, area));
  }

  getMergedRanges(): Range[] {
    const { sheet, area } = placeOf(this);
    return sheet.merges
      .filter((merged) => intersection(merged, area))
      .map((merged) => deskOf(this).range(sheet, merged));
  }

  /** By one column number or { column, ascending }, or a list of them. */
  sort(keys: unknown): this {
    const { sheet, area } = placeOf(this);
    checkProtection(sheet, area);
    refusing(() => sortArea(sheet, area, sortKeys(keys, area)));
    return this;
  }

  /** Cuts and pastes; what points at the cells follows. */
  moveTo(target: Range): void {
    const to = placeOf(target);
    checkProtection(to.sheet, to.area);
    refusing(() => moveBlock(placeOf(this), { sheet: to.sheet, row: to.area.row, column: to.area.column }));
  }

  copyTo(target: Range, { contentsOnly = false, formatOnly = false }: CopyOptions = {}): void {
    const to = placeOf(target);
    checkProtection(to.sheet, to.area);
    copyBlock(placeOf(this), to, { contents: !formatOnly, formats: !contentsOnly });
  }

  createTextFinder(text: string): TextFinder {
    return new TextFinder(deskOf(this), [placeOf(this)], text);
  }

  createFilter(): Filter {
    const { sheet, area } = placeOf(this);
    if (sheet.filter) throw new ServiceError("You can't create a filter in a sheet that already has a filter.");
    sheet.filter = { area, criteria: new Map() };
    return new Filter(deskOf(this), sheet);
  }

  getFilter(): Filter | null {
    const { sheet } = placeOf(this);
    return sheet.filter && new Filter(deskOf(this), sheet);
  }

  /** On one whole row or column only. */
  addDeveloperMetadata(
    key: string,
    value: string | null = null,
    visibility: "DOCUMENT" | "PROJECT" = "DOCUMENT",
  ): this {
    const { sheet, area } = placeOf(this);
    if (!isLine(sheet, area)) {
      throw new ServiceError(
        "Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.",
      );
    }
    addMetadata(sheet.workbook, { key, value, visibility, sheet, area });
    return this;
  }

  getDeveloperMetadata(): DeveloperMetadata[] {
    const { sheet, area } = placeOf(this);
    const own = sheet.workbook.metadata.filter(
      (entry) => entry.sheet === sheet && entry.area && covers(area, entry.area),
    );
    return own.map((entry) => new DeveloperMetadata(deskOf(this), entry));
  }

  activate(): this {
    const { sheet, area } = placeOf(this);
    sheet.workbook.active = sheet;
    sheet.selection = area;
    return this;
  }
}

metered(Range, "Range");

const CHECKBOX: Omit<Validation, "operands"> = {
  criterion: "CHECKBOX",
  range: null,
  showDropdown: false,
  allowInvalid: false,
  helpText: "",
};

function validationAt(range: object, validation: Validation | null): DataValidation | null {
  return validation && new DataValidation(deskOf(range), validation);
}

/** One whole row or column. */
function isLine(sheet: SheetModel, { rows, columns }: Area): boolean {
  return (rows === 1 && columns === sheet.maxColumns) || (columns === 1 && rows === sheet.maxRows);
}

/** A formula is written for the first cell of the range, and read by each cell from where it stands. */
function validationFor(validation: Validation, rows: number, columns: number): Validation {
  if (validation.criterion !== "CUSTOM_FORMULA") return validation;
  return { ...validation, operands: validation.operands.map((source) => afterCopying(String(source), rows, columns)) };
}

function refusesNothing(act: () => void): boolean {
  try {
    act();
    return true;
  } catch {
    return false;
  }
}

function sortKeys(keys: unknown, area: Area): SortKey[] {
  return (Array.isArray(keys) ? keys : [keys]).map((key: unknown) => {
    const column = typeof key === "object" && key !== null && "column" in key ? Number(key.column) : Number(key);
    const ascending = typeof key === "object" && key !== null && "ascending" in key ? Boolean(key.ascending) : true;
    if (!(column >= area.column && column <= lastColumn(area))) {
      throw new ServiceError(
        `Sort column ${column} is outside the range ${toA1({ ...area, rows: lastRow(area) - area.row + 1 })}.`,
      );
    }
    return { column, ascending };
  });
}

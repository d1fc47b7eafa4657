/** The basic filter of a sheet: which rows it hides. */

import { type Area, lastRow } from "../grid/area";
import type { Scalar } from "../grid/values";
import { type CriterionName, meetsCriterion } from "./criteria";
import { FormulaCondition } from "./formula-condition";
import type { SheetModel } from "./sheet";

/** What a column of the filter lets through: not the hidden values, and only what meets the condition. */
export interface FilterCriterion {
  hiddenValues: readonly string[];
  visibleValues: readonly string[];
  criterion: CriterionName | null;
  operands: readonly Scalar[];
}

export interface FilterModel {
  /** The first row is the header. */
  area: Area;
  /** By 1-based column of the sheet. */
  criteria: Map<number, FilterCriterion>;
}

/** Whether the sheet's filter hides a row, as the cells are now. */
export function hiddenByFilter(sheet: SheetModel, row: number): boolean {
  const { filter } = sheet;
  if (!filter || row <= filter.area.row || row > lastRow(filter.area)) return false;
  return [...filter.criteria].some(([column, criterion]) => !passes(sheet, row, column, criterion, filter.area));
}

function passes(sheet: SheetModel, row: number, column: number, filter: FilterCriterion, area: Area): boolean {
  const shown = sheet.displayAt(row, column);
  if (filter.hiddenValues.includes(shown)) return false;
  if (filter.visibleValues.length > 0 && !filter.visibleValues.includes(shown)) return false;
  if (filter.criterion === null) return true;
  if (filter.criterion === "CUSTOM_FORMULA") {
    const anchor = { row: area.row + 1, column };
    return new FormulaCondition(String(filter.operands[0] ?? "")).holds(sheet, row, column, anchor);
  }
  return meetsCriterion(filter.criterion, sheet.scalarAt(row, column), filter.operands, shown);
}

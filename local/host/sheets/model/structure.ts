/** Inserting, deleting and moving rows and columns: cells move, and everything in the book that points at them follows. */

import { afterRearranging, afterRearrangingAround, Formula } from "../formulas";
import { type Area, lastColumn, lastRow } from "../grid/area";
import { type Axis, areaAfter, type Rearrangement } from "../grid/rearrange";
import type { Scalar } from "../grid/values";
import type { ConditionalFormat } from "./conditional-formats";
import type { SheetModel } from "./sheet";
import type { Validation } from "./validation";

/** New rows or columns before `at`; they look like their neighbour `like` and take on its validation. Throws past the limit of cells. */
export function insert(sheet: SheetModel, axis: Axis, at: number, count: number, like: number | null = null): void {
  sheet.workbook.makeRoom(count * (axis === "rows" ? sheet.maxColumns : sheet.maxRows));
  rearrange(sheet, { axis, kind: "insert", at, count });
  if (like !== null) dressLike(sheet, axis, at, count, like >= at ? like + count : like);
}

/** Throws where no row or column would be left. */
export function remove(sheet: SheetModel, axis: Axis, from: number, count: number): void {
  const there = axis === "rows" ? sheet.maxRows : sheet.maxColumns;
  if (from < 1 || from + count - 1 > there) throw new Error(`Those ${axis} are out of bounds.`);
  if (count >= there) throw new Error(`You can't delete all the ${axis} on the sheet.`);
  rearrange(sheet, { axis, kind: "remove", from, count });
}

/** Moves rows or columns before another, counted before the move. */
export function move(sheet: SheetModel, axis: Axis, from: number, count: number, before: number): void {
  if (before >= from && before <= from + count) return;
  rearrange(sheet, { axis, kind: "move", from, count, before });
}

function rearrange(sheet: SheetModel, change: Rearrangement): void {
  const { workbook } = sheet;
  sheet.rearrangeCells(change);
  (change.axis === "rows" ? sheet.rowTrack : sheet.columnTrack).rearrange(change);
  if (change.axis === "rows") sheet.frozenRows = frozenAfter(change, sheet.frozenRows);
  else sheet.frozenColumns = frozenAfter(change, sheet.frozenColumns);
  rewriteFormulas(sheet, change);
  rewriteValidations(sheet, change);
  moveAreas(sheet, change);
  workbook.calculator.changed();
}

/** What is inserted among frozen rows or columns is frozen too. */
function frozenAfter(change: Rearrangement, frozen: number): number {
  if (change.kind === "insert") return change.at <= frozen ? frozen + change.count : frozen;
  if (change.kind === "move") return frozen;
  return frozen - Math.max(0, Math.min(frozen - change.from + 1, change.count));
}

function rewriteFormulas(changed: SheetModel, change: Rearrangement): void {
  for (const sheet of changed.workbook.sheets) {
    sheet.eachExtra((row, column, { formula }) => {
      if (!formula) return;
      const { source } = formula;
      const next = afterRearranging(source, sheet.name, changed.name, change);
      if (next !== source) sheet.replaceFormula(row, column, new Formula(next));
    });
  }
}

/** Cells share their validations, and go on sharing them. */
function rewriteValidations(changed: SheetModel, change: Rearrangement): void {
  const rewritten = new Map<Validation, Validation>();
  for (const sheet of changed.workbook.sheets) {
    sheet.eachExtra((row, column, { validation }) => {
      if (!validation) return;
      if (!validation.range && validation.criterion !== "CUSTOM_FORMULA") return;
      const next = rewritten.get(validation) ?? movedValidation(validation, sheet, changed, change);
      rewritten.set(validation, next);
      if (next !== validation) sheet.setValidation(row, column, next);
    });
  }
}

function movedValidation(
  validation: Validation,
  home: SheetModel,
  changed: SheetModel,
  change: Rearrangement,
): Validation {
  const { range, operands } = validation;
  if (!range)
    return {
      ...validation,
      operands: operands.map((source) => afterRearranging(String(source), home.name, changed.name, change)),
    };
  if (range.sheet !== changed) return validation;
  const area = areaAfter(change, range.area);
  return area ? { ...validation, range: { ...range, area } } : { ...NOTHING_FITS, helpText: validation.helpText };
}

/** The range of a list was deleted. */
const NOTHING_FITS: Validation = {
  criterion: "VALUE_IN_LIST",
  operands: [],
  range: null,
  showDropdown: true,
  allowInvalid: true,
  helpText: "",
};

function moveAreas(sheet: SheetModel, change: Rearrangement): void {
  const moved = (area: Area) => areaAfter(change, area);
  sheet.merges = kept(sheet.merges.map(moved));
  sheet.conditionalFormats = kept(sheet.conditionalFormats.map((rule) => movedRule(rule, sheet, change)));
  sheet.protections = sheet.protections.filter((protection) => {
    if (!protection.area) return true;
    const area = moved(protection.area);
    if (area) protection.area = area;
    return area !== null;
  });
  for (const protection of sheet.protections) protection.unprotected = kept(protection.unprotected.map(moved));
  moveFilter(sheet, change);
  moveCharts(sheet, change);
  for (const named of sheet.workbook.namedRanges) {
    if (named.sheet !== sheet) continue;
    const area = moved(named.area);
    if (area) named.area = area;
    else sheet.workbook.removeNamedRange(named.name);
  }
  sheet.workbook.metadata = sheet.workbook.metadata.flatMap((entry) => {
    if (entry.sheet !== sheet || !entry.area) return [entry];
    const area = moved(entry.area);
    return area ? [Object.assign(entry, { area })] : [];
  });
}

function movedRule(rule: ConditionalFormat, { name }: SheetModel, change: Rearrangement): ConditionalFormat | null {
  const ranges = kept(rule.ranges.map((area) => areaAfter(change, area)));
  const [before] = rule.ranges;
  const [after] = ranges;
  if (!before || !after) return null;
  if (rule.criterion !== "CUSTOM_FORMULA") return { ...rule, ranges };
  const shift = change.axis === "rows" ? after.row - before.row : after.column - before.column;
  const moved = (source: Scalar) => afterRearrangingAround(String(source), name, name, change, shift);
  return { ...rule, ranges, operands: rule.operands.map(moved) };
}

function moveFilter(sheet: SheetModel, change: Rearrangement): void {
  const { filter } = sheet;
  if (!filter) return;
  const area = areaAfter(change, filter.area);
  if (!area) {
    sheet.filter = null;
    return;
  }
  filter.area = area;
  if (change.axis === "rows") return;
  const criteria = [...filter.criteria].flatMap(([column, criterion]) => {
    const cell = areaAfter(change, { row: area.row, column, rows: 1, columns: 1 });
    return cell ? [[cell.column, criterion] as const] : [];
  });
  filter.criteria = new Map(criteria);
}

function moveCharts(changed: SheetModel, change: Rearrangement): void {
  for (const sheet of changed.workbook.sheets) {
    sheet.charts = sheet.charts.map((chart) => {
      const ranges = chart.ranges.flatMap((place) => {
        const area = place.sheet === changed ? areaAfter(change, place.area) : place.area;
        return area ? [{ sheet: place.sheet, area }] : [];
      });
      return { ...chart, ranges };
    });
  }
}

function dressLike(sheet: SheetModel, axis: Axis, at: number, count: number, like: number): void {
  if (like < 1) return;
  const { dataArea } = sheet;
  const length = axis === "rows" ? Math.max(lastColumn(dataArea), sheet.maxColumns) : lastRow(dataArea);
  for (let across = 1; across <= length; across++) {
    const [row, column] = axis === "rows" ? [like, across] : [across, like];
    const style = sheet.styleAt(row, column);
    const validation = sheet.validationAt(row, column);
    for (let index = at; index < at + count; index++) {
      const [newRow, newColumn] = axis === "rows" ? [index, across] : [across, index];
      if (sheet.styleAt(newRow, newColumn) !== style) sheet.setStyle(newRow, newColumn, style);
      if (validation) sheet.setValidation(newRow, newColumn, validation);
    }
  }
}

function kept<T>(list: readonly (T | null)[]): T[] {
  return list.filter((item): item is T => item !== null);
}

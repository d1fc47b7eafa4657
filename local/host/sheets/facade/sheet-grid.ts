/** The grid of a sheet: its size, ranges in it, rows and columns that come, go, move and hide. */

import { ServiceError } from "../../strict";
import { closed, parseA1 } from "../grid/a1";
import type { Axis } from "../grid/rearrange";
import { hiddenByFilter } from "../model/filter";
import type { SheetModel } from "../model/sheet";
import { insert, move, remove } from "../model/structure";
import type { Range } from "./range";
import { RangeList } from "./range-list";
import { rangeIn } from "./range-place";
import { checkArguments, type Desk, deskOf, keepModel, modelOf, placeOf, refusing, service } from "./service";

export class SheetGrid extends service("Sheet") {
  constructor(desk: Desk, model: SheetModel) {
    super(desk);
    keepModel(this, model);
  }

  getRange(first: number | string, column?: number, rows = 1, columns = 1): Range {
    const model = modelOf(this);
    if (typeof first === "string") return rangeNamed(deskOf(this), first, model);
    const numbers = [first, column, rows, columns];
    checkArguments(numbers.every(Number.isFinite), "SpreadsheetApp.Sheet.getRange", numbers);
    return rangeIn(deskOf(this), model, { row: first, column: column ?? 1, rows, columns });
  }

  getRangeList(names: readonly string[]): RangeList {
    const desk = deskOf(this);
    const ranges = names.map((name) => rangeNamed(desk, name, modelOf(this)));
    return new RangeList(desk, ranges);
  }

  getDataRange(): Range {
    const model = modelOf(this);
    return deskOf(this).range(model, model.dataArea);
  }

  getLastRow(): number {
    return modelOf(this).lastRow;
  }

  getLastColumn(): number {
    return modelOf(this).lastColumn;
  }

  getMaxRows(): number {
    return modelOf(this).maxRows;
  }

  getMaxColumns(): number {
    return modelOf(this).maxColumns;
  }

  insertRows(at: number, count = 1): void {
    insertAt(this, "rows", at, count, at);
  }

  insertRowBefore(at: number): this {
    return insertAt(this, "rows", at, 1, at);
  }

  insertRowsBefore(at: number, count: number): this {
    return insertAt(this, "rows", at, count, at);
  }

  insertRowAfter(at: number): this {
    return insertAt(this, "rows", at + 1, 1, at);
  }

  insertRowsAfter(at: number, count: number): this {
    return insertAt(this, "rows", at + 1, count, at);
  }

  insertColumns(at: number, count = 1): void {
    insertAt(this, "columns", at, count, at);
  }

  insertColumnBefore(at: number): this {
    return insertAt(this, "columns", at, 1, at);
  }

  insertColumnsBefore(at: number, count: number): this {
    return insertAt(this, "columns", at, count, at);
  }

  insertColumnAfter(at: number): this {
    return insertAt(this, "columns", at + 1, 1, at);
  }

  insertColumnsAfter(at: number, count: number): this {
    return insertAt(this, "columns", at + 1, count, at);
  }

  deleteRow(at: number): this {
    return removeAt(this, "rows", at, 1);
  }

  deleteRows(at: number, count: number): void {
    removeAt(this, "rows", at, count);
  }

  deleteColumn(at: number): this {
    return removeAt(this, "columns", at, 1);
  }

  deleteColumns(at: number, count: number): void {
    removeAt(this, "columns", at, count);
  }

  /** Before a row, counted before the move. */
  moveRows(range: Range, before: number): void {
    const { area } = placeOf(range);
    move(modelOf(this), "rows", area.row, area.rows, before);
  }

  moveColumns(range: Range, before: number): void {
    const { area } = placeOf(range);
    move(modelOf(this), "columns", area.column, area.columns, before);
  }

  hideRows(from: number, count = 1): void {
    modelOf(this).rowTrack.setHidden(from, count, true);
  }

  showRows(from: number, count = 1): void {
    modelOf(this).rowTrack.setHidden(from, count, false);
  }

  hideColumns(from: number, count = 1): void {
    modelOf(this).columnTrack.setHidden(from, count, true);
  }

  showColumns(from: number, count = 1): void {
    modelOf(this).columnTrack.setHidden(from, count, false);
  }

  hideColumn(range: Range): void {
    const { area } = placeOf(range);
    modelOf(this).columnTrack.setHidden(area.column, area.columns, true);
  }

  isRowHiddenByUser(row: number): boolean {
    return modelOf(this).rowTrack.isHidden(row);
  }

  isRowHiddenByFilter(row: number): boolean {
    return hiddenByFilter(modelOf(this), row);
  }

  isColumnHiddenByUser(column: number): boolean {
    return modelOf(this).columnTrack.isHidden(column);
  }

  setFrozenRows(count: number): void {
    modelOf(this).frozenRows = count;
  }

  getFrozenRows(): number {
    return modelOf(this).frozenRows;
  }

  setFrozenColumns(count: number): void {
    modelOf(this).frozenColumns = count;
  }

  getFrozenColumns(): number {
    return modelOf(this).frozenColumns;
  }

  /** Pixels. */
  setColumnWidth(column: number, width: number): this {
    modelOf(this).columnTrack.resize(column, width);
    return this;
  }

  setColumnWidths(from: number, count: number, width: number): this {
    const { columnTrack } = modelOf(this);
    for (let column = from; column < from + count; column++) columnTrack.resize(column, width);
    return this;
  }

  getColumnWidth(column: number): number {
    return modelOf(this).columnTrack.sizeOf(column);
  }

  setRowHeight(row: number, height: number): this {
    modelOf(this).rowTrack.resize(row, height);
    return this;
  }

  setRowHeights(from: number, count: number, height: number): this {
    const { rowTrack } = modelOf(this);
    for (let row = from; row < from + count; row++) rowTrack.resize(row, height);
    return this;
  }

  getRowHeight(row: number): number {
    return modelOf(this).rowTrack.sizeOf(row);
  }

  autoResizeColumn(column: number): this {
    fitColumns(modelOf(this), column, 1);
    return this;
  }

  autoResizeColumns(from: number, count: number): this {
    fitColumns(modelOf(this), from, count);
    return this;
  }
}

/** A range by A1 notation or by name; `home` is where a name without a sheet lies. Throws "Range not found". */
export function rangeNamed(desk: Desk, text: string, home: SheetModel): Range {
  const named = desk.workbook.namedRange(text);
  if (named) return desk.range(named.sheet, named.area);
  const written = parseA1(text);
  const sheet = written?.sheet == null ? home : desk.workbook.sheet(written.sheet);
  if (!written || !sheet) throw new ServiceError("Range not found");
  return rangeIn(desk, sheet, closed(written, sheet.maxRows, sheet.maxColumns));
}

function insertAt<T extends object>(sheet: T, axis: Axis, at: number, count: number, like: number): T {
  const model = modelOf(sheet);
  const there = axis === "rows" ? model.maxRows : model.maxColumns;
  if (at < 1 || at > there + 1 || count < 1) throw new ServiceError(`Those ${axis} are out of bounds.`);
  refusing(() => insert(model, axis, at, count, like));
  return sheet;
}

function removeAt<T extends object>(sheet: T, axis: Axis, at: number, count: number): T {
  refusing(() => remove(modelOf(sheet), axis, at, count));
  return sheet;
}

/** Every column as wide as its longest text, at most 600 pixels. */
function fitColumns(model: SheetModel, from: number, count: number): void {
  const widest = new Map<number, number>();
  model.eachUsed({ row: 1, column: from, rows: model.maxRows, columns: count }, (row, column) => {
    widest.set(column, Math.max(widest.get(column) ?? 0, model.displayAt(row, column).length));
  });
  for (const [column, length] of widest) model.columnTrack.resize(column, Math.min(600, Math.max(21, 12 + length * 7)));
}

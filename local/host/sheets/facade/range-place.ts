/** Where a range is: its corners, its name, its cells, and ranges found from it. */

import { ServiceError } from "../../strict";
import { toA1 } from "../grid/a1";
import { type Area, lastColumn, lastRow } from "../grid/area";
import type { SheetModel } from "../model/sheet";
import type { Range } from "./range";
import { type Desk, deskOf, keepPlace, placeOf, service } from "./service";
import type { Sheet } from "./sheet";

export class RangePlace extends service("Range") {
  constructor(desk: Desk, sheet: SheetModel, area: Area) {
    super(desk);
    keepPlace(this, { sheet, area });
  }

  getRow(): number {
    return placeOf(this).area.row;
  }

  getColumn(): number {
    return placeOf(this).area.column;
  }

  getRowIndex(): number {
    return placeOf(this).area.row;
  }

  getLastRow(): number {
    return lastRow(placeOf(this).area);
  }

  getLastColumn(): number {
    return lastColumn(placeOf(this).area);
  }

  getNumRows(): number {
    return placeOf(this).area.rows;
  }

  getNumColumns(): number {
    return placeOf(this).area.columns;
  }

  getHeight(): number {
    return placeOf(this).area.rows;
  }

  getWidth(): number {
    return placeOf(this).area.columns;
  }

  getA1Notation(): string {
    return toA1(placeOf(this).area);
  }

  getSheet(): Sheet {
    return deskOf(this).sheet(placeOf(this).sheet);
  }

  getGridId(): number {
    return placeOf(this).sheet.id;
  }

  /** 1-based within the range. */
  getCell(row: number, column: number): Range {
    const { sheet, area } = placeOf(this);
    if (row < 1 || column < 1 || row > area.rows || column > area.columns)
      throw new ServiceError("Cell reference out of range");
    return rangeIn(deskOf(this), sheet, {
      row: area.row + row - 1,
      column: area.column + column - 1,
      rows: 1,
      columns: 1,
    });
  }

  offset(rowOffset: number, columnOffset: number, rows?: number, columns?: number): Range {
    const { sheet, area } = placeOf(this);
    return rangeIn(deskOf(this), sheet, {
      row: area.row + rowOffset,
      column: area.column + columnOffset,
      rows: rows ?? area.rows,
      columns: columns ?? area.columns,
    });
  }
}

/** A range, if the grid has it. Throws what Google throws otherwise. */
export function rangeIn(desk: Desk, sheet: SheetModel, area: Area): Range {
  const { row, column, rows, columns } = area;
  if (row < 1) throw new ServiceError("The starting row of the range is too small.");
  if (column < 1) throw new ServiceError("The starting column of the range is too small.");
  if (rows < 1) throw new ServiceError("The number of rows in the range must be at least 1.");
  if (columns < 1) throw new ServiceError("The number of columns in the range must be at least 1.");
  if (lastRow(area) > sheet.maxRows || lastColumn(area) > sheet.maxColumns) {
    throw new ServiceError("The coordinates of the range are outside the dimensions of the sheet.");
  }
  return desk.range(sheet, area);
}

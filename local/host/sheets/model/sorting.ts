/** Sorting an area by columns: cells move with their formats and notes, row numbers and row heights stay. */

import { afterCopying, Formula } from "../formulas";
import { type Area, intersection, lastColumn, lastRow } from "../grid/area";
import type { Cell } from "../grid/row";
import { CellError, type Scalar } from "../grid/values";
import type { SheetModel } from "./sheet";

export interface SortKey {
  /** 1-based column of the sheet. */
  column: number;
  ascending: boolean;
}

/** Numbers come before texts before booleans before errors; blanks are last either way; equals keep their order. Throws over cells merged downwards. */
export function sortArea(sheet: SheetModel, area: Area, keys: readonly SortKey[]): void {
  const mergedDown = (merged: Area) => merged.rows > 1 && intersection(merged, area) !== null;
  if (sheet.merges.some(mergedDown)) throw new Error("You can't sort a range with vertically merged cells.");
  const end = Math.min(lastRow(area), Math.max(sheet.lastRow, area.row));
  const rows = Array.from({ length: end - area.row + 1 }, (_, index) => area.row + index);
  const values = new Map(rows.map((row) => [row, keys.map(({ column }) => sheet.scalarAt(row, column))]));
  const sorted = [...rows].sort((a, b) => byKeys(values.get(a) ?? [], values.get(b) ?? [], keys));
  const cells = sorted.map((from, index) => movedRow(sheet, area, from, area.row + index));
  for (const [index, row] of cells.entries()) {
    for (const [across, cell] of row.entries()) sheet.put(area.row + index, area.column + across, cell);
  }
}

function byKeys(a: readonly Scalar[], b: readonly Scalar[], keys: readonly SortKey[]): number {
  for (const [index, { ascending }] of keys.entries()) {
    const [left = "", right = ""] = [a[index], b[index]];
    if (left === "" || right === "") {
      if (left !== right) return left === "" ? 1 : -1;
      continue;
    }
    const order = byValue(left, right);
    if (order !== 0) return ascending ? order : -order;
  }
  return 0;
}

function byValue(a: Scalar, b: Scalar): number {
  const ranks = rank(a) - rank(b);
  if (ranks !== 0) return ranks;
  if (typeof a === "string" && typeof b === "string")
    return a.localeCompare(b, "en", { sensitivity: "base", numeric: false });
  return Number(a) - Number(b) || 0;
}

function rank(value: Scalar): number {
  if (value instanceof CellError) return 3;
  return { number: 0, string: 1, boolean: 2 }[typeof value as "number" | "string" | "boolean"];
}

function movedRow(sheet: SheetModel, area: Area, from: number, to: number): Cell[] {
  const cells: Cell[] = [];
  for (let column = area.column; column <= lastColumn(area); column++) {
    const cell = sheet.cellAt(from, column);
    const { formula } = cell;
    cells.push(formula ? { ...cell, formula: new Formula(afterCopying(formula.source, to - from, 0)) } : cell);
  }
  return cells;
}

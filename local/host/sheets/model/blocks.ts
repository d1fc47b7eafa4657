/** Blocks of cells that are cut or copied to another place. */

import { afterCopying, afterMoving, Formula } from "../formulas";
import { type Area, eachCell, lastColumn, lastRow } from "../grid/area";
import { BLANK, type Cell } from "../grid/row";
import type { Place, SheetModel } from "./sheet";

/** Cuts and pastes. Throws where the target runs over the edge of its grid. */
export function moveBlock(from: Place, to: { sheet: SheetModel; row: number; column: number }): void {
  const target: Area = { ...from.area, row: to.row, column: to.column };
  if (lastRow(target) > to.sheet.maxRows || lastColumn(target) > to.sheet.maxColumns) {
    throw new Error("The coordinates of the target range are outside the dimensions of the sheet.");
  }
  const cells: Cell[] = [];
  eachCell(from.area, (row, column) => {
    cells.push(from.sheet.cellAt(row, column));
    from.sheet.put(row, column, BLANK);
  });
  let next = 0;
  eachCell(target, (row, column) => {
    to.sheet.put(row, column, cells[next] ?? BLANK);
    next += 1;
  });
  const place = { sheet: to.sheet.name, row: to.row, column: to.column };
  for (const sheet of to.sheet.workbook.sheets) {
    sheet.eachExtra((row, column, { formula }) => {
      if (!formula) return;
      const { source } = formula;
      const moved = afterMoving(source, sheet.name, { sheet: from.sheet.name, area: from.area }, place);
      if (moved !== source) sheet.replaceFormula(row, column, new Formula(moved));
    });
  }
}

/** Copies, and repeats the block as often as the target holds it whole. */
export function copyBlock(from: Place, to: Place, what: { contents: boolean; formats: boolean }): void {
  const rows = Math.max(1, Math.floor(to.area.rows / from.area.rows)) * from.area.rows;
  const columns = Math.max(1, Math.floor(to.area.columns / from.area.columns)) * from.area.columns;
  const cells = new Map<string, Cell>();
  eachCell(from.area, (row, column) => {
    cells.set(`${row - from.area.row}:${column - from.area.column}`, from.sheet.cellAt(row, column));
  });
  eachCell({ ...to.area, rows, columns }, (row, column) => {
    const [down, across] = [(row - to.area.row) % from.area.rows, (column - to.area.column) % from.area.columns];
    const source = cells.get(`${down}:${across}`) ?? BLANK;
    const there = to.sheet.cellAt(row, column);
    const copied = shifted(source, row - from.area.row - down, column - from.area.column - across);
    to.sheet.put(row, column, {
      ...(what.contents ? copied : { ...there }),
      style: what.formats ? copied.style : there.style,
      validation: what.contents && what.formats ? copied.validation : there.validation,
      note: what.contents && what.formats ? copied.note : there.note,
    });
  });
}

function shifted(cell: Cell, rows: number, columns: number): Cell {
  const { formula } = cell;
  return formula ? { ...cell, formula: new Formula(afterCopying(formula.source, rows, columns)) } : cell;
}

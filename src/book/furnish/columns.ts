/** Furnishing columns: formats, lists, widths and notes first, then, as the last call, the headers that make them count. */

import type { Column } from "../../core/headers";
import { OwnerError } from "../../core/model";
import { type Cell, columnLetter, type Sheet } from "../sheets";
import { numberFormatOf, widthOf, wordsOf } from "./looks";
import { inkOn } from "./palette";
import { protectColumns } from "./protect";

/** Columns side by side that are furnished together. */
export interface Block {
  /** 1-based row of the headers. */
  headerRow: number;
  /** 1-based column of the first. */
  first: number;
  columns: readonly Column[];
  /** The headers, and below them the rows that the sheet starts with; written in one call. */
  cells: Cell[][];
  /** Long texts are shown in full rather than cut at the cell's edge. */
  wrap: boolean;
  /** Columns that Stoke alone writes warn a person who edits them. */
  guarded: boolean;
  style: HeaderStyle;
}

export interface HeaderStyle {
  /** "#rrggbb". */
  fill: string;
  weight: "bold" | "normal";
}

/** Headers of Stoke's own sheets. */
export const OWN_HEADERS: HeaderStyle = { fill: "#3c4043", weight: "bold" };

/**
 * A number of calls that depends on the columns, not on the rows. A run that is killed midway leaves columns without
 * headers, which the next run furnishes again: only the last call makes them columns of Stoke's.
 */
export function furnish(sheet: Sheet, block: Block): void {
  growTo(sheet, block);
  formatCells(sheet, block);
  offerWords(sheet, block);
  setWidths(sheet, block);
  if (block.guarded)
    for (const { start, count } of ownRuns(block)) protectColumns(sheet, block.headerRow, start, count);
  for (const [index, column] of block.columns.entries()) if (column.hidden) sheet.hideColumns(block.first + index);
  const headers = sheet.getRange(block.headerRow, block.first, 1, block.columns.length);
  if (!headers.isBlank()) throw new OwnerError(changedMeanwhile(sheet.getName()));
  headers.setNotes([block.columns.map(({ note }) => note)]);
  headers
    .setBackground(block.style.fill)
    .setFontColor(inkOn(block.style.fill))
    .setFontWeight(block.style.weight)
    .setVerticalAlignment("middle");
  sheet.getRange(block.headerRow, block.first, block.cells.length, block.columns.length).setValues(block.cells);
}

/** No lock holds the owner back: a column that they insert meanwhile may stand where ours were to come. */
function changedMeanwhile(sheet: string): string {
  return `The sheet "${sheet}" was changed while Stoke was being set up. Nothing was overwritten. Choose Stoke > Set up again.`;
}

function growTo(sheet: Sheet, { first, columns, headerRow, cells }: Block): void {
  const width = sheet.getMaxColumns();
  const missing = first + columns.length - 1 - width;
  if (missing > 0) sheet.insertColumnsAfter(width, missing);
  const height = sheet.getMaxRows();
  // One row more than is written, so that there is a cell to format below a header in the last row.
  const short = headerRow + cells.length - height;
  if (short > 0) sheet.insertRowsAfter(height, short);
}

/** One call for each number format: text columns are text before anything is written into them. */
function formatCells(sheet: Sheet, { columns, first, headerRow, wrap }: Block): void {
  for (const format of new Set(columns.map(numberFormatOf))) {
    const below = columns.flatMap((column, index) => {
      const letter = columnLetter(first + index);
      return numberFormatOf(column) === format ? [`${letter}${headerRow + 1}:${letter}`] : [];
    });
    sheet.getRangeList(below).setNumberFormat(format);
  }
  const rows = sheet.getMaxRows() - headerRow;
  const { WRAP, CLIP } = SpreadsheetApp.WrapStrategy;
  columns.forEach((column, index) => {
    if (column.kind.type !== "long text") return;
    sheet.getRange(headerRow + 1, first + index, rows, 1).setWrapStrategy(wrap ? WRAP : CLIP);
  });
  if (wrap) sheet.getRange(headerRow + 1, first, rows, columns.length).setVerticalAlignment("top");
}

function offerWords(sheet: Sheet, { columns, first, headerRow }: Block): void {
  const rows = sheet.getMaxRows() - headerRow;
  columns.forEach((column, index) => {
    const offered = wordsOf(column);
    if (offered === null) return;
    const rule = SpreadsheetApp.newDataValidation()
      .requireValueInList([...offered.words], true)
      .setAllowInvalid(!offered.strict)
      .setHelpText(column.note)
      .build();
    sheet.getRange(headerRow + 1, first + index, rows, 1).setDataValidation(rule);
  });
}

/** One call for each run of neighbours of the same width. */
function setWidths(sheet: Sheet, { columns, first }: Block): void {
  let start = 0;
  columns.forEach((column, index) => {
    const next = columns[index + 1];
    if (next !== undefined && widthOf(next) === widthOf(column)) return;
    sheet.setColumnWidths(first + start, index - start + 1, widthOf(column));
    start = index + 1;
  });
}

/** Columns that Stoke alone writes, in runs side by side; `start` is 1-based. */
function ownRuns({ columns, first }: Block): { start: number; count: number }[] {
  const runs: { start: number; count: number }[] = [];
  columns.forEach((column, index) => {
    if (column.owner !== "stoke") return;
    const run = runs[runs.length - 1];
    if (run !== undefined && run.start + run.count === first + index) run.count += 1;
    else runs.push({ start: first + index, count: 1 });
  });
  return runs;
}

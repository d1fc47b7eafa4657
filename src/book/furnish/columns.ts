/** Furnishing columns: formats, lists, widths and notes first, then, as the last call, the headers that make them count. */

import type { Column } from "../../core/headers";
import { OwnerError } from "../../core/model";
import { cellFormatsOf } from "../../core/time";
import { homeOfBook } from "../home";
import { type Cell, columnLetter, type Sheet } from "../sheets";
import { takeLists } from "./lists";
import { isMoment, numberFormatOf, widthOf, wordsOf } from "./looks";
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
  dressBody(sheet, block);
  const headers = sheet.getRange(block.headerRow, block.first, 1, block.columns.length);
  // No lock holds the owner back: a column that they insert meanwhile may stand where ours were to come.
  if (!headers.isBlank()) {
    throw new OwnerError(
      `The sheet "${sheet.getName()}" was changed while Stoke was being set up. Nothing was overwritten. ` +
        "Choose Stoke > Set up again.",
    );
  }
  dressHeaders(headers, block);
  sheet.getRange(block.headerRow, block.first, block.cells.length, block.columns.length).setValues(block.cells);
}

/** Furnishes columns that have their headers and rows already, and writes no cell of them. */
export function dress(sheet: Sheet, block: Block): void {
  dressBody(sheet, block);
  dressHeaders(sheet.getRange(block.headerRow, block.first, 1, block.columns.length), block);
}

function dressBody(sheet: Sheet, block: Block): void {
  const rows = growTo(sheet, block) - block.headerRow;
  formatCells(sheet, block, rows);
  offerWords(sheet, block, rows);
  setWidths(sheet, block);
  if (block.guarded) {
    for (const { start, count } of ownRuns(block))
      protectColumns(sheet.getRange(block.headerRow, start, rows + 1, count));
  }
  for (const [index, column] of block.columns.entries()) if (column.hidden) sheet.hideColumns(block.first + index);
}

/** The notes come last: they say that the columns are furnished. */
function dressHeaders(headers: GoogleAppsScript.Spreadsheet.Range, { columns, style }: Block): void {
  headers
    .setBackground(style.fill)
    .setFontColor(inkOn(style.fill))
    .setFontWeight(style.weight)
    .setVerticalAlignment("middle")
    .setNotes([columns.map(({ note }) => note)]);
}

/** Makes room for the columns and rows, one below the headers at least. Gives the number of rows that the sheet then has. */
function growTo(sheet: Sheet, { first, columns, headerRow, cells }: Block): number {
  const width = sheet.getMaxColumns();
  const height = sheet.getMaxRows();
  const missing = first + columns.length - 1 - width;
  if (missing > 0) {
    sheet.insertColumnsAfter(width, missing);
    // They come with the looks and lists of the owner's last column.
    const grown = sheet.getRange(1, width + 1, height, missing);
    grown.clearFormat();
    takeLists(grown);
  }
  const short = Math.max(0, headerRow + Math.max(1, cells.length) - height);
  if (short > 0) sheet.insertRowsAfter(height, short);
  return height + short;
}

/** One call for each number format: text columns are text before anything is written into them. */
function formatCells(sheet: Sheet, { columns, first, headerRow, wrap }: Block, rows: number): void {
  const ofLocale = cellFormatsOf(homeOfBook().locale);
  const formats = columns.map((column) => numberFormatOf(column, ofLocale));
  for (const format of new Set(formats)) {
    const below = formats.flatMap((own, index) => {
      const letter = columnLetter(first + index);
      return own === format ? [`${letter}${headerRow + 1}:${letter}`] : [];
    });
    sheet.getRangeList(below).setNumberFormat(format);
  }
  const { WRAP, CLIP } = SpreadsheetApp.WrapStrategy;
  columns.forEach((column, index) => {
    const below = sheet.getRange(headerRow + 1, first + index, rows, 1);
    if (column.kind.type === "long text") below.setWrapStrategy(wrap ? WRAP : CLIP);
    if (isMoment(column)) below.setHorizontalAlignment("left");
  });
  if (wrap) sheet.getRange(headerRow + 1, first, rows, columns.length).setVerticalAlignment("top");
}

function offerWords(sheet: Sheet, { columns, first, headerRow }: Block, rows: number): void {
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

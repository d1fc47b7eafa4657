/** A workbook as an .xlsx, so that Excel and LibreOffice show what Sheets would. */

import { sheetPrefix, toA1 } from "../../sheets/grid/a1";
import { cellArea, lastColumn, lastRow } from "../../sheets/grid/area";
import { PLAIN } from "../../sheets/grid/styles";
import { CellError, type CellValue, WallTime } from "../../sheets/grid/values";
import { hiddenByFilter } from "../../sheets/model/filter";
import type { SheetModel } from "../../sheets/model/sheet";
import type { Workbook } from "../../sheets/model/workbook";
import { describe, validationBlocks } from "../describe";
import { BACKSTAGE, Backstage } from "./backstage";
import ExcelJS from "./exceljs";
import { conditionOf, toExcel } from "./formulas";
import { argbOf, excelChange, excelStyle, pointsOfPixels, widthOfPixels } from "./looks";
import { absolute, excelValidation, type KeepList } from "./validations";

/** @param kept what the script keeps beside the cells, as JSON */
export async function writeXlsx(workbook: Workbook, path: string, kept: unknown): Promise<void> {
  const book = new ExcelJS.Workbook();
  const names = sheetNames(workbook);
  const pages = workbook.sheets.map((sheet) => ({ sheet, page: addPage(book, sheet, names.get(sheet) ?? sheet.name) }));
  const backstage = new Backstage(book.addWorksheet(BACKSTAGE, { state: "veryHidden" }));
  for (const { sheet, page } of pages) {
    writeCells(sheet, page);
    writeTracks(sheet, page);
    writeConditionalFormats(sheet, page);
    writeValidations(sheet, page, backstage.keepList);
    for (const area of sheet.merges) page.mergeCells(area.row, area.column, lastRow(area), lastColumn(area));
    if (sheet.filter) page.autoFilter = toA1(sheet.filter.area);
  }
  for (const { name, sheet, area } of workbook.namedRanges) {
    book.definedNames.add(`${sheetPrefix(names.get(sheet) ?? sheet.name)}${absolute(area)}`, name);
  }
  backstage.keepJson(unseen(workbook, names, kept));
  book.views = [{ ...WINDOW, activeTab: Math.max(0, workbook.sheets.indexOf(workbook.active)) }];
  await book.xlsx.writeFile(path);
}

/** What .xlsx has no place for. */
function unseen(workbook: Workbook, names: ReadonlyMap<SheetModel, string>, kept: unknown) {
  const { sheets, ...book } = describe(workbook, (sheet) => names.get(sheet) ?? sheet.name);
  return {
    ...book,
    namedRanges: {},
    sheets: sheets.map(({ name, file, id, rows, columns, formUrl, filter, protections, charts }) => {
      return { name, file, id, rows, columns, formUrl, filter, protections, charts };
    }),
    kept,
  };
}

const WINDOW = { x: 0, y: 0, width: 24_000, height: 14_000, firstSheet: 0, visibility: "visible" } as const;

function addPage(book: ExcelJS.Workbook, sheet: SheetModel, name: string): ExcelJS.Worksheet {
  const frozen = { xSplit: sheet.frozenColumns, ySplit: sheet.frozenRows };
  return book.addWorksheet(name, {
    state: sheet.hidden ? "hidden" : "visible",
    properties: {
      defaultColWidth: widthOfPixels(100),
      ...(sheet.tabColor === null ? {} : { tabColor: { argb: argbOf(sheet.tabColor) } }),
    },
    // As Sheets prints: the whole width on a page.
    pageSetup: { orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    ...(frozen.xSplit + frozen.ySplit > 0 ? { views: [{ state: "frozen", ...frozen }] } : {}),
  });
}

function writeCells(sheet: SheetModel, page: ExcelJS.Worksheet): void {
  const { rows, columns } = { rows: sheet.maxRows, columns: sheet.maxColumns };
  sheet.eachUsed({ row: 1, column: 1, rows, columns }, (row, column) => {
    const style = sheet.styleAt(row, column);
    const note = sheet.noteAt(row, column);
    const value = excelValue(sheet, row, column);
    if (value === null && style === PLAIN && note === "") return;
    const cell = page.getCell(row, column);
    if (value !== null) cell.value = value;
    cell.style = excelStyle(style);
    if (value instanceof Date) cell.numFmt = sheet.formatAt(row, column);
    if (note !== "") cell.note = { texts: [{ text: note }] };
  });
}

function excelValue(sheet: SheetModel, row: number, column: number): ExcelJS.CellValue {
  const formula = sheet.formulaAt(row, column);
  const value = plainValue(sheet.valueAt(row, column));
  if (formula === "") return value;
  return { formula: toExcel(formula), ...(value === null ? {} : { result: value }) };
}

function plainValue(value: CellValue): string | number | boolean | Date | ExcelJS.CellErrorValue | null {
  if (value === "") return null;
  if (value instanceof WallTime) return new Date(value.wallMs);
  // Excel has no #ERROR!, its nearest is #NAME?.
  if (value instanceof CellError) return { error: value.code === "#ERROR!" ? "#NAME?" : value.code };
  return value;
}

function writeTracks(sheet: SheetModel, page: ExcelJS.Worksheet): void {
  const { columnTrack, rowTrack } = sheet;
  for (const [column, pixels] of columnTrack.resized) page.getColumn(column).width = widthOfPixels(pixels);
  for (const column of columnTrack.hiddenOnes) page.getColumn(column).hidden = true;
  for (const [row, pixels] of rowTrack.resized) page.getRow(row).height = pointsOfPixels(pixels);
  const lastColumn = sheet.lastColumn;
  for (let row = 1; row <= sheet.lastRow; row++) {
    const lines = wrappedLines(sheet, row, lastColumn);
    if (lines > 1 && !rowTrack.resized.has(row)) page.getRow(row).height = pointsOfPixels(lines * LINE + 4);
    if (rowTrack.isHidden(row) || hiddenByFilter(sheet, row)) page.getRow(row).hidden = true;
  }
}

/** Pixels of a line of Sheets' usual font, and of one of its letters on the average. */
const LINE = 17;
const LETTER = 6;

/** Sheets makes a row as high as its wrapped texts need; LibreOffice does not when it opens a file. */
function wrappedLines(sheet: SheetModel, row: number, columns: number): number {
  let most = 1;
  for (let column = 1; column <= columns; column++) {
    if (sheet.styleAt(row, column).wrap !== "WRAP") continue;
    const letters = Math.max(1, Math.floor(sheet.columnTrack.sizeOf(column) / LETTER));
    const lines = sheet.displayAt(row, column).split("\n");
    most = Math.max(
      most,
      lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / letters)), 0),
    );
  }
  return most;
}

function writeConditionalFormats(sheet: SheetModel, page: ExcelJS.Worksheet): void {
  for (const [index, { ranges, criterion, operands, change }] of sheet.conditionalFormats.entries()) {
    const [first] = ranges;
    const formula = first && conditionOf(criterion, operands, toA1(cellArea(first.row, first.column)));
    if (!formula) continue;
    const rule = { type: "expression" as const, formulae: [formula], style: excelChange(change), priority: index + 1 };
    page.addConditionalFormatting({ ref: ranges.map(toA1).join(" "), rules: [rule] });
  }
}

function writeValidations(sheet: SheetModel, page: ExcelJS.Worksheet, keepList: KeepList): void {
  for (const { area, value } of validationBlocks(sheet)) {
    const validation = excelValidation(value, toA1(cellArea(area.row, area.column)), keepList);
    if (validation) page.dataValidations.add(toA1(area), validation);
  }
}

/** Excel takes 31 characters, without some, each name once. */
function sheetNames(workbook: Workbook): Map<SheetModel, string> {
  const names = new Map<SheetModel, string>();
  const taken = new Set([BACKSTAGE]);
  for (const sheet of workbook.sheets) {
    const base = sheet.name
      .replace(/[[\]*?:/\\]/g, "_")
      .replace(/^'|'$/g, "_")
      .slice(0, 31);
    let name = base;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${base.slice(0, 27)} ${number}`;
    taken.add(name.toLowerCase());
    names.set(sheet, name);
  }
  return names;
}

/** An .xlsx as a workbook: as an import into Sheets takes it. */

import { closed, parseA1 } from "../../sheets/grid/a1";
import type { Area } from "../../sheets/grid/area";
import { PLAIN } from "../../sheets/grid/styles";
import { CellError, type CellValue, type ErrorCode, serialOf, WallTime } from "../../sheets/grid/values";
import type { SheetModel } from "../../sheets/model/sheet";
import { Workbook } from "../../sheets/model/workbook";
import type { Opened, ReadOptions } from "../folder";
import { restoreBook, restoreUpon } from "../restore";
import { NO_SIDECAR, parseSidecar, type Sidecar } from "../sidecar";
import { BACKSTAGE, readBackstage } from "./backstage";
import ExcelJS from "./exceljs";
import { fromExcel } from "./formulas";
import { changeOf, colourOf, pixelsOfPoints, pixelsOfWidth, styleOf } from "./looks";
import { validationOf } from "./validations";

/** Throws where the file is no .xlsx. */
export async function readXlsx(path: string, name: string, options: ReadOptions): Promise<Opened> {
  const book = await loaded(path);
  const backstage = readBackstage(book.getWorksheet(BACKSTAGE));
  const unseen = backstage.json === "" ? NO_SIDECAR : parseSidecar(backstage.json, `${path}, sheet ${BACKSTAGE},`);
  const pages = book.worksheets.filter((page) => page.name !== BACKSTAGE);
  const workbook = workbookOf(name, pages, unseen, options);
  for (const [index, page] of pages.entries()) {
    const sheet = workbook.sheets[index];
    if (sheet) readPage(page, sheet, backstage.lists);
  }
  for (const { name: named, ranges } of book.definedNames.model) {
    const place = placeOf(workbook, ranges[0] ?? "");
    if (place) workbook.setNamedRange(named, place.sheet, place.area);
  }
  const active = workbook.sheets[book.views?.[0]?.activeTab ?? 0];
  if (active) workbook.active = active;
  for (const kept of unseen.sheets) {
    const sheet = workbook.sheet(kept.name);
    if (sheet) restoreUpon(sheet, kept);
  }
  restoreBook(workbook, unseen);
  return { workbook, kept: unseen.kept };
}

async function loaded(path: string): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  try {
    return await book.xlsx.readFile(path);
  } catch (error) {
    throw new Error(`${path} cannot be read as an .xlsx: ${error instanceof Error ? error.message : error}.`);
  }
}

function workbookOf(
  name: string,
  pages: readonly ExcelJS.Worksheet[],
  unseen: Sidecar,
  options: ReadOptions,
): Workbook {
  const zone = options.zone ?? unseen.zone;
  const locale = options.locale ?? unseen.locale;
  // A name that Excel had to shorten is known backstage.
  const known = (page: ExcelJS.Worksheet) => unseen.sheets.find(({ file }) => file === page.name);
  return new Workbook({
    name: unseen.name ?? name,
    ...(zone === undefined ? {} : { zone }),
    ...(locale === undefined ? {} : { locale }),
    ...(pages.length === 0 ? {} : { sheets: pages.map((page) => known(page)?.name ?? page.name) }),
    sheetIds: pages.map((page) => known(page)?.id),
  });
}

function readPage(page: ExcelJS.Worksheet, sheet: SheetModel, lists: ReadonlyMap<string, readonly string[]>): void {
  const { rows, columns } = sizeOf(page);
  sheet.grow(rows, columns);
  sheet.hidden = page.state !== "visible";
  sheet.tabColor = colourOf(page.properties.tabColor);
  for (let at = 1; at <= rows; at++) {
    const row = page.findRow(at);
    if (!row) continue;
    for (let column = 1; column <= columns; column++) {
      const cell = row.findCell(column);
      if (cell) readCell(cell, sheet, at, column);
    }
    if (row.hidden) sheet.rowTrack.setHidden(at, 1, true);
    // Excel and LibreOffice write the height of every row, and theirs are lower than those of Sheets.
    if (row.height && pixelsOfPoints(row.height) > sheet.rowTrack.sizeOf(at)) {
      sheet.rowTrack.resize(at, pixelsOfPoints(row.height));
    }
  }
  for (let column = 1; column <= sheet.maxColumns; column++) {
    const { hidden, width } = page.getColumn(column);
    if (hidden) sheet.columnTrack.setHidden(column, 1, true);
    if (width !== undefined) sheet.columnTrack.resize(column, pixelsOfWidth(width));
  }
  // Its types say that there always are some.
  const [view] = page.views ?? [];
  if (view?.state === "frozen") {
    sheet.frozenRows = view.ySplit ?? 0;
    sheet.frozenColumns = view.xSplit ?? 0;
  }
  sheet.merges = page.model.merges.flatMap((a1) => areaOf(a1, sheet) ?? []);
  readConditionalFormats(page, sheet);
  readValidations(page, sheet, lists);
  const { autoFilter } = page;
  const filtered = typeof autoFilter === "string" ? areaOf(autoFilter, sheet) : null;
  if (filtered) sheet.filter = { area: filtered, criteria: new Map() };
}

/** As far as cells go, with formatted blank ones, but not to the ends of Excel's own million rows. */
function sizeOf(page: ExcelJS.Worksheet): { rows: number; columns: number } {
  let lastRow = 0;
  let lastColumn = 0;
  page.eachRow({ includeEmpty: false }, (row, at) => {
    lastRow = at;
    row.eachCell({ includeEmpty: false }, (_, column) => {
      lastColumn = Math.max(lastColumn, column);
    });
  });
  return { rows: Math.min(page.rowCount, lastRow + 1000), columns: Math.min(page.columnCount, lastColumn + 26) };
}

function readCell(cell: ExcelJS.Cell, sheet: SheetModel, row: number, column: number): void {
  const inMerge = cell.type === ExcelJS.ValueType.Merge;
  const style = styleOf(cell.style);
  if (style !== PLAIN) sheet.setStyle(row, column, style);
  if (inMerge) return;
  if (cell.formula) readFormula(cell, sheet, row, column);
  else sheet.write(row, column, cellValue(cell.value));
  const { note } = cell as { note?: string | ExcelJS.Comment };
  if (note)
    sheet.setNote(row, column, typeof note === "string" ? note : (note.texts ?? []).map(({ text }) => text).join(""));
}

/** A formula that this host cannot compute keeps the value that the file shows. */
function readFormula(cell: ExcelJS.Cell, sheet: SheetModel, row: number, column: number): void {
  sheet.writeFormula(row, column, fromExcel(cell.formula));
  const result = cellValue(cell.result);
  const unknown = sheet.scalarAt(row, column);
  if (unknown instanceof CellError && /^#(NAME\?|ERROR!)$/.test(unknown.code) && !(result instanceof CellError)) {
    sheet.write(row, column, result);
  }
}

function cellValue(value: ExcelJS.CellValue | undefined): CellValue {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return new WallTime(serialOf(value.getTime()));
  if (typeof value !== "object") return value;
  if ("error" in value) return new CellError(errorCode(value.error));
  if ("richText" in value) return value.richText.map(({ text }) => text).join("");
  if ("hyperlink" in value) return textOfLink(value.text);
  return "result" in value ? cellValue(value.result as ExcelJS.CellValue) : "";
}

/** exceljs types it as text, but a link whose text has several fonts comes as rich text. */
function textOfLink(text: unknown): CellValue {
  return typeof text === "string" ? text : cellValue(text as ExcelJS.CellValue);
}

function errorCode(code: string): ErrorCode {
  return ERRORS.find((known) => known === code) ?? "#ERROR!";
}

const ERRORS: readonly ErrorCode[] = ["#REF!", "#NAME?", "#DIV/0!", "#VALUE!", "#N/A", "#NUM!"];

function readConditionalFormats(page: ExcelJS.Worksheet, sheet: SheetModel): void {
  const found = page.conditionalFormattings.flatMap(({ ref, rules }) => {
    const ranges = ref.split(" ").flatMap((a1) => areaOf(a1, sheet) ?? []);
    return rules.flatMap((rule) => {
      const source = formulaOf(rule, ref);
      return source === null || ranges.length === 0
        ? []
        : { ranges, source, style: rule.style ?? {}, priority: rule.priority };
    });
  });
  sheet.conditionalFormats = found
    .sort((a, b) => a.priority - b.priority)
    .map(({ ranges, source, style }) => {
      return { ranges, criterion: "CUSTOM_FORMULA", operands: [source], change: changeOf(style) };
    });
}

const OPERATORS: Record<string, string> = {
  equal: "=",
  notEqual: "<>",
  greaterThan: ">",
  lessThan: "<",
  greaterThanOrEqual: ">=",
  lessThanOrEqual: "<=",
};

/** A rule of a file as a formula; null for scales, bars and icons. */
function formulaOf(rule: ExcelJS.ConditionalFormattingRule, ref: string): string | null {
  const [first, second] = "formulae" in rule && rule.formulae ? rule.formulae.map(String) : [];
  if (first === undefined) return null;
  if (rule.type === "expression" || rule.type === "containsText") return fromExcel(first);
  if (rule.type !== "cellIs") return null;
  const cell = ref.split(/[ :]/)[0] ?? "A1";
  const operator: string = rule.operator ?? "";
  if (operator === "between") return fromExcel(`AND(${cell}>=${first},${cell}<=${second})`);
  if (operator === "notBetween") return fromExcel(`OR(${cell}<${first},${cell}>${second})`);
  const sign = OPERATORS[operator];
  return sign === undefined ? null : fromExcel(`${cell}${sign}${first}`);
}

function readValidations(
  page: ExcelJS.Worksheet,
  sheet: SheetModel,
  lists: ReadonlyMap<string, readonly string[]>,
): void {
  for (const [address, found] of Object.entries(page.dataValidations.model)) {
    const area = areaOf(address, sheet);
    if (!area || area.row > sheet.maxRows || area.column > sheet.maxColumns) continue;
    const validation = validationOf(found, sheet.workbook, lists);
    if (validation) sheet.setValidation(area.row, area.column, validation);
  }
}

function areaOf(a1: string, sheet: SheetModel): Area | null {
  const written = parseA1(a1);
  return written && closed(written, sheet.maxRows, sheet.maxColumns);
}

function placeOf(workbook: Workbook, reference: string): { sheet: SheetModel; area: Area } | null {
  const written = parseA1(reference.replaceAll("$", ""));
  const sheet = workbook.sheet(written?.sheet ?? "");
  return written && sheet && { sheet, area: closed(written, sheet.maxRows, sheet.maxColumns) };
}

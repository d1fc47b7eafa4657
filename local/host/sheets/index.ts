/** The spreadsheet of the local host: its model, SpreadsheetApp on top of it, and what its owner does by hand. */

export { type SpreadsheetService, type SpreadsheetServiceOptions, spreadsheetService } from "./facade/spreadsheet-app";
export { columnLetters, parseA1, toA1 } from "./grid/a1";
export type { Area } from "./grid/area";
export { CellError, type CellValue, type Scalar, WallTime } from "./grid/values";
export type { SheetModel } from "./model/sheet";
export { Workbook, type WorkbookOptions } from "./model/workbook";

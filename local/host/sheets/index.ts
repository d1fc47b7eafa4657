/** The spreadsheet of the local host: its model, and SpreadsheetApp on top of it. */

export { type SpreadsheetService, spreadsheetService } from "./facade/spreadsheet-app";
export { toA1 } from "./grid/a1";
export { WallTime } from "./grid/values";
export type { SheetModel } from "./model/sheet";
export { Workbook } from "./model/workbook";

/** A spreadsheet as a script meets it, on Monday 2 November 2026, 10:00 in New York, with the calls that it makes. */
import { spreadsheetService } from "../../../local/host/sheets/facade/spreadsheet-app";
import type { SheetModel } from "../../../local/host/sheets/model/sheet";
import { Workbook, type WorkbookOptions } from "../../../local/host/sheets/model/workbook";
import type { SheetEvent } from "../../../local/host/sheets/owner/events";
import { Owner } from "../../../local/host/sheets/owner/owner";

const NOW = "2026-11-02T15:00:00Z";

export function opened(options: WorkbookOptions = {}) {
  const workbook = new Workbook({ now: () => Date.parse(NOW), ...options });
  const calls: string[] = [];
  const toasts: string[] = [];
  const events: SheetEvent[] = [];
  const service = spreadsheetService({
    workbook,
    meter: { call: (name, cells) => calls.push(`${name} ${cells}`) },
    DateCtor: Date,
    messages: { toast: (message) => toasts.push(message) },
    ui: () => "the Ui",
  });
  const { SpreadsheetApp } = service;
  const spreadsheet = SpreadsheetApp.getActive();
  const sheet = spreadsheet.getActiveSheet();
  const model: SheetModel = workbook.active;
  const owner = new Owner(workbook, (event) => events.push(event));
  return { workbook, model, SpreadsheetApp, spreadsheet, sheet, owner, calls, toasts, events };
}

/** What a cell reads after a text was written into it by `setValue`. */
export function written(
  text: string,
  options: WorkbookOptions = {},
): { value: unknown; formula: string; shown: string } {
  const { sheet } = opened(options);
  const cell = sheet.getRange("A1").setValue(text);
  return { value: cell.getValue(), formula: cell.getFormula(), shown: cell.getDisplayValue() };
}

/** SpreadsheetApp: the door to the spreadsheet that the script is bound to. */

import type { Area } from "../grid/area";
import type { SheetModel } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { ConditionalFormatRuleBuilder } from "./conditional-format-rule";
import { DataValidationBuilder } from "./data-validation";
import { ENUMS } from "./enums";
import { FilterCriteriaBuilder } from "./filter";
import { Range } from "./range";
import { type Desk, deskOf, metered, placeOf, type ServiceMeter, service } from "./service";
import { Sheet } from "./sheet";
import { type Messages, Spreadsheet } from "./spreadsheet";

export interface SpreadsheetServiceOptions {
  workbook: Workbook;
  meter: ServiceMeter;
  /** The Date of the script's own realm. */
  DateCtor: DateConstructor;
  messages: Messages;
  /** What `SpreadsheetApp.getUi()` gives; throws where the caller may have none. */
  ui: () => unknown;
}

export interface SpreadsheetService {
  /** The global of scripts. */
  SpreadsheetApp: SpreadsheetApp;
  /** Objects for events. */
  spreadsheet: Spreadsheet;
  range(sheet: SheetModel, area: Area): Range;
}

/** The spreadsheet service for one script. */
export function spreadsheetService(options: SpreadsheetServiceOptions): SpreadsheetService {
  const { workbook, meter, DateCtor } = options;
  const sheets = new Map<SheetModel, Sheet>();
  const desk: Desk = {
    workbook,
    meter,
    DateCtor,
    spreadsheet: () => spreadsheet,
    sheet(model) {
      const known = sheets.get(model) ?? new Sheet(desk, model);
      sheets.set(model, known);
      return known;
    },
    range: (sheet, area) => new Range(desk, sheet, area),
  };
  const spreadsheet = new Spreadsheet(desk, options.messages);
  return { SpreadsheetApp: new SpreadsheetApp(desk, options.ui), spreadsheet, range: desk.range };
}

class SpreadsheetApp extends service("SpreadsheetApp") {
  readonly #ui: () => unknown;

  constructor(desk: Desk, ui: () => unknown) {
    super(desk);
    this.#ui = ui;
    Object.assign(this, ENUMS);
  }

  getActive(): Spreadsheet {
    return deskOf(this).spreadsheet();
  }

  getActiveSpreadsheet(): Spreadsheet {
    return deskOf(this).spreadsheet();
  }

  getActiveSheet(): Sheet {
    const desk = deskOf(this);
    return desk.sheet(desk.workbook.active);
  }

  getActiveRange(): Range {
    const desk = deskOf(this);
    return desk.range(desk.workbook.active, desk.workbook.active.selection);
  }

  getCurrentCell(): Range {
    const desk = deskOf(this);
    return desk.range(desk.workbook.active, { ...desk.workbook.active.selection, rows: 1, columns: 1 });
  }

  setActiveSheet(sheet: Sheet): Sheet {
    const { workbook } = deskOf(this);
    workbook.active = workbook.sheets.find((model) => deskOf(this).sheet(model) === sheet) ?? workbook.active;
    return sheet;
  }

  setActiveRange(range: Range): Range {
    const { sheet, area } = placeOf(range);
    sheet.workbook.active = sheet;
    sheet.selection = area;
    return range;
  }

  /** Writes at once what Sheets would keep back; here it always is. */
  flush(): void {}

  getUi(): unknown {
    return this.#ui();
  }

  newConditionalFormatRule(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(deskOf(this));
  }

  newDataValidation(): DataValidationBuilder {
    return new DataValidationBuilder(deskOf(this));
  }

  newFilterCriteria(): FilterCriteriaBuilder {
    return new FilterCriteriaBuilder(deskOf(this));
  }
}

metered(SpreadsheetApp, "SpreadsheetApp");

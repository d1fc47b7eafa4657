/** A Sheet as scripts see it: its grid, and its name, place, colours, protections, filter, charts, search. */

import { ServiceError } from "../../strict";
import type { SheetModel } from "../model/sheet";
import { sortArea } from "../model/sorting";
import { chartOf, EmbeddedChart, EmbeddedChartBuilder } from "./chart";
import { colourOf } from "./colours";
import { ConditionalFormatRule, formatOf } from "./conditional-format-rule";
import { addMetadata, DeveloperMetadata, DeveloperMetadataFinder } from "./developer-metadata";
import { Filter } from "./filter";
import { Protection } from "./protection";
import type { Range } from "./range";
import { RangeList } from "./range-list";
import { type ClearOptions, clear, whatToClear } from "./range-values";
import { checkProtection, writeCells } from "./script-values";
import { checkArguments, deskOf, metered, modelOf, refusing } from "./service";
import { SheetGrid } from "./sheet-grid";
import type { Spreadsheet } from "./spreadsheet";
import { TextFinder } from "./text-finder";

export class Sheet extends SheetGrid {
  getName(): string {
    return modelOf(this).name;
  }

  getSheetName(): string {
    return modelOf(this).name;
  }

  setName(name: string): this {
    const model = modelOf(this);
    refusing(() => model.workbook.renameSheet(model, name));
    return this;
  }

  getSheetId(): number {
    return modelOf(this).id;
  }

  /** 1-based. */
  getIndex(): number {
    const model = modelOf(this);
    return model.workbook.sheets.indexOf(model) + 1;
  }

  getParent(): Spreadsheet {
    return deskOf(this).spreadsheet();
  }

  getFormUrl(): string | null {
    return modelOf(this).formUrl;
  }

  getType(): string {
    return "GRID";
  }

  activate(): this {
    const model = modelOf(this);
    model.workbook.active = model;
    return this;
  }

  getActiveRange(): Range {
    const model = modelOf(this);
    return deskOf(this).range(model, model.selection);
  }

  getActiveRangeList(): RangeList {
    const model = modelOf(this);
    const desk = deskOf(this);
    return new RangeList(
      desk,
      model.selected.map((area) => desk.range(model, area)),
    );
  }

  getActiveCell(): Range {
    const model = modelOf(this);
    return deskOf(this).range(model, { ...model.selection, rows: 1, columns: 1 });
  }

  getCurrentCell(): Range {
    const model = modelOf(this);
    return deskOf(this).range(model, { ...model.selection, rows: 1, columns: 1 });
  }

  hideSheet(): this {
    const model = modelOf(this);
    const others = model.workbook.sheets.filter((sheet) => sheet !== model && !sheet.hidden);
    if (others.length === 0) throw new ServiceError("You can't hide all the sheets in a document.");
    model.hidden = true;
    return this;
  }

  showSheet(): this {
    modelOf(this).hidden = false;
    return this;
  }

  isSheetHidden(): boolean {
    return modelOf(this).hidden;
  }

  setTabColor(colour: string | null): this {
    modelOf(this).tabColor = colour === null ? null : colourOf(colour, "#ffffff");
    return this;
  }

  getTabColor(): string | null {
    return modelOf(this).tabColor;
  }

  /** Below the last row that holds anything; the grid grows if it must. */
  appendRow(values: readonly unknown[]): this {
    const model = modelOf(this);
    checkArguments(Array.isArray(values) && values.length > 0, "SpreadsheetApp.Sheet.appendRow", [values]);
    const row = model.lastRow + 1;
    refusing(() => model.grow(row, values.length));
    const area = { row, column: 1, rows: 1, columns: values.length };
    writeCells(model, area, (_, column) => values[column - 1]);
    return this;
  }

  clear(options: ClearOptions = {}): this {
    const model = modelOf(this);
    clear(model, wholeOf(model), whatToClear(options));
    return this;
  }

  clearContents(): this {
    const model = modelOf(this);
    clear(model, wholeOf(model), { contents: true });
    return this;
  }

  clearFormats(): this {
    const model = modelOf(this);
    clear(model, wholeOf(model), { formats: true });
    model.conditionalFormats = [];
    return this;
  }

  clearNotes(): this {
    const model = modelOf(this);
    clear(model, wholeOf(model), { notes: true });
    return this;
  }

  /** All rows below the frozen ones, by a 1-based column. */
  sort(column: number, ascending = true): this {
    const model = modelOf(this);
    const top = model.frozenRows + 1;
    const area = { ...wholeOf(model), row: top, rows: model.maxRows - model.frozenRows };
    checkProtection(model, area);
    refusing(() => sortArea(model, area, [{ column, ascending }]));
    return this;
  }

  getConditionalFormatRules(): ConditionalFormatRule[] {
    const model = modelOf(this);
    return model.conditionalFormats.map((format) => new ConditionalFormatRule(deskOf(this), model, format));
  }

  /** Replaces all rules of the sheet. */
  setConditionalFormatRules(rules: readonly object[]): void {
    const model = modelOf(this);
    model.conditionalFormats = rules.map((rule) => formatOf(rule, model));
  }

  clearConditionalFormatRules(): void {
    modelOf(this).conditionalFormats = [];
  }

  protect(): Protection {
    const model = modelOf(this);
    const protection = {
      area: null,
      unprotected: [],
      description: "",
      warningOnly: false,
      editors: [model.workbook.user],
    };
    model.protections = [...model.protections.filter(({ area }) => area), protection];
    return new Protection(deskOf(this), model, protection);
  }

  /** @param type "RANGE" or "SHEET" */
  getProtections(type: string): Protection[] {
    const model = modelOf(this);
    const wanted = model.protections.filter(({ area }) => (area ? "RANGE" : "SHEET") === type);
    return wanted.map((protection) => new Protection(deskOf(this), model, protection));
  }

  getFilter(): Filter | null {
    const model = modelOf(this);
    return model.filter && new Filter(deskOf(this), model);
  }

  createTextFinder(text: string): TextFinder {
    const model = modelOf(this);
    return new TextFinder(deskOf(this), [{ sheet: model, area: wholeOf(model) }], text);
  }

  newChart(): EmbeddedChartBuilder {
    return new EmbeddedChartBuilder(deskOf(this), modelOf(this));
  }

  getCharts(): EmbeddedChart[] {
    const model = modelOf(this);
    return model.charts.map((chart) => new EmbeddedChart(deskOf(this), model, chart));
  }

  insertChart(chart: EmbeddedChart): void {
    const model = modelOf(this);
    const id = Math.max(0, ...model.charts.map((other) => other.id)) + 1;
    model.charts = [...model.charts, { ...chartOf(chart), id }];
  }

  updateChart(chart: EmbeddedChart): void {
    const model = modelOf(this);
    const updated = chartOf(chart);
    if (!model.charts.some(({ id }) => id === updated.id)) throw new ServiceError("Chart not found.");
    model.charts = model.charts.map((old) => (old.id === updated.id ? updated : old));
  }

  removeChart(chart: EmbeddedChart): void {
    const model = modelOf(this);
    const { id } = chartOf(chart);
    model.charts = model.charts.filter((other) => other.id !== id);
  }

  addDeveloperMetadata(
    key: string,
    value: string | null = null,
    visibility: "DOCUMENT" | "PROJECT" = "DOCUMENT",
  ): this {
    const model = modelOf(this);
    addMetadata(model.workbook, { key, value, visibility, sheet: model, area: null });
    return this;
  }

  getDeveloperMetadata(): DeveloperMetadata[] {
    const model = modelOf(this);
    const own = model.workbook.metadata.filter(({ sheet, area }) => sheet === model && !area);
    return own.map((entry) => new DeveloperMetadata(deskOf(this), entry));
  }

  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    return new DeveloperMetadataFinder(deskOf(this), modelOf(this));
  }
}

metered(Sheet, "Sheet");

function wholeOf(model: SheetModel) {
  return { row: 1, column: 1, rows: model.maxRows, columns: model.maxColumns };
}

/** A Spreadsheet as scripts see it: its sheets, names, zone and locale, selection, messages. */

import { ServiceError } from "../../strict";
import { Zone } from "../grid/zone";
import type { SheetModel } from "../model/sheet";
import type { NamedArea } from "../model/workbook";
import { localeOf } from "../text/locale";
import { addMetadata, DeveloperMetadata, DeveloperMetadataFinder } from "./developer-metadata";
import type { Range } from "./range";
import { RangeList } from "./range-list";
import { type Desk, deskOf, metered, modelOf, placeOf, refusing, service } from "./service";
import type { Sheet } from "./sheet";
import { rangeNamed } from "./sheet-grid";
import { TextFinder } from "./text-finder";

/** What the spreadsheet shows beside its cells; the host's screen provides it. */
export interface Messages {
  /** @param seconds that it stays; negative: until closed. */
  toast(message: string, title: string, seconds: number): void;
}

export class Spreadsheet extends service("Spreadsheet") {
  readonly #messages: Messages;

  constructor(desk: Desk, messages: Messages) {
    super(desk);
    this.#messages = messages;
  }

  getId(): string {
    return deskOf(this).workbook.id;
  }

  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${deskOf(this).workbook.id}/edit`;
  }

  getName(): string {
    return deskOf(this).workbook.name;
  }

  rename(name: string): void {
    deskOf(this).workbook.name = name;
  }

  /** IANA name. */
  getSpreadsheetTimeZone(): string {
    return deskOf(this).workbook.zone.name;
  }

  setSpreadsheetTimeZone(zone: string): void {
    deskOf(this).workbook.zone = new Zone(zone);
  }

  /** "en_US" */
  getSpreadsheetLocale(): string {
    return deskOf(this).workbook.locale.name;
  }

  setSpreadsheetLocale(locale: string): void {
    deskOf(this).workbook.locale = localeOf(locale);
  }

  getSheets(): Sheet[] {
    const desk = deskOf(this);
    return desk.workbook.sheets.map((model) => desk.sheet(model));
  }

  getNumSheets(): number {
    return deskOf(this).workbook.sheets.length;
  }

  getSheetByName(name: string): Sheet | null {
    return sheetOrNull(this, (sheet) => sheet.name === String(name));
  }

  getSheetById(id: number): Sheet | null {
    return sheetOrNull(this, (sheet) => sheet.id === id);
  }

  /** By name, by 0-based place, both, or neither; it becomes the active sheet. */
  insertSheet(nameOrIndex?: string | number, index?: number): Sheet {
    const desk = deskOf(this);
    const name = typeof nameOrIndex === "string" ? nameOrIndex : undefined;
    const at = typeof nameOrIndex === "number" ? nameOrIndex : index;
    const { workbook } = desk;
    const model = refusing(() => workbook.insertSheet(name, at ?? workbook.sheets.indexOf(workbook.active) + 1));
    workbook.active = model;
    return desk.sheet(model);
  }

  deleteSheet(sheet: Sheet): void {
    refusing(() => deskOf(this).workbook.deleteSheet(modelOf(sheet)));
  }

  getActiveSheet(): Sheet {
    const desk = deskOf(this);
    return desk.sheet(desk.workbook.active);
  }

  setActiveSheet(sheet: Sheet): Sheet {
    deskOf(this).workbook.active = modelOf(sheet);
    return sheet;
  }

  /** Moves the active sheet to a 1-based place. */
  moveActiveSheet(position: number): void {
    const { workbook } = deskOf(this);
    if (position < 1 || position > workbook.sheets.length) throw new ServiceError("Sheet position is out of bounds.");
    workbook.moveSheet(workbook.active, position - 1);
  }

  getActiveRange(): Range {
    const desk = deskOf(this);
    return desk.range(desk.workbook.active, desk.workbook.active.selection);
  }

  getActiveRangeList(): RangeList {
    const desk = deskOf(this);
    const { active } = desk.workbook;
    return new RangeList(
      desk,
      active.selected.map((area) => desk.range(active, area)),
    );
  }

  setActiveRange(range: Range): Range {
    const { sheet, area } = placeOf(range);
    sheet.workbook.active = sheet;
    sheet.selection = area;
    return range;
  }

  setActiveSelection(selection: Range | string): Range {
    const desk = deskOf(this);
    const range = typeof selection === "string" ? rangeNamed(desk, selection, desk.workbook.active) : selection;
    const { sheet, area } = placeOf(range);
    sheet.workbook.active = sheet;
    sheet.selection = area;
    return range;
  }

  getCurrentCell(): Range {
    const desk = deskOf(this);
    return desk.range(desk.workbook.active, { ...desk.workbook.active.selection, rows: 1, columns: 1 });
  }

  /** "Leads!A1:B2", or "A1:B2" on the active sheet. */
  getRange(name: string): Range {
    const desk = deskOf(this);
    return rangeNamed(desk, name, desk.workbook.active);
  }

  getRangeByName(name: string): Range | null {
    const desk = deskOf(this);
    const named = desk.workbook.namedRange(name);
    return named && desk.range(named.sheet, named.area);
  }

  setNamedRange(name: string, range: Range): void {
    const { sheet, area } = placeOf(range);
    if (!/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name))
      throw new ServiceError(`The name "${name}" is invalid for a named range.`);
    sheet.workbook.setNamedRange(name, sheet, area);
  }

  removeNamedRange(name: string): void {
    const { workbook } = deskOf(this);
    if (!workbook.namedRange(name)) throw new ServiceError(`The named range "${name}" does not exist.`);
    workbook.removeNamedRange(name);
  }

  getNamedRanges(): NamedRange[] {
    const desk = deskOf(this);
    return desk.workbook.namedRanges.map((named) => new NamedRange(desk, named));
  }

  toast(message: string, title = "", seconds = 5): void {
    this.#messages.toast(String(message), String(title ?? ""), seconds);
  }

  createTextFinder(text: string): TextFinder {
    const desk = deskOf(this);
    const places = desk.workbook.sheets.map((sheet) => ({ sheet, area: sheet.dataArea }));
    return new TextFinder(desk, places, text);
  }

  addDeveloperMetadata(
    key: string,
    value: string | null = null,
    visibility: "DOCUMENT" | "PROJECT" = "DOCUMENT",
  ): this {
    addMetadata(deskOf(this).workbook, { key, value, visibility, sheet: null, area: null });
    return this;
  }

  getDeveloperMetadata(): DeveloperMetadata[] {
    const desk = deskOf(this);
    return desk.workbook.metadata.filter(({ sheet }) => !sheet).map((entry) => new DeveloperMetadata(desk, entry));
  }

  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    return new DeveloperMetadataFinder(deskOf(this), null);
  }
}

class NamedRange extends service("NamedRange") {
  readonly #named: NamedArea;

  constructor(desk: Desk, named: NamedArea) {
    super(desk);
    this.#named = named;
  }

  getName(): string {
    return this.#named.name;
  }

  getRange(): Range {
    return deskOf(this).range(this.#named.sheet, this.#named.area);
  }

  setRange(range: Range): this {
    const { sheet, area } = placeOf(range);
    this.#named.sheet = sheet;
    this.#named.area = area;
    return this;
  }

  remove(): void {
    deskOf(this).workbook.removeNamedRange(this.#named.name);
  }
}

metered(Spreadsheet, "Spreadsheet");
metered(NamedRange, "NamedRange");

function sheetOrNull(spreadsheet: object, test: (sheet: SheetModel) => boolean): Sheet | null {
  const desk = deskOf(spreadsheet);
  const model = desk.workbook.sheets.find(test);
  return model ? desk.sheet(model) : null;
}

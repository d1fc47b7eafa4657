/** A spreadsheet as Sheets keeps it, without any Apps Script: sheets, named ranges, zone, locale, who owns it. */

import { afterRenaming, Formula } from "../formulas";
import type { Area } from "../grid/area";
import { serialOf } from "../grid/values";
import { Zone } from "../grid/zone";
import { type Locale, localeOf } from "../text/locale";
import { Calculator } from "./calculator";
import type { Metadata } from "./metadata";
import { type Place, SheetModel } from "./sheet";

export interface WorkbookOptions {
  name?: string;
  /** IANA zone of the spreadsheet (default "America/New_York"). */
  zone?: string;
  /** Default "en_US". */
  locale?: string;
  /** Who owns the file (default "owner@example.com"). */
  owner?: string;
  /** Epoch milliseconds; for TODAY, NOW and dates typed without a year. Default: the machine's clock. */
  now?: () => number;
  /** Names of the sheets to begin with (default "Sheet1"). */
  sheets?: readonly string[];
  /** The ids that they had when they were saved, in the same order (default: new ones). */
  sheetIds?: readonly (number | undefined)[];
}

/** Sheets refuses to hold more. */
const MOST_CELLS = 10_000_000;

export class Workbook {
  readonly id = "1Stoke-local-spreadsheet";
  readonly calculator = new Calculator(this);
  metadata: Metadata[] = [];
  name: string;
  /** Epoch milliseconds; the host puts its own clock here. */
  now: () => number;
  owner: string;
  /** Who is acting: protections hold back everyone but the owner and their editors. */
  user: string;
  /** Left to right. */
  sheets: SheetModel[] = [];
  active: SheetModel;
  zone: Zone;
  locale: Locale;
  private readonly names = new Map<string, NamedArea>();
  /** The highest id ever given. */
  private lastSheetId = -1;

  constructor(options: WorkbookOptions = {}) {
    this.name = options.name ?? "Untitled spreadsheet";
    this.zone = new Zone(options.zone ?? "America/New_York");
    this.locale = localeOf(options.locale ?? "en_US");
    this.owner = options.owner ?? "owner@example.com";
    this.user = this.owner;
    this.now = options.now ?? Date.now;
    const [first = "Sheet1", ...others] = options.sheets ?? [];
    const [firstId, ...otherIds] = options.sheetIds ?? [];
    this.active = this.insertSheet(first, 0, firstId);
    for (const [index, name] of others.entries()) this.insertSheet(name, index + 1, otherIds[index]);
  }

  /** Without regard to case, as formulas find sheets; null where there is none. */
  sheet(name: string): SheetModel | null {
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase()) ?? null;
  }

  /** A new sheet of 1,000 rows and 26 columns. Throws where the name is taken. */
  insertSheet(name = this.freeName(), index = this.sheets.length, id = this.freeId()): SheetModel {
    if (this.sheet(name)) throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`);
    const sheet = new SheetModel(this, id, name);
    this.lastSheetId = Math.max(this.lastSheetId, id);
    this.sheets.splice(index, 0, sheet);
    this.calculator.changed();
    return sheet;
  }

  deleteSheet(sheet: SheetModel): void {
    if (this.sheets.length === 1) throw new Error("You can't remove all the sheets in a document.");
    const index = this.sheets.indexOf(sheet);
    this.sheets = this.sheets.filter((other) => other !== sheet);
    for (const [key, { sheet: home }] of this.names) if (home === sheet) this.names.delete(key);
    if (this.active === sheet) this.active = this.sheets[Math.max(0, index - 1)] ?? this.active;
    this.calculator.changed();
  }

  /** Formulas follow. Throws where the name is taken. */
  renameSheet(sheet: SheetModel, name: string): void {
    const taken = this.sheet(name);
    if (taken && taken !== sheet)
      throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`);
    for (const home of this.sheets) {
      home.eachExtra((row, column, { formula }) => {
        if (!formula) return;
        const { source } = formula;
        const next = afterRenaming(source, sheet.name, name);
        if (next !== source) home.replaceFormula(row, column, new Formula(next));
      });
    }
    sheet.name = name;
    this.calculator.changed();
  }

  /** To a 0-based place among the sheets. */
  moveSheet(sheet: SheetModel, index: number): void {
    this.sheets = this.sheets.filter((other) => other !== sheet);
    this.sheets.splice(index, 0, sheet);
  }

  get cellCount(): number {
    return this.sheets.reduce((sum, sheet) => sum + sheet.maxRows * sheet.maxColumns, 0);
  }

  /** Throws when so many more cells would be too many. */
  makeRoom(cells: number): void {
    if (this.cellCount + cells <= MOST_CELLS) return;
    throw new Error(
      `This action would increase the number of cells in the workbook above the limit of ${MOST_CELLS} cells.`,
    );
  }

  get namedRanges(): NamedArea[] {
    return [...this.names.values()];
  }

  namedRange(name: string): NamedArea | null {
    return this.names.get(name.toLowerCase()) ?? null;
  }

  setNamedRange(name: string, sheet: SheetModel, area: Area): void {
    this.names.set(name.toLowerCase(), { name, sheet, area });
    this.calculator.changed();
  }

  removeNamedRange(name: string): void {
    this.names.delete(name.toLowerCase());
    this.calculator.changed();
  }

  /** The wall clock of the spreadsheet, as a serial number. */
  serialNow(): number {
    return serialOf(this.zone.wallOf(this.now()));
  }

  yearNow(): number {
    return new Date(this.zone.wallOf(this.now())).getUTCFullYear();
  }

  /** The first sheet of a spreadsheet has id 0. */
  private freeId(): number {
    if (this.lastSheetId < 0) return 0;
    return this.lastSheetId === 0 ? 1_000_001 : this.lastSheetId + 7;
  }

  private freeName(): string {
    let number = this.sheets.length + 1;
    while (this.sheet(`Sheet${number}`)) number += 1;
    return `Sheet${number}`;
  }
}

export interface NamedArea extends Place {
  name: string;
}

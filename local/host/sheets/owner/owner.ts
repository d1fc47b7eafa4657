/** What a person does in Sheets by hand, and the events that it fires. Sheets are given by name, cells in A1 notation. */

import { closed, parseA1, toA1 } from "../grid/a1";
import { type Area, cellArea, eachCell, holds } from "../grid/area";
import type { Axis } from "../grid/rearrange";
import type { Style } from "../grid/styles";
import { copyBlock, moveBlock } from "../model/blocks";
import type { FilterCriterion } from "../model/filter";
import { barrier } from "../model/protection";
import type { SheetModel } from "../model/sheet";
import { sortArea } from "../model/sorting";
import { insert, move, remove } from "../model/structure";
import { accepts, refusal, type Validation } from "../model/validation";
import type { Workbook } from "../model/workbook";
import { type ChangeType, type SheetEvent, typedEvent } from "./events";

export class Owner {
  constructor(
    private readonly workbook: Workbook,
    private readonly tell: (event: SheetEvent) => void,
  ) {}

  /** Types into one cell. Throws what Sheets says where its validation refuses the value. */
  edit(sheetName: string, a1: string, typed: string): void {
    const { sheet, area } = this.place(sheetName, a1);
    const { row, column } = upperLeft(sheet, area);
    this.allow(sheet, cellArea(row, column));
    const validation = sheet.validationAt(row, column);
    const read = sheet.typedFor(row, column, typed);
    if (validation && !validation.allowInvalid && read.kind === "value") {
      const fits = accepts(validation, sheet, row, column, read.value);
      if (!fits) throw new Error(refusal(validation, toA1(cellArea(row, column))));
    }
    const before = sheet.scalarAt(row, column);
    sheet.store(row, column, read);
    this.tell(typedEvent(sheet, cellArea(row, column), before, sheet.scalarAt(row, column)));
    this.change("EDIT");
  }

  /** Pastes text from elsewhere, read as if typed; validation marks but does not refuse, and the grid grows if it must. */
  paste(sheetName: string, a1: string, rows: readonly (readonly string[])[]): void {
    const { sheet, area: start } = this.place(sheetName, a1);
    const columns = Math.max(1, ...rows.map((row) => row.length));
    const area = { row: start.row, column: start.column, rows: Math.max(1, rows.length), columns };
    this.allow(sheet, area);
    for (const [down, row] of rows.entries()) {
      for (const [across, text] of row.entries()) sheet.typeAt(area.row + down, area.column + across, text);
    }
    this.edited(sheet, area);
  }

  /** Copies cells with all that they carry, as copying a row and pasting it elsewhere does. */
  copy(sheetName: string, from: string, to: string): void {
    const source = this.place(sheetName, from);
    const target = this.place(sheetName, to);
    this.allow(target.sheet, target.area);
    copyBlock(source, target, { contents: true, formats: true });
    const { row, column } = target.area;
    this.edited(target.sheet, { row, column, rows: source.area.rows, columns: source.area.columns });
  }

  /** Cuts cells and pastes them elsewhere; formulas that point at them follow. */
  cut(sheetName: string, from: string, to: string): void {
    const source = this.place(sheetName, from);
    const { sheet, area } = this.place(sheetName, to);
    moveBlock(source, { sheet, row: area.row, column: area.column });
    this.edited(sheet, { ...source.area, row: area.row, column: area.column });
  }

  /** Deletes the contents; formats, notes and validation stay. */
  clear(sheetName: string, a1: string): void {
    const { sheet, area } = this.place(sheetName, a1);
    this.allow(sheet, area);
    const before = sheet.scalarAt(area.row, area.column);
    sheet.eachUsed(area, (row, column) => sheet.write(row, column, emptied(sheet.validationAt(row, column))));
    if (area.rows * area.columns === 1) {
      this.tell(typedEvent(sheet, area, before, sheet.scalarAt(area.row, area.column)));
      this.change("EDIT");
    } else this.edited(sheet, area);
  }

  /** Sorts the rows below the header by a 1-based column. */
  sort(sheetName: string, column: number, ascending = true, headerRows = 1): void {
    const sheet = this.sheet(sheetName);
    const rows = sheet.lastRow - headerRows;
    if (rows > 0) {
      const area = { row: headerRows + 1, column: 1, rows, columns: sheet.maxColumns };
      sortArea(sheet, area, [{ column, ascending }]);
    }
    this.change("OTHER");
  }

  /** Before a row; the new rows look like the row above. */
  insertRows(sheetName: string, before: number, count = 1): void {
    insert(this.sheet(sheetName), "rows", before, count, Math.max(1, before - 1));
    this.change("INSERT_ROW");
  }

  deleteRows(sheetName: string, from: number, count = 1): void {
    remove(this.sheet(sheetName), "rows", from, count);
    this.change("REMOVE_ROW");
  }

  /** Before a row, counted before the move. */
  moveRows(sheetName: string, from: number, count: number, before: number): void {
    this.moved(sheetName, "rows", from, count, before);
  }

  insertColumns(sheetName: string, before: number, count = 1): void {
    insert(this.sheet(sheetName), "columns", before, count, Math.max(1, before - 1));
    this.change("INSERT_COLUMN");
  }

  deleteColumns(sheetName: string, from: number, count = 1): void {
    remove(this.sheet(sheetName), "columns", from, count);
    this.change("REMOVE_COLUMN");
  }

  moveColumns(sheetName: string, from: number, count: number, before: number): void {
    this.moved(sheetName, "columns", from, count, before);
  }

  insertSheet(name?: string): void {
    this.workbook.active = this.workbook.insertSheet(name);
    this.change("INSERT_GRID");
  }

  deleteSheet(sheetName: string): void {
    this.workbook.deleteSheet(this.sheet(sheetName));
    this.change("REMOVE_GRID");
  }

  renameSheet(sheetName: string, name: string): void {
    this.workbook.renameSheet(this.sheet(sheetName), name);
    this.change("OTHER");
  }

  /** Selects a range, and more with it; the last one is the active one. */
  select(sheetName: string, ...names: readonly [string, ...string[]]): void {
    const places = names.map((a1) => this.place(sheetName, a1));
    const sheet = this.sheet(sheetName);
    this.workbook.active = sheet;
    sheet.selected = places.map(({ area }) => area);
    const area = sheet.selection;
    this.tell({ kind: "select", sheet, area });
  }

  /** Turns the basic filter on over an area whose first row is the header, with criteria by 1-based column; null turns it off. */
  filter(sheetName: string, a1: string | null, criteria: Readonly<Record<number, FilterCriterion>> = {}): void {
    const sheet = this.sheet(sheetName);
    const byColumn = new Map(Object.entries(criteria).map(([column, criterion]) => [Number(column), criterion]));
    sheet.filter = a1 === null ? null : { area: this.place(sheetName, a1).area, criteria: byColumn };
    this.change("OTHER");
  }

  merge(sheetName: string, a1: string): void {
    const { sheet, area } = this.place(sheetName, a1);
    sheet.merge(area);
    this.change("OTHER");
  }

  /** Keeps everyone but the owner and the editors from an area, or with `warningOnly` warns them. */
  protect(sheetName: string, a1: string, options: { warningOnly?: boolean; editors?: string[] } = {}): void {
    const { sheet, area } = this.place(sheetName, a1);
    const { warningOnly = false, editors = [] } = options;
    sheet.protections.push({ area, unprotected: [], description: "", warningOnly, editors });
    this.change("OTHER");
  }

  setNote(sheetName: string, a1: string, note: string): void {
    const { sheet, area } = this.place(sheetName, a1);
    eachCell(area, (row, column) => sheet.setNote(row, column, note));
    this.change("OTHER");
  }

  format(sheetName: string, a1: string, change: Partial<Style>): void {
    const { sheet, area } = this.place(sheetName, a1);
    eachCell(area, (row, column) => sheet.restyle(row, column, change));
    this.change("FORMAT");
  }

  hideColumns(sheetName: string, from: number, count = 1): void {
    this.sheet(sheetName).columnTrack.setHidden(from, count, true);
    this.change("OTHER");
  }

  showColumns(sheetName: string, from: number, count = 1): void {
    this.sheet(sheetName).columnTrack.setHidden(from, count, false);
    this.change("OTHER");
  }

  /** Whole rows or columns that hold something are an edit too, with the range where they now are. */
  private moved(sheetName: string, axis: Axis, from: number, count: number, before: number): void {
    const sheet = this.sheet(sheetName);
    move(sheet, axis, from, count, before);
    const at = before > from ? before - count : before;
    const area =
      axis === "rows"
        ? { row: at, column: 1, rows: count, columns: sheet.maxColumns }
        : { row: 1, column: at, rows: sheet.maxRows, columns: count };
    let holdsData = false;
    sheet.eachOperand(area, (value) => {
      if (value !== null) holdsData = true;
    });
    if (holdsData) this.tell({ kind: "edit", sheet, area });
    this.change("OTHER");
  }

  private edited(sheet: SheetModel, area: Area): void {
    this.tell({ kind: "edit", sheet, area });
    this.change("EDIT");
  }

  private change(changeType: ChangeType): void {
    this.tell({ kind: "change", changeType });
  }

  private allow(sheet: SheetModel, area: Area): void {
    if (!barrier(sheet, area)) return;
    throw new Error(
      "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.",
    );
  }

  private sheet(name: string): SheetModel {
    const sheet = this.workbook.sheet(name);
    if (!sheet) throw new Error(`There is no sheet "${name}".`);
    return sheet;
  }

  private place(sheetName: string, a1: string): { sheet: SheetModel; area: Area } {
    const sheet = this.sheet(sheetName);
    const written = parseA1(a1);
    if (!written) throw new Error(`"${a1}" is no cell or range.`);
    return { sheet, area: closed(written, sheet.maxRows, sheet.maxColumns) };
  }
}

/** In a merged range the upper left cell holds what is typed. */
function upperLeft(sheet: SheetModel, { row, column }: Area): Area {
  return sheet.merges.find((merged) => holds(merged, row, column)) ?? cellArea(row, column);
}

/** A checkbox that is cleared is unticked. */
function emptied(validation: Validation | null): string | number | boolean {
  if (validation?.criterion !== "CHECKBOX") return "";
  const unchecked = validation.operands[1] ?? false;
  return typeof unchecked === "object" ? false : unchecked;
}

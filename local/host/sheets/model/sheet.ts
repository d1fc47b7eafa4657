/** One sheet of a spreadsheet: its grid of cells and what lies around it. Rows and columns are 1-based. */

import { type Cells, Formula, type Operand } from "../formulas";
import { type Area, cellArea, covers, intersection, sizeOf } from "../grid/area";
import { Grid } from "../grid/grid";
import type { Rearrangement } from "../grid/rearrange";
import { type Cell, type Extras, NO_EXTRAS, type Row } from "../grid/row";
import { restyled, type Style } from "../grid/styles";
import { Track } from "../grid/track";
import { CellError, type CellValue, type Scalar, WallTime, wallMsOf } from "../grid/values";
import { isDateFormat } from "../text/date-format";
import { display } from "../text/number-format";
import { readTyped, type Typed } from "../text/typed";
import type { ChartModel } from "./charts";
import { type ConditionalFormat, ConditionalFormats, type Look } from "./conditional-formats";
import type { FilterModel } from "./filter";
import { inferredFormat } from "./inferred-format";
import type { ProtectionModel } from "./protection";
import type { Validation } from "./validation";
import type { Workbook } from "./workbook";

/** An area of a sheet. */
export interface Place {
  sheet: SheetModel;
  area: Area;
}

export class SheetModel implements Cells {
  readonly rowTrack = new Track(1000, 21);
  readonly columnTrack = new Track(26, 100);
  merges: Area[] = [];
  protections: ProtectionModel[] = [];
  filter: FilterModel | null = null;
  charts: ChartModel[] = [];
  frozenRows = 0;
  frozenColumns = 0;
  hidden = false;
  /** Where the form is filled in whose answers the sheet collects; null: it collects none. */
  formUrl: string | null = null;
  /** The owner made a table of the sheet whose columns have types: scripts may not change their lists. */
  isTypedTable = false;
  /** "#rrggbb", or null for none. */
  tabColor: string | null = null;
  /** What is selected when the sheet is shown; the last one is the active range. */
  selected: readonly Area[] = [{ row: 1, column: 1, rows: 1, columns: 1 }];
  private readonly grid = new Grid();
  private formats = new ConditionalFormats([]);

  constructor(
    readonly workbook: Workbook,
    readonly id: number,
    public name: string,
  ) {}

  /** The active range. */
  get selection(): Area {
    return this.selected.at(-1) ?? cellArea(1, 1);
  }

  set selection(area: Area) {
    this.selected = [area];
  }

  get maxRows(): number {
    return this.rowTrack.count;
  }

  get maxColumns(): number {
    return this.columnTrack.count;
  }

  /** The last row with a value or a formula; 0 on an empty sheet. */
  get lastRow(): number {
    return this.grid.lastRow;
  }

  get lastColumn(): number {
    return this.grid.lastColumn;
  }

  /** The value as it counts: a formula's result, a date-time as its serial number; "" is blank. */
  scalarAt(row: number, column: number): Scalar {
    const line = this.grid.row(row);
    const { formula } = line.extrasAt(column);
    return formula ? this.workbook.calculator.result(this, row, column, formula) : line.valueAt(column);
  }

  /** The value as reading the cell gives it: as `scalarAt`, but a date-time is a WallTime. */
  valueAt(row: number, column: number): CellValue {
    const value = this.scalarAt(row, column);
    return typeof value === "number" && isDateFormat(this.formatAt(row, column)) ? new WallTime(value) : value;
  }

  /** The instant (epoch ms) of a date-time cell; null where the cell holds none. */
  instantAt(row: number, column: number): number | null {
    const value = this.valueAt(row, column);
    return value instanceof WallTime ? this.workbook.zone.instantOf(value.wallMs) : null;
  }

  /** What the cell shows. */
  displayAt(row: number, column: number): string {
    return display(this.scalarAt(row, column), this.formatAt(row, column), this.workbook.locale);
  }

  /** What the owner would type to get the same cell again: formulas, ISO local date-times, an apostrophe before text that would be read as something else. */
  inputAt(row: number, column: number): string {
    const { formula } = this.cellAt(row, column);
    if (formula) return formula.source;
    const value = this.valueAt(row, column);
    if (value instanceof WallTime) return String(value);
    if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
    if (typeof value === "number") return String(value).replace(".", this.workbook.locale.decimal);
    if (value instanceof CellError) return value.code;
    if (this.styleAt(row, column).numberFormat === "@") return value;
    const typed = this.read(value);
    return typed.kind === "value" && typed.value === value ? value : `'${value}`;
  }

  /** Source with its "=", or "". */
  formulaAt(row: number, column: number): string {
    return this.grid.row(row).extrasAt(column).formula?.source ?? "";
  }

  noteAt(row: number, column: number): string {
    return this.grid.row(row).extrasAt(column).note;
  }

  validationAt(row: number, column: number): Validation | null {
    return this.grid.row(row).extrasAt(column).validation;
  }

  styleAt(row: number, column: number): Style {
    return this.grid.row(row).styleAt(column);
  }

  /** The number format that the cell is shown by; of a formula in a General cell the one that its operands suggest. */
  formatAt(row: number, column: number): string {
    const line = this.grid.row(row);
    const { numberFormat } = line.styleAt(column);
    const { formula } = line.extrasAt(column);
    return numberFormat === "General" && formula ? inferredFormat(formula.node, this) : numberFormat;
  }

  /** How the cell looks after conditional formats. */
  colourAt(row: number, column: number): Look {
    const { background, fontColor, bold, italic, underline, strikethrough } = this.styleAt(row, column);
    return this.formats.look(this, row, column, { background, fontColor, bold, italic, underline, strikethrough });
  }

  get conditionalFormats(): readonly ConditionalFormat[] {
    return this.formats.rules;
  }

  set conditionalFormats(rules: readonly ConditionalFormat[]) {
    this.formats = new ConditionalFormats(rules);
  }

  /** As a person types it: read as Sheets reads it, unless the cell is formatted as text. Asks no validation. */
  typeAt(row: number, column: number, text: string): void {
    this.store(row, column, this.typedFor(row, column, text));
  }

  /** How a typed text would be read in that cell. */
  typedFor(row: number, column: number, text: string): Typed {
    if (this.styleAt(row, column).numberFormat === "@") return { kind: "value", value: text, format: null };
    return this.read(text);
  }

  /** Stores a value as it is; nothing in a text is read as a formula or number. */
  write(row: number, column: number, value: CellValue): void {
    const format = value instanceof WallTime ? this.dateFormatFor(value) : null;
    this.store(row, column, { kind: "value", value: value instanceof WallTime ? value.serial : value, format });
  }

  /** @param source with its leading "=". */
  writeFormula(row: number, column: number, source: string): void {
    this.store(row, column, { kind: "formula", source });
  }

  setNote(row: number, column: number, note: string): void {
    this.reach(row, column).setExtras(column, { note });
  }

  /** A checkbox shows FALSE where the cell was blank. */
  setValidation(row: number, column: number, validation: Validation | null): void {
    this.reach(row, column).setExtras(column, { validation });
    if (validation?.criterion === "CHECKBOX" && this.scalarAt(row, column) === "") {
      this.write(row, column, validation.operands[1] ?? false);
    }
  }

  restyle(row: number, column: number, change: Partial<Style>): void {
    this.setStyle(row, column, restyled(this.styleAt(row, column), change));
  }

  setStyle(row: number, column: number, style: Style): void {
    this.reach(row, column).setStyle(column, style);
    this.workbook.calculator.changed();
  }

  cellAt(row: number, column: number): Cell {
    return this.grid.row(row).cellAt(column);
  }

  put(row: number, column: number, cell: Cell): void {
    this.reach(row, column).put(column, cell);
    this.workbook.calculator.changed();
  }

  operandAt(row: number, column: number): Operand {
    const line = this.grid.row(row);
    const { formula } = line.extrasAt(column);
    if (formula) return this.workbook.calculator.result(this, row, column, formula);
    const value = line.valueAt(column);
    return value === "" ? null : value;
  }

  eachOperand(area: Area, visit: (value: Operand, row: number, column: number) => void): void {
    this.eachUsed(area, (row, column) => visit(this.operandAt(row, column), row, column));
  }

  /** Calls `visit` for the cells of an area down to the last row that was ever written. */
  eachUsed(area: Area, visit: (row: number, column: number) => void): void {
    this.grid.eachUsed(area, visit);
  }

  /** Calls `visit` for the cells that carry a formula, a note or a validation. */
  eachExtra(visit: (row: number, column: number, extras: Extras) => void): void {
    this.grid.eachExtra(visit);
  }

  replaceFormula(row: number, column: number, formula: Formula): void {
    this.reach(row, column).setExtras(column, { formula });
  }

  /** Moves cells only; references, areas and tracks are the business of `rearrange` in structure.ts. */
  rearrangeCells(change: Rearrangement): void {
    this.grid.rearrange(change);
  }

  /** Only the upper left cell keeps its contents. Throws where it would cut through another merged cell. */
  merge(area: Area): void {
    const touched = this.merges.filter((merged) => intersection(merged, area));
    if (touched.some((merged) => !covers(area, merged))) {
      throw new Error("You must select all cells in a merged range to merge or unmerge them.");
    }
    this.merges = [...this.merges.filter((merged) => !touched.includes(merged)), area];
    this.eachUsed(area, (row, column) => {
      if (row !== area.row || column !== area.column) this.write(row, column, "");
    });
  }

  /** The area of everything written; one cell on an empty sheet. */
  get dataArea(): Area {
    return { row: 1, column: 1, rows: Math.max(1, this.lastRow), columns: Math.max(1, this.lastColumn) };
  }

  /** Makes the grid larger. Throws when the spreadsheet would hold too many cells. */
  grow(rows: number, columns: number): void {
    const [newRows, newColumns] = [Math.max(rows, this.maxRows), Math.max(columns, this.maxColumns)];
    this.workbook.makeRoom(
      sizeOf({ row: 1, column: 1, rows: newRows, columns: newColumns }) - this.maxRows * this.maxColumns,
    );
    this.rowTrack.count = newRows;
    this.columnTrack.count = newColumns;
  }

  private read(text: string): Typed {
    return readTyped(text, this.workbook.locale, this.workbook.yearNow());
  }

  private dateFormatFor(time: WallTime): string {
    const { locale } = this.workbook;
    return wallMsOf(time.serial) % 86_400_000 === 0 ? locale.date : locale.dateTime;
  }

  /** Stores what was read. */
  store(row: number, column: number, typed: Typed): void {
    const line = this.reach(row, column);
    const formula = typed.kind === "formula" ? new Formula(typed.source) : null;
    line.setValue(column, typed.kind === "value" ? typed.value : "");
    if (formula || line.extrasAt(column) !== NO_EXTRAS) line.setExtras(column, { formula });
    const style = line.styleAt(column);
    if (typed.kind === "value" && typed.format && style.numberFormat === "General") {
      line.setStyle(column, restyled(style, { numberFormat: typed.format }));
    }
    this.workbook.calculator.changed();
  }

  /** The row to write to. Writing beyond the edge makes the grid larger. */
  private reach(row: number, column: number): Row {
    if (row > this.maxRows || column > this.maxColumns) this.grow(row, column);
    return this.grid.madeRow(row);
  }
}

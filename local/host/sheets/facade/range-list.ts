/** Several ranges of one sheet, changed by one call. */

import { eachCell } from "../grid/area";
import type { Style } from "../grid/styles";
import { PLAIN } from "../grid/styles";
import type { Place } from "../model/sheet";
import { colourOf } from "./colours";
import type { Range } from "./range";
import { type ClearOptions, clear, whatToClear } from "./range-values";
import { checkProtection, writeCells } from "./script-values";
import { type Desk, keepSize, metered, placeOf, service } from "./service";

export class RangeList extends service("RangeList") {
  readonly #ranges: readonly Range[];

  constructor(desk: Desk, ranges: readonly Range[]) {
    super(desk);
    this.#ranges = ranges;
    keepSize(
      this,
      this.#places.reduce((sum, { area }) => sum + area.rows * area.columns, 0),
    );
  }

  getRanges(): Range[] {
    return [...this.#ranges];
  }

  setValue(value: unknown): this {
    for (const { sheet, area } of this.#places) writeCells(sheet, area, () => value);
    return this;
  }

  setFormula(formula: string): this {
    this.#each(({ sheet }, row, column) => sheet.writeFormula(row, column, formula));
    return this;
  }

  setNote(note: string | null): this {
    this.#each(({ sheet }, row, column) => sheet.setNote(row, column, String(note ?? "")));
    return this;
  }

  clearNote(): this {
    for (const { sheet, area } of this.#places) clear(sheet, area, { notes: true });
    return this;
  }

  clearContent(): this {
    for (const { sheet, area } of this.#places) clear(sheet, area, { contents: true });
    return this;
  }

  clearFormat(): this {
    for (const { sheet, area } of this.#places) clear(sheet, area, { formats: true });
    return this;
  }

  clearDataValidations(): this {
    for (const { sheet, area } of this.#places) clear(sheet, area, { validations: true });
    return this;
  }

  clear(options: ClearOptions = {}): this {
    for (const { sheet, area } of this.#places) clear(sheet, area, whatToClear(options));
    return this;
  }

  setBackground(colour: string | null): this {
    this.#restyle({ background: colourOf(colour, PLAIN.background) });
    return this;
  }

  setFontColor(colour: string | null): this {
    this.#restyle({ fontColor: colourOf(colour, PLAIN.fontColor) });
    return this;
  }

  setFontWeight(weight: "bold" | "normal" | null): this {
    this.#restyle({ bold: weight === "bold" });
    return this;
  }

  setFontSize(points: number): this {
    this.#restyle({ fontSize: points });
    return this;
  }

  setHorizontalAlignment(alignment: "left" | "center" | "right" | "normal" | null): this {
    this.#restyle({ horizontal: alignment === "normal" || alignment === null ? "general" : alignment });
    return this;
  }

  setNumberFormat(format: string): this {
    this.#restyle({ numberFormat: format });
    return this;
  }

  setWrap(wraps: boolean): this {
    this.#restyle({ wrap: wraps ? "WRAP" : "OVERFLOW" });
    return this;
  }

  get #places(): Place[] {
    return this.#ranges.map(placeOf);
  }

  #each(act: (place: Place, row: number, column: number) => void): void {
    for (const place of this.#places) checkProtection(place.sheet, place.area);
    for (const place of this.#places) eachCell(place.area, (row, column) => act(place, row, column));
  }

  #restyle(change: Partial<Style>): void {
    this.#each(({ sheet }, row, column) => sheet.restyle(row, column, change));
  }
}

metered(RangeList, "RangeList");

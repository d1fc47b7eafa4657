/** One row of a sheet: dense values and styles, and what only some cells carry. */

import type { Formula } from "../formulas/formula";
import type { Validation } from "../model/validation";
import { listAfter, mapAfter, type Rearrangement } from "./rearrange";
import { PLAIN, type Style } from "./styles";
import type { Scalar } from "./values";

/** What few cells carry. */
export interface Extras {
  formula: Formula | null;
  note: string;
  validation: Validation | null;
}

/** Everything that a cell is; what is cut, pasted and sorted. */
export interface Cell extends Extras {
  /** "" beside a formula. */
  value: Scalar;
  style: Style;
}

export const NO_EXTRAS: Extras = Object.freeze({ formula: null, note: "", validation: null });
export const BLANK: Cell = Object.freeze({ ...NO_EXTRAS, value: "", style: PLAIN });

/** Columns are 1-based; beyond what was written a row is blank. */
export class Row {
  private values: Scalar[] = [];
  private styles: Style[] = [];
  private extras: Map<number, Extras> | null = null;

  /** The stored value, "" beside a formula. */
  valueAt(column: number): Scalar {
    return this.values[column - 1] ?? "";
  }

  setValue(column: number, value: Scalar): void {
    if (value === "" && column > this.values.length) return;
    while (this.values.length < column - 1) this.values.push("");
    this.values[column - 1] = value;
  }

  styleAt(column: number): Style {
    return this.styles[column - 1] ?? PLAIN;
  }

  setStyle(column: number, style: Style): void {
    if (style === PLAIN && column > this.styles.length) return;
    while (this.styles.length < column - 1) this.styles.push(PLAIN);
    this.styles[column - 1] = style;
  }

  extrasAt(column: number): Extras {
    return this.extras?.get(column) ?? NO_EXTRAS;
  }

  setExtras(column: number, change: Partial<Extras>): void {
    const next = { ...this.extrasAt(column), ...change };
    if (next.formula || next.note !== "" || next.validation) {
      this.extras ??= new Map();
      this.extras.set(column, next);
    } else {
      this.extras?.delete(column);
    }
  }

  cellAt(column: number): Cell {
    return { ...this.extrasAt(column), value: this.valueAt(column), style: this.styleAt(column) };
  }

  put(column: number, { value, style, formula, note, validation }: Cell): void {
    this.setValue(column, value);
    this.setStyle(column, style);
    this.setExtras(column, { formula, note, validation });
  }

  /** Columns that carry extras. */
  eachExtra(visit: (column: number, extras: Extras) => void): void {
    if (this.extras) for (const [column, extras] of this.extras) visit(column, extras);
  }

  /** The last column with a value or a formula; 0 for a row without. */
  get lastColumn(): number {
    let last = this.values.length;
    while (last > 0 && this.values[last - 1] === "") last -= 1;
    if (this.extras) for (const [column, { formula }] of this.extras) if (formula) last = Math.max(last, column);
    return last;
  }

  rearrangeColumns(change: Rearrangement): void {
    this.values = listAfter<Scalar>(change, this.values, "");
    this.styles = listAfter(change, this.styles, PLAIN);
    if (this.extras) this.extras = mapAfter(change, this.extras);
  }
}

/** The rows of a sheet, made when they are first written to. Rows and columns are 1-based. */

import { type Area, lastColumn, lastRow } from "./area";
import { listAfter, type Rearrangement } from "./rearrange";
import { type Extras, Row } from "./row";

const BLANK_ROW = new Row();

export class Grid {
  private rows: (Row | undefined)[] = [];

  /** For reading only: rows never written share one blank row. */
  row(row: number): Row {
    return this.rows[row - 1] ?? BLANK_ROW;
  }

  /** For writing. */
  madeRow(row: number): Row {
    const known = this.rows[row - 1];
    if (known) return known;
    const made = new Row();
    while (this.rows.length < row - 1) this.rows.push(undefined);
    this.rows[row - 1] = made;
    return made;
  }

  /** The last row with a value or a formula; 0 when there is none. */
  get lastRow(): number {
    let last = this.rows.length;
    while (last > 0 && this.row(last).lastColumn === 0) last -= 1;
    return last;
  }

  get lastColumn(): number {
    return this.rows.reduce((last, row) => Math.max(last, row?.lastColumn ?? 0), 0);
  }

  /** Calls `visit` for the cells of an area down to the last row that was ever written. */
  eachUsed(area: Area, visit: (row: number, column: number) => void): void {
    const end = Math.min(lastRow(area), this.rows.length);
    for (let row = area.row; row <= end; row++) {
      for (let column = area.column; column <= lastColumn(area); column++) visit(row, column);
    }
  }

  eachExtra(visit: (row: number, column: number, extras: Extras) => void): void {
    for (const [index, row] of this.rows.entries())
      row?.eachExtra((column, extras) => visit(index + 1, column, extras));
  }

  rearrange(change: Rearrangement): void {
    if (change.axis === "rows") this.rows = listAfter(change, this.rows, undefined);
    else for (const row of this.rows) row?.rearrangeColumns(change);
  }
}

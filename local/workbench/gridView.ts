/** One page's view of the book: remembers what the page was sent, and tells only what has changed since. */

import { hiddenByFilter } from "../host/sheets/model/filter";
import type { SheetModel } from "../host/sheets/model/sheet";
import { choicesOf, type Validation } from "../host/sheets/model/validation";
import { type CellNews, CHECKBOX, type GridNews, type Look, type Shape, type Style } from "./api";
import { chartsOf } from "./chartView";

/** Rows that a page asks for at once, at most. */
const MOST_ROWS = 2000;

interface Seen {
  shape: string;
  charts: string;
  /** JSON of the cells by row, as last sent. */
  rows: Map<number, string>;
  /** The page keeps the looks and lists of each sheet apart, so they are numbered apart. */
  styles: Numbers;
  lists: Numbers;
}

interface Telling {
  columns: number;
  seen: Seen;
  news: GridNews;
}

export class GridView {
  private readonly seen = new Map<SheetModel, Seen>();
  /** The lists of one round of news: a list read from a range is read once. */
  private choices = new Map<Validation, Choices>();

  /** What changed in the rows looked at; `id` is how the page knows the sheet. */
  news(sheet: SheetModel, id: string, { from, to }: Look): GridNews {
    const seen = this.seen.get(sheet) ?? unseen();
    this.seen.set(sheet, seen);
    this.choices = new Map();
    const news: GridNews = { sheet: id, shape: null, styles: [], lists: [], charts: null, rows: [] };

    const shape = shapeOf(sheet);
    const told = JSON.stringify(shape);
    if (told !== seen.shape) news.shape = shape;
    seen.shape = told;
    const charts = chartsOf(sheet);
    const drawn = JSON.stringify(charts);
    if (drawn !== seen.charts) news.charts = charts;
    seen.charts = drawn;

    for (let row = Math.max(1, from); row <= Math.min(to, from + MOST_ROWS, shape.rows); row++) {
      const cells = this.cellsOf(sheet, row, { columns: shape.columns, seen, news });
      const json = JSON.stringify(cells);
      if ((seen.rows.get(row) ?? "[]") === json) continue;
      seen.rows.set(row, json);
      news.rows.push([row, cells]);
    }
    return news;
  }

  private cellsOf(sheet: SheetModel, row: number, { columns, seen, news }: Telling): CellNews[] {
    const cells: CellNews[] = [];
    for (let column = 1; column <= columns; column++) {
      const shown = sheet.displayAt(row, column);
      const style = styleOf(sheet, row, column, shown);
      const list = this.listOf(sheet.validationAt(row, column));
      const note = sheet.noteAt(row, column);
      if (shown === "" && !style && !list && note === "") continue;
      const typed = shown === "" ? sheet.formulaAt(row, column) : editorText(sheet, row, column);
      cells.push([
        column,
        shown,
        typed,
        style ? seen.styles.of(JSON.stringify(style), (id) => news.styles.push([id, style])) : 0,
        list === CHECKBOX ? CHECKBOX : list ? seen.lists.of(list.join("\n"), (id) => news.lists.push([id, list])) : 0,
        note,
      ]);
    }
    return cells;
  }

  private listOf(validation: Validation | null): Choices {
    if (!validation) return null;
    const known = this.choices.get(validation);
    if (known !== undefined) return known;
    const list = listOf(validation);
    this.choices.set(validation, list);
    return list;
  }
}

function unseen(): Seen {
  return { shape: "", charts: "[]", rows: new Map(), styles: new Numbers(), lists: new Numbers() };
}

/** What a cell lets one choose from: a list, a tick, or nothing. */
type Choices = string[] | typeof CHECKBOX | null;

/** Gives equal things one number, from 1, and says when a number is new. */
class Numbers {
  private readonly known = new Map<string, number>();

  of(key: string, onNew: (id: number) => void): number {
    const old = this.known.get(key);
    if (old !== undefined) return old;
    const id = this.known.size + 1;
    this.known.set(key, id);
    onNew(id);
    return id;
  }
}

function shapeOf(sheet: SheetModel): Shape {
  const hiddenRows = new Set(sheet.rowTrack.hiddenOnes);
  if (sheet.filter) {
    const end = Math.min(sheet.lastRow, sheet.filter.area.row + sheet.filter.area.rows - 1);
    for (let row = sheet.filter.area.row; row <= end; row++) if (hiddenByFilter(sheet, row)) hiddenRows.add(row);
  }
  return {
    rows: sheet.maxRows,
    columns: sheet.maxColumns,
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    widths: [...sheet.columnTrack.resized],
    heights: [...sheet.rowTrack.resized],
    hiddenColumns: sheet.columnTrack.hiddenOnes,
    hiddenRows: [...hiddenRows].sort((a, b) => a - b),
    merges: sheet.merges.map(({ row, column, rows, columns }) => ({ row, column, rows, columns })),
  };
}

/** What of the look is not plain; null for a plain cell. */
function styleOf(sheet: SheetModel, row: number, column: number, shown: string): Style | null {
  const look = sheet.colourAt(row, column);
  const { fontSize, wrap, horizontal, vertical } = sheet.styleAt(row, column);
  const style: Style = {
    background: look.background === "#ffffff" ? "" : look.background,
    colour: look.fontColor === "#000000" ? "" : look.fontColor,
    bold: look.bold,
    italic: look.italic,
    underlined: look.underline,
    struck: look.strikethrough,
    align: horizontal === "general" ? usualAlign(sheet, row, column, shown) : horizontal,
    vertical,
    wrap,
    size: fontSize,
  };
  return isPlain(style) ? null : style;
}

function isPlain({
  background,
  colour,
  bold,
  italic,
  underlined,
  struck,
  align,
  vertical,
  wrap,
  size,
}: Style): boolean {
  const drawn = background || colour || bold || italic || underlined || struck;
  return !drawn && align === "left" && vertical === "bottom" && wrap === "OVERFLOW" && size === 10;
}

/** Text at the left, numbers and dates at the right, checkboxes in the middle, as Sheets does. */
function usualAlign(sheet: SheetModel, row: number, column: number, shown: string): Style["align"] {
  if (shown === "") return "left";
  const value = sheet.scalarAt(row, column);
  if (typeof value === "number") return "right";
  return typeof value === "string" ? "left" : "center";
}

function listOf(validation: Validation): Choices {
  if (validation.criterion === "CHECKBOX") return CHECKBOX;
  if (!validation.showDropdown) return null;
  const choices = choicesOf(validation);
  return choices.length > 0 ? choices : null;
}

/** What the editor opens with: the formula, a date as it can be typed, else the plain text. */
function editorText(sheet: SheetModel, row: number, column: number): string {
  return sheet.inputAt(row, column).replace(/^(\d{4}-\d\d-\d\d)T/, "$1 ");
}

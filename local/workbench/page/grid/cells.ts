/** The cells as the server tells them, turned into FortuneSheet's; and the page's own copy of each sheet. */

import type { Cell, CellMatrix, Sheet } from "@fortune-sheet/core";
import { type CellNews, CHECKBOX, type ChartNews, type GridNews, type Shape, type Style } from "../../api";
import { fittingHeight } from "./lines";

/** A FortuneSheet cell that also knows its list of choices, its tick and its note. */
export interface ShownCell extends Cell {
  list?: string[];
  ticked?: boolean;
  note?: string;
}

/** One sheet as this page knows it. Rows are replaced whole, never changed: FortuneSheet freezes what it is given. */
export interface SheetCopy {
  id: string;
  shape: Shape;
  rows: (ShownCell | null)[][];
  styles: Map<number, Style>;
  lists: Map<number, string[]>;
  charts: ChartNews[];
  /** Heights in pixels that wrapped text asks for, by 1-based row. */
  fitted: Map<number, number>;
}

/** What of a copy was changed by news: its layout, its charts, or only these rows (0-based). */
export interface Changed {
  shape: boolean;
  charts: boolean;
  rows: number[];
}

export function emptyCopy(id: string): SheetCopy {
  const shape: Shape = {
    rows: 1,
    columns: 1,
    frozenRows: 0,
    frozenColumns: 0,
    widths: [],
    heights: [],
    hiddenColumns: [],
    hiddenRows: [],
    merges: [],
  };
  return { id, shape, rows: [[null]], styles: new Map(), lists: new Map(), charts: [], fitted: new Map() };
}

/** Brings a copy up to date. */
export function takeNews(copy: SheetCopy, news: GridNews): Changed {
  for (const [id, style] of news.styles) copy.styles.set(id, style);
  for (const [id, list] of news.lists) copy.lists.set(id, list);
  if (news.shape) reshape(copy, news.shape);
  if (news.charts) copy.charts = news.charts;
  let refitted = false;
  for (const [row, cells] of news.rows) {
    const shown = emptyRow(copy.shape.columns);
    for (const cell of cells) shown[cell[0] - 1] = shownCell(cell, copy);
    copy.rows[row - 1] = shown;
    const height = fittingHeight(shown, copy.shape);
    if (height === (copy.fitted.get(row) ?? 0)) continue;
    copy.fitted.set(row, height);
    refitted = true;
  }
  return {
    shape: news.shape !== null || refitted,
    charts: news.charts !== null,
    rows: news.rows.map(([row]) => row - 1),
  };
}

/** A cell as it looks while the host still thinks about what was typed. */
export function typedCell(cell: ShownCell | null, typed: string): ShownCell {
  if (cell?.ticked !== undefined) return { ...cell, v: typed, ticked: typed === "TRUE" };
  return { ...cell, v: typed, m: typed };
}

/** Heights of the rows that are not of the usual one: as the owner set them, else as their wrapped text needs. */
export function heightsOf({ shape, fitted }: SheetCopy): Map<number, number> {
  const needed = [...fitted].filter(([, height]) => height > 0);
  return new Map([...needed, ...shape.heights]);
}

/** FortuneSheet's own form of a whole sheet. */
export function fortuneSheet(copy: SheetCopy, name: string): Sheet {
  const { shape } = copy;
  const frozen = frozenOf(shape);
  return {
    id: copy.id,
    name,
    status: 1,
    order: 0,
    row: shape.rows,
    column: shape.columns,
    // FortuneSheet lays a new sheet out from its cells and drops a ready matrix.
    celldata: withMerges(copy).flatMap((cells, r) => cells.flatMap((v, c) => (v ? [{ r, c, v }] : []))),
    config: configOf(copy),
    ...(frozen && { frozen }),
  };
}

/** Widths, hidden parts and merges; FortuneSheet counts from 0 and adds a pixel of line to each width. */
export function configOf(copy: SheetCopy): NonNullable<Sheet["config"]> {
  const { shape } = copy;
  return {
    rowlen: Object.fromEntries([...heightsOf(copy)].map(([row, pixels]) => [row - 1, pixels - 1])),
    columnlen: Object.fromEntries(shape.widths.map(([column, pixels]) => [column - 1, pixels - 1])),
    colhidden: Object.fromEntries(shape.hiddenColumns.map((column) => [column - 1, 0])),
    rowhidden: Object.fromEntries(shape.hiddenRows.map((row) => [row - 1, 0])),
    merge: Object.fromEntries(
      shape.merges.map(({ row, column, rows, columns }) => [
        `${row - 1}_${column - 1}`,
        { r: row - 1, c: column - 1, rs: rows, cs: columns },
      ]),
    ),
  };
}

export function frozenOf(shape: Shape): Sheet["frozen"] | null {
  const range = { row_focus: shape.frozenRows - 1, column_focus: shape.frozenColumns - 1 };
  if (shape.frozenRows && shape.frozenColumns) return { type: "rangeBoth", range };
  if (shape.frozenRows) return { type: "rangeRow", range };
  return shape.frozenColumns ? { type: "rangeColumn", range } : null;
}

/** The rows with the covered cells of merges pointing at their first one, as FortuneSheet wants them. */
export function withMerges(copy: SheetCopy): CellMatrix {
  if (copy.shape.merges.length === 0) return [...copy.rows];
  const rows = copy.rows.map((row) => [...row]);
  for (const { row, column, rows: down, columns: across } of copy.shape.merges) {
    for (let r = row - 1; r < row - 1 + down; r++) {
      for (let c = column - 1; c < column - 1 + across; c++) {
        const first = r === row - 1 && c === column - 1;
        const mc = first ? { r, c, rs: down, cs: across } : { r: row - 1, c: column - 1 };
        const line = rows[r];
        if (line) line[c] = { ...line[c], mc };
      }
    }
  }
  return rows;
}

function reshape(copy: SheetCopy, shape: Shape) {
  const sameWidth = shape.columns === copy.shape.columns;
  copy.rows = Array.from({ length: shape.rows }, (_, r) => {
    const old = copy.rows[r];
    if (!old) return emptyRow(shape.columns);
    return sameWidth ? old : Array.from({ length: shape.columns }, (_, c) => old[c] ?? null);
  });
  copy.shape = shape;
}

function emptyRow(columns: number): (ShownCell | null)[] {
  return new Array<ShownCell | null>(columns).fill(null);
}

const upright = { middle: 0, top: 1, bottom: 2 } as const;
const wrapping = { CLIP: "0", OVERFLOW: "1", WRAP: "2" } as const;
const across = { center: 0, left: 1, right: 2 } as const;

/** `v` is what the editor opens with, `m` what the cell shows: FortuneSheet itself never parses or formats. */
function shownCell([, text, typed, styleId, listId, note]: CellNews, { styles, lists }: SheetCopy): ShownCell {
  const tick = listId === CHECKBOX;
  const list = lists.get(listId);
  return {
    v: typed,
    m: tick ? "" : text,
    ct: { fa: "@", t: "g" },
    ...looks(styles.get(styleId), text),
    ...(tick && { ticked: typed === "TRUE" }),
    ...(list && { list }),
    ...(note && { note }),
  };
}

function looks(style: Style | undefined, text: string): Cell {
  // A line break in a cell makes lines, unless the cell is clipped.
  const broken = text.includes("\n") && style?.wrap !== "CLIP";
  if (!style) return { vt: 2, tb: broken ? "2" : "1" };
  return {
    ...(style.background && { bg: style.background }),
    ...(style.colour && { fc: style.colour }),
    ...(style.bold && { bl: 1 }),
    ...(style.italic && { it: 1 }),
    ...(style.struck && { cl: 1 }),
    ...(style.underlined && { un: 1 }),
    fs: style.size,
    ht: across[style.align],
    vt: upright[style.vertical],
    tb: broken ? "2" : wrapping[style.wrap],
  };
}

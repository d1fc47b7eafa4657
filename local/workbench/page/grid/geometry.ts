/** Where cells stand on the screen, counted as FortuneSheet counts: pixels, 0-based rows and columns. */

import type { Selection } from "@fortune-sheet/core";
import type { Area, Shape } from "../../api";

export const ROW_HEIGHT = 21;
export const COLUMN_WIDTH = 100;
export const HEADER_HEIGHT = 24;
export const HEADER_WIDTH = 46;

/** Where each row or column ends, the hidden ones at the end of the one before. */
export interface Edges {
  rows: number[];
  columns: number[];
}

export interface Scroll {
  left: number;
  top: number;
}

export function edgesOf(shape: Shape, heights: ReadonlyMap<number, number>): Edges {
  const hiddenRows = new Set(shape.hiddenRows);
  const hiddenColumns = new Set(shape.hiddenColumns);
  const widths = new Map(shape.widths);
  return {
    rows: ends(shape.rows, (row) => (hiddenRows.has(row) ? 0 : (heights.get(row) ?? ROW_HEIGHT))),
    columns: ends(shape.columns, (column) => (hiddenColumns.has(column) ? 0 : (widths.get(column) ?? COLUMN_WIDTH))),
  };
}

/** The cell's rectangle inside the grid's own element. */
export function cellBox(edges: Edges, shape: Shape, scroll: Scroll, row: number, column: number): DOMRect {
  const top = start(edges.rows, row) - (row < shape.frozenRows ? 0 : scroll.top);
  const left = start(edges.columns, column) - (column < shape.frozenColumns ? 0 : scroll.left);
  return new DOMRect(
    left + HEADER_WIDTH,
    top + HEADER_HEIGHT,
    (edges.columns[column] ?? 0) - start(edges.columns, column),
    (edges.rows[row] ?? 0) - start(edges.rows, row),
  );
}

/** The cell under a point of the grid's own element; -1 on the headers and beyond the last. */
export function cellAt(edges: Edges, shape: Shape, scroll: Scroll, x: number, y: number) {
  const inside = (at: number, frozenEnd: number, scrolled: number) => (at < frozenEnd ? at : at + scrolled);
  const frozenBottom = start(edges.rows, shape.frozenRows);
  const frozenRight = start(edges.columns, shape.frozenColumns);
  return {
    row: y < HEADER_HEIGHT ? -1 : find(edges.rows, inside(y - HEADER_HEIGHT, frozenBottom, scroll.top)),
    column: x < HEADER_WIDTH ? -1 : find(edges.columns, inside(x - HEADER_WIDTH, frozenRight, scroll.left)),
  };
}

/** A selection as FortuneSheet keeps it: the focused first cell, and the whole of it ("move"). */
export function selectionAt({ rows, columns }: Edges, area: Area): Selection {
  const [row, column] = [area.row - 1, area.column - 1];
  const [lastRow, lastColumn] = [row + area.rows - 1, column + area.columns - 1];
  const left = start(columns, column);
  const top = start(rows, row);
  // The line at the end of a cell is not part of it.
  const size = (from: number, ends: number[], last: number) => Math.max(0, (ends[last] ?? from) - from - 1);
  return {
    row: [row, lastRow],
    column: [column, lastColumn],
    row_focus: row,
    column_focus: column,
    left,
    left_move: left,
    width: size(left, columns, column),
    width_move: size(left, columns, lastColumn),
    top,
    top_move: top,
    height: size(top, rows, row),
    height_move: size(top, rows, lastRow),
  };
}

/** The first and last row that a grid of this height shows. */
export function rowsInSight(edges: Edges, scroll: Scroll, height: number): { first: number; last: number } {
  const first = Math.max(0, find(edges.rows, scroll.top));
  const last = find(edges.rows, scroll.top + height);
  return { first, last: last < 0 ? edges.rows.length - 1 : last };
}

function ends(count: number, size: (index: number) => number): number[] {
  let at = 0;
  return Array.from({ length: count }, (_, i) => {
    at += size(i + 1);
    return at;
  });
}

function start(ends: number[], index: number): number {
  return index > 0 ? (ends[index - 1] ?? 0) : 0;
}

/** The first index whose end lies beyond the offset, or -1. */
function find(ends: number[], offset: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low < ends.length ? low : -1;
}

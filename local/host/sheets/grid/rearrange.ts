/** What inserting, deleting and moving rows or columns does to indexes, areas and lists. */

import { type Area, lastColumn, lastRow } from "./area";

export type Axis = "rows" | "columns";

/** All indexes are 1-based; `before` is an index before the move. */
export type Rearrangement = { axis: Axis } & (
  | { kind: "insert"; at: number; count: number }
  | { kind: "remove"; from: number; count: number }
  | { kind: "move"; from: number; count: number; before: number }
);

/** Where a row or column stands afterwards; null when it is gone. */
export function indexAfter(change: Rearrangement, index: number): number | null {
  if (change.kind === "insert") return index >= change.at ? index + change.count : index;
  const { from, count } = change;
  const inside = index >= from && index < from + count;
  if (change.kind === "remove") return inside ? null : index >= from + count ? index - count : index;
  const { before } = change;
  if (inside) return index - from + (before > from ? before - count : before);
  if (before > from) return index >= from + count && index < before ? index - count : index;
  return index >= before && index < from ? index + count : index;
}

/** Where an area stands afterwards: it grows with what is inserted inside it and shrinks with what is deleted; null when all of it is gone. */
export function areaAfter(change: Rearrangement, area: Area): Area | null {
  if (change.axis === "rows") {
    const span = spanAfter(change, area.row, lastRow(area));
    return span && { ...area, row: span[0], rows: span[1] - span[0] + 1 };
  }
  const span = spanAfter(change, area.column, lastColumn(area));
  return span && { ...area, column: span[0], columns: span[1] - span[0] + 1 };
}

/** First and last index afterwards. */
export function spanAfter(change: Rearrangement, first: number, last: number): [number, number] | null {
  if (change.kind === "insert") return [indexAfter(change, first) ?? first, indexAfter(change, last) ?? last];
  const { from, count } = change;
  if (change.kind === "remove") {
    const before = (index: number) => Math.min(Math.max(index - from, 0), count);
    const [start, end] = [first - before(first), last + 1 - before(last + 1) - 1];
    return start > end ? null : [start, end];
  }
  const whole = first >= from && last < from + count;
  const untouched = first <= Math.min(from, change.before) && last >= Math.max(from + count, change.before) - 1;
  if (untouched && !whole) return [first, last];
  const [start, end] = [indexAfter(change, first) ?? first, indexAfter(change, last) ?? last];
  return start <= end ? [start, end] : [end, start];
}

/** A list of which item 0 belongs to index 1, afterwards; it may be shorter than the grid. */
export function listAfter<T>(change: Rearrangement, list: readonly T[], blank: T): T[] {
  if (change.kind === "insert") {
    const at = change.at - 1;
    if (list.length <= at) return [...list];
    return list.slice(0, at).concat(new Array<T>(change.count).fill(blank), list.slice(at));
  }
  const from = change.from - 1;
  const rest = list.slice(0, from).concat(list.slice(from + change.count));
  if (change.kind === "remove") return rest;
  const full = list.length < from + change.count ? list.concat(filler(list, from + change.count, blank)) : list;
  const block = full.slice(from, from + change.count);
  const others = full.slice(0, from).concat(full.slice(from + change.count));
  const to = change.before - 1 > from ? change.before - 1 - change.count : change.before - 1;
  const padded = others.length < to ? others.concat(filler(others, to, blank)) : others;
  return padded.slice(0, to).concat(block, padded.slice(to));
}

/** A map by index, afterwards. */
export function mapAfter<T>(change: Rearrangement, map: ReadonlyMap<number, T>): Map<number, T> {
  const result = new Map<number, T>();
  for (const [index, value] of map) {
    const place = indexAfter(change, index);
    if (place !== null) result.set(place, value);
  }
  return result;
}

function filler<T>(list: readonly T[], length: number, blank: T): T[] {
  return new Array<T>(length - list.length).fill(blank);
}

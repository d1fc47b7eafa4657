/** Writing the difference: which few calls bring changed cells of leads into the sheet, and the calls themselves. */

import { LEAD_COLUMNS, type LeadKey } from "../core/headers";
import { columnOf, type Layout } from "./layout";
import { type Cell, columnLetter, type Sheet } from "./sheets";

/** New values for cells of one lead. */
export interface LeadChange {
  /** 1-based row in which the lead was read. */
  row: number;
  cells: Partial<Record<LeadKey, Cell>>;
  /** The note on the Temperature cell that says which rule it was (§2); absent: as it is. */
  reason?: string;
  /** The number format that a new Promise cell asks for: a day without a time shows none. */
  promiseFormat?: string;
}

/** A rectangle of cells to be written in one call; 1-based. */
export interface Block {
  row: number;
  column: number;
  values: Cell[][];
}

/** Rows of one column that all get the same value, note or number format, in one call. */
export interface Scatter {
  kind: "value" | "note" | "format";
  column: number;
  rows: number[];
  value: Cell;
}

/** Notes are written first: a run that is killed before the cells writes both again, one that is killed after them would not. */
export interface Writes {
  blocks: Block[];
  scatters: Scatter[];
  /** The State cells: they say what the others hold, so they come after them. */
  states: Block[];
}

const OWN_KEYS = LEAD_COLUMNS.filter((column) => column.owner === "stoke").map((column) => column.key);
const SHARED_KEYS = LEAD_COLUMNS.filter((column) => column.owner === "both").map((column) => column.key);

/**
 * Plans the writes. Stoke's own columns go in rectangles, which may span unchanged rows: `asRead(row, column)` gives
 * what these hold (undefined: not read, so not to be spanned). Cells that the owner writes too are written alone.
 */
export function planWrites(
  layout: Layout,
  changes: readonly LeadChange[],
  asRead: (row: number, column: number) => Cell | undefined,
): Writes {
  const rows = [...changes].sort((a, b) => a.row - b.row);
  const blocksOf = (groups: OwnColumn[][]) => groups.flatMap((group) => groupBlocks(group, rows, asRead));
  const groups = ownGroups(layout);
  const blocks = blocksOf(groups.filter(([own]) => own?.key !== "state"));
  const scatters: Scatter[] = [];
  for (const key of SHARED_KEYS) {
    const column = layout.columns[key];
    if (column !== undefined) spread(column, key, rows, blocks, scatters);
  }
  const reasons = rows.flatMap(({ row, reason }) => (reason === undefined ? [] : [{ row, reason }]));
  scatters.push(...noteScatters(layout, reasons), ...formatScatters(layout, rows));
  const states = blocksOf(groups.filter(([own]) => own?.key === "state"));
  return { blocks: joinNeighbours(blocks), scatters, states };
}

/** The notes on Temperature cells: one call for each text. @param notes by 1-based row, top to bottom */
export function noteScatters(layout: Layout, notes: readonly { row: number; reason: string }[]): Scatter[] {
  const column = columnOf(layout, "temperature");
  const byReason = byValue(notes.map(({ row, reason }) => [row, reason] as const));
  return [...byReason].map(([value, rows]) => ({ kind: "note", column, rows, value }));
}

/** The formats of Promise cells: one call for each of the two. */
function formatScatters({ columns }: Layout, changes: readonly LeadChange[]): Scatter[] {
  const column = columns.promise;
  if (column === undefined) return [];
  const formats = changes.flatMap(({ row, promiseFormat }) =>
    promiseFormat === undefined ? [] : [[row, promiseFormat] as const],
  );
  return [...byValue(formats)].map(([value, rows]) => ({ kind: "format", column, rows, value }));
}

/** Makes the planned calls. */
export function write(sheet: Sheet, { blocks, scatters, states }: Writes): void {
  const put = ({ row, column, values }: Block) =>
    sheet.getRange(row, column, values.length, values[0]?.length ?? 0).setValues(values);
  const scattered = ({ column, rows }: Scatter) => sheet.getRangeList(ranges(column, rows));
  for (const note of scatters) if (note.kind === "note") scattered(note).setNote(String(note.value));
  for (const look of scatters) if (look.kind === "format") scattered(look).setNumberFormat(String(look.value));
  for (const block of blocks) put(block);
  for (const cells of scatters) if (cells.kind === "value") scattered(cells).setValue(cells.value);
  for (const block of states) put(block);
}

interface OwnColumn {
  key: LeadKey;
  column: number;
}

/** Stoke's columns that stand side by side. Lead ID and State go by themselves: they cannot be computed from the row. */
function ownGroups(layout: Layout): OwnColumn[][] {
  const placed = OWN_KEYS.flatMap((key) => {
    const column = layout.columns[key];
    return column === undefined ? [] : [{ key, column }];
  }).sort((a, b) => a.column - b.column);
  const groups: OwnColumn[][] = [];
  for (const own of placed) {
    const last = groups[groups.length - 1];
    const before = last?.[last.length - 1];
    const apart = isAlone(own) || (before !== undefined && isAlone(before)) || before?.column !== own.column - 1;
    if (last === undefined || apart) groups.push([own]);
    else last.push(own);
  }
  return groups;
}

function isAlone({ key }: OwnColumn): boolean {
  return key === "leadId" || key === "state";
}

function groupBlocks(
  group: readonly OwnColumn[],
  rows: readonly LeadChange[],
  asRead: (row: number, column: number) => Cell | undefined,
): Block[] {
  const changed = rows.filter(({ cells }) => group.some(({ key }) => cells[key] !== undefined));
  if (changed.length === 0) return [];
  const used = group.filter(({ key }) => changed.some(({ cells }) => cells[key] !== undefined));
  const from = used[0]?.column ?? 0;
  const to = used[used.length - 1]?.column ?? 0;
  const span = group.filter(({ column }) => column >= from && column <= to);
  const byRow = new Map(changed.map((change) => [change.row, change.cells]));
  const value = (row: number, { key, column }: OwnColumn) => byRow.get(row)?.[key] ?? asRead(row, column);
  const known = (row: number) => span.every((own) => value(row, own) !== undefined);
  return runs(
    changed.map(({ row }) => row),
    known,
  ).map(({ first, last }) => ({
    row: first,
    column: from,
    values: rowsBetween(first, last).map((row) => span.map((own) => value(row, own) ?? "")),
  }));
}

/** One run from the first row to the last: a call costs more than the rows between. Cut only where one of these was not read. */
function runs(rows: readonly number[], known: (row: number) => boolean): { first: number; last: number }[] {
  const found: { first: number; last: number }[] = [];
  for (const row of rows) {
    const run = found[found.length - 1];
    if (run !== undefined && rowsBetween(run.last + 1, row - 1).every(known)) run.last = row;
    else found.push({ first: row, last: row });
  }
  return found;
}

/** A column that the owner writes too: a rectangle where the rows follow each other, else one call for each value. */
function spread(column: number, key: LeadKey, rows: readonly LeadChange[], blocks: Block[], scatters: Scatter[]): void {
  const cells = rows.flatMap(({ row, cells }) => {
    const value = cells[key];
    return value === undefined ? [] : [[row, value] as const];
  });
  const [first] = cells;
  const last = cells[cells.length - 1];
  if (first === undefined || last === undefined) return;
  if (last[0] - first[0] === cells.length - 1) {
    blocks.push({ row: first[0], column, values: cells.map(([, value]) => [value]) });
    return;
  }
  for (const [value, at] of byValue(cells)) scatters.push({ kind: "value", column, rows: at, value });
}

/** Rectangles of the same rows in neighbouring columns become one. */
export function joinNeighbours(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of [...blocks].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const last = joined[joined.length - 1];
    const beside =
      last !== undefined &&
      last.row === block.row &&
      last.values.length === block.values.length &&
      last.column + (last.values[0]?.length ?? 0) === block.column;
    if (beside) last.values = last.values.map((row, index) => [...row, ...(block.values[index] ?? [])]);
    else joined.push({ ...block });
  }
  return joined;
}

function byValue<V extends Cell>(cells: readonly (readonly [number, V])[]): Map<V, number[]> {
  const rows = new Map<V, number[]>();
  for (const [row, value] of cells) {
    const same = rows.get(value);
    if (same === undefined) rows.set(value, [row]);
    else same.push(row);
  }
  return rows;
}

/** "P5:P90", "P93": rows of one column, neighbours together. */
function ranges(column: number, rows: readonly number[]): string[] {
  const letter = columnLetter(column);
  const spans: { first: number; last: number }[] = [];
  for (const row of rows) {
    const span = spans[spans.length - 1];
    if (span !== undefined && span.last === row - 1) span.last = row;
    else spans.push({ first: row, last: row });
  }
  return spans.map(({ first, last }) => (first === last ? `${letter}${first}` : `${letter}${first}:${letter}${last}`));
}

function rowsBetween(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

/** A table of unknown shape: where its headers stand, which columns it has, and which of its rows could be leads. */

import { bare, isTotals, textOf } from "../cells";
import { findHeaderRow } from "../headers";
import { meaningsOf } from "../headers/names";
import { OwnerError } from "../model";
import { checkHeaders, checkRows } from "./limits";
import { isNothing } from "./nothing";

export interface SourceTable {
  /** 1-based; null for a table without headers. */
  headerRow: number | null;
  columns: readonly SourceColumn[];
  /** Rows that could be leads. */
  rows: readonly SourceRow[];
  /** Rows that hold something and cannot be leads. */
  refused: readonly Refused[];
}

export interface SourceColumn {
  /** 0-based. */
  index: number;
  /** As it stands; "" where there is none. */
  header: string;
  /** As its meaning is looked up: with the heading of its group, where that says more ("Event" above "Date"). */
  spoken: string;
}

export interface SourceRow {
  /** 1-based row of the source. */
  row: number;
  cells: readonly unknown[];
}

export interface Refused {
  /** 1-based row of the source. */
  row: number;
  /** Who it is, as far as the row tells. */
  name: string;
  /** A whole sentence. */
  reason: string;
}

/** What Facebook and LinkedIn fill in when somebody tries a form out. */
const TEST_LEAD = /^(?:p:)?<?test lead: dummy data/i;

/**
 * Reads a table of any shape. Throws an OwnerError where it is too large, or holds no row at all.
 * @param headerRow 1-based, as the owner corrected it; undefined: to be found; 0: there is none
 */
export function tableOf(rows: readonly (readonly unknown[])[], headerRow?: number): SourceTable {
  checkRows(rows);
  const at = headerRow === undefined ? foundHeaderRow(rows) : headerRow;
  const headers = (rows[at - 1] ?? []).map((cell) => textOf(cell).replace(/_/g, " ").trim());
  checkHeaders(rows[at - 1] ?? []);
  const below = rows.slice(at).map((cells, index): SourceRow => ({ row: at + 1 + index, cells }));
  const filled = below.filter(({ cells }) => cells.some((cell) => !isNothing(cell)));
  if (filled.length === 0) throw new OwnerError("There is no row below the headers: nothing to import.");
  const refused = filled.flatMap((row): Refused[] => {
    const reason = whyNoLead(row.cells, headers);
    return reason === null ? [] : [{ row: row.row, name: firstText(row.cells), reason }];
  });
  const out = new Set(refused.map(({ row }) => row));
  return {
    headerRow: at === 0 ? null : at,
    columns: columnsOf(headers, groupsAbove(rows, at, headers.length), filled),
    rows: filled.filter(({ row }) => !out.has(row)),
    refused,
  };
}

/** 0 where data stands above what looks most like headers: then these are a row of words among the data. */
function foundHeaderRow(rows: readonly (readonly unknown[])[]): number {
  const found = findHeaderRow(rows) ?? 0;
  const above = rows.slice(0, Math.max(0, found - 1));
  return above.some((cells) => cells.some((cell) => /\S@\S+\.\w/.test(textOf(cell)))) ? 0 : found;
}

/** The headings of groups in the row above, each over all of its columns. */
function groupsAbove(rows: readonly (readonly unknown[])[], headerRow: number, width: number): string[] {
  const above = (rows[headerRow - 2] ?? []).map(textOf);
  if (above.filter((text) => text !== "").length < 2) return [];
  let group = "";
  return Array.from({ length: width }, (_, index) => {
    group = above[index] || group;
    return group;
  });
}

function columnsOf(headers: readonly string[], groups: readonly string[], rows: readonly SourceRow[]): SourceColumn[] {
  const used = new Set<number>();
  for (const { cells } of rows) for (const [index, cell] of cells.entries()) if (!isNothing(cell)) used.add(index);
  const width = Math.max(headers.length, ...[...used].map((index) => index + 1));
  return Array.from({ length: width }, (_, index) => {
    const header = headers[index] ?? "";
    const grouped = `${groups[index] ?? ""} ${header}`.trim();
    const saysMore = groups[index] !== undefined && header !== "" && meaningsOf(grouped).length > 0;
    return { index, header, spoken: saysMore ? grouped : header };
  }).filter(({ index, header }) => header !== "" || used.has(index));
}

function whyNoLead(cells: readonly unknown[], headers: readonly string[]): string | null {
  const first = cells.find((cell) => !isNothing(cell));
  if (cells.some((cell) => typeof cell === "string" && TEST_LEAD.test(cell))) return "A test lead, no lead.";
  if (typeof first === "string" && isTotals(first) && !cells.some((cell) => textOf(cell).includes("@")))
    return "A row of totals, no lead.";
  const repeats = (cell: unknown, index: number) =>
    isNothing(cell) || (typeof cell === "string" && bare(cell.replace(/_/g, " ")) === bare(headers[index]));
  const place = cells.indexOf(first);
  // Hardly any row begins with its own header: the others need no second look.
  if (!repeats(first, place) || (headers[place] ?? "") === "") return null;
  return cells.filter((cell) => !isNothing(cell)).length > 1 && cells.every(repeats) ? "It repeats the headers." : null;
}

function firstText(cells: readonly unknown[]): string {
  return textOf(cells.find((cell) => !isNothing(cell))).slice(0, 60);
}

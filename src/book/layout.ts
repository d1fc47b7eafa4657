/** Where each field of a lead stands in the owner's sheet: found by header, never by position. */

import { textOf } from "../core/cells";
import { type FieldKey, LEAD_COLUMNS, NAME_PARTS } from "../core/headers";
import { OwnerError } from "../core/model";
import type { LeadSheet } from "../core/settings";
import type { Cell } from "./sheets";

/** Every field that a column of the owner's sheet may hold. */
const FIELDS = [...LEAD_COLUMNS, ...NAME_PARTS];

export interface Layout {
  sheet: string;
  headerRow: number;
  /** Number of columns that hold a header. */
  width: number;
  /** 1-based columns. */
  columns: Partial<Record<FieldKey, number>>;
  /** Header cells as they stand, trimmed; index 0 is column A. */
  headers: readonly string[];
}

/**
 * Finds the columns of `leadSheet` in the cells of the header row.
 * Throws an OwnerError that names every header that is missing or stands twice.
 */
export function findColumns(leadSheet: LeadSheet, headerCells: readonly Cell[]): Layout {
  const headers = headerCells.map(textOf);
  const places = new Map<string, number[]>();
  headers.forEach((header, index) => {
    const key = header.toLowerCase();
    if (key !== "") places.set(key, [...(places.get(key) ?? []), index + 1]);
  });
  const columns: Partial<Record<FieldKey, number>> = {};
  const problems: string[] = [];
  for (const { key, header: usual } of FIELDS) {
    const header = leadSheet.headers[key];
    if (header === undefined || textOf(header) === "") continue;
    const found = places.get(textOf(header).toLowerCase()) ?? [];
    const [column] = found;
    if (column === undefined) problems.push(missing(leadSheet, header, usual));
    else if (found.length > 1) problems.push(doubled(leadSheet, header, found.length));
    else columns[key] = column;
  }
  if (problems.length > 0) throw new OwnerError(problems.join("\n"));
  return { sheet: leadSheet.sheet, headerRow: leadSheet.headerRow, width: headers.length, columns, headers };
}

/** The 1-based column of a field that every set-up sheet has. Throws an OwnerError where it has none. */
export function columnOf(layout: Layout, key: FieldKey): number {
  const column = layout.columns[key];
  if (column === undefined) {
    throw new OwnerError(
      `The sheet "${layout.sheet}" has no column for "${usualHeader(key)}". Choose Stoke > Set up to add it.`,
    );
  }
  return column;
}

/** The header as the owner knows it. */
export function headerOf(layout: Layout, key: FieldKey): string {
  const column = layout.columns[key];
  return (column === undefined ? undefined : layout.headers[column - 1]) ?? usualHeader(key);
}

function usualHeader(key: FieldKey): string {
  return FIELDS.find((column) => column.key === key)?.header ?? key;
}

function missing({ sheet, headerRow }: LeadSheet, header: string, usual: string): string {
  return (
    `The sheet "${sheet}" has no header "${header}" in row ${headerRow}. If you renamed it, give it back its name or write ` +
    `the new one beside "Column for ${usual}" in Settings; if you deleted the column, choose Stoke > Set up.`
  );
}

function doubled({ sheet, headerRow }: LeadSheet, header: string, times: number): string {
  return `The sheet "${sheet}" has the header "${header}" ${times} times in row ${headerRow}. Rename all but one.`;
}

/** The rows of the Settings sheet, found by their labels. */

import { bare, type CellProblem, isBlank, textOf } from "../cells";
import type { FieldKey } from "../headers";
import { fieldOfLabel } from "./lead-sheet";
import { SECTIONS, type SettingKey } from "./table";

interface PlacedCell {
  /** 1-based row of the sheet. */
  row: number;
  cell: unknown;
}

export interface SettingCells {
  settings: ReadonlyMap<SettingKey, PlacedCell>;
  /** Rows "Column for …". */
  columns: ReadonlyMap<FieldKey, PlacedCell>;
  /** Labels that stand twice, headers that mean two things. */
  problems: CellProblem[];
}

const BY_LABEL = new Map(
  SECTIONS.flatMap(({ settings }) => settings.map(({ key, label }) => [bare(label), key] as const)),
);

/** Sorts the rows (label, value) by what they set; the first row of a label counts. */
export function settingCells(rows: readonly (readonly unknown[])[], firstRow: number): SettingCells {
  const settings = new Map<SettingKey, PlacedCell>();
  const columns = new Map<FieldKey, PlacedCell>();
  const problems: CellProblem[] = [];
  rows.forEach(([label, cell], index) => {
    const placed = { row: firstRow + index, cell };
    const key = BY_LABEL.get(bare(label));
    const field = fieldOfLabel(label);
    const before = (key && settings.get(key)) ?? (field && columns.get(field));
    if (before) problems.push(doubled(textOf(label), placed.row, before.row));
    else if (key !== undefined) settings.set(key, placed);
    else if (field !== null && !isBlank(cell)) columns.set(field, placed);
  });
  return { settings, columns, problems: [...problems, ...sharedHeaders(columns)] };
}

function doubled(label: string, row: number, first: number): CellProblem {
  return {
    row,
    column: "Setting",
    found: label,
    remedy: `Row ${first} says this already, and counts. Delete one of the two.`,
  };
}

function sharedHeaders(columns: ReadonlyMap<FieldKey, PlacedCell>): CellProblem[] {
  const seen = new Map<string, number>();
  const problems: CellProblem[] = [];
  for (const { row, cell } of columns.values()) {
    const first = seen.get(bare(cell));
    if (first === undefined) seen.set(bare(cell), row);
    else {
      const remedy = `Row ${first} gives this header already. One column can hold one thing: write another header, or leave it blank.`;
      problems.push({ row, column: "Value", found: textOf(cell), remedy });
    }
  }
  return problems;
}

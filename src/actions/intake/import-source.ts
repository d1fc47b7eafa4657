/** What is imported: a pasted or saved text, or another sheet; and the owner's word on what its columns mean. */

import * as v from "valibot";
import {
  cellsWithMerges,
  columnLetter,
  EFFECTIVENESS,
  FORECAST,
  MERGES,
  REFERRERS,
  SHEETS,
  sheetNamed,
} from "../../book/sheets";
import type { DateOrder } from "../../core/cells";
import { checkText, type DraftColumn, intakeField, parseTable, type SourceTable, tableOf } from "../../core/intake";
import { OwnerError } from "../../core/model";
import type { LeadSheet } from "../../core/settings";

const Source = v.variant("kind", [
  v.object({ kind: v.literal("text"), text: v.string() }),
  v.object({ kind: v.literal("sheet"), sheet: v.string() }),
]);

const Choice = v.object({
  source: Source,
  headerRow: v.pipe(v.number(), v.integer(), v.minValue(0)),
  mapping: v.array(v.object({ index: v.pipe(v.number(), v.integer(), v.minValue(0)), field: v.string() })),
  dates: v.picklist(["", "day first", "month first"]),
});

/** Parsed from what the page sent. */
export interface CheckedSource {
  /** How messages name it: 'The sheet "Fair"', or "The table". */
  name: string;
  rows: readonly (readonly unknown[])[];
}

export interface CheckedChoice {
  source: CheckedSource;
  table: SourceTable;
  columns: readonly DraftColumn[];
  /** Null: as the dates themselves, or the spreadsheet's locale, say. */
  dates: DateOrder | null;
}

/** The rows of a source. Two calls for a sheet. Throws an OwnerError for what is no source, empty, or far too large. */
export function readSource(sent: unknown, leadSheet: LeadSheet): CheckedSource {
  const parsed = v.safeParse(Source, sent);
  if (!parsed.success) throw new OwnerError("Choose what to import: a file, a pasted table, or a sheet.");
  const { output } = parsed;
  if (output.kind === "text") {
    checkText(output.text);
    return { name: "The table", rows: parseTable(output.text) };
  }
  if (isOwn(output.sheet, leadSheet))
    throw new OwnerError(`"${output.sheet}" is Stoke's own sheet; choose another one.`);
  return { name: `The sheet "${output.sheet}"`, rows: cellsWithMerges(sheetNamed(output.sheet)) };
}

/** Whether a sheet is the lead sheet or one that Stoke made. */
export function isOwn(sheet: string, leadSheet: LeadSheet): boolean {
  const made: readonly string[] = [...Object.values(SHEETS), MERGES, EFFECTIVENESS, FORECAST, REFERRERS];
  return sheet === leadSheet.sheet || made.includes(sheet);
}

/** The owner's choice with its source read anew. Throws an OwnerError for columns or fields that there are not. */
export function checkChoice(sent: unknown, leadSheet: LeadSheet): CheckedChoice {
  const parsed = v.safeParse(Choice, sent);
  if (!parsed.success) throw new OwnerError("The import could not be understood. Choose Stoke > Import leads… again.");
  const { headerRow, mapping, dates } = parsed.output;
  const source = readSource(parsed.output.source, leadSheet);
  const table = tableOf(source.rows, headerRow);
  const columns = mapping.flatMap(({ index, field: name }): DraftColumn[] => {
    if (name === "") return [];
    const column = table.columns.find((one) => one.index === index);
    const field = intakeField(name);
    if (column === undefined)
      throw new OwnerError(`${source.name} has no column ${columnLetter(index + 1)} any more. Choose it again.`);
    if (field === null)
      throw new OwnerError(`Column ${columnLetter(index + 1)} cannot be "${name}": there is no such field.`);
    return [{ index, header: column.header, field }];
  });
  return { source, table, columns, dates: dates === "" ? null : dates };
}

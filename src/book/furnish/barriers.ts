/** Columns of the owner's where Stoke could not write without harm: formulas, which it would write over, and lists that refuse its words. */

import { type Column, type FieldKey, LEAD_COLUMNS, type LeadKey } from "../../core/headers";
import { type Cell, columnLetter, type Sheet } from "../sheets";

/** What stands in a column, by what Stoke would have to write there. */
export interface Barrier {
  /** "E2". */
  cell: string;
  /** The words that a list takes, and no others; null: a formula stands there. */
  takes: (() => readonly string[]) | null;
  /** Whether a formula of the column shows nothing: Stoke would take the cell for a blank one. */
  showsNothing: () => boolean;
}

/** By 0-based column: a formula goes before a list. */
export type Barriers = ReadonlyMap<number, readonly Barrier[]>;

/** A list is looked for in so many rows: it was given to a column, not to a cell. */
const ROWS_OF_LISTS = 200;

/** Two calls; a list of a range, or formulas of a column that may be worked out, take one more when they are asked about. */
export function readBarriers(sheet: Sheet, headerRow: number): Barriers {
  const [width, height] = [sheet.getLastColumn(), sheet.getLastRow()];
  const found = new Map<number, Barrier[]>();
  if (width === 0 || height < headerRow) return found;
  const formulas = sheet.getRange(headerRow, 1, height - headerRow + 1, width).getFormulas();
  for (let column = 0; column < width; column += 1) {
    const down = formulas.findIndex((cells, row) => isInTheWay(cells[column] ?? "", row === 0));
    if (down < 0) continue;
    const cell = `${columnLetter(column + 1)}${headerRow + down}`;
    found.set(column, [{ cell, takes: null, showsNothing: () => showsNothing(sheet, headerRow, column, formulas) }]);
  }
  const rows = Math.min(ROWS_OF_LISTS, height - headerRow);
  if (rows === 0) return found;
  const lists = sheet.getRange(headerRow + 1, 1, rows, width).getDataValidations();
  for (let column = 0; column < width; column += 1) {
    const down = lists.findIndex((cells) => isStrictList(cells[column] ?? null));
    const rule = lists[down]?.[column] ?? null;
    if (rule === null) continue;
    const cell = `${columnLetter(column + 1)}${headerRow + 1 + down}`;
    found.set(column, [...(found.get(column) ?? []), { cell, takes: () => wordsOf(rule), showsNothing: () => false }]);
  }
  return found;
}

/** Whether a field may be passed over where its column cannot be written: a wish to be left alone never is. */
export function maySkip(field: FieldKey): boolean {
  return LEAD_COLUMNS.some(({ key, kind }) => key === field && kind.type !== "tick");
}

/** A sentence on what keeps Stoke from writing a field into a column with these barriers; "" where nothing does. A formula that ticks may be read: only a touch is written over it. */
export function barred(sheet: string, header: string, field: FieldKey, barriers: readonly Barrier[] = []): string {
  const column = LEAD_COLUMNS.find(({ key }) => key === field);
  if (column === undefined || column.owner !== "both") return "";
  for (const { cell, takes, showsNothing } of barriers) {
    const before = `In the sheet "${sheet}", “${header}” cannot be “${column.header}”:`;
    if (takes === null) {
      if (column.kind.type !== "tick" && (!ONLY_BLANK.includes(column.key) || showsNothing()))
        return `${before} in ${cell} stands a formula, and Stoke would have to write over it. ${INSTEAD} replace the formulas by what they show (copy the column, Edit > Paste special > Values only) and choose Set up again.`;
      continue;
    }
    const words = takes();
    const missing = wordsFor(column).filter((word) => !words.includes(word));
    if (missing.length > 0)
      return `${before} ${cell} takes only ${words.join(", ")}, and Stoke must be able to write ${missing.join(", ")} there. ${INSTEAD} add them to its list, or let it show a warning only (Data > Data validation), and choose Set up again.`;
  }
  return "";
}

const INSTEAD = "Leave it alone, and Stoke adds a column of its own; or";

/** Stoke writes these only where they are blank. */
const ONLY_BLANK: readonly LeadKey[] = ["received"];

function wordsFor({ kind }: Column): readonly string[] {
  if (kind.type === "choice") return kind.open ? [] : kind.choices;
  return kind.type === "tick" ? ["TRUE", "FALSE"] : [`a ${kind.type === "promise" ? "date" : "moment"}`];
}

/** Of formulas in the header row only one that fills the column below. */
function isInTheWay(formula: string, inHeader: boolean): boolean {
  return inHeader ? /^=\s*(?:\{|arrayformula)/i.test(formula) : formula !== "";
}

function showsNothing(sheet: Sheet, headerRow: number, column: number, formulas: readonly string[][]): boolean {
  const values: Cell[][] = sheet.getRange(headerRow, column + 1, formulas.length, 1).getValues();
  return values.some(([cell = ""], down) => cell === "" && (formulas[down]?.[column] ?? "") !== "");
}

type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

function isStrictList(rule: Rule | null): boolean {
  if (rule === null || rule.getAllowInvalid()) return false;
  const { VALUE_IN_LIST, VALUE_IN_RANGE } = SpreadsheetApp.DataValidationCriteria;
  const type = rule.getCriteriaType();
  return type === VALUE_IN_LIST || type === VALUE_IN_RANGE;
}

function wordsOf(rule: Rule): string[] {
  const [list]: unknown[] = rule.getCriteriaValues();
  if (Array.isArray(list)) return list.map((word) => String(word).trim());
  const range = list as GoogleAppsScript.Spreadsheet.Range;
  return range
    .getDisplayValues()
    .flat()
    .filter((word) => word !== "");
}

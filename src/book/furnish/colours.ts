/** The colours of the lead sheet as conditional formats: set once, they recolour a row as soon as a word in it changes. */

import type { Layout } from "../layout";
import { columnOf } from "../layout";
import { columnLetter, type Sheet } from "../sheets";
import { CLOSED_PAINT, FLAG_PAINTS, type Paint, TEMPERATURE_PAINT } from "./palette";

type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/** Always true, in each formula of ours: how they are told from the owner's, whatever columns were moved. */
const OURS = `("Stoke"<>"")`;

interface Painting {
  /** Without a comma or semicolon: which of them parts arguments depends on the spreadsheet's locale. */
  formula: string;
  paint: Paint;
  /** 1-based columns, first and last. */
  columns: [number, number];
}

/**
 * Colours the rows below the headers, down to the sheet's end. Two calls to look, one more only if something changed.
 * The owner's own rules come first, as they did: the first rule that holds wins, and what the owner chose to paint is meant.
 */
export function colourLeads(sheet: Sheet, layout: Layout): void {
  const { owners, ours } = sortedRules(sheet);
  const first = layout.headerRow + 1;
  const rows = sheet.getMaxRows() - layout.headerRow;
  const wanted = paintings(layout).map((painting) => builtRule(sheet, painting, first, rows));
  if (wanted.map(fingerprint).join("\n") === ours.map(fingerprint).join("\n")) return;
  sheet.setConditionalFormatRules([...owners, ...wanted]);
}

/** Takes Stoke's rules away and leaves the owner's. */
export function uncolourLeads(sheet: Sheet): void {
  const { owners, ours } = sortedRules(sheet);
  if (ours.length > 0) sheet.setConditionalFormatRules(owners);
}

/** In order of precedence: a flag shines in a closed row too, and a closed lead is grey however hot it was. */
function paintings(layout: Layout): Painting[] {
  const row = layout.headerRow + 1;
  const cell = (key: "flag" | "stage" | "temperature") => `$${columnLetter(columnOf(layout, key))}${row}`;
  const flag = columnOf(layout, "flag");
  const flags = FLAG_PAINTS.map(({ begins, paint }): Painting => {
    return {
      formula: `(${cell("flag")}>="${begins}")*(${cell("flag")}<"${after(begins)}")`,
      paint,
      columns: [flag, flag],
    };
  });
  const words = (key: "stage" | "temperature", paints: Record<string, Paint>) =>
    Object.entries(paints).map(([word, paint]): Painting => {
      return { formula: `(TRIM(${cell(key)})="${word}")`, paint, columns: [1, layout.width] };
    });
  return [...flags, ...words("stage", CLOSED_PAINT), ...words("temperature", TEMPERATURE_PAINT)];
}

/** The first text, in the order of the alphabet, that no longer begins so: "Overduf" after "Overdue". */
function after(begins: string): string {
  return begins.slice(0, -1) + String.fromCharCode(begins.charCodeAt(begins.length - 1) + 1);
}

function builtRule(sheet: Sheet, { formula, paint, columns: [from, to] }: Painting, row: number, rows: number): Rule {
  const builder = SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied(`=${formula}*${OURS}`)
    .setBackground(paint.fill)
    .setFontColor(paint.text)
    .setRanges([sheet.getRange(row, from, rows, to - from + 1)]);
  // Left unsaid rather than set to false, so that the owner's own bold and struck text stays.
  if (paint.bold) builder.setBold(true);
  if (paint.strikethrough) builder.setStrikethrough(true);
  return builder.build();
}

function sortedRules(sheet: Sheet): { owners: Rule[]; ours: Rule[] } {
  const rules = sheet.getConditionalFormatRules();
  return { owners: rules.filter((rule) => !isOurs(rule)), ours: rules.filter(isOurs) };
}

function isOurs(rule: Rule): boolean {
  return formulaOf(rule).includes(OURS);
}

function fingerprint(rule: Rule): string {
  return [formulaOf(rule), ...rule.getRanges().map((range) => range.getA1Notation())].join(" ");
}

/** The formula of a rule; "" for a rule of another kind. */
function formulaOf(rule: Rule): string {
  const condition = rule.getBooleanCondition();
  const isFormula = condition?.getCriteriaType() === SpreadsheetApp.BooleanCriteria.CUSTOM_FORMULA;
  return condition && isFormula ? String(condition.getCriteriaValues()[0] ?? "") : "";
}

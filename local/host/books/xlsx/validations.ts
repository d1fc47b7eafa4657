/** Data validation between the model and exceljs. */

import { closed, parseA1, sheetPrefix, toA1, unquoted } from "../../sheets/grid/a1";
import { type Area, lastColumn, lastRow } from "../../sheets/grid/area";
import { serialOf, WallTime } from "../../sheets/grid/values";
import type { CriterionName } from "../../sheets/model/criteria";
import type { Validation } from "../../sheets/model/validation";
import type { Workbook } from "../../sheets/model/workbook";
import type ExcelJS from "./exceljs";
import { conditionOf, fromExcel } from "./formulas";

/** Excel takes no more in a list that is written out, in a prompt, and in an error. */
const LONGEST_LIST = 255;
const LONGEST_PROMPT = 255;

/** Where lists go that are too long to be written out, or hold commas: gives the range they stand in ("'x'!$B$1:$B$9"). */
export type KeepList = (words: readonly string[]) => string;

const YES_NO = '"TRUE,FALSE"';

/** @param cell the first cell that it stands on ("A2"). Null for a condition that Excel cannot say. */
export function excelValidation(
  validation: Validation,
  cell: string,
  keepList: KeepList,
): ExcelJS.DataValidation | null {
  const rule = excelRule(validation, cell, keepList);
  const { allowInvalid, helpText } = validation;
  return (
    rule && {
      ...rule,
      allowBlank: true,
      showErrorMessage: !allowInvalid,
      ...(helpText === "" ? {} : { showInputMessage: true, prompt: helpText.slice(0, LONGEST_PROMPT) }),
    }
  );
}

type Rule = Pick<ExcelJS.DataValidation, "type" | "formulae" | "operator">;

function excelRule({ criterion, operands, range }: Validation, cell: string, keepList: KeepList): Rule | null {
  if (criterion === "CHECKBOX") return { type: "list", formulae: [YES_NO] };
  if (criterion === "VALUE_IN_LIST") return { type: "list", formulae: [listFormula(operands.map(String), keepList)] };
  if (criterion === "VALUE_IN_RANGE") {
    return range && { type: "list", formulae: [`${sheetPrefix(range.sheet.name)}${absolute(range.area)}`] };
  }
  const [, type, operator] = NATIVE.find(([name]) => name === criterion) ?? [];
  if (type === undefined || operator === undefined) {
    const formula = conditionOf(criterion, operands, cell);
    return formula === null ? null : { type: "custom", formulae: [formula] };
  }
  const values = operands.map(Number);
  return {
    type,
    operator,
    formulae: type === "date" ? values.map((serial) => new Date(new WallTime(serial).wallMs)) : values,
  };
}

function listFormula(words: readonly string[], keepList: KeepList): string {
  const written = words.join(",");
  return written.length > LONGEST_LIST || words.some((word) => /[,"]/.test(word)) ? keepList(words) : `"${written}"`;
}

/** What Excel can say of numbers and dates without a formula. */
const NATIVE: readonly [CriterionName, "decimal" | "date", NonNullable<ExcelJS.DataValidation["operator"]>][] = [
  ["NUMBER_BETWEEN", "decimal", "between"],
  ["NUMBER_NOT_BETWEEN", "decimal", "notBetween"],
  ["NUMBER_EQUAL_TO", "decimal", "equal"],
  ["NUMBER_NOT_EQUAL_TO", "decimal", "notEqual"],
  ["NUMBER_GREATER_THAN", "decimal", "greaterThan"],
  ["NUMBER_GREATER_THAN_OR_EQUAL_TO", "decimal", "greaterThanOrEqual"],
  ["NUMBER_LESS_THAN", "decimal", "lessThan"],
  ["NUMBER_LESS_THAN_OR_EQUAL_TO", "decimal", "lessThanOrEqual"],
  ["DATE_AFTER", "date", "greaterThan"],
  ["DATE_BEFORE", "date", "lessThan"],
  ["DATE_BETWEEN", "date", "between"],
  ["DATE_NOT_BETWEEN", "date", "notBetween"],
  ["DATE_EQUAL_TO", "date", "equal"],
  ["DATE_ON_OR_AFTER", "date", "greaterThanOrEqual"],
  ["DATE_ON_OR_BEFORE", "date", "lessThanOrEqual"],
];

/** The validation of a cell of a file; null for what Sheets has no like of. @param lists the words kept by KeepList, by their range */
export function validationOf(
  found: ExcelJS.DataValidation,
  workbook: Workbook,
  lists: ReadonlyMap<string, readonly string[]>,
): Validation | null {
  const rule = sheetsRule(found, workbook, lists);
  return (
    rule && {
      ...rule,
      showDropdown: rule.criterion === "VALUE_IN_LIST" || rule.criterion === "VALUE_IN_RANGE",
      allowInvalid: !found.showErrorMessage,
      helpText: found.prompt ?? "",
    }
  );
}

type SheetsRule = Pick<Validation, "criterion" | "operands" | "range">;

function sheetsRule(
  { type, operator, formulae = [] }: ExcelJS.DataValidation,
  workbook: Workbook,
  lists: ReadonlyMap<string, readonly string[]>,
): SheetsRule | null {
  const [first] = formulae;
  if (type === "list") return listRule(String(first ?? ""), workbook, lists);
  if (type === "custom")
    return { criterion: "CUSTOM_FORMULA", operands: [fromExcel(String(first ?? ""))], range: null };
  const kind = type === "date" ? "date" : type === "whole" || type === "decimal" ? "decimal" : null;
  const wanted = operator ?? "between";
  const [criterion] = NATIVE.find(([, native, sign]) => native === kind && sign === wanted) ?? [];
  if (criterion === undefined) return null;
  return { criterion, operands: formulae.map(serialOfOperand), range: null };
}

function listRule(
  formula: string,
  workbook: Workbook,
  lists: ReadonlyMap<string, readonly string[]>,
): SheetsRule | null {
  if (formula === YES_NO) return { criterion: "CHECKBOX", operands: [], range: null };
  if (/^".*"$/s.test(formula)) {
    const words = formula.slice(1, -1).split(",");
    return { criterion: "VALUE_IN_LIST", operands: words.map((word) => word.trim()), range: null };
  }
  const kept = lists.get(formula);
  if (kept) return { criterion: "VALUE_IN_LIST", operands: [...kept], range: null };
  const written = parseA1(formula.replaceAll("$", ""));
  const sheet = workbook.sheet(unquoted(written?.sheet ?? ""));
  if (!written || !sheet) return null;
  return {
    criterion: "VALUE_IN_RANGE",
    operands: [],
    range: { sheet, area: closed(written, sheet.maxRows, sheet.maxColumns) },
  };
}

function serialOfOperand(operand: unknown): number {
  return operand instanceof Date ? serialOf(operand.getTime()) : Number(operand);
}

/** "$A$1:$B$9", also of one cell. */
export function absolute(area: Area): string {
  const corner = (row: number, column: number) =>
    toA1({ row, column, rows: 1, columns: 1 }).replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
  return `${corner(area.row, area.column)}:${corner(lastRow(area), lastColumn(area))}`;
}

/** The conditions that conditional formats, data validation and filters share, and whether a value meets one. */

import { CellError, type Scalar } from "../grid/values";

/** Google's names: those of BooleanCriteria and DataValidationCriteria. */
export const CRITERIA = [
  "CELL_EMPTY",
  "CELL_NOT_EMPTY",
  "DATE_AFTER",
  "DATE_BEFORE",
  "DATE_BETWEEN",
  "DATE_EQUAL_TO",
  "DATE_IS_VALID_DATE",
  "DATE_NOT_BETWEEN",
  "DATE_ON_OR_AFTER",
  "DATE_ON_OR_BEFORE",
  "NUMBER_BETWEEN",
  "NUMBER_EQUAL_TO",
  "NUMBER_GREATER_THAN",
  "NUMBER_GREATER_THAN_OR_EQUAL_TO",
  "NUMBER_LESS_THAN",
  "NUMBER_LESS_THAN_OR_EQUAL_TO",
  "NUMBER_NOT_BETWEEN",
  "NUMBER_NOT_EQUAL_TO",
  "TEXT_CONTAINS",
  "TEXT_DOES_NOT_CONTAIN",
  "TEXT_ENDS_WITH",
  "TEXT_EQUAL_TO",
  "TEXT_IS_VALID_EMAIL",
  "TEXT_IS_VALID_URL",
  "TEXT_NOT_EQUAL_TO",
  "TEXT_STARTS_WITH",
  "VALUE_IN_LIST",
  "VALUE_IN_RANGE",
  "CHECKBOX",
  "CUSTOM_FORMULA",
] as const;
export type CriterionName = (typeof CRITERIA)[number];

type Test = (value: Scalar, operands: readonly Scalar[], shown: string) => boolean;

/**
 * Whether a value, and the text that it shows, meets a condition on plain values. Dates are serial numbers. Formulas, lists,
 * ranges and checkboxes are met by whoever knows the sheet.
 */
export function meetsCriterion(
  name: CriterionName,
  value: Scalar,
  operands: readonly Scalar[],
  shown: string,
): boolean {
  return !(value instanceof CellError) && (TESTS[name]?.(value, operands, shown) ?? false);
}

const TESTS: Partial<Record<CriterionName, Test>> = {
  CELL_EMPTY: (value) => value === "",
  CELL_NOT_EMPTY: (value) => value !== "",
  DATE_AFTER: days((day, [a = 0]) => day > a),
  DATE_BEFORE: days((day, [a = 0]) => day < a),
  DATE_BETWEEN: days((day, [a = 0, b = 0]) => day >= a && day <= b),
  DATE_EQUAL_TO: days((day, [a]) => day === a),
  DATE_IS_VALID_DATE: (value) => typeof value === "number",
  DATE_NOT_BETWEEN: days((day, [a = 0, b = 0]) => day < a || day > b),
  DATE_ON_OR_AFTER: days((day, [a = 0]) => day >= a),
  DATE_ON_OR_BEFORE: days((day, [a = 0]) => day <= a),
  NUMBER_BETWEEN: numbers((number, [a = 0, b = 0]) => number >= a && number <= b),
  NUMBER_EQUAL_TO: numbers((number, [a]) => number === a),
  NUMBER_GREATER_THAN: numbers((number, [a = 0]) => number > a),
  NUMBER_GREATER_THAN_OR_EQUAL_TO: numbers((number, [a = 0]) => number >= a),
  NUMBER_LESS_THAN: numbers((number, [a = 0]) => number < a),
  NUMBER_LESS_THAN_OR_EQUAL_TO: numbers((number, [a = 0]) => number <= a),
  NUMBER_NOT_BETWEEN: numbers((number, [a = 0, b = 0]) => number < a || number > b),
  NUMBER_NOT_EQUAL_TO: numbers((number, [a]) => number !== a),
  TEXT_CONTAINS: texts((text, wanted) => text.includes(wanted)),
  TEXT_DOES_NOT_CONTAIN: texts((text, wanted) => !text.includes(wanted)),
  TEXT_ENDS_WITH: texts((text, wanted) => text.endsWith(wanted)),
  TEXT_EQUAL_TO: texts((text, wanted) => text === wanted),
  TEXT_IS_VALID_EMAIL: (_, __, shown) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(shown),
  TEXT_IS_VALID_URL: (_, __, shown) => /^(https?|ftp|mailto):\S+$/i.test(shown),
  TEXT_NOT_EQUAL_TO: texts((text, wanted) => text !== wanted),
  TEXT_STARTS_WITH: texts((text, wanted) => text.startsWith(wanted)),
};

function numbers(test: (number: number, operands: readonly number[]) => boolean): Test {
  return (value, operands) => typeof value === "number" && test(value, operands.map(Number));
}

function days(test: (day: number, operands: readonly number[]) => boolean): Test {
  return (value, operands) =>
    typeof value === "number" &&
    test(
      Math.floor(value),
      operands.map((operand) => Math.floor(Number(operand))),
    );
}

/** Without regard to case. */
function texts(test: (text: string, wanted: string) => boolean): Test {
  return (_, [wanted = ""], shown) => test(shown.toLowerCase(), String(wanted).toLowerCase());
}

/** Formulas between Sheets and Excel: Excel knows no ranges without an end. */

import { CellError, type Scalar } from "../../sheets/grid/values";
import type { CriterionName } from "../../sheets/model/criteria";

/** The last row that an .xlsx can hold. */
const LAST_ROW = 1_048_576;

/** Formula text as Excel keeps it: no leading "=", open ends closed ("A2:A" → "A2:A1048576"). */
export function toExcel(source: string): string {
  return outsideQuotes(source.replace(/^=/, ""), (text) =>
    text.replace(/(\$?[A-Z]{1,3}\$?\d+):(\$?[A-Z]{1,3})(?![\w$(!])/g, `$1:$2${LAST_ROW}`),
  );
}

/** Formula text as Sheets keeps it, with its leading "=" and the ends open again. */
export function fromExcel(formula: string): string {
  const opened = outsideQuotes(formula, (text) =>
    text
      .replace(new RegExp(`(:\\$?[A-Z]{1,3})\\$?${LAST_ROW}(?!\\d)`, "g"), "$1")
      // How a file says that a function is younger than the file format.
      .replace(/_xlfn\.(?:_xlws\.)?/g, ""),
  );
  return `=${opened}`;
}

/** A condition on cell `cell` ("A2") as a formula that Excel and LibreOffice evaluate; null where a formula cannot say it. */
export function conditionOf(criterion: CriterionName, operands: readonly Scalar[], cell: string): string | null {
  if (criterion === "CUSTOM_FORMULA") return toExcel(String(operands[0] ?? ""));
  return CONDITIONS[criterion]?.(cell, operands.map(literal)) ?? null;
}

type Condition = (cell: string, operands: readonly string[]) => string;

const CONDITIONS: Partial<Record<CriterionName, Condition>> = {
  CELL_EMPTY: (cell) => `${cell}=""`,
  CELL_NOT_EMPTY: (cell) => `${cell}<>""`,
  DATE_AFTER: (cell, [a]) => `INT(${cell})>${a}`,
  DATE_BEFORE: (cell, [a]) => `AND(ISNUMBER(${cell}),INT(${cell})<${a})`,
  DATE_BETWEEN: (cell, [a, b]) => `AND(INT(${cell})>=${a},INT(${cell})<=${b})`,
  DATE_EQUAL_TO: (cell, [a]) => `INT(${cell})=${a}`,
  DATE_IS_VALID_DATE: (cell) => `ISNUMBER(${cell})`,
  DATE_NOT_BETWEEN: (cell, [a, b]) => `OR(INT(${cell})<${a},INT(${cell})>${b})`,
  DATE_ON_OR_AFTER: (cell, [a]) => `INT(${cell})>=${a}`,
  DATE_ON_OR_BEFORE: (cell, [a]) => `AND(ISNUMBER(${cell}),INT(${cell})<=${a})`,
  NUMBER_BETWEEN: (cell, [a, b]) => `AND(ISNUMBER(${cell}),${cell}>=${a},${cell}<=${b})`,
  NUMBER_EQUAL_TO: (cell, [a]) => `AND(ISNUMBER(${cell}),${cell}=${a})`,
  NUMBER_GREATER_THAN: (cell, [a]) => `AND(ISNUMBER(${cell}),${cell}>${a})`,
  NUMBER_GREATER_THAN_OR_EQUAL_TO: (cell, [a]) => `AND(ISNUMBER(${cell}),${cell}>=${a})`,
  NUMBER_LESS_THAN: (cell, [a]) => `AND(ISNUMBER(${cell}),${cell}<${a})`,
  NUMBER_LESS_THAN_OR_EQUAL_TO: (cell, [a]) => `AND(ISNUMBER(${cell}),${cell}<=${a})`,
  NUMBER_NOT_BETWEEN: (cell, [a, b]) => `AND(ISNUMBER(${cell}),OR(${cell}<${a},${cell}>${b}))`,
  NUMBER_NOT_EQUAL_TO: (cell, [a]) => `AND(ISNUMBER(${cell}),${cell}<>${a})`,
  TEXT_CONTAINS: (cell, [a]) => `ISNUMBER(SEARCH(${a},${cell}))`,
  TEXT_DOES_NOT_CONTAIN: (cell, [a]) => `NOT(ISNUMBER(SEARCH(${a},${cell})))`,
  TEXT_ENDS_WITH: (cell, [a]) => `RIGHT(${cell},LEN(${a}))=${a}`,
  TEXT_EQUAL_TO: (cell, [a]) => `${cell}&""=${a}`,
  TEXT_IS_VALID_EMAIL: (cell) => `ISNUMBER(MATCH("*?@?*.?*",${cell},0))`,
  TEXT_IS_VALID_URL: (cell) => `ISNUMBER(SEARCH("://",${cell}))`,
  TEXT_NOT_EQUAL_TO: (cell, [a]) => `${cell}&""<>${a}`,
  TEXT_STARTS_WITH: (cell, [a]) => `LEFT(${cell},LEN(${a}))=${a}`,
};

function literal(operand: Scalar): string {
  if (operand instanceof CellError) return operand.code;
  return typeof operand === "string" ? `"${operand.replaceAll('"', '""')}"` : String(operand).toUpperCase();
}

/** Changes what stands outside texts and quoted names. */
function outsideQuotes(formula: string, change: (text: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join("");
}

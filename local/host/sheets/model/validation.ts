/** Data validation of a cell: what it accepts, and whether the rest is refused or only marked. */

import { CellError, type Scalar } from "../grid/values";
import { display } from "../text/number-format";
import { type CriterionName, meetsCriterion } from "./criteria";
import { FormulaCondition } from "./formula-condition";
import type { Place, SheetModel } from "./sheet";

export interface Validation {
  criterion: CriterionName;
  /** Numbers, dates as serials, texts; of CUSTOM_FORMULA its source; of CHECKBOX the checked and unchecked value. */
  operands: readonly Scalar[];
  /** The range whose values are allowed, for VALUE_IN_RANGE. */
  range: Place | null;
  /** Lists only: whether the cell shows an arrow. */
  showDropdown: boolean;
  /** False: what does not fit is refused. */
  allowInvalid: boolean;
  helpText: string;
}

/** Whether a value may stand in the cell; a blank always may. */
export function accepts(
  validation: Validation,
  sheet: SheetModel,
  row: number,
  column: number,
  value: Scalar,
): boolean {
  if (value === "") return true;
  const { criterion, operands } = validation;
  const shown = display(value, sheet.formatAt(row, column), sheet.workbook.locale);
  switch (criterion) {
    case "VALUE_IN_LIST":
      return operands.some((operand) => String(operand) === shown || operand === value);
    case "VALUE_IN_RANGE":
      return choicesOf(validation).some((choice) => choice === shown);
    case "CHECKBOX":
      return operands.length > 0 ? operands.includes(value) : typeof value === "boolean";
    case "CUSTOM_FORMULA":
      return satisfies(String(operands[0] ?? ""), sheet, row, column, value);
    default:
      return !(value instanceof CellError) && meetsCriterion(criterion, value, operands, shown);
  }
}

/** The formula looks at the cell as it would be. */
function satisfies(formula: string, sheet: SheetModel, row: number, column: number, value: Scalar): boolean {
  const before = sheet.cellAt(row, column);
  sheet.write(row, column, value);
  try {
    return new FormulaCondition(formula).holds(sheet, row, column, { row, column });
  } finally {
    sheet.put(row, column, before);
  }
}

/** What the list of the cell offers; empty where the validation is no list. */
export function choicesOf({ criterion, operands, range }: Validation): string[] {
  if (criterion === "VALUE_IN_LIST") return operands.map(String);
  if (criterion !== "VALUE_IN_RANGE" || !range) return [];
  const choices: string[] = [];
  range.sheet.eachUsed(range.area, (row, column) => {
    const shown = range.sheet.displayAt(row, column);
    if (shown !== "") choices.push(shown);
  });
  return choices;
}

/** What Sheets says when it refuses. */
export function refusal(validation: Validation, a1: string): string {
  const { helpText } = validation;
  const choices = choicesOf(validation);
  const hint =
    helpText || (choices.length > 0 ? `Please enter one of the following values: ${choices.join(", ")}.` : "");
  return `The data you entered in cell ${a1} violates the data validation rules set on this cell.${hint && ` ${hint}`}`;
}

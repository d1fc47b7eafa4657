/** The number format that a formula's result takes on by itself: dates stay dates, money stays money. */

import type { Node } from "../formulas";
import { CellError } from "../grid/values";
import { isDateFormat } from "../text/date-format";
import type { SheetModel } from "./sheet";

/** How many formulas that hang on each other are followed. */
const FARTHEST = 40;

/** "General" where nothing suggests another. */
export function inferredFormat(node: Node | CellError, sheet: SheetModel, steps = 0): string {
  if (node instanceof CellError || steps > FARTHEST) return "General";
  switch (node.kind) {
    case "reference":
      return ofReference(node, sheet, steps);
    case "call":
      return ofCall(node, sheet, steps);
    case "unary":
      return inferredFormat(node.of, sheet, steps);
    case "binary":
      return ofOperation(node, sheet, steps);
    default:
      return "General";
  }
}

function ofReference({ reference }: Node & { kind: "reference" }, sheet: SheetModel, steps: number): string {
  const { row, column } = reference.from;
  const home = reference.sheet === null ? sheet : sheet.workbook.sheet(reference.sheet);
  if (!home || row === null || column === null) return "General";
  const { style, formula } = home.cellAt(row, column);
  if (style.numberFormat !== "General") return style.numberFormat.replace(/^@$/, "General");
  return formula ? inferredFormat(formula.node, home, steps + 1) : "General";
}

function ofCall({ name, args }: Node & { kind: "call" }, sheet: SheetModel, steps: number): string {
  const { locale } = sheet.workbook;
  if (name === "TODAY") return locale.date;
  if (name === "NOW") return locale.dateTime;
  const like = { IF: args[1], IFERROR: args[0], SUM: args[0], MIN: args[0], MAX: args[0], AVERAGE: args[0] }[name];
  return like ? inferredFormat(like, sheet, steps) : "General";
}

/** A date moved by days is a date; the time between two dates is a number. */
function ofOperation({ operator, left, right }: Node & { kind: "binary" }, sheet: SheetModel, steps: number): string {
  if (!/^[-+*/]$/.test(operator)) return "General";
  const [first, second] = [inferredFormat(left, sheet, steps), inferredFormat(right, sheet, steps)];
  if (operator === "-" && isDateFormat(first) && isDateFormat(second)) return "General";
  return first === "General" ? second : first;
}

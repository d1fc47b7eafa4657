/** The number format that a formula's result takes on by itself: dates stay dates, money stays money. */

import type { Node } from "../formulas";
import { CellError } from "../grid/values";
import { isDateFormat } from "../text/date-format";
import type { SheetModel } from "./sheet";

/** "General" where nothing suggests another. */
export function inferredFormat(node: Node | CellError, sheet: SheetModel): string {
  if (node instanceof CellError) return "General";
  switch (node.kind) {
    case "reference":
      return ofReference(node, sheet);
    case "call":
      return ofCall(node, sheet);
    case "unary":
      return inferredFormat(node.of, sheet);
    case "binary":
      return ofOperation(node, sheet);
    default:
      return "General";
  }
}

function ofReference({ reference }: Node & { kind: "reference" }, sheet: SheetModel): string {
  const { row, column } = reference.from;
  const home = reference.sheet === null ? sheet : sheet.workbook.sheet(reference.sheet);
  return home && row !== null && column !== null
    ? home.styleAt(row, column).numberFormat.replace(/^@$/, "General")
    : "General";
}

function ofCall({ name, args }: Node & { kind: "call" }, sheet: SheetModel): string {
  const { locale } = sheet.workbook;
  if (name === "TODAY") return locale.date;
  if (name === "NOW") return locale.dateTime;
  const like = { IF: args[1], IFERROR: args[0], SUM: args[0], MIN: args[0], MAX: args[0], AVERAGE: args[0] }[name];
  return like ? inferredFormat(like, sheet) : "General";
}

/** A date moved by days is a date; the time between two dates is a number. */
function ofOperation({ operator, left, right }: Node & { kind: "binary" }, sheet: SheetModel): string {
  if (!/^[-+*/]$/.test(operator)) return "General";
  const [first, second] = [inferredFormat(left, sheet), inferredFormat(right, sheet)];
  if (operator === "-" && isDateFormat(first) && isDateFormat(second)) return "General";
  return first === "General" ? second : first;
}

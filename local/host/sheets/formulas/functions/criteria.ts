/** What COUNTIF compares with: ">5", "<>done", "a*", or a plain value. */

import { sizeOf } from "../../grid/area";
import { CellError } from "../../grid/values";
import type { Argument } from "../evaluate";
import { compare, type Operand } from "../values";

/** How many values pass; cells below the last row that was written are blank. */
export function counted(args: readonly Argument[], test: (value: Operand) => boolean): number {
  let count = 0;
  for (const arg of args) {
    let seen = 0;
    arg.each((value) => {
      seen += 1;
      if (test(value)) count += 1;
    });
    const { block } = arg;
    if (block && test(null)) count += sizeOf(block.area) - seen;
  }
  return count;
}

/** A test of values by a criterion as COUNTIF reads it. */
export function meets(criterion: Exclude<Operand, CellError>): (value: Operand) => boolean {
  if (typeof criterion !== "string") return equals(criterion);
  const [, operator = "", rest = ""] = /^(<>|<=|>=|<|>|=)?(.*)$/s.exec(criterion) ?? [];
  const wanted = asTyped(rest);
  if (operator === "" || operator === "=") return equals(wanted);
  if (operator === "<>") {
    const same = equals(wanted);
    return (value) => !same(value);
  }
  return (value) => {
    if (value === null || value instanceof CellError || typeof value !== typeof wanted) return false;
    const order = compare(value, wanted);
    return operator.includes("<")
      ? order < 0 || (order === 0 && operator === "<=")
      : order > 0 || (order === 0 && operator === ">=");
  };
}

function asTyped(text: string): number | string | boolean {
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === "true";
  return text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
}

function equals(wanted: Exclude<Operand, CellError>): (value: Operand) => boolean {
  if (wanted === null) return (value) => value === 0;
  if (typeof wanted !== "string")
    return (value) => value === wanted || (typeof value === "string" && value !== "" && Number(value) === wanted);
  if (wanted === "") return (value) => value === null || value === "";
  const pattern = new RegExp(`^${wildcards(wanted)}$`, "is");
  return (value) => typeof value === "string" && pattern.test(value);
}

/** "*" any text, "?" one character, "~" takes the next one as it is. */
function wildcards(text: string): string {
  return text.replace(/~[*?~]|[\\^$.*+?()[\]{}|/]/g, (found) => {
    if (found === "*") return ".*";
    if (found === "?") return ".";
    return `\\${found.at(-1) ?? ""}`;
  });
}

/** A small evaluator of formulas: parse, compute, rewrite. */

export { type Cells, compute, type Scope } from "./evaluate";
export { Formula } from "./formula";
export { type Node, parseFormula } from "./parser";
export { afterCopying, afterMoving, afterRearranging, afterRearrangingAround, afterRenaming } from "./rewrite";
export { FormulaParseError } from "./tokens";
export type { Operand } from "./values";

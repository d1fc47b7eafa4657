/** Computes the tree of a formula for one cell. */

import type { Area } from "../grid/area";
import { between } from "../grid/area";
import { CellError, type Scalar } from "../grid/values";
import { FUNCTIONS } from "./functions";
import type { Node } from "./parser";
import type { Corner, Reference } from "./tokens";
import { compare, type Operand, toNumber, toText } from "./values";

/** What a formula sees of the book. */
export interface Cells {
  readonly maxRows: number;
  readonly maxColumns: number;
  /** Null for a blank cell. */
  operandAt(row: number, column: number): Operand;
  /** As `operandAt`, for whole areas; stops at the last row that holds anything. */
  eachOperand(area: Area, visit: (value: Operand, row: number, column: number) => void): void;
}

export interface Scope {
  /** The sheet of that name, or the formula's own for null; null where there is none. */
  cells(sheet: string | null): Cells | null;
  named(name: string): { cells: Cells; area: Area } | null;
  /** The cell that is computed, 1-based. */
  row: number;
  column: number;
  /** How far the cell is from the one that relative references were written for. */
  rowShift: number;
  columnShift: number;
  /** Serial number of this moment; asking for it makes the formula change with time. */
  now(): number;
  show(value: number, format: string): string;
  /** Reads a text as if it were typed; null where it is no number. */
  read(text: string): number | null;
}

export interface Block {
  cells: Cells;
  area: Area;
}

/** One argument of a function, computed when it is asked for. */
export class Argument {
  constructor(
    private readonly node: Node,
    readonly scope: Scope,
  ) {}

  get missing(): boolean {
    return this.node.kind === "missing";
  }

  /** The cells that it names, or null where it is a single value. */
  get block(): Block | null {
    return blockOf(this.node, this.scope);
  }

  value(): Operand {
    return evaluate(this.node, this.scope);
  }

  /** Throws CellError where the value is an error. */
  sound(): Exclude<Operand, CellError> {
    const value = this.value();
    if (value instanceof CellError) throw value;
    return value;
  }

  number(): number {
    return toNumber(this.sound(), this.scope);
  }

  text(): string {
    return toText(this.sound(), this.scope);
  }

  truth(): boolean {
    const value = this.sound();
    if (typeof value === "string" && value !== "") {
      if (/^(true|false)$/i.test(value)) return value.toLowerCase() === "true";
      throw new CellError("#VALUE!");
    }
    return Boolean(value);
  }

  /** Each value, of a block or alone. */
  each(visit: (value: Operand, fromCells: boolean) => void): void {
    const block = this.block;
    if (block) block.cells.eachOperand(block.area, (value) => visit(value, true));
    else visit(this.value(), false);
  }
}

/** The result as a cell would hold it: a blank shows as 0, whatever fails as an error. */
export function compute(node: Node, scope: Scope): Scalar {
  const value = evaluate(node, scope);
  return value === null ? 0 : value;
}

function evaluate(node: Node, scope: Scope): Operand {
  try {
    return step(node, scope);
  } catch (error) {
    if (error instanceof CellError) return error;
    throw error;
  }
}

function step(node: Node, scope: Scope): Operand {
  switch (node.kind) {
    case "constant":
      return node.value;
    case "missing":
      return null;
    case "lost":
      throw new CellError("#REF!");
    case "name":
      return named(node.name, scope);
    case "reference":
      return single(node, scope);
    case "unary": {
      const value = operandNumber(node.of, scope);
      return node.operator === "-" ? -value : node.operator === "%" ? value / 100 : value;
    }
    case "binary":
      return binary(node.operator, node.left, node.right, scope);
    case "call":
      return call(node.name, node.args, scope);
  }
}

function named(name: string, scope: Scope): Operand {
  if (/^(true|false)$/i.test(name)) return name.toLowerCase() === "true";
  const block = scope.named(name);
  if (!block) throw new CellError("#NAME?", `Unknown range name: '${name}'.`);
  return block.cells.operandAt(block.area.row, block.area.column);
}

function single(node: Node, scope: Scope): Operand {
  const block = blockOf(node, scope);
  if (!block || block.area.rows * block.area.columns !== 1)
    throw new CellError("#VALUE!", "An array value could not be found.");
  return block.cells.operandAt(block.area.row, block.area.column);
}

function blockOf(node: Node, scope: Scope): Block | null {
  if (node.kind === "name") return scope.named(node.name);
  if (node.kind !== "reference") return null;
  const { reference } = node;
  const cells = scope.cells(reference.sheet);
  if (!cells) throw new CellError("#REF!", `Unresolved sheet name '${reference.sheet}'.`);
  return { cells, area: areaOf(reference, scope, cells) };
}

function areaOf({ from, to, single }: Reference, scope: Scope, cells: Cells): Area {
  const row = placed(from.row, from.rowFixed, scope.rowShift) ?? 1;
  const column = placed(from.column, from.columnFixed, scope.columnShift) ?? 1;
  if (row > cells.maxRows || column > cells.maxColumns) throw new CellError("#REF!");
  if (single) return { row, column, rows: 1, columns: 1 };
  const last = (end: number | null, max: number) => Math.min(end ?? max, max);
  const lastRow = last(placed(to.row, to.rowFixed, scope.rowShift), cells.maxRows);
  const lastColumn = last(placed(to.column, to.columnFixed, scope.columnShift), cells.maxColumns);
  return between(row, column, lastRow, lastColumn);
}

function placed(index: Corner["row"], fixed: boolean, shift: number): number | null {
  if (index === null) return null;
  const place = fixed ? index : index + shift;
  if (place < 1) throw new CellError("#REF!");
  return place;
}

function operandNumber(node: Node, scope: Scope): number {
  return new Argument(node, scope).number();
}

function binary(operator: string, left: Node, right: Node, scope: Scope): Operand {
  if (operator === "&") return new Argument(left, scope).text() + new Argument(right, scope).text();
  if (/[=<>]/.test(operator)) {
    const order = compare(new Argument(left, scope).sound(), new Argument(right, scope).sound());
    return COMPARISONS[operator]?.(order) ?? false;
  }
  const result = arithmetic(operator, operandNumber(left, scope), operandNumber(right, scope));
  if (!Number.isFinite(result)) throw new CellError("#NUM!");
  return result;
}

const COMPARISONS: Record<string, (order: number) => boolean> = {
  "=": (order) => order === 0,
  "<>": (order) => order !== 0,
  "<": (order) => order < 0,
  ">": (order) => order > 0,
  "<=": (order) => order <= 0,
  ">=": (order) => order >= 0,
};

function arithmetic(operator: string, a: number, b: number): number {
  if (operator === "+") return a + b;
  if (operator === "-") return a - b;
  if (operator === "*") return a * b;
  if (operator === "^") return a ** b;
  if (b === 0) throw new CellError("#DIV/0!", "Function DIVIDE parameter 2 cannot be zero.");
  return a / b;
}

function call(name: string, args: readonly Node[], scope: Scope): Operand {
  const known = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  if (!known) throw new CellError("#NAME?", `Unknown function: '${name}'.`);
  if (args.length < known.least || args.length > known.most) {
    throw new CellError("#N/A", `Wrong number of arguments to ${name}.`);
  }
  return known.compute(
    args.map((arg) => new Argument(arg, scope)),
    scope,
  );
}

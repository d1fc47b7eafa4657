/** A formula as a condition on cells, as conditional formats and validations use it: read once, asked for many cells. */

import { FormulaParseError, type Node, parseFormula } from "../formulas";
import { CellError } from "../grid/values";
import type { SheetModel } from "./sheet";

export class FormulaCondition {
  private readonly node: Node | null;

  /** @param source with or without its leading "="; one that cannot be read holds nowhere. */
  constructor(readonly source: string) {
    this.node = parsed(source);
  }

  /** Whether it is true of a cell, its relative references counted from `anchor`. */
  holds(sheet: SheetModel, row: number, column: number, anchor: { row: number; column: number }): boolean {
    if (!this.node) return false;
    const { calculator } = sheet.workbook;
    const scope = calculator.scope(sheet, row, column, row - anchor.row, column - anchor.column);
    const value = calculator.evaluate(this.node, scope);
    return !(value instanceof CellError) && typeof value !== "string" && Boolean(value);
  }
}

function parsed(source: string): Node | null {
  try {
    return parseFormula(source.startsWith("=") ? source : `=${source}`);
  } catch (error) {
    if (error instanceof FormulaParseError) return null;
    throw error;
  }
}

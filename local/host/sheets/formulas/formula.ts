/** A formula in a cell: its text, its tree, and the last result with what it was good for. */

import { CellError, type Scalar } from "../grid/values";
import { type Node, parseFormula } from "./parser";
import { FormulaParseError } from "./tokens";

export class Formula {
  /** Being computed right now: whoever asks for it then goes round in a circle. */
  busy = false;
  private tree: Node | CellError | null = null;
  private result: Scalar = "";
  private stamp = -1;
  /** The moment (epoch ms) that the result depends on; null: not on time. */
  private moment: number | null = null;

  /** @param source with its leading "=". */
  constructor(readonly source: string) {}

  /** The tree, or the error that the text itself is. */
  get node(): Node | CellError {
    this.tree ??= parsed(this.source);
    return this.tree;
  }

  get dependsOnTime(): boolean {
    return this.moment !== null;
  }

  /** The result, if nothing has changed since; `stamp` counts the changes of the book. */
  resultAt(stamp: number, now: number): Scalar | null {
    return this.stamp === stamp && (this.moment === null || this.moment === now) ? this.result : null;
  }

  keep(result: Scalar, stamp: number, moment: number | null): void {
    this.result = result;
    this.stamp = stamp;
    this.moment = moment;
  }
}

function parsed(source: string): Node | CellError {
  try {
    return parseFormula(source);
  } catch (error) {
    if (error instanceof FormulaParseError) return new CellError("#ERROR!", "Formula parse error.");
    throw error;
  }
}

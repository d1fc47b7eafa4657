/** Computes formulas when they are asked for, each once until the book changes or, where it depends on time, the clock moves. */

import { compute, type Node, type Scope } from "../formulas";
import type { Formula } from "../formulas/formula";
import { CellError, type Scalar } from "../grid/values";
import { display, general } from "../text/number-format";
import { readTyped } from "../text/typed";
import type { SheetModel } from "./sheet";
import type { Workbook } from "./workbook";

interface Place {
  sheet: SheetModel;
  row: number;
  column: number;
  formula: Formula;
}

/** Formulas that hang on each other deeper than this are computed from the far end, so that the stack holds. */
const DEEPEST = 100;

class TooDeep extends Error {
  constructor(readonly place: Place) {
    super("Formulas hang on each other too deeply");
  }
}

export class Calculator {
  private stamp = 0;
  private depth = 0;
  /** Whether what is being computed asked for the time. */
  private asksTime = false;

  constructor(private readonly workbook: Workbook) {}

  /** Something that formulas may see has changed. */
  changed(): void {
    this.stamp += 1;
  }

  result(sheet: SheetModel, row: number, column: number, formula: Formula): Scalar {
    const known = formula.resultAt(this.stamp, this.workbook.now());
    if (known !== null) {
      this.asksTime ||= formula.dependsOnTime;
      return known;
    }
    if (formula.busy) return circular();
    const place = { sheet, row, column, formula };
    if (this.depth >= DEEPEST) throw new TooDeep(place);
    return this.depth > 0 ? this.compute(place) : this.fromFarEnd(place);
  }

  /** A scope for a formula of this sheet, whose relative references are so far from where they were written. */
  scope(sheet: SheetModel, row: number, column: number, rowShift = 0, columnShift = 0): Scope {
    const { workbook } = this;
    return {
      row,
      column,
      rowShift,
      columnShift,
      cells: (name) => (name === null ? sheet : workbook.sheet(name)),
      named: (name) => {
        const found = workbook.namedRange(name);
        return found && { cells: found.sheet, area: found.area };
      },
      now: () => {
        this.asksTime = true;
        return workbook.serialNow();
      },
      show: (value, format) =>
        format === "General" ? general(value, workbook.locale) : display(value, format, workbook.locale),
      read: (text) => {
        const typed = readTyped(text, workbook.locale, workbook.yearNow());
        return typed.kind === "value" && typeof typed.value === "number" ? typed.value : null;
      },
    };
  }

  /** Computes a formula that belongs to no cell, such as that of a conditional format. */
  evaluate(node: Node, scope: Scope): Scalar {
    return compute(node, scope);
  }

  private fromFarEnd(place: Place): Scalar {
    const waiting = [place];
    let result: Scalar = "";
    for (let next = waiting.at(-1); next; next = waiting.at(-1)) {
      try {
        result = this.compute(next);
        waiting.pop();
      } catch (error) {
        if (!(error instanceof TooDeep)) throw error;
        const round = waiting.some(({ formula }) => formula === error.place.formula);
        if (round) error.place.formula.keep(circular(), this.stamp, null);
        else waiting.push(error.place);
      }
    }
    return result;
  }

  private compute({ sheet, row, column, formula }: Place): Scalar {
    const { node } = formula;
    if (node instanceof CellError) return node;
    const outer = this.asksTime;
    this.asksTime = false;
    this.depth += 1;
    formula.busy = true;
    try {
      const result = compute(node, this.scope(sheet, row, column));
      formula.keep(result, this.stamp, this.asksTime ? this.workbook.now() : null);
      return result;
    } finally {
      formula.busy = false;
      this.depth -= 1;
      this.asksTime ||= outer;
    }
  }
}

function circular(): CellError {
  return new CellError("#REF!", "Circular dependency detected.");
}

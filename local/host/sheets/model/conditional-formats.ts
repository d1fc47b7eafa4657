/** Conditional formats, and how they colour a cell: rules in order, the first that holds wins each property. */

import { type Area, holds } from "../grid/area";
import type { Scalar } from "../grid/values";
import { type CriterionName, meetsCriterion } from "./criteria";
import { FormulaCondition } from "./formula-condition";
import type { SheetModel } from "./sheet";

/** What a rule changes; what it leaves out stays. */
export interface FormatChange {
  background?: string;
  fontColor?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
}

export interface ConditionalFormat {
  /** Relative references of a formula count from the first cell of the first range. */
  ranges: readonly Area[];
  criterion: CriterionName;
  /** Numbers, dates as serials, texts; of CUSTOM_FORMULA its source. */
  operands: readonly Scalar[];
  change: FormatChange;
}

/** How a cell looks after its conditional formats. */
export interface Look {
  background: string;
  fontColor: string;
  bold: boolean;
  italic: boolean;
  underline: boolean;
  strikethrough: boolean;
}

/** The rules of one sheet, read once. */
export class ConditionalFormats {
  private readonly conditions: readonly (FormulaCondition | null)[];

  constructor(readonly rules: readonly ConditionalFormat[]) {
    this.conditions = rules.map(({ criterion, operands }) =>
      criterion === "CUSTOM_FORMULA" ? new FormulaCondition(String(operands[0] ?? "")) : null,
    );
  }

  /** The look of a cell whose own style is `plain`. */
  look(sheet: SheetModel, row: number, column: number, plain: Look): Look {
    let change: FormatChange = {};
    for (const [index, rule] of this.rules.entries()) {
      if (!rule.ranges.some((area) => holds(area, row, column))) continue;
      if (this.meets(index, rule, sheet, row, column)) change = { ...rule.change, ...change };
    }
    return { ...plain, ...change };
  }

  private meets(index: number, rule: ConditionalFormat, sheet: SheetModel, row: number, column: number): boolean {
    const formula = this.conditions[index];
    const [anchor] = rule.ranges;
    if (formula) return anchor !== undefined && formula.holds(sheet, row, column, anchor);
    return meetsCriterion(rule.criterion, sheet.scalarAt(row, column), rule.operands, sheet.displayAt(row, column));
  }
}

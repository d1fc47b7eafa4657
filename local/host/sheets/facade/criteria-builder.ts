/** The conditions that rules of conditional formats and filters are built from. */

import type { Scalar } from "../grid/values";
import type { CriterionName } from "../model/criteria";
import { scalarOf } from "./script-values";
import { deskOf, service } from "./service";

/** A condition under construction. */
export interface Condition {
  criterion: CriterionName;
  operands: readonly Scalar[];
}

const conditions = new WeakMap<object, Condition>();

/** Null until a `when…` was called. */
export function conditionOf(builder: object): Condition | null {
  return conditions.get(builder) ?? null;
}

export function keepCondition(builder: object, condition: Condition | null): void {
  if (condition) conditions.set(builder, condition);
}

/** The base of builders with `when…` methods. */
export function criteriaBuilder(label: string) {
  return class CriteriaBuilder extends service(label) {
    whenFormulaSatisfied(formula: string): this {
      return when(this, "CUSTOM_FORMULA", formula);
    }

    whenCellEmpty(): this {
      return when(this, "CELL_EMPTY");
    }

    whenCellNotEmpty(): this {
      return when(this, "CELL_NOT_EMPTY");
    }

    whenTextEqualTo(text: string): this {
      return when(this, "TEXT_EQUAL_TO", text);
    }

    whenTextContains(text: string): this {
      return when(this, "TEXT_CONTAINS", text);
    }

    whenTextDoesNotContain(text: string): this {
      return when(this, "TEXT_DOES_NOT_CONTAIN", text);
    }

    whenTextStartsWith(text: string): this {
      return when(this, "TEXT_STARTS_WITH", text);
    }

    whenTextEndsWith(text: string): this {
      return when(this, "TEXT_ENDS_WITH", text);
    }

    whenNumberEqualTo(number: number): this {
      return when(this, "NUMBER_EQUAL_TO", number);
    }

    whenNumberNotEqualTo(number: number): this {
      return when(this, "NUMBER_NOT_EQUAL_TO", number);
    }

    whenNumberGreaterThan(number: number): this {
      return when(this, "NUMBER_GREATER_THAN", number);
    }

    whenNumberGreaterThanOrEqualTo(number: number): this {
      return when(this, "NUMBER_GREATER_THAN_OR_EQUAL_TO", number);
    }

    whenNumberLessThan(number: number): this {
      return when(this, "NUMBER_LESS_THAN", number);
    }

    whenNumberLessThanOrEqualTo(number: number): this {
      return when(this, "NUMBER_LESS_THAN_OR_EQUAL_TO", number);
    }

    whenNumberBetween(start: number, end: number): this {
      return when(this, "NUMBER_BETWEEN", start, end);
    }

    whenDateAfter(date: Date): this {
      return when(this, "DATE_AFTER", date);
    }

    whenDateBefore(date: Date): this {
      return when(this, "DATE_BEFORE", date);
    }

    whenDateEqualTo(date: Date): this {
      return when(this, "DATE_EQUAL_TO", date);
    }
  };
}

function when<T extends object>(builder: T, criterion: CriterionName, ...operands: unknown[]): T {
  const desk = deskOf(builder);
  conditions.set(builder, { criterion, operands: operands.map((operand) => scalarOf(desk, operand)) });
  return builder;
}

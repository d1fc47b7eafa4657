/** Data validation rules as scripts build and read them. */

import type { Scalar } from "../grid/values";
import type { CriterionName } from "../model/criteria";
import type { Validation } from "../model/validation";
import type { Range } from "./range";
import { scalarOf } from "./script-values";
import { checkArguments, type Desk, deskOf, metered, placeOf, service } from "./service";

const rules = new WeakMap<object, Validation>();

const NONE: Validation = {
  criterion: "CELL_NOT_EMPTY",
  operands: [],
  range: null,
  showDropdown: true,
  allowInvalid: true,
  helpText: "",
};

export function validationOf(rule: object): Validation {
  const validation = rules.get(rule);
  checkArguments(validation !== undefined, "SpreadsheetApp.Range.setDataValidation", [rule]);
  return validation ?? NONE;
}

export class DataValidation extends service("DataValidation") {
  constructor(desk: Desk, validation: Validation) {
    super(desk);
    rules.set(this, validation);
  }

  copy(): DataValidationBuilder {
    return new DataValidationBuilder(deskOf(this), validationOf(this));
  }

  getAllowInvalid(): boolean {
    return validationOf(this).allowInvalid;
  }

  getCriteriaType(): CriterionName {
    return validationOf(this).criterion;
  }

  /** Of a list its values and whether it shows an arrow; else the operands. */
  getCriteriaValues(): unknown[] {
    const { criterion, operands, range, showDropdown } = validationOf(this);
    if (criterion === "VALUE_IN_LIST") return [[...operands], showDropdown];
    if (range) return [deskOf(this).range(range.sheet, range.area), showDropdown];
    return [...operands];
  }

  getHelpText(): string | null {
    return validationOf(this).helpText || null;
  }
}

export class DataValidationBuilder extends service("DataValidationBuilder") {
  #validation: Validation;

  constructor(desk: Desk, validation: Validation = NONE) {
    super(desk);
    this.#validation = validation;
  }

  build(): DataValidation {
    return new DataValidation(deskOf(this), this.#validation);
  }

  copy(): DataValidationBuilder {
    return new DataValidationBuilder(deskOf(this), this.#validation);
  }

  /** Invalid values are marked when allowed, else refused. */
  setAllowInvalid(allow: boolean): this {
    this.#validation = { ...this.#validation, allowInvalid: allow };
    return this;
  }

  setHelpText(text: string): this {
    this.#validation = { ...this.#validation, helpText: text };
    return this;
  }

  requireValueInList(values: readonly unknown[], showDropdown = true): this {
    this.#validation = { ...this.#validation, showDropdown };
    return this.#require("VALUE_IN_LIST", values);
  }

  requireValueInRange(range: Range, showDropdown = true): this {
    this.#require("VALUE_IN_RANGE", []);
    this.#validation = { ...this.#validation, showDropdown, range: placeOf(range) };
    return this;
  }

  requireCheckbox(...values: unknown[]): this {
    return this.#require("CHECKBOX", values);
  }

  requireFormulaSatisfied(formula: string): this {
    return this.#require("CUSTOM_FORMULA", [formula]);
  }

  requireDate(): this {
    return this.#require("DATE_IS_VALID_DATE", []);
  }

  requireDateAfter(date: Date): this {
    return this.#require("DATE_AFTER", [date]);
  }

  requireDateBefore(date: Date): this {
    return this.#require("DATE_BEFORE", [date]);
  }

  requireDateBetween(start: Date, end: Date): this {
    return this.#require("DATE_BETWEEN", [start, end]);
  }

  requireDateOnOrAfter(date: Date): this {
    return this.#require("DATE_ON_OR_AFTER", [date]);
  }

  requireDateOnOrBefore(date: Date): this {
    return this.#require("DATE_ON_OR_BEFORE", [date]);
  }

  requireNumberBetween(start: number, end: number): this {
    return this.#require("NUMBER_BETWEEN", [start, end]);
  }

  requireNumberGreaterThan(number: number): this {
    return this.#require("NUMBER_GREATER_THAN", [number]);
  }

  requireNumberGreaterThanOrEqualTo(number: number): this {
    return this.#require("NUMBER_GREATER_THAN_OR_EQUAL_TO", [number]);
  }

  requireNumberLessThan(number: number): this {
    return this.#require("NUMBER_LESS_THAN", [number]);
  }

  requireNumberLessThanOrEqualTo(number: number): this {
    return this.#require("NUMBER_LESS_THAN_OR_EQUAL_TO", [number]);
  }

  requireTextContains(text: string): this {
    return this.#require("TEXT_CONTAINS", [text]);
  }

  requireTextEqualTo(text: string): this {
    return this.#require("TEXT_EQUAL_TO", [text]);
  }

  requireTextIsEmail(): this {
    return this.#require("TEXT_IS_VALID_EMAIL", []);
  }

  requireTextIsUrl(): this {
    return this.#require("TEXT_IS_VALID_URL", []);
  }

  #require(criterion: CriterionName, operands: readonly unknown[]): this {
    const scalars: Scalar[] = operands.map((operand) => scalarOf(deskOf(this), operand));
    this.#validation = { ...this.#validation, criterion, operands: scalars, range: null };
    return this;
  }
}

metered(DataValidation, "DataValidation");
metered(DataValidationBuilder, "DataValidationBuilder");

/** The basic filter of a sheet, and the criteria of its columns, as scripts see them. */

import { ServiceError } from "../../strict";
import { lastColumn } from "../grid/area";
import type { FilterCriterion, FilterModel } from "../model/filter";
import type { SheetModel } from "../model/sheet";
import { sortArea } from "../model/sorting";
import { conditionOf, criteriaBuilder, keepCondition } from "./criteria-builder";
import type { Range } from "./range";
import { checkArguments, type Desk, deskOf, metered, refusing, service } from "./service";

const criteria = new WeakMap<object, FilterCriterion>();

export class Filter extends service("Filter") {
  readonly #sheet: SheetModel;

  constructor(desk: Desk, sheet: SheetModel) {
    super(desk);
    this.#sheet = sheet;
  }

  getRange(): Range {
    return deskOf(this).range(this.#sheet, this.#model.area);
  }

  /** 1-based column of the sheet. */
  getColumnFilterCriteria(column: number): FilterCriteria | null {
    const criterion = this.#model.criteria.get(column);
    return criterion ? new FilterCriteria(deskOf(this), criterion) : null;
  }

  setColumnFilterCriteria(column: number, rule: FilterCriteria | null): this {
    const { area } = this.#model;
    if (column < area.column || column > lastColumn(area))
      throw new ServiceError("Column is out of the filter's range.");
    const criterion = rule && criteria.get(rule);
    checkArguments(criterion !== undefined, "SpreadsheetApp.Filter.setColumnFilterCriteria", [column, rule]);
    if (criterion) this.#model.criteria.set(column, criterion);
    else this.#model.criteria.delete(column);
    return this;
  }

  removeColumnFilterCriteria(column: number): this {
    this.#model.criteria.delete(column);
    return this;
  }

  sort(column: number, ascending: boolean): this {
    const { area } = this.#model;
    if (area.rows > 1) {
      const body = { ...area, row: area.row + 1, rows: area.rows - 1 };
      refusing(() => sortArea(this.#sheet, body, [{ column, ascending }]));
    }
    return this;
  }

  remove(): void {
    this.#sheet.filter = null;
  }

  get #model(): FilterModel {
    if (!this.#sheet.filter) throw new ServiceError("The filter no longer exists.");
    return this.#sheet.filter;
  }
}

export class FilterCriteria extends service("FilterCriteria") {
  readonly #criterion: FilterCriterion;

  constructor(desk: Desk, criterion: FilterCriterion) {
    super(desk);
    this.#criterion = criterion;
    criteria.set(this, criterion);
  }

  copy(): FilterCriteriaBuilder {
    return new FilterCriteriaBuilder(deskOf(this), this.#criterion);
  }

  getHiddenValues(): string[] {
    return [...this.#criterion.hiddenValues];
  }

  getVisibleValues(): string[] {
    return [...this.#criterion.visibleValues];
  }

  getCriteriaType(): string | null {
    return this.#criterion.criterion;
  }

  getCriteriaValues(): unknown[] {
    return [...this.#criterion.operands];
  }
}

export class FilterCriteriaBuilder extends criteriaBuilder("FilterCriteriaBuilder") {
  #hidden: readonly string[];
  #visible: readonly string[];

  constructor(desk: Desk, from: FilterCriterion | null = null) {
    super(desk);
    this.#hidden = from?.hiddenValues ?? [];
    this.#visible = from?.visibleValues ?? [];
    if (from?.criterion) keepCondition(this, { criterion: from.criterion, operands: from.operands });
  }

  setHiddenValues(values: readonly string[]): this {
    this.#hidden = values.map(String);
    return this;
  }

  setVisibleValues(values: readonly string[]): this {
    this.#visible = values.map(String);
    return this;
  }

  build(): FilterCriteria {
    const { criterion = null, operands = [] } = conditionOf(this) ?? {};
    return new FilterCriteria(deskOf(this), {
      hiddenValues: this.#hidden,
      visibleValues: this.#visible,
      criterion,
      operands,
    });
  }
}

metered(Filter, "Filter");
metered(FilterCriteria, "FilterCriteria");
metered(FilterCriteriaBuilder, "FilterCriteriaBuilder");

/** Rules of conditional formats as scripts build and read them. */

import { ServiceError } from "../../strict";
import { PLAIN } from "../grid/styles";
import type { ConditionalFormat, FormatChange } from "../model/conditional-formats";
import type { SheetModel } from "../model/sheet";
import { colourOf } from "./colours";
import { conditionOf, criteriaBuilder, keepCondition } from "./criteria-builder";
import type { Range } from "./range";
import { type Desk, deskOf, metered, placeOf, service } from "./service";

interface BuiltRule {
  sheet: SheetModel;
  format: ConditionalFormat;
}

const rules = new WeakMap<object, BuiltRule>();

/** The format behind a rule, for the sheet that its ranges are on. */
export function formatOf(rule: object, sheet: SheetModel): ConditionalFormat {
  const built = rules.get(rule);
  if (!built) throw new ServiceError("Invalid argument: not a conditional format rule");
  if (built.sheet !== sheet) throw new ServiceError("Conditional format rule cannot reference a different sheet.");
  return built.format;
}

export class ConditionalFormatRule extends service("ConditionalFormatRule") {
  readonly #rule: BuiltRule;

  constructor(desk: Desk, sheet: SheetModel, format: ConditionalFormat) {
    super(desk);
    this.#rule = { sheet, format };
    rules.set(this, this.#rule);
  }

  copy(): ConditionalFormatRuleBuilder {
    const { sheet, format } = this.#rule;
    return new ConditionalFormatRuleBuilder(deskOf(this), sheet, format);
  }

  getRanges(): Range[] {
    const { sheet, format } = this.#rule;
    return format.ranges.map((area) => deskOf(this).range(sheet, area));
  }

  getBooleanCondition(): BooleanCondition {
    return new BooleanCondition(deskOf(this), this.#rule.format);
  }

  /** Colour scales are not part of this host. */
  getGradientCondition(): null {
    return null;
  }
}

class BooleanCondition extends service("BooleanCondition") {
  readonly #format: ConditionalFormat;

  constructor(desk: Desk, format: ConditionalFormat) {
    super(desk);
    this.#format = format;
  }

  getCriteriaType(): string {
    return this.#format.criterion;
  }

  getCriteriaValues(): unknown[] {
    return [...this.#format.operands];
  }

  getBackground(): string | null {
    return this.#format.change.background ?? null;
  }

  getFontColor(): string | null {
    return this.#format.change.fontColor ?? null;
  }

  getBold(): boolean | null {
    return this.#format.change.bold ?? null;
  }

  getItalic(): boolean | null {
    return this.#format.change.italic ?? null;
  }

  getStrikethrough(): boolean | null {
    return this.#format.change.strikethrough ?? null;
  }

  getUnderline(): boolean | null {
    return this.#format.change.underline ?? null;
  }
}

export class ConditionalFormatRuleBuilder extends criteriaBuilder("ConditionalFormatRuleBuilder") {
  #sheet: SheetModel | null;
  #ranges: ConditionalFormat["ranges"];
  #change: FormatChange;

  constructor(desk: Desk, sheet: SheetModel | null = null, format: ConditionalFormat | null = null) {
    super(desk);
    this.#sheet = sheet;
    this.#ranges = format?.ranges ?? [];
    this.#change = format?.change ?? {};
    keepCondition(this, format);
  }

  build(): ConditionalFormatRule {
    const condition = conditionOf(this);
    const sheet = this.#sheet;
    if (!condition) throw new ServiceError("Conditional format rule must have a condition.");
    if (!sheet) throw new ServiceError("Conditional format rule must have at least one range.");
    return new ConditionalFormatRule(deskOf(this), sheet, { ...condition, ranges: this.#ranges, change: this.#change });
  }

  copy(): ConditionalFormatRuleBuilder {
    const copy = new ConditionalFormatRuleBuilder(deskOf(this), this.#sheet);
    copy.#ranges = this.#ranges;
    copy.#change = this.#change;
    keepCondition(copy, conditionOf(this));
    return copy;
  }

  setRanges(ranges: readonly Range[]): this {
    const places = ranges.map(placeOf);
    const [first] = places;
    if (places.some(({ sheet }) => sheet !== first?.sheet)) {
      throw new ServiceError("All ranges of a conditional format rule must be on the same sheet.");
    }
    this.#sheet = first?.sheet ?? null;
    this.#ranges = places.map(({ area }) => area);
    return this;
  }

  setBackground(colour: string | null): this {
    return this.#set("background", colour === null ? null : colourOf(colour, PLAIN.background));
  }

  setFontColor(colour: string | null): this {
    return this.#set("fontColor", colour === null ? null : colourOf(colour, PLAIN.fontColor));
  }

  setBold(bold: boolean | null): this {
    return this.#set("bold", bold);
  }

  setItalic(italic: boolean | null): this {
    return this.#set("italic", italic);
  }

  setStrikethrough(strikethrough: boolean | null): this {
    return this.#set("strikethrough", strikethrough);
  }

  setUnderline(underline: boolean | null): this {
    return this.#set("underline", underline);
  }

  #set<Key extends keyof FormatChange>(key: Key, value: FormatChange[Key] | null): this {
    const { [key]: _, ...rest } = this.#change;
    this.#change = value === null ? rest : { ...this.#change, [key]: value };
    return this;
  }
}

metered(ConditionalFormatRule, "ConditionalFormatRule");
metered(BooleanCondition, "BooleanCondition");
metered(ConditionalFormatRuleBuilder, "ConditionalFormatRuleBuilder");

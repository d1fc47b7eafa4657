/** The protection of a range or sheet as scripts see it. */

import type { ProtectionModel } from "../model/protection";
import type { SheetModel } from "../model/sheet";
import type { Range } from "./range";
import { type Desk, deskOf, metered, placeOf, service } from "./service";

export class Protection extends service("Protection") {
  readonly #sheet: SheetModel;
  readonly #model: ProtectionModel;

  constructor(desk: Desk, sheet: SheetModel, model: ProtectionModel) {
    super(desk);
    this.#sheet = sheet;
    this.#model = model;
  }

  getProtectionType(): "RANGE" | "SHEET" {
    return this.#model.area ? "RANGE" : "SHEET";
  }

  getRange(): Range {
    const sheet = this.#sheet;
    const whole = { row: 1, column: 1, rows: sheet.maxRows, columns: sheet.maxColumns };
    return deskOf(this).range(sheet, this.#model.area ?? whole);
  }

  setRange(range: Range): this {
    this.#model.area = placeOf(range).area;
    return this;
  }

  getUnprotectedRanges(): Range[] {
    return this.#model.unprotected.map((area) => deskOf(this).range(this.#sheet, area));
  }

  setUnprotectedRanges(ranges: readonly Range[]): this {
    this.#model.unprotected = ranges.map((range) => placeOf(range).area);
    return this;
  }

  getDescription(): string {
    return this.#model.description;
  }

  setDescription(description: string): this {
    this.#model.description = description;
    return this;
  }

  isWarningOnly(): boolean {
    return this.#model.warningOnly;
  }

  setWarningOnly(warningOnly: boolean): this {
    this.#model.warningOnly = warningOnly;
    return this;
  }

  canEdit(): boolean {
    const { user, owner } = this.#sheet.workbook;
    return user === owner || this.#model.warningOnly || this.#model.editors.includes(user);
  }

  canDomainEdit(): boolean {
    return false;
  }

  addEditor(editor: string): this {
    this.#model.editors = [...new Set([...this.#model.editors, String(editor)])];
    return this;
  }

  removeEditors(editors: readonly unknown[]): this {
    const { owner } = this.#sheet.workbook;
    const gone = editors.map(String);
    this.#model.editors = this.#model.editors.filter((editor) => editor === owner || !gone.includes(editor));
    return this;
  }

  remove(): void {
    this.#sheet.protections = this.#sheet.protections.filter((model) => model !== this.#model);
  }
}

metered(Protection, "Protection");

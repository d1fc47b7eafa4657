/** FormApp: making forms, their questions, and the sheet in which their answers are collected. */

import type { Meter } from "../meter";
import type { Workbook } from "../sheets";
import { ServiceError, strictEnum, strictly } from "../strict";

export interface FormParts {
  meter: Meter;
  workbook: Workbook;
}

const FIRST_ID = 1;

export class FormApp extends strictly("FormApp") {
  readonly DestinationType = strictEnum("DestinationType", ["SPREADSHEET"]);
  readonly #parts: FormParts;
  #made = FIRST_ID;

  constructor(parts: FormParts) {
    super();
    this.#parts = parts;
  }

  /** Not published unless it says so. */
  create(title: string, isPublished = false): Form {
    this.#parts.meter.call("FormApp.create");
    if (!title) throw new ServiceError("Invalid argument: title");
    this.#made += 1;
    return new Form(this.#parts, `local-form-${this.#parts.workbook.sheets.length}-${this.#made}`, isPublished);
  }

  createTextValidation(): TextValidationBuilder {
    this.#parts.meter.call("FormApp.createTextValidation");
    return new TextValidationBuilder();
  }
}

export class Form extends strictly("Form") {
  readonly #parts: FormParts;
  readonly #id: string;
  readonly #published: boolean;
  readonly #items: FormItem[] = [];

  constructor(parts: FormParts, id: string, published: boolean) {
    super();
    this.#parts = parts;
    this.#id = id;
    this.#published = published;
  }

  getId(): string {
    this.#parts.meter.call("Form.getId");
    return this.#id;
  }

  isPublished(): boolean {
    this.#parts.meter.call("Form.isPublished");
    return this.#published;
  }

  setDescription(_text: string): this {
    this.#parts.meter.call("Form.setDescription");
    return this;
  }

  setConfirmationMessage(_text: string): this {
    this.#parts.meter.call("Form.setConfirmationMessage");
    return this;
  }

  addTextItem(): FormItem {
    return this.#add("addTextItem", "TextItem");
  }

  addParagraphTextItem(): FormItem {
    return this.#add("addParagraphTextItem", "ParagraphTextItem");
  }

  addDateItem(): FormItem {
    return this.#add("addDateItem", "DateItem");
  }

  addMultipleChoiceItem(): FormItem {
    return this.#add("addMultipleChoiceItem", "MultipleChoiceItem");
  }

  /** Google adds a sheet to that spreadsheet, headed by the questions as they stand. */
  setDestination(type: string, id: string): this {
    const { meter, workbook } = this.#parts;
    meter.call("Form.setDestination");
    if (type !== "SPREADSHEET" || id !== workbook.id) throw new ServiceError("Invalid argument: id");
    const names = new Set(workbook.sheets.map(({ name }) => name));
    let number = 1;
    while (names.has(`Form Responses ${number}`)) number += 1;
    const sheet = workbook.insertSheet(`Form Responses ${number}`);
    sheet.formUrl = `https://docs.google.com/forms/d/${this.#id}/viewform`;
    const questions = ["Timestamp", ...this.#items.map((item) => FormItem.titleOf(item))];
    for (const [index, question] of questions.entries()) sheet.write(1, index + 1, question);
    return this;
  }

  #add(method: string, label: string): FormItem {
    this.#parts.meter.call(`Form.${method}`);
    const item = new FormItem(this.#parts.meter, label);
    this.#items.push(item);
    return item;
  }
}

/** One question: of the methods, those that all kinds have and those of texts and choices. */
export class FormItem extends strictly("Item") {
  readonly #meter: Meter;
  readonly #label: string;
  #title = "";

  constructor(meter: Meter, label: string) {
    super();
    this.#meter = meter;
    this.#label = label;
  }

  /** For the host, uncounted. */
  static titleOf(item: FormItem): string {
    return item.#title;
  }

  setTitle(title: string): this {
    this.#title = String(title);
    return this.#said("setTitle");
  }

  setHelpText(_text: string): this {
    return this.#said("setHelpText");
  }

  setRequired(_required: boolean): this {
    return this.#said("setRequired");
  }

  setValidation(_validation: TextValidation): this {
    return this.#of("TextItem", "setValidation");
  }

  setChoiceValues(_values: readonly string[]): this {
    return this.#of("MultipleChoiceItem", "setChoiceValues");
  }

  showOtherOption(_shown: boolean): this {
    return this.#of("MultipleChoiceItem", "showOtherOption");
  }

  #of(label: string, method: string): this {
    if (this.#label !== label) throw new TypeError(`${this.#label}.${method} is not a function`);
    return this.#said(method);
  }

  #said(method: string): this {
    this.#meter.call(`${this.#label}.${method}`);
    return this;
  }
}

export class TextValidationBuilder extends strictly("TextValidationBuilder") {
  requireTextIsEmail(): this {
    return this;
  }

  build(): TextValidation {
    return new TextValidation();
  }
}

export class TextValidation extends strictly("TextValidation") {}

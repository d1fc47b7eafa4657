/** HtmlService: pages made from text or from the pushed HTML files. */

import type { Meter } from "../meter";
import type { Page } from "../screen";
import { ServiceError, strictEnum, strictly } from "../strict";

export class HtmlService extends strictly("HtmlService") {
  readonly XFrameOptionsMode = strictEnum("XFrameOptionsMode", ["ALLOWALL", "DEFAULT"]);
  readonly SandboxMode = strictEnum("SandboxMode", ["IFRAME", "NATIVE", "EMULATED"]);
  readonly #meter: Meter;
  readonly #pageOf: (name: string) => string;

  /** @param pageOf the text of a pushed HTML file by its name; throws if there is none. */
  constructor(meter: Meter, pageOf: (name: string) => string) {
    super();
    this.#meter = meter;
    this.#pageOf = pageOf;
  }

  createHtmlOutput(html: unknown = ""): HtmlOutput {
    this.#meter.call("HtmlService.createHtmlOutput");
    return new HtmlOutput(this.#meter, String(html));
  }

  createHtmlOutputFromFile(name: string): HtmlOutput {
    this.#meter.call("HtmlService.createHtmlOutputFromFile");
    return new HtmlOutput(this.#meter, this.#file(name), true);
  }

  createTemplateFromFile(name: string): HtmlTemplate {
    this.#meter.call("HtmlService.createTemplateFromFile");
    return new HtmlTemplate(this.#meter, this.#file(name));
  }

  #file(name: string): string {
    try {
      return this.#pageOf(String(name));
    } catch (error) {
      throw new ServiceError(error instanceof Error ? error.message : String(error));
    }
  }
}

/** A file before it is filled in; only its text as it is. */
export class HtmlTemplate extends strictly("HtmlTemplate") {
  readonly #meter: Meter;
  readonly #text: string;

  constructor(meter: Meter, text: string) {
    super();
    this.#meter = meter;
    this.#text = text;
  }

  getRawContent(): string {
    this.#meter.call("HtmlTemplate.getRawContent");
    return this.#text;
  }
}

export class HtmlOutput extends strictly("HtmlOutput") {
  readonly #meter: Meter;
  readonly #page: Page;
  readonly #isFile: boolean;

  /** @param isFile whether it holds a pushed file as it is */
  constructor(meter: Meter, html: string, isFile = false) {
    super();
    this.#meter = meter;
    this.#isFile = isFile;
    this.#page = { title: "", html, width: null, height: null };
  }

  /** For the host: what is shown. */
  static pageOf(output: HtmlOutput): Page {
    return { ...output.#page };
  }

  /** Of a file Google gives what it has read as HTML and written anew, which is known to change scripts. */
  getContent(): string {
    this.#meter.call("HtmlOutput.getContent");
    if (this.#isFile)
      throw new Error("HtmlOutput.getContent of a file is not implemented by the local host: take a template's");
    return this.#page.html;
  }

  setContent(html: string): this {
    this.#meter.call("HtmlOutput.setContent");
    this.#page.html = String(html);
    return this;
  }

  append(html: string): this {
    this.#meter.call("HtmlOutput.append");
    this.#page.html += String(html);
    return this;
  }

  /** Appends with the text escaped. */
  appendUntrusted(text: string): this {
    this.#meter.call("HtmlOutput.appendUntrusted");
    const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&#34;", "'": "&#39;" };
    this.#page.html += String(text).replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);
    return this;
  }

  getTitle(): string {
    this.#meter.call("HtmlOutput.getTitle");
    return this.#page.title;
  }

  setTitle(title: string): this {
    this.#meter.call("HtmlOutput.setTitle");
    this.#page.title = String(title);
    return this;
  }

  setWidth(pixels: number): this {
    this.#meter.call("HtmlOutput.setWidth");
    this.#page.width = Number(pixels);
    return this;
  }

  setHeight(pixels: number): this {
    this.#meter.call("HtmlOutput.setHeight");
    this.#page.height = Number(pixels);
    return this;
  }

  setSandboxMode(_mode: string): this {
    this.#meter.call("HtmlOutput.setSandboxMode");
    return this;
  }

  setXFrameOptionsMode(_mode: string): this {
    this.#meter.call("HtmlOutput.setXFrameOptionsMode");
    return this;
  }

  addMetaTag(_name: string, _content: string): this {
    this.#meter.call("HtmlOutput.addMetaTag");
    return this;
  }
}

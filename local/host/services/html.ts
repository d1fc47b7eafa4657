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
    return new HtmlOutput(this.#meter, this.#file(name));
  }

  #file(name: string): string {
    try {
      return this.#pageOf(String(name));
    } catch (error) {
      throw new ServiceError(error instanceof Error ? error.message : String(error));
    }
  }
}

export class HtmlOutput extends strictly("HtmlOutput") {
  readonly #meter: Meter;
  readonly #page: Page;

  constructor(meter: Meter, html: string) {
    super();
    this.#meter = meter;
    this.#page = { title: "", html, width: null, height: null };
  }

  /** For the host: what is shown. */
  static pageOf(output: HtmlOutput): Page {
    return { ...output.#page };
  }

  getContent(): string {
    this.#meter.call("HtmlOutput.getContent");
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

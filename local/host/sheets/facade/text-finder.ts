/** Search in ranges, as scripts do it. */

import { cellArea } from "../grid/area";
import type { Place } from "../model/sheet";
import type { Range } from "./range";
import { checkProtection, writeCells } from "./script-values";
import { type Desk, deskOf, metered, service } from "./service";

export class TextFinder extends service("TextFinder") {
  readonly #places: readonly Place[];
  readonly #text: string;
  #matchCase = false;
  #entireCell = false;
  #inFormulas = false;
  #isPattern = false;
  /** Index of the last match given. */
  #at = -1;

  constructor(desk: Desk, places: readonly Place[], text: string) {
    super(desk);
    this.#places = places;
    this.#text = String(text);
  }

  matchCase(match: boolean): this {
    this.#matchCase = match;
    return this;
  }

  matchEntireCell(match: boolean): this {
    this.#entireCell = match;
    return this;
  }

  matchFormulaText(match: boolean): this {
    this.#inFormulas = match;
    return this;
  }

  useRegularExpression(use: boolean): this {
    this.#isPattern = use;
    return this;
  }

  findAll(): Range[] {
    return this.#matches();
  }

  findNext(): Range | null {
    this.#at += 1;
    return this.#matches()[this.#at] ?? null;
  }

  findPrevious(): Range | null {
    this.#at -= 1;
    return this.#matches()[this.#at] ?? null;
  }

  getCurrentMatch(): Range | null {
    return this.#matches()[this.#at] ?? null;
  }

  /** How many were replaced. */
  replaceAllWith(replacement: string): number {
    const pattern = new RegExp(this.#source, this.#matchCase ? "gu" : "giu");
    let count = 0;
    this.#each(({ sheet }, row, column, shown) => {
      checkProtection(sheet, cellArea(row, column));
      const next = shown.replace(pattern, () => {
        count += 1;
        return replacement;
      });
      writeCells(sheet, cellArea(row, column), () => next);
    });
    return count;
  }

  #matches(): Range[] {
    const found: Range[] = [];
    this.#each(({ sheet }, row, column) => found.push(deskOf(this).range(sheet, cellArea(row, column))));
    return found;
  }

  #each(visit: (place: Place, row: number, column: number, shown: string) => void): void {
    const pattern = new RegExp(this.#source, this.#matchCase ? "u" : "iu");
    for (const place of this.#places) {
      const { sheet } = place;
      sheet.eachUsed(place.area, (row, column) => {
        const formula = sheet.formulaAt(row, column);
        const shown = this.#inFormulas && formula ? formula : sheet.displayAt(row, column);
        if (shown !== "" && pattern.test(shown)) visit(place, row, column, shown);
      });
    }
  }

  get #source(): string {
    const source = this.#isPattern ? this.#text : this.#text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
    return this.#entireCell ? `^(?:${source})$` : source;
  }
}

metered(TextFinder, "TextFinder");

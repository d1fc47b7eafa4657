/** How a range looks: number formats, colours, fonts, alignment, wrapping. */

import { eachCell } from "../grid/area";
import { PLAIN, type Style } from "../grid/styles";
import { colourOf } from "./colours";
import { RangeValues, shaped, table } from "./range-values";
import { checkProtection } from "./script-values";
import { placeOf } from "./service";

export class RangeLooks extends RangeValues {
  getNumberFormat(): string {
    return styleOf(this).numberFormat;
  }

  getNumberFormats(): string[][] {
    return each(this, "numberFormat");
  }

  setNumberFormat(format: string): this {
    return restyle(this, { numberFormat: format });
  }

  setNumberFormats(formats: unknown): this {
    return restyleEach(this, formats, "setNumberFormats", (format) => ({ numberFormat: String(format) }));
  }

  getBackground(): string {
    return styleOf(this).background;
  }

  getBackgrounds(): string[][] {
    return each(this, "background");
  }

  setBackground(colour: string | null): this {
    return restyle(this, { background: colourOf(colour, PLAIN.background) });
  }

  setBackgrounds(colours: unknown): this {
    return restyleEach(this, colours, "setBackgrounds", (colour) => ({
      background: colourOf(colour, PLAIN.background),
    }));
  }

  getFontColor(): string {
    return styleOf(this).fontColor;
  }

  getFontColors(): string[][] {
    return each(this, "fontColor");
  }

  setFontColor(colour: string | null): this {
    return restyle(this, { fontColor: colourOf(colour, PLAIN.fontColor) });
  }

  setFontColors(colours: unknown): this {
    return restyleEach(this, colours, "setFontColors", (colour) => ({ fontColor: colourOf(colour, PLAIN.fontColor) }));
  }

  getFontWeight(): string {
    return styleOf(this).bold ? "bold" : "normal";
  }

  setFontWeight(weight: "bold" | "normal" | null): this {
    return restyle(this, { bold: weight === "bold" });
  }

  setFontWeights(weights: unknown): this {
    return restyleEach(this, weights, "setFontWeights", (weight) => ({ bold: weight === "bold" }));
  }

  getFontStyle(): string {
    return styleOf(this).italic ? "italic" : "normal";
  }

  setFontStyle(style: "italic" | "normal" | null): this {
    return restyle(this, { italic: style === "italic" });
  }

  getFontLine(): string {
    const { underline, strikethrough } = styleOf(this);
    return underline ? "underline" : strikethrough ? "line-through" : "none";
  }

  setFontLine(line: "underline" | "line-through" | "none" | null): this {
    return restyle(this, { underline: line === "underline", strikethrough: line === "line-through" });
  }

  getFontSize(): number {
    return styleOf(this).fontSize;
  }

  setFontSize(points: number): this {
    return restyle(this, { fontSize: points });
  }

  getFontFamily(): string {
    return styleOf(this).fontFamily;
  }

  setFontFamily(family: string | null): this {
    return restyle(this, { fontFamily: family ?? PLAIN.fontFamily });
  }

  getWrap(): boolean {
    return styleOf(this).wrap === "WRAP";
  }

  setWrap(wraps: boolean): this {
    return restyle(this, { wrap: wraps ? "WRAP" : "OVERFLOW" });
  }

  getWrapStrategy(): Style["wrap"] {
    return styleOf(this).wrap;
  }

  setWrapStrategy(strategy: Style["wrap"]): this {
    return restyle(this, { wrap: strategy });
  }

  getHorizontalAlignment(): string {
    return styleOf(this).horizontal;
  }

  setHorizontalAlignment(alignment: "left" | "center" | "right" | "normal" | null): this {
    return restyle(this, { horizontal: alignment === "normal" || alignment === null ? "general" : alignment });
  }

  getVerticalAlignment(): string {
    return styleOf(this).vertical;
  }

  setVerticalAlignment(alignment: Style["vertical"] | null): this {
    return restyle(this, { vertical: alignment ?? PLAIN.vertical });
  }
}

function styleOf(range: object): Style {
  const { sheet, area } = placeOf(range);
  return sheet.styleAt(area.row, area.column);
}

function each<Key extends keyof Style>(range: object, key: Key): Style[Key][][] {
  const { sheet, area } = placeOf(range);
  return table(area, (row, column) => sheet.styleAt(row, column)[key]);
}

function restyle<T extends object>(range: T, change: Partial<Style>): T {
  const { sheet, area } = placeOf(range);
  checkProtection(sheet, area);
  eachCell(area, (row, column) => sheet.restyle(row, column, change));
  return range;
}

function restyleEach<T extends object>(
  range: T,
  values: unknown,
  method: string,
  change: (value: unknown) => Partial<Style>,
): T {
  const { sheet, area } = placeOf(range);
  const rows = shaped(values, area, method, "data");
  checkProtection(sheet, area);
  eachCell(area, (row, column) => sheet.restyle(row, column, change(rows[row - area.row]?.[column - area.column])));
  return range;
}

/** Styles and sizes between the model and exceljs. */

import { PLAIN, restyled, type Style } from "../../sheets/grid/styles";
import type { FormatChange } from "../../sheets/model/conditional-formats";
import type ExcelJS from "./exceljs";

/** Excel measures columns in digits of its font, 7 pixels each and 5 of margin; rows in points. */
export const widthOfPixels = (pixels: number): number => (pixels - 5) / 7;
export const pixelsOfWidth = (width: number): number => Math.round(width * 7 + 5);
export const pointsOfPixels = (pixels: number): number => pixels * 0.75;
export const pixelsOfPoints = (points: number): number => Math.round(points / 0.75);

const styles = new WeakMap<Style, Partial<ExcelJS.Style>>();

/** One object for each style, so that exceljs can tell quickly that cells look alike. */
export function excelStyle(style: Style): Partial<ExcelJS.Style> {
  const known = styles.get(style);
  if (known) return known;
  const made: Partial<ExcelJS.Style> = {
    font: {
      name: style.fontFamily,
      size: style.fontSize,
      bold: style.bold,
      italic: style.italic,
      underline: style.underline,
      strike: style.strikethrough,
      color: { argb: argbOf(style.fontColor) },
    },
    alignment: {
      vertical: style.vertical,
      wrapText: style.wrap === "WRAP",
      ...(style.horizontal === "general" ? {} : { horizontal: style.horizontal }),
    },
    numFmt: excelFormat(style.numberFormat),
    ...(style.background === PLAIN.background ? {} : { fill: solid(style.background) }),
  };
  styles.set(style, made);
  return made;
}

/** What a conditional format changes; Excel paints its fills with the background colour. */
export function excelChange({ background, fontColor, ...rest }: FormatChange): Partial<ExcelJS.Style> {
  const { bold, italic, underline, strikethrough } = rest;
  return {
    ...(background === undefined
      ? {}
      : { fill: { type: "pattern", pattern: "solid", bgColor: { argb: argbOf(background) } } }),
    font: {
      ...(fontColor === undefined ? {} : { color: { argb: argbOf(fontColor) } }),
      ...(bold === undefined ? {} : { bold }),
      ...(italic === undefined ? {} : { italic }),
      ...(underline === undefined ? {} : { underline }),
      ...(strikethrough === undefined ? {} : { strike: strikethrough }),
    },
  };
}

/** The style of a cell of a file. */
export function styleOf({ font, fill, alignment, numFmt }: Partial<ExcelJS.Style>): Style {
  const background = fill?.type === "pattern" && fill.pattern === "solid" ? colourOf(fill.fgColor) : null;
  const { horizontal, vertical } = alignment ?? {};
  return restyled(PLAIN, {
    numberFormat: sheetsFormat(numFmt),
    background: background ?? PLAIN.background,
    fontColor: colourOf(font?.color) ?? PLAIN.fontColor,
    bold: font?.bold ?? false,
    italic: font?.italic ?? false,
    underline: Boolean(font?.underline) && font?.underline !== "none",
    strikethrough: font?.strike ?? false,
    fontSize: font?.size ?? PLAIN.fontSize,
    fontFamily: font?.name ?? PLAIN.fontFamily,
    wrap: alignment?.wrapText ? "WRAP" : "OVERFLOW",
    horizontal: horizontal === "left" || horizontal === "center" || horizontal === "right" ? horizontal : "general",
    vertical: vertical === "top" || vertical === "middle" ? vertical : "bottom",
  });
}

/** What a conditional format of a file changes. */
export function changeOf({ font, fill }: Partial<ExcelJS.Style>): FormatChange {
  const background = fill?.type === "pattern" ? (colourOf(fill.bgColor) ?? colourOf(fill.fgColor)) : null;
  const fontColor = colourOf(font?.color);
  return {
    ...(background === null ? {} : { background }),
    ...(fontColor === null ? {} : { fontColor }),
    ...(font?.bold === undefined ? {} : { bold: font.bold }),
    ...(font?.italic === undefined ? {} : { italic: font.italic }),
    ...(font?.underline === undefined ? {} : { underline: Boolean(font.underline) }),
    ...(font?.strike === undefined ? {} : { strikethrough: font.strike }),
  };
}

export function argbOf(colour: string): string {
  return `FF${colour.slice(1).toUpperCase()}`;
}

/** "#rrggbb"; null for none, and for a colour of the theme, which only Excel knows. */
export function colourOf(colour: Partial<ExcelJS.Color> | undefined): string | null {
  const argb = colour?.argb;
  return argb !== undefined && /^[0-9a-f]{8}$/i.test(argb) ? `#${argb.slice(2).toLowerCase()}` : null;
}

function solid(colour: string): ExcelJS.Fill {
  return { type: "pattern", pattern: "solid", fgColor: { argb: argbOf(colour) } };
}

function excelFormat(format: string): string {
  return format.replace(/am\/pm/g, "AM/PM");
}

/** Without the marks of locales and of Excel's dialogs. */
function sheetsFormat(format: string | undefined): string {
  if (format === undefined || format === "") return "General";
  return format
    .replace(/AM\/PM/g, "am/pm")
    .replace(/^\[\$-[^\]]*\]/, "")
    .replace(/;@$/, "");
}

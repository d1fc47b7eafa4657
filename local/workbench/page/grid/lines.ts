/** How high a row must be for its wrapped text, as Sheets fits rows that nobody sized. */

import type { Cell } from "@fortune-sheet/core";
import type { Shape } from "../../api";
import { COLUMN_WIDTH } from "./geometry";

const PIXELS_PER_POINT = 4 / 3;
/** Of a font's size. */
const LINE_HEIGHT = 1.25;
const PADDING = 6;

const canvas = document.createElement("canvas").getContext("2d");

/** Pixels, or 0 where the usual height will do. */
export function fittingHeight(cells: readonly (Cell | null)[], shape: Shape): number {
  const hidden = new Set(shape.hiddenColumns);
  const widths = new Map(shape.widths);
  let most = 0;
  for (const [index, cell] of cells.entries()) {
    const text = String(cell?.m ?? "");
    if (text === "" || cell?.tb !== "2" || hidden.has(index + 1)) continue;
    const size = (cell.fs ?? 10) * PIXELS_PER_POINT;
    const width = (widths.get(index + 1) ?? COLUMN_WIDTH) - PADDING;
    const lines = linesIn(text, width, `${cell.bl ? "bold " : ""}${size}px Arial`);
    if (lines > 1) most = Math.max(most, Math.ceil(lines * size * LINE_HEIGHT) + PADDING);
  }
  return most;
}

function linesIn(text: string, width: number, font: string): number {
  if (!canvas) return 1;
  canvas.font = font;
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    lines += 1;
    let taken = 0;
    for (const word of paragraph.split(/(?<=\s)/)) {
      const wide = canvas.measureText(word).width;
      if (taken > 0 && taken + wide > width) {
        lines += 1;
        taken = 0;
      }
      taken += wide;
    }
  }
  return lines;
}

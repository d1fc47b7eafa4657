/** Draws on a cell what Sheets shows and FortuneSheet does not: the arrow of a list, the corner of a note. */

import type { Cell } from "@fortune-sheet/core";
import type { ShownCell } from "./cells";

interface CellBox {
  startX: number;
  startY: number;
  endX: number;
  endY: number;
}

/** How far from the right edge of a cell a click opens its list, in pixels. */
export const ARROW_WIDTH = 18;

export function drawMarks(cell: Cell | null, box: CellBox, canvas: CanvasRenderingContext2D) {
  const shown: ShownCell | null = cell;
  if (shown?.list) drawArrow(box, canvas);
  if (shown?.note) drawCorner(box, canvas);
}

function drawArrow({ startY, endX, endY }: CellBox, canvas: CanvasRenderingContext2D) {
  const middle = (startY + endY) / 2;
  canvas.fillStyle = "#5f6368";
  triangle(canvas, [endX - 13, middle - 2], [endX - 5, middle - 2], [endX - 9, middle + 2.5]);
}

function drawCorner({ startY, endX }: CellBox, canvas: CanvasRenderingContext2D) {
  canvas.fillStyle = "#202124";
  triangle(canvas, [endX - 7, startY], [endX - 1, startY], [endX - 1, startY + 6]);
}

type Point = [x: number, y: number];

function triangle(canvas: CanvasRenderingContext2D, a: Point, b: Point, c: Point) {
  canvas.beginPath();
  canvas.moveTo(...a);
  canvas.lineTo(...b);
  canvas.lineTo(...c);
  canvas.closePath();
  canvas.fill();
}

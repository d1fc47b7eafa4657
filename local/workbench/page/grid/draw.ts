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
  if (shown?.ticked !== undefined) drawTick(shown.ticked, box, canvas);
  if (shown?.note) drawCorner(box, canvas);
}

/** Raises the text by as many pixels, to where Sheets has it. */
const LIFT = 1;

const steadied = new WeakSet<CanvasRenderingContext2D>();

/**
 * FortuneSheet places a text by the height of its own letters, so that "once" stands higher than "Email": lets the canvas
 * tell the height of the font instead.
 */
export function steadyLines(canvas: CanvasRenderingContext2D) {
  if (steadied.has(canvas)) return;
  steadied.add(canvas);
  canvas.measureText = (text) => {
    const measured = CanvasRenderingContext2D.prototype.measureText.call(canvas, text);
    Object.defineProperties(measured, {
      actualBoundingBoxAscent: { value: measured.fontBoundingBoxAscent - LIFT },
      actualBoundingBoxDescent: { value: measured.fontBoundingBoxDescent + LIFT },
    });
    return measured;
  };
}

/** Half a side of a tick box, in pixels; a click that near to the middle of the cell ticks it. */
export const TICK_HALF = 7;

function drawTick(ticked: boolean, { startX, startY, endX, endY }: CellBox, canvas: CanvasRenderingContext2D) {
  const [x, y] = [Math.round((startX + endX) / 2), Math.round((startY + endY) / 2)];
  const half = TICK_HALF - 1;
  canvas.fillStyle = ticked ? "#188038" : "#ffffff";
  canvas.strokeStyle = ticked ? "#188038" : "#5f6368";
  canvas.lineWidth = 1.5;
  canvas.beginPath();
  canvas.roundRect(x - half, y - half, 2 * half, 2 * half, 2);
  canvas.fill();
  canvas.stroke();
  if (!ticked) return;
  canvas.strokeStyle = "#ffffff";
  canvas.lineWidth = 1.8;
  canvas.beginPath();
  canvas.moveTo(x - 3.5, y);
  canvas.lineTo(x - 1, y + 2.8);
  canvas.lineTo(x + 3.7, y - 2.8);
  canvas.stroke();
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

/** The sheet's charts, drawn over its cells and scrolled with them; the mouse goes through to the cells. */

import type { ChartNews } from "../../api";
import type { SheetCopy } from "./cells";
import { Drawing } from "./Drawing";
import { cellBox, type Edges, HEADER_HEIGHT, HEADER_WIDTH, type Scroll } from "./geometry";

interface ChartsProps {
  copy: SheetCopy;
  edges: Edges;
  scroll: Scroll;
  /** Where the cells stand inside the grid's element, their headers included; null before they are drawn. */
  frame: { left: number; top: number; width: number; height: number } | null;
}

export function Charts({ copy, edges, scroll, frame }: ChartsProps) {
  if (copy.charts.length === 0 || !frame) return null;
  const style = {
    left: frame.left + HEADER_WIDTH,
    top: frame.top + HEADER_HEIGHT,
    width: frame.width - HEADER_WIDTH,
    height: frame.height - HEADER_HEIGHT,
  };
  return (
    <div className="charts" style={style} data-testid="charts">
      {copy.charts.map((chart) => (
        <figure key={chart.id} className="chart" style={placeOf(chart, copy, edges, scroll)}>
          <Drawing chart={chart} />
        </figure>
      ))}
    </div>
  );
}

function placeOf({ at, width, height }: ChartNews, { shape }: SheetCopy, edges: Edges, scroll: Scroll) {
  const box = cellBox(edges, shape, scroll, at.row - 1, at.column - 1);
  return { left: box.x - HEADER_WIDTH + at.x, top: box.y - HEADER_HEIGHT + at.y, width, height };
}

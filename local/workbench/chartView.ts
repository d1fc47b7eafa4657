/** The charts of a sheet as a page draws them: what they show is read from the cells anew each time. */

import type { ChartModel } from "../host/sheets/model/charts";
import type { SheetModel } from "../host/sheets/model/sheet";
import type { ChartNews } from "./api";

/** Pixels, where the script has not said: as Sheets has them. */
const USUAL = { width: 600, height: 371 };
const COLOURS = ["#4285f4", "#ea4335", "#fbbc04", "#34a853", "#ff6d01"];

export function chartsOf(sheet: SheetModel): ChartNews[] {
  return sheet.charts.map((chart) => chartOf(chart));
}

/** The first column holds the labels, each other one is a series. */
function chartOf({ id, type, ranges, options, position, headers }: ChartModel): ChartNews {
  const columns = ranges.flatMap(({ sheet, area }) =>
    Array.from({ length: area.columns }, (_, across) => columnOf(sheet, area.row, area.rows, area.column + across)),
  );
  const above = Math.max(0, headers);
  const [labels, ...series] = columns;
  const colours = Array.isArray(options.colors) ? options.colors.map(String) : COLOURS;
  return {
    id,
    kind: type === "BAR" ? "bars" : type === "LINE" ? "lines" : "columns",
    title: String(options.title ?? ""),
    at: { row: position.row, column: position.column, x: position.x, y: position.y },
    width: Number(options.width ?? USUAL.width),
    height: Number(options.height ?? USUAL.height),
    stacked: options.isStacked === true,
    percent: isPercent(options.hAxis) || isPercent(options.vAxis),
    legend: !hasNone(options.legend),
    labels: (labels ?? []).slice(above).map(({ shown }) => shown),
    series: series.map((cells, index) => ({
      name: above > 0 ? (cells[above - 1]?.shown ?? "") : "",
      colour: colours[index % colours.length] ?? "#4285f4",
      line: type === "LINE" || isLine(options.series, index),
      values: cells.slice(above).map(({ value }) => value),
    })),
  };
}

function columnOf(sheet: SheetModel, first: number, rows: number, column: number) {
  return Array.from({ length: rows }, (_, down) => {
    const value = sheet.scalarAt(first + down, column);
    return { shown: sheet.displayAt(first + down, column), value: typeof value === "number" ? value : null };
  });
}

function isPercent(axis: unknown): boolean {
  return typeof axis === "object" && axis !== null && "format" in axis && axis.format === "percent";
}

/** A combination says of each series what it is. */
function isLine(series: unknown, index: number): boolean {
  if (typeof series !== "object" || series === null) return false;
  const one: unknown = Object.entries(series).find(([place]) => place === String(index))?.[1];
  return typeof one === "object" && one !== null && "type" in one && one.type === "line";
}

function hasNone(legend: unknown): boolean {
  if (typeof legend === "object" && legend !== null && "position" in legend) return legend.position === "none";
  return legend === "none";
}

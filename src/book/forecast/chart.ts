/** Sheets' own chart of the days: minutes asked for as columns on each other, and the minutes there are as a line. */

import { columnLetter, type Sheet } from "../sheets";
import { CHART_ROW, DAYS, MINUTES } from "./layout";

/** Pixels; as high as fourteen rows. */
const SIZE = { width: 1100, height: 294 };
const COLOURS = ["#c5543a", "#3c78a8", "#e0a030", "#1f1f1f"];
const BARS = { type: "bars" };

/** Made once, and true ever after, since the figures keep their cells. */
export function insertForecastChart(sheet: Sheet): void {
  const column = (at: number) => sheet.getRange(`${columnLetter(at)}${DAYS.headers}:${columnLetter(at)}${DAYS.last}`);
  let builder = sheet.newChart().addRange(column(1));
  for (const at of MINUTES) builder = builder.addRange(column(at));
  const chart = builder
    .asComboChart()
    .setNumHeaders(1)
    .setPosition(CHART_ROW, 1, 0, 0)
    .setOption("title", "Minutes a day: asked for, and there")
    .setOption("width", SIZE.width)
    .setOption("height", SIZE.height)
    .setOption("colors", COLOURS)
    .setOption("isStacked", true)
    .setOption("series", { 0: BARS, 1: BARS, 2: BARS, 3: { type: "line", pointSize: 5 } })
    .setOption("legend", { position: "top" })
    .setOption("vAxis", { minValue: 0, format: "#,##0" })
    .build();
  sheet.insertChart(chart);
}

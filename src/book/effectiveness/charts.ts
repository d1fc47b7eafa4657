/** Sheets' own charts beside the sections: made once, and true ever after, since the figures keep their cells. */

import { columnLetter, type Sheet } from "../sheets";
import { type Placed, WIDTH } from "./layout";

/** Pixels; as high as eleven rows. */
const CHART = { width: 520, height: 231, gap: 24 };
const COLOURS = ["#c5543a", "#3c78a8", "#e0a030"];
const LABELS = 1;

/** 1-based columns of the series of each kind of chart. */
const SERIES = { bars: [5], columns: [5], counts: [2, 4, 5] } as const;

/** One call for each chart. */
export function insertCharts(sheet: Sheet, placed: readonly Placed[]): void {
  for (const { section, title, headers, first } of placed) {
    const { chart } = section;
    if (chart === null) continue;
    const column = (at: number) =>
      sheet.getRange(`${columnLetter(at)}${headers}:${columnLetter(at)}${first + chart.rows - 1}`);
    let builder = sheet.newChart().addRange(column(LABELS));
    for (const series of SERIES[chart.kind]) builder = builder.addRange(column(series));
    const drawn = chart.kind === "bars" ? builder.asBarChart() : builder.asColumnChart();
    const made = drawn
      .setNumHeaders(1)
      .setPosition(title, WIDTH + 1, CHART.gap, 0)
      .setOption("title", section.title)
      .setOption("width", CHART.width)
      .setOption("height", CHART.height)
      .setOption("colors", chart.kind === "counts" ? COLOURS : COLOURS.slice(0, 1))
      .setOption("legend", { position: chart.kind === "counts" ? "top" : "none" })
      .setOption(chart.kind === "bars" ? "hAxis" : "vAxis", {
        minValue: 0,
        format: chart.kind === "counts" ? "#,##0" : "percent",
      })
      .build();
    sheet.insertChart(made);
  }
}

/** Embedded charts as scripts build and read them; the host keeps them as data and draws nothing. */

import type { ChartModel } from "../model/charts";
import type { SheetModel } from "../model/sheet";
import type { Range } from "./range";
import { checkArguments, type Desk, deskOf, metered, placeOf, service } from "./service";

const charts = new WeakMap<object, ChartModel>();

const NONE: ChartModel = {
  id: 0,
  type: "COLUMN",
  ranges: [],
  options: {},
  position: { row: 1, column: 1, x: 0, y: 0 },
  headers: -1,
  transposed: false,
};

export function chartOf(chart: object): ChartModel {
  const model = charts.get(chart);
  checkArguments(model !== undefined, "SpreadsheetApp.Sheet.insertChart", [chart]);
  return model ?? NONE;
}

export class EmbeddedChart extends service("EmbeddedChart") {
  readonly #sheet: SheetModel;

  constructor(desk: Desk, sheet: SheetModel, model: ChartModel) {
    super(desk);
    this.#sheet = sheet;
    charts.set(this, model);
  }

  getChartId(): number | null {
    return chartOf(this).id || null;
  }

  getRanges(): Range[] {
    return chartOf(this).ranges.map(({ sheet, area }) => deskOf(this).range(sheet, area));
  }

  getOptions(): ChartOptions {
    return new ChartOptions(deskOf(this), chartOf(this).options);
  }

  getNumHeaders(): number {
    return chartOf(this).headers;
  }

  modify(): EmbeddedChartBuilder {
    return new EmbeddedChartBuilder(deskOf(this), this.#sheet, chartOf(this));
  }
}

class ChartOptions extends service("ChartOptions") {
  readonly #options: ChartModel["options"];

  constructor(desk: Desk, options: ChartModel["options"]) {
    super(desk);
    this.#options = options;
  }

  get(option: string): unknown {
    return this.#options[option] ?? null;
  }
}

export class EmbeddedChartBuilder extends service("EmbeddedChartBuilder") {
  readonly #sheet: SheetModel;
  #model: ChartModel;

  constructor(desk: Desk, sheet: SheetModel, model: ChartModel = NONE) {
    super(desk);
    this.#sheet = sheet;
    this.#model = model;
  }

  build(): EmbeddedChart {
    return new EmbeddedChart(deskOf(this), this.#sheet, this.#model);
  }

  setChartType(type: string): this {
    return this.#set({ type: String(type) });
  }

  addRange(range: Range): this {
    return this.#set({ ranges: [...this.#model.ranges, placeOf(range)] });
  }

  clearRanges(): this {
    return this.#set({ ranges: [] });
  }

  /** 1-based cell of the upper left corner, and the distance from it in pixels. */
  setPosition(row: number, column: number, x: number, y: number): this {
    return this.#set({ position: { row, column, x, y } });
  }

  setOption(option: string, value: unknown): this {
    return this.#set({ options: { ...this.#model.options, [option]: value } });
  }

  setNumHeaders(headers: number): this {
    return this.#set({ headers });
  }

  setTransposeRowsAndColumns(transposed: boolean): this {
    return this.#set({ transposed });
  }

  asColumnChart(): this {
    return this.#set({ type: "COLUMN" });
  }

  asBarChart(): this {
    return this.#set({ type: "BAR" });
  }

  asLineChart(): this {
    return this.#set({ type: "LINE" });
  }

  asComboChart(): this {
    return this.#set({ type: "COMBO" });
  }

  asPieChart(): this {
    return this.#set({ type: "PIE" });
  }

  #set(change: Partial<ChartModel>): this {
    this.#model = { ...this.#model, ...change };
    return this;
  }
}

metered(EmbeddedChart, "EmbeddedChart");
metered(ChartOptions, "ChartOptions");
metered(EmbeddedChartBuilder, "EmbeddedChartBuilder");

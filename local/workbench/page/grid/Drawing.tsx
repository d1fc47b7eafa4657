/** One chart as a drawing: bars, columns or lines over a scale, near to how Sheets draws them. */

import type { ChartNews } from "../../api";

/** Pixels around the plot; labels of bars stand at its left. */
const AROUND = { top: 44, right: 22, bottom: 30, left: 46 };
const LABELS = 150;
const LEGEND = 20;
const LETTER = 6.2;
/** Of a label below a column. */
const MOST_LETTERS = 12;

interface Plot {
  left: number;
  top: number;
  width: number;
  height: number;
}

export function Drawing({ chart }: { chart: ChartNews }) {
  const { width, height, title, legend, kind, series } = chart;
  const top = AROUND.top + (legend ? LEGEND : 0);
  const left = kind === "bars" ? LABELS : AROUND.left;
  const plot: Plot = { left, top, width: width - left - AROUND.right, height: height - top - AROUND.bottom };
  const ticks = ticksOf(chart.stacked ? heights(chart) : series.flatMap(({ values }) => values), chart.percent);
  return (
    <svg width={width} height={height} role="img" aria-label={`Chart: ${title}`}>
      <text x={14} y={24} className="chart-title">
        {title}
      </text>
      {legend && <Legend chart={chart} />}
      {ticks.map((tick) => (
        <Tick key={tick} chart={chart} plot={plot} tick={tick} share={tick / (ticks.at(-1) ?? 1)} />
      ))}
      {kind === "bars" ? <Bars chart={chart} plot={plot} most={ticks.at(-1) ?? 1} /> : null}
      {kind === "columns" ? <Columns chart={chart} plot={plot} most={ticks.at(-1) ?? 1} /> : null}
      {series.some(({ line }) => line) ? <Lines chart={chart} plot={plot} most={ticks.at(-1) ?? 1} /> : null}
    </svg>
  );
}

function Legend({ chart: { series } }: { chart: ChartNews }) {
  const widths = series.map(({ name }) => name.length * LETTER + 34);
  return (
    <>
      {series.map(({ name, colour }, index) => {
        const x = 16 + widths.slice(0, index).reduce((sum, each) => sum + each, 0);
        return (
          <g key={name}>
            <rect x={x} y={38} width={10} height={10} fill={colour} />
            <text x={x + 15} y={47}>
              {name}
            </text>
          </g>
        );
      })}
    </>
  );
}

function Tick({ chart, plot, tick, share }: { chart: ChartNews; plot: Plot; tick: number; share: number }) {
  const text = chart.percent ? `${Math.round(tick * 100)}%` : String(tick);
  if (chart.kind === "bars") {
    const x = plot.left + share * plot.width;
    return (
      <>
        <line x1={x} x2={x} y1={plot.top} y2={plot.top + plot.height} className="chart-line" />
        <text x={x} y={plot.top + plot.height + 16} textAnchor="middle">
          {text}
        </text>
      </>
    );
  }
  const y = plot.top + (1 - share) * plot.height;
  return (
    <>
      <line x1={plot.left} x2={plot.left + plot.width} y1={y} y2={y} className="chart-line" />
      <text x={plot.left - 6} y={y + 4} textAnchor="end">
        {text}
      </text>
    </>
  );
}

interface Marks {
  chart: ChartNews;
  plot: Plot;
  /** The value at the end of the scale. */
  most: number;
}

function Bars({ chart: { labels, series }, plot, most }: Marks) {
  const step = plot.height / Math.max(1, labels.length);
  const thick = (step * 0.7) / Math.max(1, series.length);
  return labels.map((label, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: rows of the sheet, which may hold the same words
    <g key={index}>
      <text x={plot.left - 6} y={plot.top + step * (index + 0.5) + 4} textAnchor="end">
        {shortened(label, 22)}
      </text>
      {series.map(({ colour, values }, nth) => (
        <rect
          key={colour}
          x={plot.left}
          y={plot.top + step * (index + 0.15) + nth * thick}
          width={((values[index] ?? 0) / most) * plot.width}
          height={thick}
          fill={colour}
        />
      ))}
    </g>
  ));
}

function Columns({ chart: { labels, series, stacked }, plot, most }: Marks) {
  const columns = series.filter(({ line }) => !line);
  const step = plot.width / Math.max(1, labels.length);
  const thick = (step * 0.7) / (stacked ? 1 : Math.max(1, columns.length));
  const longest = Math.max(1, ...labels.map((label) => label.length));
  // As Sheets does: where labels would run into each other, only every second or third is drawn.
  const every = Math.ceil(((Math.min(longest, MOST_LETTERS) + 1) * LETTER) / step);
  return labels.map((label, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: rows of the sheet, which may hold the same words
    <g key={index}>
      <text x={plot.left + step * (index + 0.5)} y={plot.top + plot.height + 16} textAnchor="middle">
        {index % every === 0 ? shortened(label, MOST_LETTERS) : ""}
      </text>
      {columns.map(({ colour, values }, nth) => {
        const tall = ((values[index] ?? 0) / most) * plot.height;
        const below = stacked ? (sumAt(columns.slice(0, nth), index) / most) * plot.height : 0;
        const x = plot.left + step * (index + 0.15) + (stacked ? 0 : nth * thick);
        const y = plot.top + plot.height - below - tall;
        return <rect key={colour} x={x} y={y} width={thick} height={tall} fill={colour} />;
      })}
    </g>
  ));
}

function Lines({ chart: { labels, series }, plot, most }: Marks) {
  const step = plot.width / Math.max(1, labels.length);
  return series
    .filter(({ line }) => line)
    .map(({ colour, values }) => {
      // A blank cell is a gap; what stands alone between two is a dot.
      const steps = values.map((value, index) => {
        if (value === null) return "";
        const x = plot.left + step * (index + 0.5);
        const y = plot.top + plot.height - (value / most) * plot.height;
        return (values[index - 1] ?? null) === null ? `M${x} ${y}h0` : `L${x} ${y}`;
      });
      return <path key={colour} d={steps.join("")} fill="none" stroke={colour} strokeWidth={3} strokeLinecap="round" />;
    });
}

/** Of columns that stand on each other, and of the lines over them. */
function heights({ labels, series }: ChartNews): (number | null)[] {
  const columns = series.filter(({ line }) => !line);
  const lines = series.filter(({ line }) => line);
  return [...labels.map((_, index) => sumAt(columns, index)), ...lines.flatMap(({ values }) => values)];
}

function sumAt(series: ChartNews["series"], index: number): number {
  return series.reduce((sum, { values }) => sum + (values[index] ?? 0), 0);
}

function shortened(label: string, letters: number): string {
  return label.length > letters ? `${label.slice(0, letters - 1)}…` : label;
}

/** A scale from 0 in four or five round steps that takes in every value; counts are whole. */
function ticksOf(values: readonly (number | null)[], percent: boolean): number[] {
  const most = Math.max(0, ...values.map((value) => value ?? 0)) || 1;
  const rough = most / 4;
  const unit = 10 ** Math.floor(Math.log10(rough));
  const step =
    [1, 2, 2.5, 5, 10]
      .map((factor) => factor * unit)
      .find((size) => size >= rough && (percent || Number.isInteger(size))) ?? rough;
  const count = Math.ceil(most / step - 1e-9);
  return Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(6)));
}

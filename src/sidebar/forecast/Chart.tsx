/** The chart of the days: minutes asked for as stacked bars, the minutes there are as a line across each. */

import type { ForecastDayView } from "../../actions/views";
import { forecast as words } from "../words";

/** Pixels. */
const SIZE = { width: 268, height: 134 };
const PLOT = { top: 16, bottom: 32 };
const BAR = 0.68;
/** A day that asks for more than so many times the next one is cut, or the others could not be seen. */
const CUT = 2.5;

/** Minutes at which the scale has its line: the longest that fits in. */
const TICKS = [24_000, 12_000, 6_000, 2_400, 1_200, 600, 300, 240, 180, 120, 60, 30, 15, 5];

const KINDS = ["calls", "mails", "cards"] as const;

interface Props {
  days: ForecastDayView[];
}

export function Chart({ days }: Props) {
  const most = mostOf(days);
  const tick = TICKS.find((minutes) => minutes <= most * 0.9) ?? 1;
  const step = SIZE.width / Math.max(1, days.length);
  const floor = SIZE.height - PLOT.bottom;
  const tall = (minutes: number) => (Math.min(minutes, most) / most) * (floor - PLOT.top);
  return (
    <figure class="chart">
      <svg width={SIZE.width} height={SIZE.height} role="img" aria-label={words.chart(inWords(days))}>
        <line class="axis" x1={0} x2={SIZE.width} y1={floor} y2={floor} />
        <line class="axis" x1={0} x2={SIZE.width} y1={floor - tall(tick)} y2={floor - tall(tick)} />
        <text class="scale" x={SIZE.width} y={floor - tall(tick) - 3}>
          {words.scale(tick)}
        </text>
        {days.map((day, index) => {
          const left = index * step;
          const middle = left + step / 2;
          return (
            <g key={day.iso} class={index === 0 ? "today" : day.open ? "" : "off"}>
              {!day.open && <rect class="off" x={left} y={PLOT.top} width={step} height={floor - PLOT.top} />}
              {index === 0 && <rect class="mark" x={middle - 9} y={floor + 17} width={18} height={13} rx={6.5} />}
              <Bar day={day} x={left + (step * (1 - BAR)) / 2} width={step * BAR} floor={floor} tall={tall} />
              {day.there > 0 && (
                <line
                  class="there"
                  x1={left}
                  x2={left + step}
                  y1={floor - tall(day.there)}
                  y2={floor - tall(day.there)}
                />
              )}
              {day.minutes.all > most && (
                <text class="cut" x={Math.max(middle, 22)} y={11}>
                  {day.askedLabel}
                </text>
              )}
              <text x={middle} y={floor + 13}>
                {day.weekday.slice(0, 2)}
              </text>
              <text class="date" x={middle} y={floor + 27}>
                {day.date}
              </text>
            </g>
          );
        })}
      </svg>
      <figcaption>
        <ul class="legend">
          {KINDS.map((kind) => (
            <li key={kind} class={kind}>
              {words.legend[kind]}
            </li>
          ))}
          <li class="there">{words.legend.there}</li>
          {days.some(({ open }) => !open) && <li class="off">{words.legend.off}</li>}
        </ul>
      </figcaption>
    </figure>
  );
}

interface BarProps {
  day: ForecastDayView;
  x: number;
  width: number;
  /** From the top. */
  floor: number;
  tall(minutes: number): number;
}

function Bar({ day: { minutes }, x, width, floor, tall }: BarProps) {
  let below = 0;
  return (
    <>
      {KINDS.map((kind) => {
        const bottom = tall(below);
        below += minutes[kind];
        const height = tall(below) - bottom;
        if (height <= 0) return null;
        return <rect key={kind} class={kind} x={x} y={floor - bottom - height} width={width} height={height} />;
      })}
    </>
  );
}

/** The top of the scale, in minutes. */
function mostOf(days: readonly ForecastDayView[]): number {
  const asked = days.map(({ minutes }) => minutes.all).sort((one, other) => other - one);
  const [first = 0, second = 0] = asked;
  const there = Math.max(...days.map((day) => day.there));
  const usual = Math.max(second, there);
  return Math.max(1, usual > 0 && first > usual * CUT ? usual * CUT : Math.max(first, usual));
}

function inWords(days: readonly ForecastDayView[]): string {
  return days
    .map(({ label, askedLabel, thereLabel, open }) =>
      open ? words.day(label, askedLabel, thereLabel) : words.dayOff(label, askedLabel),
    )
    .join(" ");
}

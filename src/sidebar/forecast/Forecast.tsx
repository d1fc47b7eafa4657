/** The section Forecast: what the next 14 days ask for, against the time that there is. */

import { useEffect, useState } from "preact/hooks";
import type { ForecastView } from "../../actions/views";
import { Trouble } from "../Banner";
import { Blank, Loading } from "../Blank";
import { ask, open } from "../rpc";
import type { SectionProps } from "../sections";
import { useWork } from "../use-work";
import { sidebar, forecast as words } from "../words";
import { Chart } from "./Chart";
import { DayTable, Shares } from "./Tables";

export function Forecast({ arrival }: SectionProps) {
  const [view, setView] = useState<ForecastView | null>(null);
  const { working, problem, work } = useWork();
  /** What was seen last stays until the answer is there. */
  const look = () => work(async () => setView(await ask("forecast")));

  // biome-ignore lint/correctness/useExhaustiveDependencies: each coming asks anew
  useEffect(() => {
    look();
  }, [arrival]);

  if (view === null && problem === "") return <Loading text={words.loading} />;
  if (view === null) {
    return (
      <Blank icon="alert" title={sidebar.problem.title} text={problem}>
        <button type="button" class="button" disabled={working} onClick={look}>
          {sidebar.retry}
        </button>
      </Blank>
    );
  }
  const [verdict, ...more] = view.advice;
  return (
    <div class="forecast" aria-busy={working}>
      <h1>{words.title}</h1>
      <p class="hint">{view.asOf}</p>
      <p class="verdict">{verdict}</p>
      {more.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <Chart days={view.days} />
      <DayTable days={view.days} />
      <Shares shares={view.shares} />
      {view.remarks.map((sentence) => (
        <p key={sentence} class="hint">
          {sentence}
        </p>
      ))}
      <Trouble>{problem}</Trouble>
      <div class="buttons ends">
        <button type="button" class="button" disabled={working} onClick={() => work(() => open("openForecast"))}>
          {words.sheet}
        </button>
        <button type="button" class="link" disabled={working} onClick={look}>
          {words.again}
        </button>
      </div>
    </div>
  );
}

/** The figures of the forecast: each day's, and those of each row of Cadence. */

import type { ForecastDayView, ForecastView } from "../../actions/views";
import { forecast as words } from "../words";

export function DayTable({ days }: { days: ForecastDayView[] }) {
  const byStoke = days.reduce((sum, { automatic }) => sum + automatic, 0);
  const { heads } = words;
  return (
    <details>
      <summary>{words.days}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{heads.day}</th>
            <th scope="col">{heads.calls}</th>
            <th scope="col">{heads.mails}</th>
            <th scope="col">{heads.cards}</th>
            <th scope="col">{heads.minutes}</th>
            <th scope="col">{heads.there}</th>
          </tr>
        </thead>
        <tbody>
          {days.map(({ iso, label, calls, mails, cards, minutes, there }) => (
            <tr key={iso} class={minutes.all > there ? "over" : ""}>
              <th scope="row">{label}</th>
              <td>{calls}</td>
              <td>{mails}</td>
              <td>{cards}</td>
              <td>{minutes.all}</td>
              <td>{there}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {byStoke > 0 && <p class="hint">{words.byStoke(byStoke)}</p>}
    </details>
  );
}

export function Shares({ shares }: Pick<ForecastView, "shares">) {
  if (shares.length === 0) return null;
  return (
    <details>
      <summary>{words.shares}</summary>
      <dl class="shares">
        {shares.map(({ label, timeLabel, automatic }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {timeLabel}
              {automatic > 0 && `, ${words.automatic(automatic)}`}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** The figures of the forecast: each day's, and those of each row of Cadence. */

import type { ForecastDayView, ForecastView } from "../../actions/views";
import { forecast as words } from "../words";

export function DayTable({ days }: { days: ForecastDayView[] }) {
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
          {days.map(({ iso, label, open, calls, mails, cards, minutes, there }, index) => (
            <tr key={iso} class={`${minutes.all > there ? "too-much" : ""} ${open ? "" : "off"}`}>
              <th scope="row" class={index === 0 ? "today" : ""}>
                {index === 0 ? words.today : label}
              </th>
              <td>{calls}</td>
              <td>{mails}</td>
              <td>{cards}</td>
              <td>{minutes.all}</td>
              <td>{open ? there : words.off}</td>
            </tr>
          ))}
        </tbody>
      </table>
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

/** The rest of what the row says of a lead, and the hours at which it was already called. */

import type { LeadCard } from "../../actions/views";
import { OwnerText } from "../OwnerText";
import { details, history, temperatures } from "../words";

export function HoursTried({ hours }: { hours: string[] }) {
  if (hours.length === 0) return null;
  return (
    <details>
      <summary>{history.hours(hours.length)}</summary>
      <ul class="hours">
        {hours.map((hour) => (
          <li key={hour}>{hour}</li>
        ))}
      </ul>
    </details>
  );
}

export function Details({ card }: { card: LeadCard }) {
  const facts: readonly [string, string][] = [
    [details.phone, card.phone],
    [details.email, card.email],
    [details.address, card.address],
    [details.neededBy, card.neededBy],
    [details.wayIn, card.wayIn],
    [details.referredBy, card.referredBy],
    [details.received, card.received.label],
    [details.why(temperatures[card.temperature]), card.temperatureReason],
    [details.notes, card.notes],
  ];
  return (
    <details>
      <summary>{details.title}</summary>
      <dl class="facts">
        {facts
          .filter(([, text]) => text !== "")
          .map(([term, text]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>
                <OwnerText text={text} />
              </dd>
            </div>
          ))}
      </dl>
    </details>
  );
}

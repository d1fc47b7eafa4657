/** Who the lead is, at a glance: temperature, name, what they want, what is urgent, what they forbade. */

import type { Ref } from "preact";
import type { LeadCard } from "../../actions/views";
import { Icon } from "../Icon";
import { OwnerText } from "../OwnerText";
import { TemperatureChip } from "../Temperature";
import { sidebar, stages } from "../words";

export function LeadHeading({ card, heading }: { card: LeadCard; heading: Ref<HTMLHeadingElement> }) {
  return (
    <header class="lead-heading">
      {card.flag !== "" && (
        <p class="flag">
          <Icon name="alert" />
          {card.flag}
        </p>
      )}
      <TemperatureChip of={card.temperature} />
      <h1 ref={heading} tabIndex={-1} dir="auto">
        {card.name || sidebar.noName}
      </h1>
      {card.company !== "" && (
        <p class="company" dir="auto">
          {card.company}
        </p>
      )}
      {card.interest !== "" && (
        <p class="interest">
          <OwnerText text={card.interest} />
        </p>
      )}
      {card.bars.length > 0 && (
        <ul class="bars" aria-label={sidebar.permissions}>
          {card.bars.map((bar) => (
            <li key={bar} class="chip bar">
              <Icon name="barred" />
              {bar}
            </li>
          ))}
        </ul>
      )}
      <dl class="figures">
        <div>
          <dt>{sidebar.cameIn}</dt>
          <dd>{sidebar.ago(card.age)}</dd>
        </div>
        <div>
          <dt>{sidebar.tries}</dt>
          <dd>{card.tries}</dd>
        </div>
        <div>
          <dt>{sidebar.stage}</dt>
          <dd>{stages[card.stage]}</dd>
        </div>
      </dl>
    </header>
  );
}

/** Who the lead is, at a glance: temperature, name, what they want, what is urgent, what they forbade. */

import type { Ref } from "preact";
import type { Flag, LeadCard } from "../../actions/views";
import { Icon } from "../Icon";
import { OwnerText } from "../OwnerText";
import { TemperatureChip } from "../Temperature";
import { sidebar, stages } from "../words";

/** As the Flag cell is painted. */
const FLAG_TONES: Record<Flag["kind"], string> = {
  "no way": "blocked",
  "promise missed": "late",
  untouched: "late",
  overdue: "late",
  "due today": "today",
};

export function LeadHeading({ card, heading }: { card: LeadCard; heading: Ref<HTMLHeadingElement> }) {
  return (
    <header class="lead-heading">
      {card.flag && (
        <p class={`flag ${FLAG_TONES[card.flag.kind]}`}>
          <Icon name="alert" />
          {card.flag.text}
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

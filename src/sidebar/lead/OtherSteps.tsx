/** The other live slots of a lead, each of which can be skipped (§4). */

import type { LeadCard, StepView } from "../../actions/views";
import { CHANNEL_ICONS, Icon } from "../Icon";
import { step } from "../words";
import { dueText, skipLabel } from "./step-text";

interface Props {
  card: LeadCard;
  busy: boolean;
  onSkip(step: StepView): void;
}

export function OtherSteps({ card, busy, onSkip }: Props) {
  const steps = otherSteps(card);
  if (steps.length === 0) return null;
  return (
    <section class="other-steps" aria-labelledby="other-steps">
      <h2 id="other-steps">{step.others}</h2>
      <ul class="steps">
        {steps.map((other) => (
          <li key={`${other.at.iso} ${other.channel} ${other.reason}`}>
            <Icon name={other.channel ? CHANNEL_ICONS[other.channel] : "alert"} />
            <span class="grow">
              {other.reason}
              <span class={`when ${other.state}`}>{dueText(other)}</span>
            </span>
            {other.channel && (
              <button
                type="button"
                class="link"
                disabled={busy}
                onClick={() => onSkip(other)}
                aria-label={skipLabel(other)}
              >
                {step.skip}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is due first comes before the rest where the action of now is another slot (§4 *Due*). */
function otherSteps({ next, action, others }: LeadCard): StepView[] {
  const isAction = !next || !action || (next.at.iso === action.at.iso && next.channel === action.channel);
  return isAction ? others : [next, ...others];
}

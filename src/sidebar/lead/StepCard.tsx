/** A step as a card: what, why now and when, its tip, and below them whatever does it. */

import type { ComponentChildren } from "preact";
import type { StepView } from "../../actions/views";
import { CHANNEL_ICONS, Icon } from "../Icon";
import { channels, step as words } from "../words";
import { dueText } from "./step-text";

interface Props {
  step: StepView;
  /** Beside its title. */
  beside?: ComponentChildren;
  children: ComponentChildren;
}

export function StepCard({ step, beside, children }: Props) {
  const { channel, state } = step;
  return (
    <div class={`step-card ${state}`}>
      <div class="step-title">
        <Icon name={channel ? CHANNEL_ICONS[channel] : "alert"} />
        <span class="grow">
          <strong>{channel ? channels[channel] : words.reach}</strong>
          {channel && <span class="reason">{step.reason}</span>}
        </span>
        {beside}
      </div>
      <p class={`when ${state}`}>{dueText(step)}</p>
      {step.wait !== "" && (
        <p class="wait">
          <Icon name="clock" />
          {step.wait}
        </p>
      )}
      {step.tip !== "" && (
        <p class="tip">
          <Icon name="bulb" />
          <span>
            <span class="unseen">{words.tip}: </span>
            {step.tip}
          </span>
        </p>
      )}
      {step.template !== "" && channel !== "Call" && <p class="soft">{words.template(step.template)}</p>}
      {children}
    </div>
  );
}

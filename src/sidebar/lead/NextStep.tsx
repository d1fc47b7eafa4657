/** What to do now, with its tip and the buttons that do it. */

import type { LeadCard, StepView } from "../../actions/views";
import { CHANNEL_ICONS, Icon } from "../Icon";
import { channels, step } from "../words";
import { dueText, skipLabel } from "./step-text";

interface Props {
  card: LeadCard;
  busy: boolean;
  onCall(): void;
  onEmail(): void;
  onSkip(step: StepView): void;
}

export function NextStep({ card, busy, onCall, onEmail, onSkip }: Props) {
  const now = card.action ?? card.next;
  if (!now) return <NoStep />;
  return (
    <section class="next-step" aria-labelledby="next-step">
      <h2 id="next-step">{step.now}</h2>
      <div class={`step-card ${now.state}`}>
        <div class="step-title">
          <Icon name={now.channel ? CHANNEL_ICONS[now.channel] : "alert"} />
          <span class="grow">
            <strong>{now.channel ? channels[now.channel] : step.reach}</strong>
            {now.channel && <span class="reason">{now.reason}</span>}
          </span>
          {now.channel && (
            <button type="button" class="link" disabled={busy} onClick={() => onSkip(now)} aria-label={skipLabel(now)}>
              {step.skip}
            </button>
          )}
        </div>
        <p class={`when ${now.state}`}>{dueText(now)}</p>
        {now.wait !== "" && (
          <p class="wait">
            <Icon name="clock" />
            {now.wait}
          </p>
        )}
        {now.tip !== "" && (
          <p class="tip">
            <Icon name="bulb" />
            <span>
              <span class="unseen">{step.tip}: </span>
              {now.tip}
            </span>
          </p>
        )}
        {now.template !== "" && now.channel !== "Call" && <p class="soft">{step.template(now.template)}</p>}
        <div class="buttons">
          <Ways card={card} now={now} busy={busy} onCall={onCall} onEmail={onEmail} />
        </div>
      </div>
    </section>
  );
}

function NoStep() {
  return (
    <section class="next-step" aria-labelledby="next-step">
      <h2 id="next-step">{step.none}</h2>
      <p class="step-card quiet">{step.removed}</p>
    </section>
  );
}

/** Call and email where they may be used, the step's own channel first and strongest. */
function Ways({ card, now, busy, onCall, onEmail }: Omit<Props, "onSkip"> & { now: StepView }) {
  const emailFirst = now.channel === "Email";
  const call = card.tel !== "" && (
    <a
      key="call"
      class={now.channel === "Call" ? "button strong" : "button"}
      href={card.tel}
      target="_blank"
      rel="noreferrer"
      onClick={onCall}
    >
      <Icon name="phone" />
      {step.call(card.phone)}
    </a>
  );
  const email = card.email !== "" && !card.bars.includes("Do not email") && !card.bars.includes("Removed") && (
    <button key="email" type="button" class={emailFirst ? "button strong" : "button"} disabled={busy} onClick={onEmail}>
      <Icon name="envelope" />
      {step.email}
    </button>
  );
  return <>{emailFirst ? [email, call] : [call, email]}</>;
}

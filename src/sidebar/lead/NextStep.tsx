/** What to do now, with its tip and the buttons that do it. */

import type { LeadCard, StepView } from "../../actions/views";
import { step } from "../words";
import { Means } from "./Means";
import { StepCard } from "./StepCard";
import { skipLabel } from "./step-text";

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
  const skip = now.channel && (
    <button type="button" class="link" disabled={busy} onClick={() => onSkip(now)} aria-label={skipLabel(now)}>
      {step.skip}
    </button>
  );
  return (
    <section class="next-step" aria-labelledby="next-step">
      <h2 id="next-step">{step.now}</h2>
      <StepCard step={now} beside={skip}>
        <Means card={card} step={now} busy={busy} onCall={onCall} onEmail={onEmail} />
      </StepCard>
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

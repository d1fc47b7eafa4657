/** What to do for the lead that is worked on, why now, and how to do it: the step with its tip and its means. */

import type { LeadCard, StepView } from "../../actions/views";
import { Icon } from "../Icon";
import { Means } from "../lead/Means";
import { StepCard } from "../lead/StepCard";
import { followUp } from "../words";
import { PutOff } from "./PutOff";

/** So many of the hours tried are shown beside a call. */
const HOURS = 3;

interface Props {
  card: LeadCard;
  step: StepView;
  busy: boolean;
  onCall(): void;
  onEmail(): void;
  onPrint(): void;
  onPutOff(how: "later" | "not today"): void;
  onSkip(): void;
}

export function WorkStep({ card, step, busy, onCall, onEmail, onPrint, onPutOff, onSkip }: Props) {
  const { channel } = step;
  const tried = channel === "Call" ? card.hoursTried.slice(0, HOURS) : [];
  const isCard = channel === "Postcard" || channel === "Letter";
  return (
    <section class="next-step" aria-labelledby="why-now">
      <h2 id="why-now">{followUp.whyNow}</h2>
      <StepCard step={step}>
        {tried.length > 0 && (
          <p class="soft">
            {followUp.tried}: {tried.join(", ")}
          </p>
        )}
        {isCard && <p class="soft">{followUp.card}</p>}
        <Means card={card} step={step} busy={busy} ownEmail={followUp.write} onCall={onCall} onEmail={onEmail}>
          {isCard && (
            <button type="button" class="button strong" disabled={busy} data-key="p" onClick={onPrint}>
              <Icon name="card" />
              {followUp.print}
            </button>
          )}
        </Means>
      </StepCard>
      <PutOff busy={busy} onPutOff={onPutOff} onSkip={channel === null ? null : onSkip} />
    </section>
  );
}

/** What to do for the lead that is worked on, why now, and how to do it: the step with its tip and its means. */

import type { LeadCard, StepView } from "../../actions/views";
import { CHANNEL_ICONS, Icon } from "../Icon";
import { dueText } from "../lead/step-text";
import { channels, followUp, step as words } from "../words";
import { PutOff } from "./PutOff";

/** So many of the hours tried are shown beside a call. */
const HOURS = 3;

interface Props {
  card: LeadCard;
  step: StepView;
  busy: boolean;
  onCall(): void;
  onEmail(): void;
  onPutOff(how: "later" | "not today"): void;
  onSkip(): void;
}

export function WorkStep({ card, step, busy, onCall, onEmail, onPutOff, onSkip }: Props) {
  const { channel } = step;
  const tried = card.hoursTried.slice(0, HOURS);
  return (
    <section class="next-step" aria-labelledby="why-now">
      <h2 id="why-now">{followUp.whyNow}</h2>
      <div class={`step-card ${step.state}`}>
        <div class="step-title">
          <Icon name={channel ? CHANNEL_ICONS[channel] : "alert"} />
          <span class="grow">
            <strong>{channel ? channels[channel] : words.reach}</strong>
            {channel && <span class="reason">{step.reason}</span>}
          </span>
        </div>
        <p class={`when ${step.state}`}>{dueText(step)}</p>
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
        {channel === "Call" && tried.length > 0 && (
          <p class="soft">
            {followUp.tried}: {tried.join(", ")}
          </p>
        )}
        {step.template !== "" && channel !== "Call" && <p class="soft">{words.template(step.template)}</p>}
        {isCard(step) && <p class="soft">{followUp.card}</p>}
        <Means card={card} step={step} busy={busy} onCall={onCall} onEmail={onEmail} onPutOff={onPutOff} />
      </div>
      <PutOff busy={busy} onPutOff={onPutOff} onSkip={channel === null ? null : onSkip} />
    </section>
  );
}

function isCard({ channel }: StepView): boolean {
  return channel === "Postcard" || channel === "Letter";
}

/** Call and email where they may be used, the step's own channel first and big; a card is printed with the others. */
function Means({ card, step, busy, onCall, onEmail, onPutOff }: Omit<Props, "onSkip">) {
  const mayMail = card.email !== "" && !card.bars.includes("Do not email") && !card.bars.includes("Removed");
  const call = card.tel !== "" && (
    <a
      key="call"
      class={step.channel === "Call" ? "button strong wide" : "button"}
      href={card.tel}
      target="_blank"
      rel="noreferrer"
      data-key="c"
      onClick={onCall}
    >
      <Icon name="phone" />
      {followUp.call(card.phone)}
    </a>
  );
  const isEmail = step.channel === "Email";
  const email = mayMail && (
    <button
      key="email"
      type="button"
      class={isEmail ? "button strong wide" : "button"}
      disabled={busy}
      data-key="e"
      onClick={onEmail}
    >
      <Icon name="envelope" />
      {isEmail ? followUp.write : followUp.email}
    </button>
  );
  const print = isCard(step) && (
    <button key="print" type="button" class="button strong wide" disabled={busy} onClick={() => onPutOff("not today")}>
      <Icon name="card" />
      {followUp.printLater}
    </button>
  );
  return <div class="buttons">{isEmail ? [email, call] : [print, call, email]}</div>;
}

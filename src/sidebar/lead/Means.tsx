/** The ways of contacting a lead that may be used, as buttons: the step's own first and strongest. */

import type { ComponentChildren } from "preact";
import type { LeadCard, StepView } from "../../actions/views";
import { Icon } from "../Icon";
import { step as words } from "../words";

interface Props {
  card: LeadCard;
  step: StepView;
  busy: boolean;
  /** What the e-mail button says where e-mail is the step. */
  ownEmail?: string;
  onCall(): void;
  onEmail(): void;
  /** Before the others. */
  children?: ComponentChildren;
}

export function Means({ card, step, busy, ownEmail = words.email, onCall, onEmail, children }: Props) {
  const styleOf = (isOwn: boolean) => (isOwn ? "button strong" : "button");
  const isEmail = step.channel === "Email";
  const call = card.tel !== "" && (
    <a
      key="call"
      class={styleOf(step.channel === "Call")}
      href={card.tel}
      target="_blank"
      rel="noreferrer"
      data-key="c"
      onClick={onCall}
    >
      <Icon name="phone" />
      {words.call(card.phone)}
    </a>
  );
  const email = mayEmail(card) && (
    <button key="email" type="button" class={styleOf(isEmail)} disabled={busy} data-key="e" onClick={onEmail}>
      <Icon name="envelope" />
      {isEmail ? ownEmail : words.email}
    </button>
  );
  return (
    <div class="buttons">
      {children}
      {isEmail ? [email, call] : [call, email]}
    </div>
  );
}

function mayEmail({ email, bars }: LeadCard): boolean {
  return email !== "" && !bars.includes("Do not email") && !bars.includes("Removed");
}

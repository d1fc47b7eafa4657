/** The page of one lead, from who it is to the touches of years ago. */

import type { Ref } from "preact";
import { useRef } from "preact/hooks";
import type { LeadCard, Outcome, StepView } from "../../actions/views";
import { Icon } from "../Icon";
import { Keyboard } from "../Keyboard";
import { type Choice, Chooser, startFor } from "../log/Chooser";
import { keys, sidebar } from "../words";
import { Details, HoursTried } from "./Details";
import { History } from "./History";
import { LeadHeading } from "./LeadHeading";
import { NextStep } from "./NextStep";
import { OtherSteps } from "./OtherSteps";

interface Props {
  card: LeadCard;
  /** What the owner chose in the log; null: the present step's channel. */
  choice: Choice | null;
  busy: boolean;
  /** Why the card may be out of date, or "". */
  trouble: string;
  oneKey: boolean;
  heading: Ref<HTMLHeadingElement>;
  logStart: Ref<HTMLInputElement>;
  onOneKey(wanted: boolean): void;
  onChoose(choice: Choice): void;
  onOutcome(choice: Choice, outcome: Outcome): void;
  onEmail(): void;
  onHelp(): void;
  onSkip(step: StepView): void;
  onSettle(touchId: string, sent: boolean): void;
  onUndo(touchId: string): void;
}

export function LeadPage(props: Props) {
  const { card, busy, trouble } = props;
  const logArea = useRef<HTMLDivElement>(null);
  const first = (card.action ?? card.next)?.channel ?? null;
  const choice = props.choice ?? startFor(card.choices, "Out", first, first);

  /** Whoever calls will want to say how it went. */
  function onCall(): void {
    props.onChoose(startFor(card.choices, "Out", "Call", first));
    logArea.current?.scrollIntoView({ block: "nearest" });
  }

  return (
    <>
      {trouble !== "" && (
        <p class="banner" role="status">
          <Icon name="info" />
          {sidebar.unreachable.banner}
          {trouble}
        </p>
      )}
      <LeadHeading card={card} heading={props.heading} />
      {card.notices.map((notice) => (
        <p key={notice} class="banner">
          <Icon name="info" />
          {notice}
        </p>
      ))}
      {card.thanksDue.map(({ news, text }) => (
        <p key={news} class="banner">
          <Icon name="info" />
          <span dir="auto">
            {text}. {sidebar.thanks}
          </span>
        </p>
      ))}
      <NextStep card={card} busy={busy} onCall={onCall} onEmail={props.onEmail} onSkip={props.onSkip} />
      {card.choices.length > 0 && (
        <div ref={logArea} class="log-area">
          <Chooser
            choices={card.choices}
            choice={choice}
            first={first}
            digits={props.oneKey}
            busy={busy}
            start={props.logStart}
            onChoose={props.onChoose}
            onOutcome={(outcome) => props.onOutcome(choice, outcome)}
          />
        </div>
      )}
      <OtherSteps card={card} busy={busy} onSkip={props.onSkip} />
      <History touches={card.history} busy={busy} onSettle={props.onSettle} onUndo={props.onUndo} />
      <HoursTried hours={card.hoursTried} />
      <Details card={card} />
      <Keyboard wanted={props.oneKey} onWanted={props.onOneKey} />
      <p class="foot">
        <button type="button" class="link" onClick={props.onHelp}>
          {keys.help}
        </button>
      </p>
    </>
  );
}

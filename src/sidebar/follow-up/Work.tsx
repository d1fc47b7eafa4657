/** One lead at a time: who it is, why now, the means, the log, and everything else that is known. */

import type { Ref } from "preact";
import { useRef } from "preact/hooks";
import type { FollowUpLine, LeadCard, Outcome } from "../../actions/views";
import { Icon } from "../Icon";
import { Details, HoursTried } from "../lead/Details";
import { History } from "../lead/History";
import { LeadHeading } from "../lead/LeadHeading";
import { type Choice, Chooser, startFor } from "../log/Chooser";
import { followUp, sidebar } from "../words";
import { RestOfList } from "./RestOfList";
import { WorkStep } from "./WorkStep";

interface Props {
  card: LeadCard;
  /** Whether it is on the list still. */
  isDue: boolean;
  /** The others that are on the list, in their order, and how many there are. */
  rest: readonly FollowUpLine[];
  left: number;
  choice: Choice | null;
  busy: boolean;
  oneKey: boolean;
  heading: Ref<HTMLHeadingElement>;
  logStart: Ref<HTMLInputElement>;
  onChoose(choice: Choice): void;
  onOutcome(choice: Choice, outcome: Outcome): void;
  onEmail(): void;
  onPutOff(how: "later" | "not today"): void;
  onSkip(): void;
  onNext(): void;
  onGoTo(line: FollowUpLine): void;
  onSettle(touchId: string, sent: boolean): void;
  onUndo(touchId: string): void;
}

export function Work(props: Props) {
  const { card, isDue, busy } = props;
  const step = isDue ? (card.action ?? card.next) : null;
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
      <LeadHeading card={card} heading={props.heading} />
      {card.notices.map((notice) => (
        <p key={notice} class="banner">
          <Icon name="info" />
          {notice}
        </p>
      ))}
      {step === null ? (
        <div class="over">
          <p>{followUp.over(card.name || sidebar.noName)}</p>
          <button type="button" class="button strong wide" disabled={busy} onClick={props.onNext}>
            {followUp.nextLead}
          </button>
        </div>
      ) : (
        <WorkStep
          card={card}
          step={step}
          busy={busy}
          onCall={onCall}
          onEmail={props.onEmail}
          onPutOff={props.onPutOff}
          onSkip={props.onSkip}
        />
      )}
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
      <History touches={card.history} busy={busy} onSettle={props.onSettle} onUndo={props.onUndo} />
      <HoursTried hours={card.hoursTried} />
      <Details card={card} />
      <RestOfList rest={props.rest} left={props.left - (isDue ? 1 : 0)} onGoTo={props.onGoTo} />
    </>
  );
}

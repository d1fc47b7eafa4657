/** One lead at a time: who it is, why now, the means, the log, and everything else that is known. */

import type { Ref } from "preact";
import type { FollowUpLine, LeadCard } from "../../actions/views";
import { Banner } from "../Banner";
import { Known } from "../lead/Known";
import { LeadHeading } from "../lead/LeadHeading";
import { type LogProps, useLogArea } from "../lead/LogArea";
import { followUp, sidebar } from "../words";
import { RestOfList } from "./RestOfList";
import { WorkStep } from "./WorkStep";

interface Props extends LogProps {
  card: LeadCard;
  /** Whether it is on the list still. */
  isDue: boolean;
  /** The others that are on the list, in their order, and how many there are. */
  rest: readonly FollowUpLine[];
  left: number;
  heading: Ref<HTMLHeadingElement>;
  onEmail(): void;
  onPrint(): void;
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
  const { log, onCall } = useLogArea(card, props);
  return (
    <>
      <LeadHeading card={card} heading={props.heading} />
      {card.notices.map((notice) => (
        <Banner key={notice}>{notice}</Banner>
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
          onPrint={props.onPrint}
          onPutOff={props.onPutOff}
          onSkip={props.onSkip}
        />
      )}
      {log}
      <Known card={card} busy={busy} onSettle={props.onSettle} onUndo={props.onUndo} />
      <RestOfList rest={props.rest} left={props.left - (isDue ? 1 : 0)} onGoTo={props.onGoTo} />
    </>
  );
}

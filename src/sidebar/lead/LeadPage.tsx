/** The page of one lead, from who it is to the touches of years ago. */

import type { Ref } from "preact";
import type { LeadCard, StepView } from "../../actions/views";
import { Banner } from "../Banner";
import { Keyboard } from "../Keyboard";
import { keys, sidebar } from "../words";
import { Known } from "./Known";
import { LeadHeading } from "./LeadHeading";
import { type LogProps, useLogArea } from "./LogArea";
import { NextStep } from "./NextStep";
import { OtherSteps } from "./OtherSteps";

interface Props extends LogProps {
  card: LeadCard;
  /** Why the card may be out of date, or "". */
  trouble: string;
  heading: Ref<HTMLHeadingElement>;
  onOneKey(wanted: boolean): void;
  onEmail(): void;
  onHelp(): void;
  onSkip(step: StepView): void;
  onSettle(touchId: string, sent: boolean): void;
  onUndo(touchId: string): void;
}

export function LeadPage(props: Props) {
  const { card, busy, trouble } = props;
  const { log, onCall } = useLogArea(card, props);
  return (
    <>
      {trouble !== "" && (
        <Banner live>
          {sidebar.unreachable.banner}
          {trouble}
        </Banner>
      )}
      <LeadHeading card={card} heading={props.heading} />
      {card.notices.map((notice) => (
        <Banner key={notice}>{notice}</Banner>
      ))}
      {card.thanksDue.map(({ news, text }) => (
        <Banner key={news}>
          <span dir="auto">
            {text}. {sidebar.thanks}
          </span>
        </Banner>
      ))}
      <NextStep card={card} busy={busy} onCall={onCall} onEmail={props.onEmail} onSkip={props.onSkip} />
      {log}
      <OtherSteps card={card} busy={busy} onSkip={props.onSkip} />
      <Known card={card} busy={busy} onSettle={props.onSettle} onUndo={props.onUndo} />
      <Keyboard wanted={props.oneKey} onWanted={props.onOneKey} />
      <p class="foot">
        <button type="button" class="link" onClick={props.onHelp}>
          {keys.help}
        </button>
      </p>
    </>
  );
}

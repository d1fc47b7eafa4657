/** Where a touch of the lead is begun: the channels and outcomes, and what a click on Call does to them. */

import type { Ref } from "preact";
import { useRef } from "preact/hooks";
import type { LeadCard, Outcome } from "../../actions/views";
import { type Choice, Chooser, startFor } from "../log/Chooser";

export interface LogProps {
  /** What the owner chose in the log; null: the present step's channel. */
  choice: Choice | null;
  busy: boolean;
  oneKey: boolean;
  logStart: Ref<HTMLInputElement>;
  onChoose(choice: Choice): void;
  onOutcome(choice: Choice, outcome: Outcome): void;
}

/** The log, and `onCall`: whoever calls will want to say how it went. */
export function useLogArea(card: LeadCard, props: LogProps) {
  const area = useRef<HTMLDivElement>(null);
  const first = (card.action ?? card.next)?.channel ?? null;
  const choice = props.choice ?? startFor(card.choices, "Out", first, first);
  function onCall(): void {
    props.onChoose(startFor(card.choices, "Out", "Call", first));
    area.current?.scrollIntoView({ block: "nearest" });
  }
  const log = card.choices.length > 0 && (
    <div ref={area} class="log-area">
      <Chooser
        choices={card.choices}
        choice={choice}
        first={first}
        digits={props.oneKey}
        busy={props.busy}
        start={props.logStart}
        onChoose={props.onChoose}
        onOutcome={(outcome) => props.onOutcome(choice, outcome)}
      />
    </div>
  );
  return { log, onCall };
}

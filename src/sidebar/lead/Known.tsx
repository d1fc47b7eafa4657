/** What is known of a lead beside its next step: its touches, the hours at which calls were tried, and its other cells. */

import type { LeadCard } from "../../actions/views";
import { Details, HoursTried } from "./Details";
import { History } from "./History";

interface Props {
  card: LeadCard;
  busy: boolean;
  onSettle(touchId: string, sent: boolean): void;
  onUndo(touchId: string): void;
}

export function Known({ card, busy, onSettle, onUndo }: Props) {
  return (
    <>
      <History touches={card.history} busy={busy} onSettle={onSettle} onUndo={onUndo} />
      <HoursTried hours={card.hoursTried} />
      <Details card={card} />
    </>
  );
}

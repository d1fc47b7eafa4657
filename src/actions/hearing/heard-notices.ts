/** What was heard in the mail and shuts a door: told at the top of the card, until the owner takes it back. */

import type { TouchRow } from "../../book/touch-row";
import type { Labels } from "../../core/time";
import { type Settled, STOKE } from "../settling/settle";

/** @param newest touches that were not taken back, newest first */
export function heardNotices({ row, decision }: Settled, newest: readonly TouchRow[], labels: Labels): string[] {
  const heard = (outcome: TouchRow["outcome"]) =>
    newest.find((touch) => touch.by === STOKE && touch.outcome === outcome && touch.status === "");
  const removal = decision.stage === "Removed" ? heard("Asked to be removed") : undefined;
  const noMail = row.lead.barred.email ? heard("Asked not to be emailed") : undefined;
  const bounce = row.lead.barred.email ? heard("Bounced") : undefined;
  return [
    ...(removal === undefined
      ? []
      : [`Removed, because of their e-mail of ${labels.moment(removal.at)}. ${removal.note} ${REMEDY}`]),
    ...(noMail === undefined
      ? []
      : [`Marked Do not email, because of their e-mail of ${labels.moment(noMail.at)}. ${noMail.note} ${REMEDY}`]),
    ...(bounce === undefined ? [] : [`Marked Do not email. ${bounce.note} ${REMEDY}`]),
  ];
}

const REMEDY = "If that is wrong, click Undo in the history below.";

/** The touches of one lead for its card: from the ledger with its notes, or in a hurry from the State cell alone. */

import type { TouchRow } from "../../book/touch-row";
import type { State } from "../../core/journal";

/** The touches as the State cell tells them, oldest first, and the one just logged: without the notes of the others. */
export function journalHistory(state: State, latest: TouchRow): TouchRow[] {
  const touches = touchesInState(state, latest.lead);
  const isLatest = ({ at, channel, direction }: TouchRow) =>
    at === latest.at && channel === latest.channel && direction === latest.direction;
  const place = touches.length - 1 - [...touches].reverse().findIndex(isLatest);
  return touches.map((touch, index) => (index === place ? latest : touch));
}

/** The touches as the State cell tells them, oldest first: without their notes. */
export function touchesInState({ leadId, journal }: State, lead: string): TouchRow[] {
  return journal.touches.map(
    (touch): TouchRow => ({
      ...touch,
      leadId,
      lead,
      note: "",
      temperature: "",
      by: touch.by === "stoke" ? "Stoke" : "Owner",
      status: "",
      message: "",
      id: "",
    }),
  );
}

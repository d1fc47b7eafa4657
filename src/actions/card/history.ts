/** The touches of one lead for its card: from the ledger with its notes, or in a hurry from the State cell alone. */

import type { TouchRow } from "../../book/touches";
import type { State } from "../../core/journal";

/** The touches as the State cell tells them, oldest first, and the one just logged: without the notes of the others. */
export function journalHistory({ leadId, journal }: State, latest: TouchRow): TouchRow[] {
  const touches = journal.touches.map(
    (touch): TouchRow => ({
      ...touch,
      leadId,
      lead: latest.lead,
      note: "",
      temperature: "",
      by: touch.by === "stoke" ? "Stoke" : "Owner",
      status: "",
      message: "",
      id: "",
    }),
  );
  const isLatest = ({ at, channel, direction }: TouchRow) =>
    at === latest.at && channel === latest.channel && direction === latest.direction;
  const place = touches.length - 1 - [...touches].reverse().findIndex(isLatest);
  return touches.map((touch, index) => (index === place ? latest : touch));
}

/** That a draft waits for the owner: told at the top of the card until it is sent or deleted. */

import type { TouchRow } from "../../book/touch-row";
import type { Labels } from "../../core/time";

export function draftNotices(touches: readonly TouchRow[], labels: Labels): string[] {
  return touches
    .filter(({ status }) => status === "Draft")
    .map(
      ({ note, at }) =>
        `A draft of ${note} waits in your Gmail since ${labels.moment(at)}. Send it or delete it there.`,
    );
}

/** The log form as it is before the owner says more than the outcome. */

import type { Channel, TouchForm as Form, LeadCard } from "../../actions/views";

export function blankForm(
  { id, row }: Pick<LeadCard, "id" | "row">,
  channel: Channel,
  direction: Form["direction"],
  outcome: Form["outcome"],
): Form {
  const said = { note: "", promise: "", promiseBy: "", changeTemperature: true, at: "" } as const;
  return { leadId: id, row, channel, direction, outcome, ...said };
}

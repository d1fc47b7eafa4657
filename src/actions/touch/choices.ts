/** What may be logged: the outcomes of each channel, out and in. */

import { ATTEMPT_OUTCOMES, CHANNELS, type Channel, INBOUND_OUTCOMES, MINDS, type Outcome } from "../../core/model";
import type { ChannelChoices } from "../views";

/** How a lead comes to us, by channel; a reply by card or letter is a *Replied*. */
const INBOUND: Record<Channel, readonly Outcome[]> = {
  Call: ["Called in", "Left us a voicemail"],
  Email: ["Replied", "Web form"],
  Text: ["Replied"],
  Postcard: ["Replied"],
  Letter: ["Replied"],
  Visit: ["Walked in"],
};

export const CHOICES: readonly ChannelChoices[] = CHANNELS.map((channel) => ({
  channel,
  out: [...ATTEMPT_OUTCOMES[channel], ...MINDS],
  in: [...INBOUND[channel], ...MINDS],
}));

/** Every outcome that the ledger takes by this channel: the choices, and what other ways in may write. */
export function outcomesOf(channel: Channel, direction: "Out" | "In"): readonly Outcome[] {
  return direction === "Out" ? [...ATTEMPT_OUTCOMES[channel], ...MINDS] : [...INBOUND_OUTCOMES, ...MINDS];
}

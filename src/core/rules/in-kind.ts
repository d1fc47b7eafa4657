/** Contacts that no row of Cadence asks for: a reply, a promise, a rhythm, by the channel they ask for or what it falls to (§4). */

import type { Channel, Minute } from "../model";
import { comesTooLate, usableOr } from "./channels";
import type { Situation } from "./situation";
import type { Candidate } from "./slots/candidate";

export interface Asked {
  kind: "reply" | "promise" | "back" | "rhythm";
  /** Null: in kind. */
  channel: Channel | null;
  allDay: boolean;
  momentBy: (channel: Channel) => Minute;
  reasonBy: (channel: Channel) => string;
}

/** A channel that cannot be used now, or at its moment, falls to the first usable of Call, Email, Postcard. */
export function contactBy(
  situation: Situation,
  { kind, channel: asked, allDay, momentBy, reasonBy }: Asked,
): Candidate {
  const { channels } = situation;
  const meant = usableOr(channels, asked ?? channels.inKind);
  const channel = comesTooLate(channels, meant, momentBy(meant)) ? withoutCalls(channels.usable, meant) : meant;
  return { at: momentBy(channel), channel, kind, reason: reasonBy(channel), allDay, lapsed: false, rule: null };
}

function withoutCalls(usable: readonly Channel[], otherwise: Channel): Channel {
  return usable.find((channel) => channel === "Email" || channel === "Postcard") ?? otherwise;
}

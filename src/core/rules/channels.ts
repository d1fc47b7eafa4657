/** Which channels may be used for a lead now, and which one answers in kind (§3 "Permissions", §4). */

import { CHANNELS, type Channel, type Journal, type Lead, type Minute, type Settings, type Touch } from "../model";
import { addMonths, type Calendar, DAY_MINUTES } from "../time";

export interface Channels {
  /** Not barred, and with a way to reach the lead. */
  usable: readonly Channel[];
  /** The first usable of Call, Email, Postcard: what a channel that cannot be used falls to; null: no way to reach them. */
  first: Channel | null;
  /** The channel of the last inbound touch, else of the way in; it may not be usable. */
  inKind: Channel;
  /** From when the setting bars calls; infinite where nothing does. */
  callsUntil: Minute;
}

/** The channels that another one falls to, in order (§4). */
const FALLBACKS: readonly Channel[] = ["Call", "Email", "Postcard"];

/** @param touches those up to now, in order of time. */
export function channelsOf(
  lead: Lead,
  journal: Journal,
  touches: readonly Touch[],
  settings: Settings,
  calendar: Calendar,
  now: Minute,
): Channels {
  const said = barsSaid(journal, touches, now);
  const callsUntil = endOfCalls(lead, touches, settings, calendar);
  const calls = !(lead.barred.call || said.call) && now < callsUntil;
  const phone = lead.reach.phone && !said.phone;
  const may: Record<Channel, boolean> = {
    Call: phone && calls,
    Text: phone && calls,
    Email: lead.reach.email && !lead.barred.email && !said.email,
    Postcard: lead.reach.address && !lead.barred.mail && !said.mail,
    Letter: lead.reach.address && !lead.barred.mail && !said.mail,
    Visit: lead.reach.address,
  };
  return {
    usable: CHANNELS.filter((channel) => may[channel]),
    first: FALLBACKS.find((channel) => may[channel]) ?? null,
    inKind: inKind(lead, touches),
    callsUntil,
  };
}

/** The channel itself if it may be used, else what it falls to. */
export function usableOr(channels: Channels, channel: Channel): Channel {
  return channels.usable.includes(channel) ? channel : (channels.first ?? channel);
}

/** Whether a slot would come when calls, usable now, are barred by the setting. */
export function comesTooLate(channels: Channels, channel: Channel, at: Minute): boolean {
  return at >= channels.callsUntil && (channel === "Call" || channel === "Text");
}

/** What the touches said of each cell since the owner last edited it (§1 outcomes, §3 "until the owner clears them"). */
function barsSaid(journal: Journal, touches: readonly Touch[], now: Minute) {
  const bars = { phone: false, call: false, email: false, mail: false };
  for (const touch of touches) {
    const bar = barOf(touch);
    if (bar && !journal.edits.some((edit) => edit.kind === bar && edit.at >= touch.at && edit.at <= now))
      bars[bar] = true;
  }
  return bars;
}

/** The cell that an outcome bars: the phone itself, or a permission. */
export function barOf(touch: Pick<Touch, "outcome">): "phone" | "call" | "email" | "mail" | null {
  switch (touch.outcome) {
    case "Wrong number":
      return "phone";
    case "Asked not to be called":
      return "call";
    case "Bounced":
    case "Asked not to be emailed":
      return "email";
    case "Returned":
      return "mail";
    default:
      return null;
  }
}

/** The setting that bars calls some months after the lead's last inbound touch or, if none, received (§3). */
function endOfCalls(lead: Lead, touches: readonly Touch[], settings: Settings, calendar: Calendar): Minute {
  if (settings.stopCallsMonths === null) return Number.POSITIVE_INFINITY;
  const { zone } = calendar;
  const wall = zone.wallOf(lastInbound(touches)?.at ?? lead.received);
  const day = Math.floor(wall / DAY_MINUTES);
  return zone.instantOf(addMonths(day, settings.stopCallsMonths) * DAY_MINUTES + (wall - day * DAY_MINUTES));
}

/** An email is answered by email, a text by a text; everything else by a call. */
function inKind(lead: Lead, touches: readonly Touch[]): Channel {
  const last = lastInbound(touches);
  if (!last) return lead.wayIn === "Email" ? "Email" : "Call";
  if (last.outcome === "Web form") return "Call";
  return last.channel === "Email" || last.channel === "Text" ? last.channel : "Call";
}

function lastInbound(touches: readonly Touch[]): Touch | null {
  for (let place = touches.length - 1; place >= 0; place -= 1) {
    const touch = touches[place];
    if (touch?.direction === "In") return touch;
  }
  return null;
}

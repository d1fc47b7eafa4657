/** The flag of a lead: the first of §5's that applies. */

import type { Flag, Lead, Minute, Slot, Temperature } from "../model";
import { type Calendar, hoursFor, lengthLabel, type OpenHours } from "../time";
import type { Contacts } from "./next-contact";
import type { Situation } from "./situation";

/** A Cold lead is flagged *Promise missed* or *No way to reach* only. */
export function flagOf(situation: Situation, { next, others }: Contacts): Flag | null {
  if (!next) return null;
  if (next.kind === "reach") return { kind: "no way", text: "No way to reach" };
  const { calendar, lead, now, standing } = situation;
  const promise = next.kind === "promise" ? next : others.find(({ kind }) => kind === "promise");
  if (promise && now > overdueFrom(calendar, promise)) return { kind: "promise missed", text: "Promise missed" };
  const late = now - overdueFrom(calendar, next);
  if (standing.temperature === "Cold") return null;
  if (late > 0 && standing.stage === "New") {
    return {
      kind: "untouched",
      text: `Untouched ${lengthLabel(now - waitingSince(lead, standing.temperature, next, calendar))}`,
    };
  }
  if (late > 0) return { kind: "overdue", text: `Overdue ${lengthLabel(late)}` };
  const { zone } = calendar;
  return zone.dateOf(next.at) <= zone.dateOf(now) ? { kind: "due today", text: "Due today" } : null;
}

/** A slot that stands for a day is overdue after that day's closing, the others after their moment (§5). */
export function overdueFrom(calendar: Calendar, { at, channel, allDay }: Slot): Minute {
  return allDay ? slotHours(calendar, channel).dayAt(at).closes : at;
}

/** From when a lead waits for its first slot: from received or, outside the hours of that slot, from their next opening (§5). */
export function waitingSince(lead: Lead, temperature: Temperature, next: Slot, calendar: Calendar): Minute {
  const sizzling = temperature === "Sizzling" && next.kind === "opening";
  const hours = sizzling ? calendar.anyDay : slotHours(calendar, next.channel);
  return hours.into(lead.received);
}

function slotHours(calendar: Calendar, channel: Slot["channel"]): OpenHours {
  return channel === null ? calendar.business : hoursFor(calendar, channel);
}

/** The flag of a lead: the first of §5's that applies. */

import type { Flag, Minute, Slot } from "../model";
import { lengthLabel, type OpenHours } from "../time";
import { hoursOf, type Situation } from "./situation";

/** A Cold lead is flagged *Promise missed* or *No way to reach* only. */
export function flagOf(situation: Situation, next: Slot | null): Flag | null {
  if (!next) return null;
  if (next.kind === "reach") return { kind: "no way", text: "No way to reach" };
  const { now, standing } = situation;
  const overdueFrom = next.allDay ? closingOf(situation, next) : next.at;
  const overdue = now > overdueFrom;
  if (next.kind === "promise" && overdue) return { kind: "promise missed", text: "Promise missed" };
  if (standing.temperature === "Cold") return null;
  if (overdue && standing.stage === "New") {
    return { kind: "untouched", text: `Untouched ${lengthLabel(now - waitingSince(situation, next))}` };
  }
  if (overdue) return { kind: "overdue", text: `Overdue ${lengthLabel(now - overdueFrom)}` };
  const { zone } = situation.calendar;
  return zone.dateOf(next.at) <= zone.dateOf(now) ? { kind: "due today", text: "Due today" } : null;
}

/** A slot that stands for a day is overdue from that day's closing. */
function closingOf(situation: Situation, { at, channel }: Slot): Minute {
  return slotHours(situation, channel).dayAt(at).closes;
}

/** Untouched counts from received or, outside the hours of the first slot, from their next opening. */
function waitingSince(situation: Situation, next: Slot): Minute {
  const sizzling = situation.standing.temperature === "Sizzling" && next.kind === "opening";
  const hours = sizzling ? situation.calendar.anyDay : slotHours(situation, next.channel);
  return hours.into(situation.lead.received);
}

function slotHours(situation: Situation, channel: Slot["channel"]): OpenHours {
  return channel === null ? situation.calendar.business : hoursOf(situation, channel);
}

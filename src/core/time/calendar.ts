/** The business's calendar: its zone, when it is open, when it may call, and when a Sizzling lead is served (§1, §4). */

import type { Absence, Channel, Day, Hours, Settings } from "../model";
import { OpenHours, weekHours } from "./open-hours";
import { type Zone, zoneOf } from "./zone";

export interface Calendar {
  readonly zone: Zone;
  /** Business time. */
  readonly business: OpenHours;
  /** The part of business time in which calls are made. */
  readonly calls: OpenHours;
  /** The hours of calls on any day but those of absence: business time for the opening of a Sizzling lead (§4). */
  readonly anyDay: OpenHours;
  /** The hours of calls on every day: those of a promised call, which the owner gave (§4). */
  readonly everyDay: OpenHours;
}

/**
 * The calendar of the owner's settings. Its tables grow to any date that is asked for, so one calendar serves a whole run.
 * Settings without an open day count as open in the hours of calls: no lead is left alone.
 * @throws RangeError for a zone that the platform does not know.
 */
export function calendarFor(settings: Settings): Calendar {
  const zone = zoneOf(settings.zone);
  const { callHours } = settings;
  const away = daysOf(settings.absences);
  const off = [...settings.holidays, ...away];
  const week = settings.hours.some((hours) => hours) ? settings.hours : Array<Hours>(7).fill(callHours);
  const callable = week.map((hours) => hours && overlap(hours, callHours));
  // A business that is open at night only still calls on its open days.
  const calls = callable.some((hours) => hours) ? callable : week.map((hours) => hours && callHours);
  return {
    zone,
    business: new OpenHours(zone, weekHours(week, off)),
    calls: new OpenHours(zone, weekHours(calls, off)),
    anyDay: new OpenHours(zone, weekHours(Array<Hours>(7).fill(callHours), away)),
    everyDay: new OpenHours(zone, () => callHours),
  };
}

/** Business time for a channel: for a Call only the part in which calls are made (§1). */
export function hoursFor(calendar: Calendar, channel: Channel): OpenHours {
  return channel === "Call" ? calendar.calls : calendar.business;
}

function daysOf(absences: readonly Absence[]): Day[] {
  return absences.flatMap(({ from, back }) => Array.from({ length: back - from }, (_, index) => from + index));
}

function overlap(one: Hours, other: Hours): Hours | null {
  const opens = Math.max(one.opens, other.opens);
  const closes = Math.min(one.closes, other.closes);
  return opens < closes ? { opens, closes } : null;
}

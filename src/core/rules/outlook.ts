/** What stands for a lead at one moment, and until when, if nothing happens: what playing the days to come asks of the rules. */

import type { Journal, Lead, Minute, Rules, Slot, Temperature } from "../model";
import type { Calendar } from "../time";
import { channelsOf } from "./channels";
import { contactsOf } from "./next-contact";
import { situationOf } from "./situation";
import { standingAt } from "./standing";
import { fillChanges } from "./temperature";

export interface Outlook {
  temperature: Temperature;
  /** As `decide` gives them. */
  next: Slot | null;
  action: Slot | null;
  /**
   * The next moment at which time alone changes stage, temperature or channels, another slot comes due, or something is noted
   * already; infinite where there is none.
   */
  turnsAt: Minute;
}

/** The part of `decide` that says what to do, for less work. */
export function outlookAt(lead: Lead, journal: Journal, rules: Rules, calendar: Calendar, now: Minute): Outlook {
  const { settings } = rules;
  const standing = standingAt(lead, journal, settings, calendar, now);
  const channels = channelsOf(lead, journal, standing.touches, settings, calendar, now);
  const { next, action, others } = contactsOf(situationOf(lead, standing, channels, settings, calendar, now), rules);
  let turnsAt = Number.POSITIVE_INFINITY;
  const turn = (at: Minute | null | undefined) => {
    if (typeof at === "number" && at > now && at < turnsAt) turnsAt = at;
  };
  for (const { at } of others) turn(at);
  turn(standing.quietAt);
  turn(channels.callsUntil);
  for (const day of fillChanges(lead)) turn(calendar.zone.midnightOf(day));
  turn(journal.touches[standing.touches.length]?.at);
  for (const { at } of journal.edits) turn(at);
  return { temperature: standing.temperature, next, action, turnsAt };
}

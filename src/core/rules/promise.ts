/** The promise that stands: nothing else is due before it (§4.4). */

import type { Channel, Minute, Promised } from "../model";
import { type Calendar, DAY_MINUTES, dateReason, weekdayTimeReason } from "../time";
import { contactBy } from "./in-kind";
import { hoursOf, type Situation } from "./situation";
import type { Candidate } from "./slots/candidate";
import { isConnect, isPersonal } from "./touches";

/** The promised contact, until it is kept. */
export function promiseDue(situation: Situation): Candidate | null {
  const { promise } = situation.standing;
  if (!promise) return null;
  const { promised, given } = promise;
  const contact = contactBy(situation, {
    kind: "promise",
    channel: promised.channel,
    allDay: promised.when.kind === "date",
    momentBy: (channel) => momentOf(situation, promised, channel),
    reasonBy: () => `Promised ${promisedWords(promised, situation.calendar)}`,
  });
  return isKept(situation, given.next, promised, contact.channel) ? null : contact;
}

/**
 * The day on which the lead is back, as an automatic answer said: what comes next waits for its opening, and ends as a promise
 * does. Nobody promised anything, so that it is not missed, but due that day.
 */
export function backDue(situation: Situation): Candidate | null {
  const { back } = situation.standing;
  if (!back) return null;
  const when = { kind: "date", day: back.day } as const;
  const contact = contactBy(situation, {
    kind: "back",
    channel: null,
    allDay: true,
    momentBy: (channel) => hoursOf(situation, channel).openingOn(back.day),
    reasonBy: () => `Back on ${dateReason(back.day)}`,
  });
  return isKept(situation, back.given.next, { when, channel: null }, contact.channel) ? null : contact;
}

/** "Thu 14:00", or for a date without a time "Thu 5 Nov". */
function promisedWords({ when }: Promised, calendar: Calendar): string {
  return when.kind === "date" ? dateReason(when.day) : weekdayTimeReason(when.at, calendar.zone);
}

/** An attempt by its channel, or a connect in either direction, on the promised day or later. */
function isKept(situation: Situation, from: number, { when }: Promised, channel: Channel): boolean {
  const { zone } = situation.calendar;
  const since = zone.midnightOf(when.kind === "date" ? when.day : zone.dateOf(when.at));
  return situation.standing.touches
    .slice(from)
    .some((touch) => touch.at >= since && (isConnect(touch) || (isPersonal(touch) && touch.channel === channel)));
}

/** A date is due at its opening or the next business day's; a call outside the hours of calls when they next begin. */
function momentOf(situation: Situation, { when }: Promised, channel: Channel): Minute {
  if (when.kind === "date") return hoursOf(situation, channel).openingOn(when.day);
  return channel === "Call" ? intoCallHours(situation, when.at) : when.at;
}

/** A call promised for the very end of the hours of calls still stands then. */
function intoCallHours({ calendar, settings }: Situation, at: Minute): Minute {
  const wall = calendar.zone.wallOf(at);
  const minute = wall - Math.floor(wall / DAY_MINUTES) * DAY_MINUTES;
  return minute === settings.callHours.closes ? at : calendar.everyDay.into(at);
}

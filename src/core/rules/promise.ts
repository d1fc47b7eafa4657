/** The promise that stands: nothing else is due before it (§4.4). */

import type { Channel, Minute, Promised, Slot } from "../model";
import { type Calendar, DAY_MINUTES, dateLabel, weekdayTimeLabel } from "../time";
import { usableOr } from "./channels";
import { hoursOf, type Situation } from "./situation";
import { isConnect, isPersonal } from "./touches";

/** The promised contact, until it is kept. */
export function promiseDue(situation: Situation): Slot | null {
  const { promise } = situation.standing;
  if (!promise) return null;
  const channel = usableOr(situation.channels, promise.promised.channel ?? situation.channels.inKind);
  if (isKept(situation, promise.given.next, promise.promised, channel)) return null;
  return {
    at: momentOf(situation, promise.promised, channel),
    channel,
    reason: `Promised ${promisedLabel(promise.promised, situation.calendar)}`,
    kind: "promise",
    allDay: promise.promised.when.kind === "date",
    tip: "",
    template: "",
    send: "",
    rule: null,
  };
}

/** "Thu 14:00", or for a date without a time "Thu 5 Nov". */
export function promisedLabel({ when }: Promised, calendar: Calendar): string {
  return when.kind === "date" ? dateLabel(when.day) : weekdayTimeLabel(when.at, calendar.zone);
}

/** An attempt by its channel, or a connect in either direction, on the promised day or later. */
function isKept(situation: Situation, from: number, promised: Promised, channel: Channel): boolean {
  const { zone } = situation.calendar;
  const day = promised.when.kind === "date" ? promised.when.day : zone.dateOf(promised.when.at);
  const since = zone.midnightOf(day);
  const { touches } = situation.standing;
  for (let place = from; place < touches.length; place += 1) {
    const touch = touches[place];
    if (!touch || touch.at < since) continue;
    if (isConnect(touch) || (isPersonal(touch) && touch.channel === channel)) return true;
  }
  return false;
}

/** A date is due at its opening or that of the next business day; a call outside the hours of calls at their next opening. */
function momentOf(situation: Situation, { when }: Promised, channel: Channel): Minute {
  if (when.kind === "date") return hoursOf(situation, channel).openingOn(when.day);
  return channel === "Call" ? intoCallHours(situation, when.at) : when.at;
}

function intoCallHours({ calendar, settings }: Situation, at: Minute): Minute {
  const wall = calendar.zone.wallOf(at);
  const minute = wall - Math.floor(wall / DAY_MINUTES) * DAY_MINUTES;
  const { opens, closes } = settings.callHours;
  return minute >= opens && minute < closes ? at : calendar.anyDay.into(at);
}

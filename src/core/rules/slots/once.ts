/** Slots of the `once` rules: an email on day 2, a postcard two days after the sale (§4 "once"). */

import type { CadenceRule, Channel, Minute } from "../../model";
import { dateOf, hoursOf, notBeforeStart, type Situation, stepsFrom } from "../situation";
import type { Candidate } from "./candidate";
import { onceReason } from "./reasons";

/** A slot lapses at midnight of so many business days after its own. */
const STANDS_DAYS = 5;

interface Once {
  rule: CadenceRule;
  channel: Channel;
  at: Minute;
}

/** @param rows the stage's `once` rows, without the opening, each with the channel that it means. */
export function onceSlots(situation: Situation, rows: readonly { rule: CadenceRule; channel: Channel }[]): Candidate[] {
  const slots = rows.map(({ rule, channel }) => ({ rule, channel, at: momentOf(situation, rule, channel) }));
  return slots
    .filter((slot) => stands(situation, slot) && !isDone(situation, slot))
    .map((slot) => ({
      at: slot.at,
      channel: slot.channel,
      kind: "once",
      reason: onceReason(slot.rule, slot.channel),
      allDay: slot.rule.when === null,
      lapsed: situation.now >= lapseOf(situation, slot, slots),
      rule: slot.rule,
    }));
}

/** The opening of its day or of the next business day, unless *When* says otherwise. */
function momentOf(situation: Situation, rule: CadenceRule, channel: Channel): Minute {
  const hours = hoursOf(situation, channel);
  const { anchor, calendar } = situation;
  const date = rule.from ? dateOf(situation, rule.from) : calendar.zone.dateOf(anchor.at);
  if (rule.when === null) return notBeforeStart(situation, hours.openingOn(date), channel);
  const minutes = rule.when.kind === "right after" ? 0 : rule.when.minutes;
  return hours.after(rule.from ? notBeforeStart(situation, hours.openingOn(date), channel) : anchor.at, minutes);
}

function stands(situation: Situation, { rule, at }: Once): boolean {
  const { changed } = situation.standing;
  if (changed !== null && at < changed) return false;
  return rule.to === null || situation.calendar.zone.dateOf(at) <= dateOf(situation, rule.to);
}

/** Done by an attempt on the slot's day or later; where *From* is a duration, after the anchor. */
function isDone(situation: Situation, { channel, at }: Once): boolean {
  const steps = stepsFrom(situation, situation.anchor.next, channel);
  if (!situation.trying) return steps.length > 0;
  const { zone } = situation.calendar;
  const day = zone.midnightOf(zone.dateOf(at));
  return steps.some((step) => step.at >= day);
}

function lapseOf(situation: Situation, { channel, at }: Once, slots: readonly Once[]): Minute {
  const { business, zone } = situation.calendar;
  const own = business.dayOn(zone.dateOf(at));
  let lapse = zone.midnightOf(business.later(own, STANDS_DAYS).date + 1);
  for (const later of slots) {
    if (later.channel === channel && later.at > at) lapse = Math.min(lapse, later.at);
  }
  return lapse;
}

/** Slots of the interval rules: weekly, monthly, every three months (§4 "Intervals"). */

import type { Bound, CadenceRule, Channel, Interval, Minute } from "../../model";
import { addInterval, dateOf, hoursOf, notBeforeStart, type Situation } from "../situation";
import { lastStepBy } from "../touches";
import type { Candidate } from "./candidate";
import { intervalReason } from "./reasons";

/** What an interval rule asks; the fallbacks of a lead without live slots ask the same. */
export interface Repeating {
  from: Bound | null;
  interval: Interval;
}

/** The one slot of an interval rule: it stays until done. */
export function intervalSlot(
  situation: Situation,
  repeating: Repeating,
  channel: Channel,
  rule: CadenceRule | null,
): Candidate {
  const at = afterChange(
    situation,
    notBeforeStart(situation, momentOf(situation, repeating, channel), channel),
    channel,
  );
  const reason = intervalReason(repeating, channel, situation.standing.stage);
  return { at, channel, kind: "interval", reason, allDay: true, lapsed: false, rule };
}

function momentOf(situation: Situation, { from, interval }: Repeating, channel: Channel): Minute {
  const { anchor, calendar, standing, trying } = situation;
  const { zone } = calendar;
  const hours = hoursOf(situation, channel);
  const after = (moment: Minute) => hours.openingOn(addInterval(zone.dateOf(moment), interval));
  const { stage, touches } = standing;
  if (trying || from) {
    const start = hours.openingOn(from ? dateOf(situation, from) : situation.dayOne.date);
    const last = lastStepBy(touches, anchor.next, channel);
    return last ? Math.max(start, after(last.at)) : start;
  }
  const last = lastStepBy(touches, 0, channel);
  if (!last) return after(anchor.at);
  const fromAnchor = stage === "Talking" || (stage === "Nurture" && standing.notNow);
  return after(fromAnchor ? Math.max(last.at, anchor.at) : last.at);
}

/** A slot before a change of temperature is moved there, into business time. */
function afterChange(situation: Situation, at: Minute, channel: Channel): Minute {
  const { changed } = situation.standing;
  return changed !== null && at < changed ? hoursOf(situation, channel).into(changed) : at;
}

/** The few words of the Next step column for a slot of the cadence: "Day 2 call, 2 of 3". */

import type { Bound, CadenceRule, Channel, Interval, Stage } from "../../model";

export function dailyReason(day: number, channel: Channel, place: number, times: number): string {
  const which = times === 1 ? "" : `, ${place} of ${times}`;
  return `Day ${day} ${channel.toLowerCase()}${which}`;
}

export function onceReason(rule: CadenceRule, channel: Channel): string {
  const name = channel.toLowerCase();
  if (rule.from?.unit === "lead day") return `Day ${rule.from.day} ${name}`;
  if (rule.stage === "Won") return `Thank-you ${name}`;
  return rule.from ? `${channel} after ${lengthOf(rule.from)}` : channel;
}

/** A row that begins months after the anchor is a check-in, named for its interval; the others say how often. */
export function intervalReason(
  { interval, from }: { interval: Interval; from: Bound | null },
  channel: Channel,
  stage: Stage,
): string {
  const name = channel.toLowerCase();
  if (from?.unit === "month" && (stage === "Won" || stage === "Lost")) {
    return channel === "Call" ? `${count(interval)} check-in` : `${count(interval)} ${name}`;
  }
  const adverb = ADVERBS.get(`${interval.count} ${interval.unit}`);
  return adverb ? `${adverb} ${name}` : `${channel}, every ${lengthOf(interval)}`;
}

const ADVERBS = new Map([
  ["7 day", "Weekly"],
  ["1 month", "Monthly"],
  ["3 month", "Quarterly"],
  ["12 month", "Yearly"],
]);

const NUMBERS = ["", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve"];

/** "Six-month". */
function count({ count: number, unit }: Interval): string {
  return `${NUMBERS[number] ?? number}-${unit}`;
}

/** "3 weeks", "10 days", "1 month". */
export function lengthOf({ unit, count: number }: Interval): string {
  const weeks = unit === "day" && number % 7 === 0;
  const amount = weeks ? number / 7 : number;
  return `${amount} ${weeks ? "week" : unit}${amount === 1 ? "" : "s"}`;
}

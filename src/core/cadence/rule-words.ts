/** A row of Cadence in a few words, as the owner wrote it: "Trying · Sizzling, Hot · Email · once, day 2". */

import { type Bound, type CadenceRule, type Often, type RuleChannel, TEMPERATURES, type When } from "../model";
import { lengthOf } from "../rules/slots/reasons";

export function ruleWords({ stage, temperatures, highValue, from, to, channel, often, when }: CadenceRule): string {
  const whom = temperatures.length === TEMPERATURES.length ? "all" : temperatures.join(", ");
  const times = [oftenWords(often), spanWords(often, from, to), whenWords(when)].filter((words) => words !== "");
  return [stage, whom, highValue ? "high value" : "", channelWords(channel), times.join(", ")]
    .filter((words) => words !== "")
    .join(" · ");
}

function channelWords(channel: RuleChannel): string {
  if (channel.kind === "in kind") return "in kind";
  return channel.kind === "one" ? channel.channel : channel.channels.join(" / ");
}

function oftenWords(often: Often): string {
  if (often.kind === "every") return often.text;
  return often.kind === "once" ? "once" : `${often.times} a day`;
}

function spanWords({ kind }: Often, from: Bound | null, to: Bound | null): string {
  const [first, last] = [from, to].map((bound) => (bound === null ? "" : boundWords(bound)));
  if (from?.unit === "lead day") {
    if (to !== null && last !== first) return `day ${first} to ${last}`;
    return kind === "once" || to !== null ? `day ${first}` : `from day ${first}`;
  }
  return [first === "" ? "" : `after ${first}`, last === "" ? "" : `until ${last}`].filter(Boolean).join(", ");
}

function boundWords(bound: Bound): string {
  return bound.unit === "lead day" ? String(bound.day) : lengthOf(bound);
}

function whenWords(when: When | null): string {
  if (when === null) return "";
  if (when.kind === "right after") return when.kind;
  return when.kind === "within" ? `within ${when.minutes} minutes` : `${when.minutes} minutes after`;
}

/** Referrers who may be one: names that are likely two spellings (§6). */

import { likeness } from "../contact";
import { referrerKey } from "./names";

export interface Alike {
  /** The one that stays: who gave more, of equals the longer name. */
  keep: string;
  other: string;
  reason: string;
}

/** More names than these are compared only with their neighbours in the alphabet: everybody with everybody would take minutes. */
const MOST_COMPARED = 400;
const NEIGHBOURS = 40;

/**
 * Pairs that look alike, those with more leads first. A first name that several share says nothing of any.
 * @param areApart whether somebody said that two names are not one
 */
export function alikeAmong(
  referrers: readonly { name: string; given: number }[],
  areApart: (one: string, other: string) => boolean,
): Alike[] {
  const sorted = [...referrers].sort((one, other) => compare(referrerKey(one.name), referrerKey(other.name)));
  const reach = sorted.length > MOST_COMPARED ? NEIGHBOURS : sorted.length;
  const firsts = new Map<string, number>();
  for (const { name } of sorted) {
    const [first = ""] = referrerKey(name).split(" ");
    if (referrerKey(name) !== first) firsts.set(first, (firsts.get(first) ?? 0) + 1);
  }
  const pairs: (Alike & { weight: number })[] = [];
  sorted.forEach((one, place) => {
    for (const other of sorted.slice(place + 1, place + 1 + reach)) {
      const reason = likeness(one.name, other.name);
      if (reason === null || areApart(one.name, other.name)) continue;
      const [first = ""] = referrerKey(one.name).split(" ");
      if (reason === "the same first name" && (firsts.get(first) ?? 0) > 1) continue;
      const isFirst = one.given === other.given ? one.name.length >= other.name.length : one.given > other.given;
      const [keep, goes] = isFirst ? [one, other] : [other, one];
      pairs.push({ keep: keep.name, other: goes.name, reason, weight: one.given + other.given });
    }
  });
  return pairs.sort((one, other) => other.weight - one.weight).map(({ weight: _, ...pair }) => pair);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

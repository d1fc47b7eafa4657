/** How often the report sees what is not there, and misses what is: many ledgers made by lot, the same ones every time. */

import { describe, expect, test } from "@jest/globals";
import { WAYS_IN } from "../../src/core/model";
import { at, reported, type Story, type Told } from "./story";

const DAY = 1440;
/** The ledgers end here, while summer time lasts. */
const LAST = at("2026-10-25 00:00");
const LEDGERS = 60;

/** Numbers from 0 to 1, by a seed (mulberry32). */
function lots(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Nature {
  /** Tries until a lead is reached, and calls after that. */
  tries: number;
  talks: number;
  /** How often a lead is called at its own hour. */
  ownHour: number;
  /** Adds to the chance of a call at the hour. */
  effect(hour: number): number;
}

/** A shop's ledger: some leads come to the phone more easily than others, and whoever was reached once does again. */
function ledger(lot: () => number, { tries, talks, ownHour, effect }: Nature): Story[] {
  const anyHour = () => 9 + Math.floor(lot() * 8);
  const buys = lot() * 0.3;
  return Array.from({ length: 40 + Math.floor(lot() * 80) }, () => {
    const own = anyHour();
    const easy = lot() * 0.5;
    const touches: Told[] = [];
    let day = LAST - (5 + Math.floor(lot() * 150)) * DAY;
    let reached = false;
    for (let call = 0; call < (reached ? tries + talks : tries) && day < LAST; call += 1) {
      const hour = lot() < ownHour ? own : anyHour();
      const connects: boolean = lot() < easy + (reached ? 0.4 : 0) + effect(hour);
      touches.push({ at: day + hour * 60, outcome: connects ? "Talked" : "No answer" });
      reached ||= connects;
      day += (1 + Math.floor(lot() * 4)) * DAY;
    }
    const [first] = touches;
    if (lot() < buys) touches.push({ at: day, channel: "Email", direction: "In", outcome: "Bought" });
    return {
      received: (first?.at ?? LAST) - Math.floor(lot() * 120),
      wayIn: WAYS_IN[Math.floor(lot() * WAYS_IN.length)] ?? null,
      touches,
    };
  });
}

/** The part of the ledgers that are told that something is better than something else. */
function told(nature: Nature, pattern = /^(Calls|Leads (in touch|who))/): number {
  const lot = lots(20261124);
  let count = 0;
  for (let each = 0; each < LEDGERS; each += 1) {
    if (reported(ledger(lot, nature)).advice.some((sentence) => pattern.test(sentence))) count += 1;
  }
  return count / LEDGERS;
}

describe("of ledgers in which nothing makes a difference, at most one in twelve is told that something does", () => {
  const none = () => 0;
  test.each<[string, Nature]>([
    ["calls until they are reached", { tries: 8, talks: 0, ownHour: 0, effect: none }],
    ["talks after that, each lead at an hour of its own", { tries: 8, talks: 8, ownHour: 0.8, effect: none }],
  ])("%s", (_, nature) => {
    expect(told(nature)).toBeLessThanOrEqual(1 / 12);
  });
});

test("of ledgers with an hour that connects far more often, most are told, and of that hour", () => {
  const effect = (hour: number) => (hour === 10 ? 0.4 : 0);
  expect(told({ tries: 6, talks: 2, ownHour: 0, effect }, /^Calls at 10 o'clock/)).toBeGreaterThan(0.7);
});

/** Leads that are alike to the rules are played once: each is asked for what it would be asked for by itself. */

import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { readCadence } from "../../src/core/cadence";
import { Forecaster } from "../../src/core/forecast";
import { Likeness } from "../../src/core/forecast/alike";
import { play } from "../../src/core/forecast/play";
import { EMPTY_JOURNAL } from "../../src/core/journal";
import { type CadenceRule, type Lead, type Minute, type Rules, TEMPERATURES } from "../../src/core/model";
import { calendarFor } from "../../src/core/time";
import { anySettings, anyStory } from "../rules/support/any";
import { rulesWith } from "../rules/support/rules";
import { at, webLead } from "./story";

const DAYS = 14;
const DAY = 1_440;

/** Without an opening, so that the first day's slots stand from the minute of arrival on; and with one that waits for days. */
const CADENCES: readonly (readonly CadenceRule[])[] = [
  [
    ["Trying", "all", "", "1", "", "Postcard", "once", "", "", "", ""],
    ["Trying", "all", "", "1", "", "Call", "every 2 days", "", "", "", ""],
    ["Trying", "all", "", "1", "3", "Email", "2 a day", "", "", "", ""],
    ["Nurture", "all", "", "", "", "Email", "every 3 days", "", "", "", ""],
  ],
  [
    ["Trying", "all", "", "1", "", "in kind", "once", "within 1500 minutes", "", "", ""],
    ["Trying", "all", "", "1", "1", "Call", "4 a day", "", "", "", ""],
    ["Trying", "all", "", "2", "", "Email", "1 a week", "", "", "", ""],
  ],
].map((rows) => readCadence(rows).rules);

const anyRules: fc.Arbitrary<Rules> = fc
  .tuple(anySettings, fc.option(fc.constantFrom(...CADENCES)), fc.option(fc.integer({ min: 0, max: 6 })))
  .map(([some, cadence, away]) => {
    const from = Math.floor(at("2026-11-05 12:00") / DAY) + (away ?? 0);
    const absences = away === null ? [] : [{ from, back: from + 2, said: "" }];
    return rulesWith({ ...some, absences, stopCallsMonths: null }, cadence ?? undefined);
  });

const anyUntried = anyStory.map(({ lead }) => lead);

/** What two leads that differ a little are asked for from a moment on, each by itself; null where they are not alike. */
function bothOf(rules: Rules, now: Minute, one: Lead, other: Lead, temperature: number): string[][] | null {
  const calendar = calendarFor(rules.settings);
  const first = calendar.zone.dateOf(now);
  const until = calendar.zone.midnightOf(first + DAYS);
  const journal = { ...EMPTY_JOURNAL, temperature: TEMPERATURES[temperature] ?? null };
  const likeness = new Likeness(rules, calendar, now, first + DAYS - 1);
  if (likeness.keyOf(one, journal) !== likeness.keyOf(other, journal)) return null;
  return [one, other].map((lead) => {
    const asked: string[] = [];
    const reached = play(lead, journal, { rules, calendar, now, until, automatic: new Set() }, (contact) =>
      asked.push(`${contact.at} ${contact.channel} ${contact.slot.kind} ${contact.slot.rule}`),
    );
    return [String(reached), ...asked];
  });
}

describe("leads that are alike", () => {
  test("are asked for the same at the same moments, whenever on their day they came in", () => {
    let alike = 0;
    fc.assert(
      fc.property(
        anyRules,
        anyUntried,
        fc.record({
          later: fc.oneof(fc.nat(90), fc.nat(DAY)),
          age: fc.oneof(fc.nat(3 * DAY), fc.nat(30 * DAY)),
          needed: fc.option(fc.integer({ min: -60, max: 90 }), { freq: 1 }),
          stage: fc.option(fc.constantFrom("", "Planning", "Dreaming"), { freq: 1 }),
          temperature: fc.nat(2 * TEMPERATURES.length),
        }),
        (rules, facts, { later, age, needed, stage, temperature }) => {
          // In the weeks of an absence, and of a change of the clocks.
          const received = at("2026-10-30 00:00") + (facts.received % (10 * DAY));
          const one = { ...facts, received };
          const neededBy = needed === null ? one.neededBy : Math.floor(received / DAY) + needed;
          const other = { ...one, received: received + later, neededBy, buyingStage: stage ?? one.buyingStage };
          const both = bothOf(rules, other.received + age, one, other, temperature);
          if (both === null) return;
          alike += 1;
          expect(both[1]).toEqual(both[0]);
        },
      ),
      { numRuns: 200 },
    );
    expect(alike).toBeGreaterThan(15);
  });

  test("are counted each", () => {
    const rules = rulesWith();
    const calendar = calendarFor(rules.settings);
    const now = at("2026-11-05 10:00");
    const leads = Array.from({ length: 300 }, (_, index) =>
      webLead("2026-11-02 10:00", { received: at("2026-11-02 00:00") + index * 7, neededBy: 30_000 + index * 3 }),
    );
    const together = new Forecaster(rules, calendar, now, new Set());
    const apart = leads.map((lead) => {
      together.add(lead, EMPTY_JOURNAL);
      const alone = new Forecaster(rules, calendar, now, new Set());
      alone.add(lead, EMPTY_JOURNAL);
      return alone.forecast();
    });
    const sum = (day: number, kind: "calls" | "mails" | "cards" | "minutes") =>
      apart.reduce((total, { days }) => total + (days[day]?.[kind] ?? 0), 0);
    for (const [day, { calls, mails, cards, minutes }] of together.forecast().days.entries()) {
      expect([calls, mails, cards, minutes]).toEqual(
        (["calls", "mails", "cards", "minutes"] as const).map((kind) => sum(day, kind)),
      );
    }
  });
});

/** What holds of the figures of any ledger (§7). */

import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Figure, Report } from "../../src/core/effectiveness";
import {
  ATTEMPT_OUTCOMES,
  CHANNELS,
  DIRECTIONS,
  INBOUND_OUTCOMES,
  MINDS,
  STAGES,
  TEMPERATURES,
  WAYS_IN,
} from "../../src/core/model";
import { NOW, reported, type Story, type Told } from "./story";

const DAY = 1440;
const anyMoment = fc.integer({ min: NOW - 100 * DAY, max: NOW + 2 * DAY });

const anyTouch: fc.Arbitrary<Told> = fc.constantFrom(...CHANNELS).chain((channel) =>
  fc.constantFrom(...DIRECTIONS).chain((direction) =>
    fc.record({
      at: anyMoment,
      channel: fc.constant(channel),
      direction: fc.constant(direction),
      outcome:
        direction === "Skip"
          ? fc.constant(null)
          : fc.constantFrom(...(direction === "Out" ? ATTEMPT_OUTCOMES[channel] : INBOUND_OUTCOMES), ...MINDS),
      by: fc.constantFrom("owner" as const, "stoke" as const),
      promised: fc.option(
        fc.record({
          when: anyMoment.map((at) => ({ kind: "moment" as const, at })),
          channel: fc.option(fc.constantFrom(...CHANNELS), { nil: null }),
        }),
        { nil: null, freq: 4 },
      ),
    }),
  ),
);

const anyStory: fc.Arbitrary<Story> = fc.record({
  received: fc.option(anyMoment, { nil: null }),
  temperature: fc.option(fc.constantFrom(...TEMPERATURES), { nil: null }),
  wayIn: fc.option(fc.constantFrom(...WAYS_IN), { nil: null }),
  referredBy: fc.constantFrom("", "Bob", "bob", "__proto__", "=1+1"),
  stage: fc.option(fc.constantFrom(...STAGES), { nil: null }),
  touches: fc.array(anyTouch, { maxLength: 12 }),
});

const anyStories = fc.array(anyStory, { maxLength: 40 });

test("every figure has leads of the book behind it, as many as it says, and every share lies between 0 and 1", () => {
  fc.assert(
    fc.property(anyStories, (stories) => {
      for (const { key, rows } of reported(stories).sections) {
        for (const { cells } of rows) {
          const [leads, counted, hits, share, between] = cells;
          for (const { behind } of cells) {
            if (behind === null) continue;
            expect(new Set(behind.some).size).toBe(behind.some.length);
            expect(behind.some.length).toBe(Math.min(behind.count, 25));
            for (const place of behind.some) expect(place in stories).toBe(true);
          }
          if (key === "weeks") continue;
          if (typeof leads.value === "number") expect(leads.value).toBe(leads.behind?.count);
          if (typeof share.value === "number") {
            expect(share.value).toBeGreaterThanOrEqual(0);
            expect(share.value).toBeLessThanOrEqual(1);
            expect(leads.value).toBeGreaterThanOrEqual(5);
          }
          if (between.value === "too few leads to say") expect(leads.value).toBeLessThan(5);
          if (typeof hits.value === "number" && typeof counted.value === "number" && key !== "tries") {
            expect(hits.value).toBeLessThanOrEqual(counted.value);
          }
        }
      }
    }),
    { numRuns: 60 },
  );
});

test("the order of the rows does not matter, but within a minute", () => {
  fc.assert(
    fc.property(anyStories, fc.array(fc.nat(1000), { minLength: 480, maxLength: 480 }), (stories, order) => {
      const apart = stories.map((story) => ({ ...story, touches: distinct(story.touches) }));
      expect(reported(apart, order)).toEqual(reported(apart));
    }),
    { numRuns: 40 },
  );
});

function distinct(touches: readonly Told[]): Told[] {
  return [...new Map(touches.map((touch) => [touch.at, touch])).values()];
}

test("a figure is what its leads bring, each alone, and its note names those and no others", () => {
  fc.assert(
    fc.property(fc.array(anyStory, { maxLength: 14 }), (stories) => {
      const alone = stories.map((story) => reported([story]));
      for (const section of reported(stories).sections) {
        for (const { label, cells } of section.rows) {
          cells.forEach(({ value, behind }, column) => {
            if (behind === null) return;
            // One lead has no share yet: behind it stand those of the hits.
            const isShare = section.headers[column + 1] === "Share";
            const own = isShare ? HITS : column;
            const parts = alone.map((report) => figureIn(report, section.key, label, own));
            const named = parts.flatMap((part, lead) => ((part?.behind?.count ?? 0) > 0 ? [lead] : []));
            expect({ label, column, leads: behind.some }).toEqual({ label, column, leads: named.slice(0, 25) });
            expect(behind.count).toBe(named.length);
            if (typeof value !== "number" || isShare || label.startsWith("Half")) return;
            const sum = parts.reduce((all, part) => all + Number(part?.value ?? 0), 0);
            expect({ label, column, value }).toEqual({ label, column, value: sum });
          });
        }
      }
    }),
    { numRuns: 15 },
  );
});

/** Its place among the five figures of a row. */
const HITS = 2;

/** Referrers stand where they have room, by the spelling that came first. */
function figureIn(report: Report, key: string, label: string, column: number): Figure | undefined {
  const rows = report.sections.find((section) => section.key === key)?.rows;
  return rows?.find((row) => row.label.toLowerCase() === label.toLowerCase())?.cells[column];
}

/** Shares and how sure they are. */

import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { differ, leastAbove, wilson } from "../../src/core/effectiveness/ratio";

/** Worked by hand from Wilson's formula. */
test.each([
  [0, 0, 0, 1],
  [14, 41, 0.2156, 0.4945],
  [6, 40, 0.0706, 0.2907],
  [0, 10, 0, 0.2775],
  [10, 10, 0.7225, 1],
  [1, 2, 0.0945, 0.9055],
])("%i of %i lies between %d and %d", (hits, of, from, to) => {
  const interval = wilson({ hits, of });
  expect(interval.from).toBeCloseTo(from, 3);
  expect(interval.to).toBeCloseTo(to, 3);
});

const anyShare = fc
  .tuple(fc.nat(400), fc.nat(400))
  .map(([one, other]) => ({ hits: Math.min(one, other), of: Math.max(one, other) }));

test("an interval lies within 0 and 1, and contains the share", () => {
  fc.assert(
    fc.property(anyShare, (share) => {
      const { from, to } = wilson(share);
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeLessThanOrEqual(1);
      if (share.of === 0) return;
      expect(from).toBeLessThanOrEqual(share.hits / share.of);
      expect(to).toBeGreaterThanOrEqual(share.hits / share.of);
    }),
  );
});

describe("one share is above another", () => {
  test("14 of 41 against 6 of 40, but not 14 of 41 against 7 of 40", () => {
    expect(leastAbove({ hits: 14, of: 41 }, { hits: 6, of: 40 })).toBeGreaterThan(0);
    expect(leastAbove({ hits: 14, of: 41 }, { hits: 7, of: 40 })).toBeLessThan(0);
  });

  test("never surely the other way round", () => {
    fc.assert(
      fc.property(anyShare, anyShare, (one, other) => {
        expect(leastAbove(one, other) > 0 && leastAbove(other, one) > 0).toBe(false);
      }),
    );
  });
});

test("thirteen hours of the same luck do not differ, though the best and the worst look apart", () => {
  const hours = [9, 12, 10, 11, 13, 10, 9, 12, 11, 16, 10, 11, 5].map((hits) => ({ hits, of: 40 }));
  expect(leastAbove({ hits: 16, of: 40 }, { hits: 5, of: 40 })).toBeGreaterThan(0);
  expect(differ(hours)).toBe(false);
});

test("shares that are all the same, or only one, do not differ", () => {
  expect(differ([{ hits: 3, of: 9 }])).toBe(false);
  expect(differ([])).toBe(false);
  expect(
    differ([
      { hits: 0, of: 9 },
      { hits: 0, of: 90 },
    ]),
  ).toBe(false);
});

/** A business card typed as one line, taken apart: whatever the order, the separators and the language, no word is lost. */

import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { NO_FACTS, readCard, readNeededBy } from "../../src/core/intake";
import { isoOfDay, minuteOf, zoneOf } from "../../src/core/time";
import { CARDS } from "./cards";

const NEW_YORK = zoneOf("America/New_York");

/** Tuesday 24 November 2026, 10:00. */
const HOME = { now: minuteOf("2026-11-24T10:00", NEW_YORK) ?? 0, zone: NEW_YORK, locale: "en_US", country: "US" };

test.each(CARDS)("%j", (line, facts) => {
  expect(readCard(line, HOME)).toEqual({ ...NO_FACTS, ...facts });
});

describe("the day by which something is needed", () => {
  const day = (text: string) => {
    const read = readNeededBy(text, HOME);
    return read === null ? null : "day" in read ? isoOfDay(read.day) : read.error;
  };
  test.each([
    ["12 June", "2027-06-12"],
    ["12. Juni", "2027-06-12"],
    ["12 de junio", "2027-06-12"],
    ["5 décembre", "2026-12-05"],
    ["next Friday", "2026-12-04"],
    ["in 2 weeks", "2026-12-08"],
    ["12 December 2026 at noon", "2026-12-12"],
    ["", null],
  ])("%s", (text, iso) => expect(day(text)).toBe(iso));

  test("is refused where it is past or no day", () => {
    expect(day("1 Nov")).toMatch(/is past/);
    expect(day("whenever")).toMatch(/not a time Stoke understands/);
  });
});

/** Words of the line that are the grammar of it, and stand in no field. */
const GRAMMAR = /^(?:wants|needs|by|for|from|referred|met|at|called|about|of|name|tel|ext|[tmpocdfex])$/;

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{M}]+|\d+/gu) ?? [];

test("no word of any line is lost", () => {
  const word = fc.oneof(
    fc.constantFrom(
      "Ana",
      "Cruz",
      "Florists",
      "roses",
      "40",
      "12",
      "June",
      "wants",
      "by",
      "for",
      "from",
      "of",
      "at",
      "met",
    ),
    fc.constantFrom(
      "555-0100",
      "+44 20 7946 0018",
      "ana@example.com",
      "12 Main St",
      "IL 62701",
      "$2,400",
      "Friday",
      "referred by",
    ),
    fc.constantFrom(
      "Inc",
      "(fair)",
      "called about",
      "Name:",
      "tel",
      "http://example.com/a?b",
      "GmbH",
      "ext 12",
      "5.5",
      "2026-12-05",
    ),
    fc.string({ minLength: 1, maxLength: 8 }),
    fc.string({ minLength: 1, maxLength: 5, unit: "grapheme" }),
  );
  const line = fc.array(fc.tuple(word, fc.constantFrom(" ", ", ", "; ", " | ", "\n", "\t", " - ", ",")), {
    maxLength: 14,
  });
  fc.assert(
    fc.property(line, (parts) => {
      const text = parts.flat().join("");
      const facts = readCard(text, HOME);
      const kept = wordsOf(Object.values(facts).join(" ")).join(" ");
      for (const each of wordsOf(text)) if (!GRAMMAR.test(each)) expect(kept).toContain(each);
    }),
    { numRuns: 200 },
  );
});

test("a story of a megabyte is kept whole, in the notes, and quickly", () => {
  const story = "Ana Cruz, 555-0100 ".concat("(5 , - ".repeat(150_000));
  const facts = readCard(story, HOME);
  expect([facts.name, facts.phone]).toEqual(["Ana Cruz", "555-0100"]);
  expect(facts.notes.length).toBeGreaterThan(900_000);
});

/** 250 generated leads at 2,329 moments: what an independent reading of the rules page says of each. */

import { describe, expect, test } from "@jest/globals";
import { decide } from "../../src/core/rules";
import { calendarFor } from "../../src/core/time";
import { type Case, instant, journalOf, leadOf, readCases, rulesOf } from "./support/cases";

/** Moments at which the reading departs from the page, which wins; by case, with what the page says. */
const DEPARTURES: Record<string, { nows: string[]; because: string }> = {
  c53: {
    nows: ["2026-10-04T02:26:00-04:00", "2026-10-04T02:27:00-04:00"],
    because:
      "The reply was owed by Call and its Call was skipped, which answers (§4); a later text does not undo that.",
  },
  c110: {
    nows: [
      "2026-11-02T10:01:00-03:00",
      "2026-11-03T17:15:00-03:00",
      "2026-11-03T17:16:00-03:00",
      "2026-11-04T10:00:00-03:00",
      "2026-11-04T12:30:00-03:00",
    ],
    because: "A filled temperature is kept up to date daily (§2): after 31 October nothing is needed within 14 days.",
  },
  c148: {
    nows: ["2027-06-04T20:43:00+10:00"],
    because: "Sizzling fell to Hot when the date was past; an interval slot before that change is moved there (§4).",
  },
  c185: {
    nows: ["2026-03-06T09:07:00+05:30"],
    because: "Sizzling fell to Hot when the date was past; an interval slot before that change is moved there (§4).",
  },
};

const cases = readCases(new URL("./cases.jsonl", import.meta.url));

describe.each(cases.map((one): [string, Case] => [one.id, one]))("case %s", (id, one) => {
  const rules = rulesOf(one);
  const calendar = calendarFor(rules.settings);
  const lead = leadOf(one);
  const journal = journalOf(one);
  const departures = DEPARTURES[id]?.nows ?? [];

  test("is decided as the page reads", () => {
    for (const { now, expected } of one.nows) {
      if (departures.includes(now)) continue;
      const decision = decide(lead, journal, rules, calendar, instant(now));
      const { stage, stageSince, temperature, next, action, flag, tries } = decision;
      expect({
        now,
        stage,
        stageSince,
        temperature,
        next: next && { at: next.at, channel: next.channel },
        action: action && { channel: action.channel },
        flag: flag?.text ?? null,
        tries,
      }).toEqual({
        now,
        stage: expected.stage,
        stageSince: instant(expected.stageSince),
        temperature: expected.temperature,
        next: expected.next && { at: instant(expected.next.at), channel: expected.next.channel },
        action: expected.action && { channel: expected.action.channel },
        flag: expected.flag,
        tries: expected.tries,
      });
    }
  });
});

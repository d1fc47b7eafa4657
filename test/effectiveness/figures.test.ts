/** The figures of §7, worked by hand. */

import { describe, expect, test } from "@jest/globals";
import type { Outcome } from "../../src/core/model";
import { dayOf } from "../../src/core/time";
import { at, cellsOf, figuresOf, reported, type Story, type Told } from "./story";

const MONDAY = at("2026-11-02 10:00");
const DAY = 1440;

/** So many leads of one story. */
function many(count: number, story: Story): Story[] {
  return Array.from({ length: count }, () => story);
}

function tried(times: number, outcome: Outcome = "No answer"): Story {
  const touches = Array.from({ length: times }, (_, index): Told => ({ at: MONDAY + index * DAY }));
  return { received: MONDAY - 5, touches: [...touches.slice(0, -1), { at: MONDAY + (times - 1) * DAY, outcome }] };
}

describe("how soon", () => {
  const waits = [4, 5, 6, 60, 61, 3000].map((wait) => ({
    received: MONDAY - wait,
    touches: [{ at: MONDAY }, { at: MONDAY + 9, outcome: "Talked" as const }],
  }));

  test("counts from Received to the first try, not to the first talk", () => {
    const report = reported(waits);
    expect(cellsOf(report, "first", "Within 5 minutes")).toEqual([6, null, 2, 2 / 6, "9 and 71 %"]);
    expect(cellsOf(report, "first", "Within an hour").slice(0, 3)).toEqual([6, null, 4]);
    expect(cellsOf(report, "first", "Half waited no longer than").slice(0, 3)).toEqual([6, null, "33 min"]);
  });

  test("leaves out leads without Received and without a touch, and counts a call of theirs as the first contact", () => {
    const report = reported([
      { received: null, touches: [{ at: MONDAY }] },
      { received: MONDAY, touches: [] },
      { received: MONDAY, touches: [{ at: MONDAY + 3, direction: "In", outcome: "Called in" }] },
    ]);
    expect(cellsOf(report, "first", "Within 5 minutes").slice(0, 3)).toEqual([1, null, 1]);
  });

  test("tells those who came while the shop was open apart", () => {
    const night = { received: at("2026-11-02 23:00"), touches: [{ at: at("2026-11-03 09:00") }] };
    const report = reported([night, ...waits]);
    expect(cellsOf(report, "first", "Within an hour")[0]).toBe(7);
    // An hour before Monday 10:00 the shop opened; a minute earlier it was closed, as on Saturday.
    expect(cellsOf(report, "first", "In an hour, came while open").slice(0, 3)).toEqual([4, null, 4]);
  });
});

describe("tries", () => {
  test("reach a lead once; what comes after the first talk is no try to reach them", () => {
    const report = reported([
      tried(3, "Talked"),
      { touches: [...tried(1, "Met").touches, { at: MONDAY + DAY }, { at: MONDAY + 2 * DAY, outcome: "Talked" }] },
      { touches: [{ at: MONDAY }, { at: MONDAY + 60, direction: "In", outcome: "Called in" }] },
      { touches: [{ at: MONDAY, direction: "In", outcome: "Walked in" }, { at: MONDAY + DAY }] },
    ]);
    expect(cellsOf(report, "tries", "Try 1")).toEqual([3, 3, 2, null, "too few leads to say"]);
    expect(cellsOf(report, "tries", "Try 2").slice(0, 3)).toEqual([1, 1, 0]);
    expect(cellsOf(report, "tries", "Try 3").slice(0, 3)).toEqual([1, 1, 1]);
    expect(cellsOf(report, "tries", "Half took no more tries than").slice(0, 3)).toEqual([3, null, 1]);
  });

  test("of one way are answered by an answer of that way, each once", () => {
    const mail = (at: number): Told => ({ at, channel: "Email", outcome: "Sent" });
    const reply = (at: number): Told => ({ at, channel: "Email", direction: "In", outcome: "Replied" });
    const report = reported([
      { touches: [mail(MONDAY), { at: MONDAY + 5 }, reply(MONDAY + DAY), reply(MONDAY + 2 * DAY)] },
      { touches: [mail(MONDAY), mail(MONDAY + DAY), reply(MONDAY + 2 * DAY)] },
      { touches: [reply(MONDAY), mail(MONDAY + 1)] },
    ]);
    expect(cellsOf(report, "channels", "Email").slice(0, 3)).toEqual([3, 4, 2]);
    expect(cellsOf(report, "channels", "Call").slice(0, 3)).toEqual([1, 1, 0]);
  });

  test("by call stand at the hour and weekday of the owner's clock, reached by that very call", () => {
    const report = reported([
      { touches: [{ at: at("2026-11-03 10:59"), outcome: "Talked" }, { at: at("2026-11-03 11:00") }] },
      {
        touches: [
          { at: at("2026-11-03 07:30") },
          { at: at("2026-11-03 08:00"), direction: "In", outcome: "Called in" },
        ],
      },
    ]);
    expect(cellsOf(report, "hours", "10:00").slice(0, 3)).toEqual([1, 1, 1]);
    expect(cellsOf(report, "hours", "11:00").slice(0, 3)).toEqual([1, 1, 0]);
    expect(cellsOf(report, "hours", "Earlier or later").slice(0, 3)).toEqual([1, 1, 0]);
    expect(cellsOf(report, "weekdays", "Tuesday").slice(0, 3)).toEqual([2, 3, 1]);
  });

  test("skipped are none", () => {
    const report = reported([{ touches: [{ at: MONDAY, direction: "Skip", outcome: null }] }]);
    expect(report.asOf).toContain("0 touches with 0 leads");
  });
});

describe("given up early", () => {
  const label = "Two tries or fewer";

  test("are leads never reached, with two tries or fewer and none in fourteen days", () => {
    const report = reported([tried(2), tried(1), { received: MONDAY, touches: [] }, tried(3), tried(2, "Talked")]);
    expect(cellsOf(report, "left", label)).toEqual([5, null, 3, 3 / 5, "23 and 89 %"]);
    expect(figuresOf(report, "left", label)[2]?.behind?.some).toEqual([0, 1, 2]);
    expect(cellsOf(report, "left", "Never tried")[2]).toBe(1);
  });

  test("are not those tried lately, Cold ones, or who asked to be removed", () => {
    const late = { received: MONDAY, touches: [{ at: at("2026-11-20 10:00") }] };
    const gone: Story = { received: MONDAY, touches: [{ at: MONDAY, outcome: "Asked to be removed" }] };
    const report = reported([late, gone, { ...tried(1), temperature: "Cold" }, { ...tried(1), stage: "Lost" }]);
    expect(cellsOf(report, "left", label).slice(0, 3)).toEqual([3, null, 0]);
  });
});

describe("a promise", () => {
  const thursday = { when: { kind: "moment" as const, at: at("2026-11-05 14:00") }, channel: "Call" as const };
  const told: Told = { at: MONDAY, outcome: "Talked", promised: thursday };

  test.each<[string, Told[], string | null]>([
    ["kept by a call an hour early", [{ at: at("2026-11-05 13:00") }], "Kept on the day"],
    ["not kept by an email", [{ at: at("2026-11-05 13:00"), channel: "Email", outcome: "Sent" }], "Not kept"],
    [
      "kept by an email that they answered that day",
      [{ at: at("2026-11-05 13:00"), channel: "Email", direction: "In", outcome: "Replied" }],
      "Kept on the day",
    ],
    ["not kept by a call of the day before", [{ at: at("2026-11-04 13:00") }], "Not kept"],
    ["not kept by a wrong number", [{ at: at("2026-11-05 13:00"), outcome: "Wrong number" }], "Not kept"],
    ["not kept by a skip", [{ at: at("2026-11-05 13:00"), direction: "Skip", outcome: null }], "Not kept"],
    ["kept later, the day after", [{ at: at("2026-11-06 00:00") }], "Kept later"],
    [
      "moved before its day",
      [
        {
          at: at("2026-11-04 13:00"),
          channel: "Email",
          direction: "In",
          outcome: "Web form",
          promised: { ...thursday, when: { kind: "date", day: dayOf(2026, 12, 1) } },
        },
      ],
      null,
    ],
    ["settled before its day", [{ at: at("2026-11-04 13:00"), outcome: "Bought" }], null],
  ])("%s", (_, touches, fate) => {
    const report = reported([{ touches: [told, ...touches] }]);
    for (const label of ["Kept on the day", "Kept later", "Not kept"]) {
      const [leads, counted, hits] = cellsOf(report, "promises", label);
      expect([leads, counted, hits]).toEqual(fate === null ? [null, null, null] : [1, 1, label === fate ? 1 : 0]);
    }
  });

  test("counts only when its day is over", () => {
    expect(cellsOf(reported([{ touches: [told] }], [], at("2026-11-05 23:59")), "promises", "Not kept")[0]).toBeNull();
    expect(cellsOf(reported([{ touches: [told] }], [], at("2026-11-06 00:00")), "promises", "Not kept")[2]).toBe(1);
  });
});

describe("who buys", () => {
  test("is counted of the leads in touch, by what is known of them; a lead counts once for each way tried", () => {
    const bought: Told = { at: MONDAY, outcome: "Bought" };
    const report = reported([
      ...many(5, { temperature: "Hot", wayIn: "Email", referredBy: "Bob Hennessy", touches: [bought, bought] }),
      {
        temperature: "Hot",
        wayIn: "Email",
        referredBy: "bob hennessy",
        touches: [{ at: MONDAY, channel: "Email", outcome: "Sent" }],
      },
      { temperature: "Hot", wayIn: "Email", touches: [] },
      { referredBy: "Ann", touches: [{ at: MONDAY }] },
    ]);
    const five = [6, 11, 5, 5 / 6, "43 and 97 %"];
    expect(cellsOf(report, "temperature", "Hot")).toEqual(five);
    expect(cellsOf(report, "source", "Email")).toEqual(five);
    expect(cellsOf(report, "source", "Referral").slice(0, 3)).toEqual([1, 1, 0]);
    expect(cellsOf(report, "temperature", "Not said").slice(0, 3)).toEqual([1, 1, 0]);
    expect(cellsOf(report, "referrer", "Bob Hennessy")).toEqual(five);
    expect(cellsOf(report, "means", "Call").slice(0, 3)).toEqual([6, 11, 5]);
  });

  test("counts no way by which the lead was thanked after the sale", () => {
    const bought: Story = {
      touches: [
        { at: MONDAY, outcome: "Bought" },
        { at: MONDAY + 2 * DAY, channel: "Postcard", outcome: "Sent" },
      ],
    };
    const report = reported([bought, { touches: [{ at: MONDAY, channel: "Postcard", outcome: "Sent" }] }]);
    expect(cellsOf(report, "means", "Call").slice(0, 3)).toEqual([1, 2, 1]);
    expect(cellsOf(report, "means", "Postcard").slice(0, 3)).toEqual([1, 1, 0]);
  });

  test("takes spellings of a referrer that surely are of one name together", () => {
    const by = (referredBy: string): Story => ({ referredBy, touches: [{ at: MONDAY }] });
    const report = reported([by("José Reyes"), by("Reyes, Jose"), by("jose reyes."), by("Bob Reyes")]);
    expect(cellsOf(report, "referrer", "José Reyes").slice(0, 3)).toEqual([3, 3, 0]);
    expect(cellsOf(report, "referrer", "Bob Reyes").slice(0, 3)).toEqual([1, 1, 0]);
  });

  test("puts the referrers past the eighth together", () => {
    const names = Array.from({ length: 11 }, (_, index) => `Referrer ${String(index).padStart(2, "0")}`);
    const report = reported(names.map((referredBy) => ({ referredBy, touches: [{ at: MONDAY }] })));
    expect(cellsOf(report, "referrer", "All others").slice(0, 3)).toEqual([3, 3, 0]);
    expect(figuresOf(report, "referrer", "All others")[0]?.behind?.some).toEqual([8, 9, 10]);
  });

  test("says how many are Won without a touch that says so", () => {
    expect(reported([{ stage: "Won", touches: [{ at: MONDAY }] }]).remark).toMatch(/^1 lead is Won without/);
    expect(reported([{ stage: "Won", touches: [{ at: MONDAY, outcome: "Bought" }] }]).remark).toBe("");
  });
});

test("a week begins on Monday, and the twelfth is this one", () => {
  const report = reported([
    {
      received: at("2026-11-22 23:59"),
      touches: [{ at: at("2026-11-23 00:00"), outcome: "Bought" }, { at: at("2026-11-24 10:01") }],
    },
    { received: at("2026-09-06 23:59"), touches: [{ at: at("2026-09-07 00:00") }] },
  ]);
  expect(cellsOf(report, "weeks", "Nov 16")).toEqual([1, 0, 0, 0, null]);
  expect(cellsOf(report, "weeks", "Nov 23")).toEqual([0, 1, 1, 1, null]);
  expect(cellsOf(report, "weeks", "Sep 7")).toEqual([0, 1, 0, 0, null]);
});

import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { DEFAULT_CADENCE, readCadence } from "../../src/core/cadence";
import { CADENCE_COLUMNS, type CadenceKey } from "../../src/core/headers";
import type { CadenceRule } from "../../src/core/model";
import { DEFAULT_TEMPLATES, templateNamed } from "../../src/core/templates";

const GOOD: Record<CadenceKey, unknown> = {
  stage: "Trying",
  temperatures: "Hot",
  highValue: "",
  from: 2,
  to: "",
  channel: "Call",
  often: "1 a day",
  when: "",
  template: "",
  send: "",
  tip: "",
};

const cells = (changes: Partial<Record<CadenceKey, unknown>>) => {
  const row = { ...GOOD, ...changes };
  return CADENCE_COLUMNS.map(({ key }) => row[key]);
};

/** The one rule of a row that can be read. */
function rule(changes: Partial<Record<CadenceKey, unknown>>): CadenceRule {
  const { rules, problems } = readCadence([cells(changes)]);
  expect(problems).toEqual([]);
  const [first] = rules;
  if (first === undefined) throw new Error("no rule");
  return first;
}

/** Columns and findings of a row that cannot. */
function refused(changes: Partial<Record<CadenceKey, unknown>>) {
  const { rules, problems } = readCadence([cells(changes)], 7);
  expect(rules).toEqual([]);
  expect(problems.every((problem) => problem.row === 7 && problem.remedy !== "")).toBe(true);
  return problems.map(({ column, found }) => `${column}: ${found}`);
}

describe("the default cadence", () => {
  const { rules, problems } = readCadence(DEFAULT_CADENCE);

  test("is read without a problem, one rule a row, in the order of the sheet", () => {
    expect(problems).toEqual([]);
    expect(rules.map((read) => read.row)).toEqual(DEFAULT_CADENCE.map((_, index) => index + 2));
  });

  test("each Email and Postcard row names a template that a new book has", () => {
    const written = rules.filter(({ channel }) => JSON.stringify(channel).match(/Email|Postcard/));
    expect(written.length).toBeGreaterThan(10);
    for (const { template } of written) expect(templateNamed(template, DEFAULT_TEMPLATES)).not.toBeNull();
  });

  test("nothing is sent by itself", () => {
    expect(rules.filter((read) => read.send !== "")).toEqual([]);
  });
});

describe("how often", () => {
  test.each([
    ["once", { kind: "once" }],
    ["3 a day", { kind: "daily", times: 3 }],
    ["daily", { kind: "daily", times: 1 }],
    ["1 a week", { unit: "day", count: 7 }],
    ["once a week", { unit: "day", count: 7 }],
    ["2 a week", { unit: "day", count: 3 }],
    ["7 a week", { unit: "day", count: 1 }],
    ["1 a month", { unit: "month", count: 1 }],
    ["2 a month", { unit: "day", count: 15 }],
    ["1 a quarter", { unit: "month", count: 3 }],
    ["2 a quarter", { unit: "day", count: 45 }],
    ["1 a year", { unit: "month", count: 12 }],
    ["2 a year", { unit: "day", count: 182 }],
    ["every 2 days", { unit: "day", count: 2 }],
    ["Every 3 Weeks", { unit: "day", count: 21 }],
    ["every other week", { unit: "day", count: 14 }],
    ["every 6 months", { unit: "month", count: 6 }],
  ])("%s", (often, meant) => {
    const read = rule({ often }).often;
    expect(read.kind === "every" ? read.interval : read).toEqual(meant);
  });

  test.each([
    "8 a week",
    "31 a month",
    "0 a day",
    "13 a day",
    "every 0 days",
    "often",
    "",
    "1.5 a week",
    "every -2 days",
  ])("%j is refused on the cell", (often) => {
    expect(refused({ often })).toEqual([`How often: ${often || "nothing"}`]);
  });

  test("an interval keeps the owner's words for the reason", () => {
    expect(rule({ often: "2 a month" }).often).toMatchObject({ text: "2 a month" });
  });
});

describe("from and to", () => {
  test("are lead days for Trying", () => {
    expect(rule({ from: "2", to: 5 })).toMatchObject({
      from: { unit: "lead day", day: 2 },
      to: { unit: "lead day", day: 5 },
    });
  });

  test("Trying without From begins on day 1", () => {
    expect(rule({ from: "" }).from).toEqual({ unit: "lead day", day: 1 });
  });

  test("are durations after the anchor for the other stages", () => {
    expect(rule({ stage: "Won", from: "2 days", to: "6 months" })).toMatchObject({
      from: { unit: "day", count: 2 },
      to: { unit: "month", count: 6 },
    });
    expect(rule({ stage: "Talking", from: "", to: "2 weeks" })).toMatchObject({
      from: null,
      to: { unit: "day", count: 14 },
    });
  });

  test.each([
    [{ from: 0 }, "From: 0"],
    [{ from: -1 }, "From: -1"],
    [{ from: 1.5 }, "From: 1.5"],
    [{ from: "2 weeks" }, "From: 2 weeks"],
    [{ from: new Date(0) }, "From: a date"],
    [{ to: 0 }, "To: 0"],
    [{ from: 5, to: 2 }, "To: 2"],
    [{ stage: "Nurture", from: 1 }, "From: 1"],
    [{ stage: "Won", from: "0 days" }, "From: 0 days"],
    [{ stage: "Won", from: "6 months", to: "2 weeks" }, "To: 2 weeks"],
  ])("%j is refused on the cell", (changes, problem) => {
    expect(refused(changes)).toEqual([problem]);
  });

  test("a rule may hold for one day alone", () => {
    expect(rule({ from: 1, to: 1 })).toMatchObject({ from: { day: 1 }, to: { day: 1 } });
  });
});

describe("the channel", () => {
  const opening = { often: "once", from: 1, when: "within 5 minutes" };

  test.each([
    ["in kind", { kind: "in kind" }],
    ["In Kind", { kind: "in kind" }],
    ["postcard", { kind: "one", channel: "Postcard" }],
    ["Email / Call", { kind: "either", channels: ["Email", "Call"] }],
    ["call or email", { kind: "either", channels: ["Call", "Email"] }],
  ])("%s", (channel, meant) => {
    expect(rule({ ...opening, channel }).channel).toEqual(meant);
  });

  test.each(["Fax", "", "Email / Fax", "Email / Email", "Email / Call / Text"])(
    "%j is refused on the cell",
    (channel) => {
      expect(refused({ ...opening, channel })).toEqual([`Channel: ${channel || "nothing"}`]);
    },
  );

  test("two channels need a step above, so they are for the opening alone", () => {
    expect(refused({ channel: "Email / Call" })).toEqual(["Channel: Email / Call"]);
  });
});

describe("the opening of Trying", () => {
  const step = (when: string, more: Partial<Record<CadenceKey, unknown>> = {}) =>
    cells({ from: 1, often: "once", when, ...more });

  test.each([
    ["within 5 minutes", { kind: "within", minutes: 5 }],
    ["within 2 hours", { kind: "within", minutes: 120 }],
  ])("first step %s", (when, meant) => {
    expect(rule({ from: 1, often: "once", when }).when).toEqual(meant);
  });

  test("later steps come right after, or minutes after", () => {
    const { rules, problems } = readCadence([step("within 0 minutes"), step("right after"), step("5 min after")]);
    expect(problems).toEqual([]);
    expect(rules.map((read) => read.when)).toEqual([
      { kind: "within", minutes: 0 },
      { kind: "right after" },
      { kind: "after", minutes: 5 },
    ]);
  });

  test.each([
    [{ stage: "Talking", from: "" }, "When: within 5 minutes"],
    [{ often: "1 a day" }, "When: within 5 minutes"],
    [{ from: 2 }, "When: within 5 minutes"],
    [{ when: "within 5 months" }, "When: within 5 months"],
    [{ when: "soon" }, "When: soon"],
  ])("%j is refused on the cell", (changes, problem) => {
    expect(refused({ from: 1, often: "once", when: "within 5 minutes", ...changes })).toEqual([problem]);
  });

  test("a first step that follows nothing, and a second one that is first, are refused", () => {
    expect(readCadence([step("right after")]).problems).toMatchObject([{ row: 2, column: "When" }]);
    expect(readCadence([step("within 5 minutes"), step("within 60 minutes")]).problems).toMatchObject([{ row: 3 }]);
    const warm = { temperatures: "Warm" };
    expect(readCadence([step("within 5 minutes"), step("within 60 minutes", warm)]).problems).toEqual([]);
  });

  test("a high-value step may stand in for the one below it", () => {
    const rows = [step("within 2 minutes", { highValue: "yes" }), step("within 5 minutes"), step("right after")];
    expect(readCadence(rows).problems).toEqual([]);
  });
});

describe("the other cells", () => {
  test("all temperatures, some, and in any order", () => {
    expect(rule({ temperatures: "all" }).temperatures).toEqual(["Sizzling", "Hot", "Warm", "Cool", "Cold"]);
    expect(rule({ temperatures: "cold, hot and warm" }).temperatures).toEqual(["Hot", "Warm", "Cold"]);
  });

  test.each([
    [{ stage: "New" }, "Stage: New"],
    [{ stage: "Removed", from: "" }, "Stage: Removed"],
    [{ stage: "", from: "" }, "Stage: nothing"],
    [{ temperatures: "" }, "Temperatures: nothing"],
    [{ temperatures: "Hot, tepid" }, "Temperatures: Hot, tepid"],
    [{ highValue: "maybe" }, "High value: maybe"],
    [{ send: "always" }, "Send: always"],
  ])("%j is refused on the cell", (changes, problem) => {
    expect(refused(changes)).toEqual([problem]);
  });

  test("every mistake of a row is named", () => {
    expect(refused({ from: 0, channel: "Fax", often: "8 a week" })).toHaveLength(3);
  });

  test("blank rows are passed over and rows keep their numbers", () => {
    const { rules } = readCadence([CADENCE_COLUMNS.map(() => ""), cells({})], 2);
    expect(rules.map((read) => read.row)).toEqual([3]);
  });

  test("whatever stands in the cells, each row ends as a rule or as a problem", () => {
    const cell = fc.oneof(
      fc.string(),
      fc.double(),
      fc.date(),
      fc.boolean(),
      fc.constantFrom(
        "Trying",
        "Won",
        "Hot",
        "all",
        "in kind",
        "Call",
        "once",
        "2 a week",
        "within 5 minutes",
        "6 months",
      ),
    );
    const row = fc.array(cell, { minLength: CADENCE_COLUMNS.length, maxLength: CADENCE_COLUMNS.length });
    fc.assert(
      fc.property(row, (made) => {
        const { rules, problems } = readCadence([made]);
        expect(rules.length === 1 || problems.length > 0 || made.every((one) => String(one).trim() === "")).toBe(true);
      }),
    );
  });
});

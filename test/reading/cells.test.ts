import { describe, expect, test } from "@jest/globals";
import {
  type Reading,
  readAmount,
  readChannel,
  readDateCell,
  readDayCell,
  readInterval,
  readReferrer,
  readStage,
  readTemperature,
  readTick,
  readWayIn,
  textOf,
} from "../../src/core/cells";
import { isoOf, isoOfDay, zoneOf } from "../../src/core/time";

/** The value of a cell, null for a blank one, or the word "refused". */
const readAs = (reading: Reading<unknown>) => (reading.ok ? reading.value : "refused");

describe("the closed lists", () => {
  test.each([
    [readTemperature, "hot", "Hot"],
    [readTemperature, " SIZZLING ", "Sizzling"],
    [readTemperature, "lukewarm", "refused"],
    [readStage, "nurture", "Nurture"],
    [readStage, "Closed Won", "Won"],
    [readStage, "Do not contact", "Removed"],
    [readStage, "Not interested", "Lost"],
    [readStage, "RNR", "refused"],
    [readChannel, "e-mail", "Email"],
    [readChannel, "Phone", "Call"],
    [readChannel, "carrier pigeon", "refused"],
    [readReferrer, "FAN", "Fan"],
    [readReferrer, "Bob", "refused"],
    [readWayIn, "web-form", "Web form"],
    [readWayIn, "Website", "Web form"],
    [readWayIn, "walk in", "Walk-in"],
    [readWayIn, "Trade show", "Event"],
    [readWayIn, "billboard", "refused"],
    [readWayIn, "constructor", "refused"],
  ])("%p of %j", (reader: (cell: unknown) => Reading<unknown>, cell, meant) => {
    expect(readAs(reader(cell))).toBe(meant);
    expect(readAs(reader(""))).toBeNull();
  });

  test("what is refused is quoted, with the words that would do", () => {
    expect(readTemperature("lukewarm")).toEqual({
      ok: false,
      found: "lukewarm",
      remedy: "Write Sizzling, Hot, Warm, Cool or Cold.",
    });
    expect(readTemperature(new Date(0))).toMatchObject({ found: "a date" });
    expect(readTemperature("x".repeat(10_000))).toMatchObject({ found: `${"x".repeat(59)}…` });
  });
});

describe("a tick", () => {
  test.each([true, "TRUE", "yes", "Y", "x", "✓", 1, "on"])("%j is yes", (cell) =>
    expect(readAs(readTick(cell))).toBe(true),
  );
  test.each([false, "FALSE", "no", 0, "-", "None"])("%j is no", (cell) => expect(readAs(readTick(cell))).toBe(false));
  test("blank is neither, and other words are refused", () => {
    expect(readAs(readTick(""))).toBeNull();
    expect(readAs(readTick("perhaps"))).toBe("refused");
  });
});

describe("an own rhythm", () => {
  test.each([
    ["week", { unit: "day", count: 7 }],
    ["2 weeks", { unit: "day", count: 14 }],
    ["every 2 weeks", { unit: "day", count: 14 }],
    ["every other week", { unit: "day", count: 14 }],
    ["month", { unit: "month", count: 1 }],
    ["quarter", { unit: "month", count: 3 }],
    ["Year", { unit: "month", count: 12 }],
    ["10 days", { unit: "day", count: 10 }],
    ["monthly", { unit: "month", count: 1 }],
    [10, { unit: "day", count: 10 }],
    ["", null],
  ])("%j", (cell, interval) => expect(readAs(readInterval(cell))).toEqual(interval));

  test.each(["0 days", "often", "constructor", "-2 weeks", "1000 years", new Date(0)])("%j is refused", (cell) => {
    expect(readAs(readInterval(cell))).toBe("refused");
  });
});

describe("an amount", () => {
  test.each([
    [1200, 1200],
    ["$1,200", 1200],
    ["1.200,50 €", 1200.5],
    ["1,200.50", 1200.5],
    ["1'200", 1200],
    ["12,5", 12.5],
    ["5k", 5000],
    ["USD 3 000", 3000],
    ["", null],
    ["a lot", "refused"],
    ["-5", "refused"],
    [-5, "refused"],
    ["$2,000_-_$4,000", "refused"],
    [new Date(0), "refused"],
  ])("%j", (cell, amount) => expect(readAs(readAmount(cell))).toBe(amount));
});

describe("a date", () => {
  const zone = zoneOf("America/New_York");
  const read = (cell: unknown, order: "day first" | "month first" = "month first") => {
    const reading = readDateCell(cell, zone, order);
    if (!reading.ok) return reading.remedy;
    if (reading.value === null) return null;
    return reading.value.kind === "date" ? isoOfDay(reading.value.day) : isoOf(reading.value.at, zone);
  };

  test("is what the wall of the spreadsheet's zone shows", () => {
    expect(read(new Date("2026-11-05T05:00:00Z"))).toBe("2026-11-05");
    expect(read(new Date("2026-11-05T19:30:00Z"))).toBe("2026-11-05T14:30:00-05:00");
  });

  test.each([
    ["2026-11-05", "2026-11-05"],
    ["2026-11-05T14:30", "2026-11-05T14:30:00-05:00"],
    ["2026-11-05T14:30:00Z", "2026-11-05T09:30:00-05:00"],
    ["11/5/2026", "2026-11-05"],
    ["11/5/2026 2:30 PM", "2026-11-05T14:30:00-05:00"],
    ["13-05-2026", "2026-05-13"],
    ["5 Nov 2026", "2026-11-05"],
    ["Thu, Nov 5, 2026 at 14:30", "2026-11-05T14:30:00-05:00"],
    ["", null],
  ])("as text %j", (cell, meant) => expect(read(cell)).toBe(meant));

  test("the locale says which number is the month", () => {
    expect(read("11/5/2026", "day first")).toBe("2026-05-11");
  });

  test.each([
    ["31 February 2027", "February 2027 has no day 31."],
    ["2/31/2027", "February 2027 has no day 31."],
    ["tomorrow", "2026-11-05"],
    ["5 Nov", "2026-11-05"],
    ["soon", "2026-11-05"],
    [42, "2026-11-05"],
    [new Date("1899-12-30T14:00:00Z"), "2026-11-05"],
    [new Date(Number.NaN), "2026-11-05"],
  ])("%j is refused with a reason or an example", (cell, remedy) => expect(read(cell)).toContain(remedy));

  test("of a moment is its day on the wall", () => {
    const reading = readDayCell(new Date("2026-11-06T03:00:00Z"), zone, "month first");
    expect(reading.ok && reading.value !== null ? isoOfDay(reading.value) : null).toBe("2026-11-05");
  });
});

test("the text of a cell is rid of what copying leaves in it, not of what belongs to it", () => {
  expect(textOf("\uFEFF Ana\u00a0  Cruz\u200b ")).toBe("Ana Cruz");
  expect(textOf("👩‍🌾 نامه‌ها")).toBe("👩‍🌾 نامه‌ها");
  expect([textOf(5), textOf(true), textOf(null), textOf(undefined), textOf({})]).toEqual(["5", "true", "", "", ""]);
});

/** Dates in scripts: the clock is the host's, local time is that of the script's zone, which is not the spreadsheet's. */

import { evaluate, hostOf, resultOf } from "./script";

test("new Date() and Date.now() read the host's clock", () => {
  const host = hostOf("function go() { return [new Date().toISOString(), Date.now()]; }");
  expect(resultOf(host, "go")).toEqual(["2026-11-02T15:00:00.000Z", Date.UTC(2026, 10, 2, 15)]);
  host.clock.advance(90);
  expect(resultOf(host, "go")).toEqual(["2026-11-02T16:30:00.000Z", Date.UTC(2026, 10, 2, 16, 30)]);
});

test("new Date(y, m, d) is midnight in the script's zone, not the spreadsheet's", () => {
  const options = { zone: "America/New_York", scriptZone: "Asia/Kolkata" };
  expect(evaluate("return new Date(2026, 10, 2).toISOString()", options)).toBe("2026-11-01T18:30:00.000Z");
});

test("a cell holds wall time in the spreadsheet's zone, and getValue gives that instant", () => {
  const host = hostOf(
    `function go() {
      const value = SpreadsheetApp.getActive().getSheetByName("Sheet1").getRange("A1").getValue();
      return [value instanceof Date, value.toISOString(), value.getHours()];
    }`,
    { zone: "America/New_York", scriptZone: "Europe/Berlin" },
  );
  host.owner.edit("Sheet1", "A1", "2026-11-02 10:00");
  expect(resultOf(host, "go")).toEqual([true, "2026-11-02T15:00:00.000Z", 16]);
});

test.each([
  ['new Date("2026-11-02")', "2026-11-02T00:00:00.000Z"],
  ['new Date("2026-11-02T10:00")', "2026-11-02T15:00:00.000Z"],
  ['new Date("2026-11-02T10:00:00+02:00")', "2026-11-02T08:00:00.000Z"],
  ['new Date("Nov 2, 2026 10:00")', "2026-11-02T15:00:00.000Z"],
  ['new Date("Mon, 02 Nov 2026 10:00:00 GMT")', "2026-11-02T10:00:00.000Z"],
  ["new Date(new Date(0))", "1970-01-01T00:00:00.000Z"],
  ["new Date(2026, 10, 1, 1, 30)", "2026-11-01T05:30:00.000Z"],
  ["new Date(2026, 2, 8, 2, 30)", "2026-03-08T07:30:00.000Z"],
  ["new Date(99, 0)", "1999-01-01T05:00:00.000Z"],
  ["new Date(2026, 11, 31, 24)", "2027-01-01T05:00:00.000Z"],
])("%s is an instant in the script's zone", (source, iso) => {
  expect(evaluate(`return (${source}).toISOString()`, { scriptZone: "America/New_York" })).toBe(iso);
});

test("local fields are read and set in the script's zone, over a change of clocks too", () => {
  const body = `const date = new Date("2026-10-31T16:00:00Z");
    date.setDate(date.getDate() + 1);
    return [date.toISOString(), date.getHours(), date.getDay(), date.getTimezoneOffset(), String(date)];`;
  expect(evaluate(body, { scriptZone: "America/New_York" })).toEqual([
    "2026-11-01T17:00:00.000Z",
    12,
    0,
    300,
    "Sun Nov 01 2026 12:00:00 GMT-0500 (Eastern Standard Time)",
  ]);
});

test("toLocaleString speaks the script's zone", () => {
  const body = 'return new Date(0).toLocaleTimeString("en-GB")';
  expect(evaluate(body, { scriptZone: "Asia/Tokyo" })).toBe("09:00:00");
});

test("an invalid date stays one", () => {
  const body = 'const bad = new Date("never"); return [String(bad), bad.getHours(), isNaN(new Date(NaN, 1))];';
  expect(evaluate(body)).toEqual(["Invalid Date", Number.NaN, true]);
});

test("Date() without new is text, and subclasses and instanceof work", () => {
  const body = `class Day extends Date { name() { return "day"; } }
    return [typeof Date(), new Day(0) instanceof Date, new Day(0).name(), {} instanceof Date, Date.UTC(1970, 0, 2), Date.name];`;
  expect(evaluate(body)).toEqual(["string", true, "day", false, 86_400_000, "Date"]);
});

/** A date cell holds wall time in the spreadsheet's zone: platform.md, "Cells". */
import fc from "fast-check";
import { WallTime } from "../../../local/host/sheets/grid/values";
import { Zone } from "../../../local/host/sheets/grid/zone";
import { opened } from "./opened";

test("a date cell reads as the instant of its wall time in the spreadsheet's zone", () => {
  const { sheet } = opened({ zone: "America/New_York" });
  sheet.getRange("A1").setValue("2026-11-02T10:00");
  expect(sheet.getRange("A1").getValue()).toEqual(new Date("2026-11-02T10:00:00-05:00"));
});

test("a Date that is written shows its wall time in the spreadsheet's zone, not in the script's", () => {
  const { sheet, model } = opened({ zone: "Asia/Tokyo" });
  sheet.getRange("A1").setValue(new Date("2026-11-02T15:00:00Z"));
  expect(String(model.valueAt(1, 1))).toBe("2026-11-03");
  expect(sheet.getRange("A1").getDisplayValue()).toBe("11/3/2026");
});

test("another zone of the spreadsheet leaves the wall time and moves the instant", () => {
  const { sheet, spreadsheet, model } = opened({ zone: "America/New_York" });
  sheet.getRange("A1").setValue("2026-11-02T10:00");
  spreadsheet.setSpreadsheetTimeZone("Europe/Berlin");
  expect(String(model.valueAt(1, 1))).toBe("2026-11-02T10:00");
  expect(sheet.getRange("A1").getValue()).toEqual(new Date("2026-11-02T09:00:00Z"));
});

test("a number under a date format reads as a Date, a date under a number format as its serial number", () => {
  const { sheet } = opened();
  const cell = sheet.getRange("A1").setValue("2026-11-02T12:00");
  expect(cell.setNumberFormat("0.0").getValue()).toBe(46328.5);
  expect(cell.setNumberFormat("ddd d mmm hh:mm").getValue()).toEqual(new Date("2026-11-02T12:00:00-05:00"));
});

test("a time alone is that time on 30 December 1899", () => {
  const { sheet, model } = opened();
  sheet.getRange("A1").setValue("14:30");
  expect(String(model.valueAt(1, 1))).toBe("1899-12-30T14:30");
});

test("an hour that the clocks leave out reads as the hour after", () => {
  const { sheet } = opened({ zone: "America/New_York" });
  sheet.getRange("A1").setValue("2026-03-08T02:30");
  expect(sheet.getRange("A1").getValue()).toEqual(new Date("2026-03-08T03:30:00-04:00"));
});

test("an hour that comes twice reads as the first, so that the second does not survive a write", () => {
  const { sheet } = opened({ zone: "America/New_York" });
  sheet.getRange("A1").setValue(new Date("2026-11-01T01:30:00-05:00"));
  expect(sheet.getRange("A1").getValue()).toEqual(new Date("2026-11-01T01:30:00-04:00"));
});

test.each(["America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "Asia/Kolkata", "America/Sao_Paulo"])(
  "every minute in %s but the repeated ones comes back as it went",
  (name) => {
    const zone = new Zone(name);
    const minute = fc.integer({ min: Date.UTC(2015, 0) / 60_000, max: Date.UTC(2035, 0) / 60_000 });
    fc.assert(
      fc.property(minute, (at) => {
        const instant = at * 60_000;
        const back = zone.instantOf(zone.wallOf(instant));
        if (back !== instant) expect(zone.wallOf(back)).toBe(zone.wallOf(instant));
        expect(instant - back).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 300 },
    );
  },
);

test("offsets agree with the platform's own calendar in every zone and season", () => {
  const zones = fc.constantFrom(
    "America/New_York",
    "Europe/London",
    "Pacific/Auckland",
    "Africa/Casablanca",
    "Asia/Tehran",
  );
  fc.assert(
    fc.property(
      zones,
      fc.date({ min: new Date("1995-01-01"), max: new Date("2040-01-01"), noInvalidDate: true }),
      (name, date) => {
        const format = new Intl.DateTimeFormat("sv-SE", { timeZone: name, dateStyle: "short", timeStyle: "medium" });
        const wall = new Date(new Zone(name).wallOf(date.getTime())).toISOString().slice(0, 19).replace("T", " ");
        expect(wall).toBe(format.format(date));
      },
    ),
  );
});

test("wall times print as ISO local date-times", () => {
  const printed = ["2026-11-02", "2026-11-02T10:00", "2026-11-02T10:00:30"].map((iso) => String(WallTime.from(iso)));
  expect(printed).toEqual(["2026-11-02", "2026-11-02T10:00", "2026-11-02T10:00:30"]);
});

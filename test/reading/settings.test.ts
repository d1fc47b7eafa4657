import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { DEFAULT_CADENCE, readCadence } from "../../src/core/cadence";
import {
  defaultSettings,
  type OwnerSettings,
  packRules,
  type RulesInForce,
  readSettings,
  SECTIONS,
  settingsRows,
  unpackRules,
  weekLabel,
} from "../../src/core/settings";
import { dayOfIso, isoOfDay } from "../../src/core/time";

const ZONE = "America/New_York";
const TODAY = dayOfIso("2026-11-02") ?? 0;
const LEADS = { sheet: "Leads", headerRow: 1, headers: {} };

const read = (rows: unknown[][], last: OwnerSettings | null = null, locale = "en_US") =>
  readSettings(rows, { zone: ZONE, locale, today: TODAY, last });

const nine = { opens: 540, closes: 1020 };

describe("a new Settings sheet", () => {
  test("says what holds without one", () => {
    const rows = settingsRows(LEADS).map(({ label, value }) => [label, value]);
    expect(read(rows)).toEqual({ ...defaultSettings(ZONE), problems: [] });
    expect(read([])).toEqual({ ...defaultSettings(ZONE), problems: [] });
  });

  test("explains every setting", () => {
    for (const { settings } of SECTIONS) for (const { note } of settings) expect(note).not.toBe("");
  });

  test("has the defaults of the rules", () => {
    const { settings } = read([]);
    expect(settings).toMatchObject({ tries: 10, tryDays: 21, callHours: { opens: 480, closes: 1260 } });
    expect(settings).toMatchObject({ stopCallsMonths: null, highValueFrom: null, zone: ZONE });
    expect(settings.hours).toEqual([nine, nine, nine, nine, nine, null, null]);
  });
});

describe("opening hours", () => {
  test.each([
    ["9:00–17:00", nine],
    ["9-5", nine],
    ["09:00 - 17:00", nine],
    ["9am to 5 p.m.", nine],
    ["9h–17h", nine],
    ["10-4", { opens: 600, closes: 960 }],
    ["2-6", { opens: 840, closes: 1080 }],
    ["8.30–12.15", { opens: 510, closes: 735 }],
    ["9am–midnight", { opens: 540, closes: 1440 }],
    ["24 hours", { opens: 0, closes: 1440 }],
    ["closed", null],
    ["Closed ", null],
    ["–", null],
    ["", null],
  ])("%j", (cell, hours) => {
    const { settings, problems } = read([["Saturday", cell]]);
    expect(problems).toEqual([]);
    expect(settings.hours[5]).toEqual(hours);
  });

  test.each([["nine to five"], ["9:00"], ["17:00–9:00"], ["9–12, 13–17"], ["25–26"], [0.375], [new Date(0)]])(
    "%j is refused on the cell, and the last good hours stay",
    (cell) => {
      const last = read([["Monday", "10-4"]]);
      const { settings, problems } = read([["Monday", cell]], last);
      expect(problems).toMatchObject([{ row: 2, column: "Value" }]);
      expect(problems[0]?.remedy).toContain("9:00–17:00");
      expect(settings.hours[0]).toEqual({ opens: 600, closes: 960 });
    },
  );

  test("are shown in words", () => {
    expect(weekLabel([nine, nine, nine, nine, nine, { opens: 600, closes: 840 }, null])).toBe(
      "Mon–Fri 9:00–17:00, Sat 10:00–14:00",
    );
    expect(weekLabel([null, nine, nine, null, nine, null, null])).toBe("Tue, Wed 9:00–17:00, Fri 9:00–17:00");
  });

  test("hours of every shape are read as they are shown", () => {
    const halfHour = fc.integer({ min: 0, max: 48 });
    fc.assert(
      fc.property(halfHour, halfHour, (one, other) => {
        fc.pre(one !== other);
        const hours = { opens: Math.min(one, other) * 30, closes: Math.max(one, other) * 30 };
        fc.pre(hours.opens >= 300);
        const shown = weekLabel([hours]).replace("Mon ", "");
        expect(read([["Monday", shown]]).settings.hours[0]).toEqual(hours);
      }),
    );
  });
});

describe("holidays", () => {
  const days = (cell: unknown, locale = "en_US") => {
    const { settings, problems } = read([["Holidays", cell]], null, locale);
    expect(problems).toEqual([]);
    return settings.holidays.map(isoOfDay);
  };

  test.each([
    ["25 Dec 2026, 1 Jan 2027", ["2026-12-25", "2027-01-01"]],
    ["December 25, 2026\nFri, 1 Jan 2027", ["2026-12-25", "2027-01-01"]],
    ["Christmas: 25 Dec 2026 (closed all day)", ["2026-12-25"]],
    ["24–26 Dec 2026", ["2026-12-24", "2026-12-25", "2026-12-26"]],
    ["Dec 24-26, 2026", ["2026-12-24", "2026-12-25", "2026-12-26"]],
    ["2026-12-31 – 2027-01-01; 2027-05-01", ["2026-12-31", "2027-01-01", "2027-05-01"]],
    ["12/25/2026", ["2026-12-25"]],
    ["", []],
  ])("%j", (cell, meant) => {
    expect(days(cell)).toEqual(meant);
  });

  test("24 Dec – 2 Jan 2027 begins in the year before", () => {
    const read = days("24 Dec – 2 Jan 2027");
    expect([read[0], read.length, read[read.length - 1]]).toEqual(["2026-12-24", 10, "2027-01-02"]);
  });

  test("a date without a year is a day off every year", () => {
    expect(days("25 Dec")).toEqual(expect.arrayContaining(["2026-12-25", "2027-12-25", "2028-12-25"]));
  });

  test("a cell that the sheet took for a date is that day in the spreadsheet's zone", () => {
    expect(days(new Date("2026-12-25T00:00:00-05:00"))).toEqual(["2026-12-25"]);
  });

  test.each(["31 Feb 2027", "Christmas", "5 Jan 2027 – 2 Jan 2027", "1 Jan 2026 – 5 Jan 2028", "25 Dec 2026, soon"])(
    "%j is refused on the cell, and the last good days stay",
    (cell) => {
      const last = read([["Holidays", "25 Dec 2026"]]);
      const { settings, problems } = read([["Holidays", cell]], last);
      expect(problems).toHaveLength(1);
      expect(settings.holidays.map(isoOfDay)).toEqual(["2026-12-25"]);
    },
  );
});

describe("the other settings", () => {
  test("are found by their label, whatever its case and place", () => {
    const { settings } = read([
      ["Title"],
      [],
      ["tries before nurture:", "8"],
      ["HIGH VALUE FROM", "$1,500"],
      [" Stop calls after (months)", 18],
    ]);
    expect(settings).toMatchObject({ tries: 8, highValueFrom: 1500, stopCallsMonths: 18 });
  });

  test.each([
    ["Tries before Nurture", "a few"],
    ["Tries before Nurture", 0],
    ["Lead day before Nurture", 2.5],
    ["Stop calls after (months)", -3],
    ["High value from", "a lot"],
    ["Calls between", "whenever"],
    ["Our email", "not an address"],
    ["Header row", 0],
  ])("%s: %j is refused on the cell, and the last good value stays", (label, cell) => {
    const last = read([
      ["Tries before Nurture", 8],
      ["Lead day before Nurture", 15],
      ["Stop calls after (months)", 3],
      ["High value from", 900],
      ["Calls between", "10:00–18:00"],
      ["Our email", "rosa@example.com"],
      ["Header row", 3],
    ]);
    const { settings, leadSheet, problems } = read(
      [
        ["Tries before Nurture", 8],
        ["Lead day before Nurture", 15],
        ["Stop calls after (months)", 3],
        ["High value from", 900],
        ["Calls between", "10:00–18:00"],
        ["Our email", "rosa@example.com"],
        ["Header row", 3],
      ].map((row) => (row[0] === label ? [label, cell] : row)),
      last,
    );
    expect(problems).toMatchObject([{ column: "Value", found: String(cell) }]);
    expect({ settings, leadSheet }).toEqual({ settings: last.settings, leadSheet: last.leadSheet });
  });

  test("a label that stands twice counts once, and says so", () => {
    const { settings, problems } = read([
      ["Tries before Nurture", 8],
      ["Tries before Nurture", 9],
    ]);
    expect(settings.tries).toBe(8);
    expect(problems).toMatchObject([{ row: 3, column: "Setting" }]);
  });

  test("an address of several lines is one line", () => {
    expect(read([["Postal address", "1 Main St\nSpringfield"]]).settings.business.postal).toBe(
      "1 Main St, Springfield",
    );
  });
});

describe("the owner's headers", () => {
  const headers = { name: "Prospect", phone: "Cell", email: "E-mail" };

  test("are written into Settings and read from there", () => {
    const leadSheet = { sheet: "My leads", headerRow: 3, headers };
    const rows = settingsRows(leadSheet);
    expect(rows.map(({ label, value }) => `${label}: ${value}`)).toContain("Column for Name: Prospect");
    expect(read(rows.map(({ label, value }) => [label, value])).leadSheet).toEqual(leadSheet);
  });

  test("a blank one has no column", () => {
    expect(
      read([
        ["Column for Name", "Prospect"],
        ["Column for Phone", ""],
      ]).leadSheet.headers,
    ).toEqual({ name: "Prospect" });
  });

  test("one header cannot hold two things", () => {
    expect(
      read([
        ["Column for Name", "Who"],
        ["Column for Company", "who"],
      ]).problems,
    ).toMatchObject([{ row: 3, found: "who" }]);
  });
});

describe("the rules in force", () => {
  const rules: RulesInForce = {
    ...read([
      ["Business name", "Café “Zoë” 💐"],
      ["Holidays", "25 Dec"],
      ["Column for Name", "Prospect"],
    ]),
    cadence: readCadence(DEFAULT_CADENCE).rules,
  };
  const { settings, leadSheet, cadence } = rules;

  test("come back from the properties as they were", () => {
    expect(unpackRules(packRules(rules))).toEqual({ settings, leadSheet, cadence });
  });

  test("fit into properties of 9 KB, however long the tips", () => {
    const long = { ...rules, cadence: cadence.map((rule) => ({ ...rule, tip: "“ü”".repeat(500) })) };
    const packed = packRules(long);
    for (const text of Object.values(packed)) expect(Buffer.byteLength(text)).toBeLessThanOrEqual(8500);
    expect(unpackRules(packed)?.cadence).toEqual(long.cadence);
  });

  test("a part that is lost, cut or of another time makes none of them believed", () => {
    const packed = packRules(rules);
    for (const name of Object.keys(packed)) {
      const { [name]: lost, ...rest } = packed;
      expect(unpackRules(rest)).toBeNull();
      expect(unpackRules({ ...rest, [name]: (lost ?? "").slice(1) })).toBeNull();
    }
    expect(unpackRules({})).toBeNull();
  });

  test("a shape of an older version is not believed", () => {
    const older = JSON.stringify({ settings: { ...settings, tries: "ten" }, leadSheet, cadence });
    expect(unpackRules({ rules: `1 ${older.length}`, "rules.0": older })).toBeNull();
  });
});

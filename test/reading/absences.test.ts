/** "Out until" and the follow-up time: what the owner writes, what is refused, and what stays in force. */

import { describe, expect, test } from "@jest/globals";
import {
  backFrom,
  defaultSettings,
  type OwnerSettings,
  packRules,
  readSettings,
  unpackRules,
} from "../../src/core/settings";
import { calendarFor, dayOfIso, isoOf, isoOfDay, minuteOf, zoneOf } from "../../src/core/time";

const ZONE = "America/New_York";
const day = (iso: string) => dayOfIso(iso) ?? Number.NaN;

function readOn(today: string, cell: unknown, last: OwnerSettings | null = null, label = "Out until") {
  return readSettings([[label, cell]], { zone: ZONE, locale: "en_US", today: day(today), last });
}

const spans = ({ settings }: OwnerSettings) =>
  settings.absences.map(({ from, back }) => `${isoOfDay(from)} to ${isoOfDay(back)}`);

/** What the cell came to, said and read once more on each of these days. */
function lived(...days: readonly (readonly [today: string, cell: unknown])[]) {
  return days.reduce<ReturnType<typeof readOn> | null>((last, [today, cell]) => readOn(today, cell, last), null);
}

describe("Out until", () => {
  test.each<[unknown, string]>([
    ["4 Jan 2027", "2026-12-18 to 2027-01-04"],
    ["until Mon 4 Jan", "2026-12-18 to 2027-01-04"],
    ["1/4/2027", "2026-12-18 to 2027-01-04"],
    [new Date("2027-01-04T05:00:00Z"), "2026-12-18 to 2027-01-04"],
    ["20 Dec – 3 Jan", "2026-12-20 to 2027-01-04"],
    ["20 Dec 2026 to 3 Jan 2027", "2026-12-20 to 2027-01-04"],
    ["15 Dec - 20 Dec", "2026-12-15 to 2026-12-21"],
    ["24–26 Dec", "2026-12-24 to 2026-12-27"],
    ["18 Dec – 18 Dec", "2026-12-18 to 2026-12-19"],
  ])("%j", (cell, meant) => {
    const read = readOn("2026-12-18", cell);
    expect(read.problems).toEqual([]);
    expect(spans(read)).toEqual([meant]);
  });

  test.each([
    ["soon"],
    ["4 Jan 2026"],
    ["31 Feb"],
    ["1–5 Dec 2026"],
    ["4 Jan 2029"],
    ["Tue 4 Jan"],
    [7],
    ["20 Dec 2027 – 3 Jan 2027"],
  ])("%j is refused on the cell, and the last good absence stays", (cell) => {
    const last = readOn("2026-12-18", "20 Dec – 3 Jan");
    const read = readOn("2026-12-19", cell, last);
    expect(read.problems).toMatchObject([{ row: 2, column: "Value" }]);
    expect(read.problems[0]?.remedy).toContain("4 Jan 2027");
    expect(spans(read)).toEqual(spans(last));
  });

  test("a date alone counts from the day on which it was first seen", () => {
    expect(spans(lived(["2026-12-18", "4 Jan"], ["2026-12-28", "4 Jan"]) as OwnerSettings)).toEqual([
      "2026-12-18 to 2027-01-04",
    ]);
  });

  test("words without a year mean that one time for as long as they stand, and the next once they are written anew", () => {
    const stale = lived(["2026-12-18", "4 Jan"], ["2027-01-05", "4 Jan"], ["2027-12-20", "4 Jan"]) as OwnerSettings;
    expect(spans(stale)).toEqual(["2026-12-18 to 2027-01-04"]);
    const anew = lived(["2026-12-18", "4 Jan"], ["2027-01-05", ""], ["2027-12-20", "4 Jan"]) as OwnerSettings;
    expect(spans(anew)).toEqual(["2026-12-18 to 2027-01-04", "2027-12-20 to 2028-01-04"]);
  });

  test("who is back early blanks the cell: the days before stay days off, today is none", () => {
    const back = lived(["2026-12-18", "20 Dec – 3 Jan"], ["2026-12-29", ""]) as OwnerSettings;
    expect(spans(back)).toEqual(["2026-12-20 to 2026-12-29"]);
    expect(backFrom(back.settings.absences, day("2026-12-28"))).toBe(day("2026-12-29"));
    expect(backFrom(back.settings.absences, day("2026-12-29"))).toBeNull();
  });

  test("a longer one takes the place of one under way; what was planned only is forgotten", () => {
    const longer = lived(["2026-12-18", "4 Jan"], ["2026-12-30", "11 Jan"]) as OwnerSettings;
    expect(spans(longer)).toEqual(["2026-12-18 to 2027-01-11"]);
    const other = lived(["2026-12-01", "20 Dec – 3 Jan"], ["2026-12-02", "22 Dec – 3 Jan"]) as OwnerSettings;
    expect(spans(other)).toEqual(["2026-12-22 to 2027-01-04"]);
  });

  test("is remembered with the rules; rules of before there was such a thing know none", () => {
    const read = readOn("2026-12-18", "4 Jan");
    const rules = { settings: read.settings, leadSheet: read.leadSheet, cadence: [] };
    expect(unpackRules(packRules(rules))).toEqual(rules);
    const { absences, followUp, promisesInCalendar, morningEmail, ...older } = rules.settings;
    const old = unpackRules({ ...packRules({ ...rules, settings: older as OwnerSettings["settings"] }) });
    expect(old?.settings).toMatchObject({ absences: [], followUp, promisesInCalendar, morningEmail });
  });

  test("its days are days off for business, for calls and for a Sizzling lead's opening; not for the hours of a promised call", () => {
    const { settings } = readOn("2026-11-02", "4 Nov – 6 Nov");
    const { business, calls, anyDay, everyDay } = calendarFor(settings);
    const at = minuteOf("2026-11-04T22:00", zoneOf(ZONE)) ?? 0;
    const next = [business, calls, anyDay, everyDay].map((hours) => isoOf(hours.into(at), zoneOf(ZONE)).slice(0, 16));
    expect(next).toEqual(["2026-11-09T09:00", "2026-11-09T09:00", "2026-11-07T08:00", "2026-11-05T08:00"]);
    const before = calendarFor(defaultSettings(ZONE).settings).business;
    expect(business.dayOn(day("2026-11-13")).nth - business.dayOn(day("2026-11-02")).nth).toBe(
      before.dayOn(day("2026-11-13")).nth - before.dayOn(day("2026-11-02")).nth - 3,
    );
  });
});

describe("the follow-up time", () => {
  test("is Tuesday 14:00 for two hours, with neither promises nor a morning e-mail, unless the owner says otherwise", () => {
    const { settings } = defaultSettings(ZONE);
    expect(settings.followUp).toEqual({ weekday: 1, start: 840, length: 120 });
    expect([settings.promisesInCalendar, settings.morningEmail]).toEqual([false, false]);
  });

  test.each<[string, unknown, object]>([
    ["Follow-up day", "friday", { weekday: 4 }],
    ["Follow-up day", "", { weekday: null }],
    ["Follow-up day", "none", { weekday: null }],
    ["Follow-up time", "9:30", { start: 570 }],
    ["Follow-up time", "2", { start: 840 }],
    ["Follow-up time", "2 pm", { start: 840 }],
    ["Follow-up time", "", { start: 840 }],
    ["Follow-up length", 1, { length: 60 }],
    ["Follow-up length", "90", { length: 90 }],
    ["Follow-up length", "1.5 hours", { length: 90 }],
    ["Follow-up length", "1 h 30 min", { length: 90 }],
    ["Follow-up length", "45 minutes", { length: 45 }],
    ["Follow-up length", "an hour", { length: 60 }],
    ["Follow-up length", "1:30", { length: 90 }],
  ])("%s %j", (label, cell, meant) => {
    const { settings, problems } = readOn("2026-11-02", cell, null, label);
    expect(problems).toEqual([]);
    expect(settings.followUp).toMatchObject(meant);
  });

  test.each<[string, unknown]>([
    ["Follow-up day", "Tuesday and Friday"],
    ["Follow-up day", new Date(0)],
    ["Follow-up time", "25:00"],
    ["Follow-up time", "24:00"],
    ["Follow-up time", new Date(0)],
    ["Follow-up length", "10 minutes"],
    ["Follow-up length", "a while"],
    ["Follow-up length", "9 hours"],
    ["Promises in my calendar", "sometimes"],
    ["Morning e-mail", "daily"],
  ])("%s %j is refused on the cell, and the last good value stays", (label, cell) => {
    const good = defaultSettings(ZONE);
    const last = { ...good, settings: { ...good.settings, followUp: { weekday: 3, start: 600, length: 45 } } };
    const { settings, problems } = readOn("2026-11-02", cell, last, label);
    expect(problems).toMatchObject([{ row: 2, column: "Value" }]);
    const untouched = { "Follow-up day": "weekday", "Follow-up time": "start", "Follow-up length": "length" }[label];
    if (untouched !== undefined)
      expect(settings.followUp).toHaveProperty(untouched, last.settings.followUp[untouched as "weekday"]);
  });
});

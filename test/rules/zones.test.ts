/** Zones and opening hours against Temporal, above all in the weeks in which the clocks change. */

import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import {
  calendarFor,
  DAY_MINUTES,
  dayOf,
  dayOfIso,
  isoOf,
  isoOfDay,
  labelsFor,
  minuteOf,
  zoneOf,
} from "../../src/core/time";
import { anyMinute, anySettings, ZONES } from "./support/any";
import { SETTINGS } from "./support/rules";

const anyZone = fc.constantFrom(...ZONES);

function zoned(minute: number, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(minute * 60_000).toZonedDateTimeISO(zone);
}

describe("a zone", () => {
  test("shows the wall time that Temporal shows", () => {
    fc.assert(
      fc.property(anyMinute, anyZone, (minute, name) => {
        const { year, month, day, hour, minute: past } = zoned(minute, name);
        expect(zoneOf(name).wallOf(minute)).toBe(dayOf(year, month, day) * DAY_MINUTES + hour * 60 + past);
      }),
      { numRuns: 400 },
    );
  });

  test("finds the instant of a wall time, also of one that comes twice or never", () => {
    fc.assert(
      fc.property(anyMinute, anyZone, (wall, name) => {
        const local = new Date(wall * 60_000).toISOString().slice(0, 16);
        const found = Temporal.PlainDateTime.from(local).toZonedDateTime(name, { disambiguation: "compatible" });
        expect(zoneOf(name).instantOf(wall)).toBe(found.epochMilliseconds / 60_000);
      }),
      { numRuns: 400 },
    );
  });

  test("reaches any year", () => {
    for (const year of [1970, 2019, 2099]) {
      const minute = dayOf(year, 7, 1) * DAY_MINUTES;
      expect(zoneOf("Europe/Berlin").offsetAt(minute)).toBe(zoned(minute, "Europe/Berlin").offsetNanoseconds / 6e10);
    }
  });

  test.each(["Asia/Gaza", "Africa/Casablanca", "America/Cambridge_Bay", "Pacific/Apia"])(
    "changes its clocks at the minute at which Temporal does, also twice within weeks: %s",
    (name) => {
      let change = zoned(dayOf(1995, 1, 1) * DAY_MINUTES, name).getTimeZoneTransition("next");
      while (change && change.year < 2030) {
        const minute = change.epochMilliseconds / 60_000;
        const around = [minute - 1, minute].map((at) => zoned(at, name).offsetNanoseconds / 6e10);
        expect([minute - 1, minute].map((at) => zoneOf(name).offsetAt(at))).toEqual(around);
        change = change.getTimeZoneTransition("next");
      }
    },
  );

  test("is refused when nobody knows it", () => {
    expect(() => zoneOf("Mars/Olympus")).toThrow(RangeError);
  });
});

describe("ISO text", () => {
  test("goes there and back in every zone", () => {
    fc.assert(
      fc.property(anyMinute, anyZone, (minute, name) => {
        expect(minuteOf(isoOf(minute, zoneOf(name)), zoneOf("Etc/UTC"))).toBe(minute);
      }),
    );
  });

  test("without an offset is wall time", () => {
    expect(minuteOf("2026-11-02T10:00", zoneOf("America/New_York"))).toBe(
      minuteOf("2026-11-02T15:00:00Z", zoneOf("Etc/UTC")),
    );
  });

  test("of a date that the calendar does not have is nothing", () => {
    expect(dayOfIso("2026-02-31")).toBeNull();
    expect(minuteOf("2026-02-31T10:00", zoneOf("Etc/UTC"))).toBeNull();
    expect(dayOfIso("2028-02-29")).toBe(dayOf(2028, 2, 29));
    expect(isoOfDay(dayOf(2028, 2, 29))).toBe("2028-02-29");
  });

  test.each([
    ["en_US", "Thu, Nov 5, 2:20 PM", "Thu, Nov 5", "Nov 5", "November 5, 2026", "Thu 2:20 PM", "1,234"],
    ["en_GB", "Thu 5 Nov, 14:20", "Thu 5 Nov", "5 Nov", "5 November 2026", "Thu 14:20", "1,234"],
    ["de_DE", "Do., 5. Nov., 14:20", "Do., 5. Nov.", "5. Nov.", "5. November 2026", "Do., 14:20", "1.234"],
    ["xx_odd", "Thu, Nov 5, 2:20 PM", "Thu, Nov 5", "Nov 5", "November 5, 2026", "Thu 2:20 PM", "1,234"],
  ])("is written as people write it in %s", (locale, moment, date, monthDay, longDate, weekdayTime, number) => {
    const labels = labelsFor(locale, zoneOf("America/New_York"));
    const day = dayOf(2026, 11, 5);
    const at = minuteOf("2026-11-05T14:20", zoneOf("America/New_York")) ?? 0;
    expect([labels.moment(at), labels.weekdayTime(at)]).toEqual([moment, weekdayTime]);
    expect([labels.date(day), labels.monthDay(day), labels.longDate(day)]).toEqual([date, monthDay, longDate]);
    expect(labels.number(1234)).toBe(number);
  });
});

describe("opening hours", () => {
  test("open and close on the wall as the settings say, whatever the clocks do", () => {
    fc.assert(
      fc.property(anySettings, anyMinute, (settings, minute) => {
        const { business, zone } = calendarFor(settings);
        const day = business.dayAt(minute);
        const hours = settings.hours[Temporal.PlainDate.from(isoOfDay(day.date)).dayOfWeek - 1];
        if (!hours) return;
        const midnight = day.date * DAY_MINUTES;
        expect([day.opens, day.closes]).toEqual([
          zone.instantOf(midnight + hours.opens),
          zone.instantOf(midnight + hours.closes),
        ]);
        expect(settings.holidays).not.toContain(day.date);
      }),
      { numRuns: 400 },
    );
  });

  test("count only open minutes, one by one", () => {
    fc.assert(
      fc.property(anySettings, anyMinute, fc.integer({ min: 1, max: 300 }), (settings, from, minutes) => {
        const { business } = calendarFor(settings);
        let at = business.into(from);
        for (let left = minutes; left > 0; left -= 1) at = business.into(at) + 1;
        expect(business.after(from, minutes)).toBe(at);
      }),
      { numRuns: 200 },
    );
  });

  test("a count that runs out at a closing ends there; none at a closing ends at the next opening", () => {
    const { business, zone } = calendarFor(SETTINGS);
    const monday = (clock: number) => zone.instantOf(dayOf(2026, 11, 2) * DAY_MINUTES + clock);
    expect(business.after(monday(1015), 5)).toBe(monday(1020));
    expect(business.after(monday(1020), 0)).toBe(monday(1440 + 540));
    expect(business.after(monday(1020), 5)).toBe(monday(1440 + 545));
  });

  test("of calls are the part of business time between 8:00 and 21:00", () => {
    const late = { opens: 360, closes: 1380 };
    const { calls } = calendarFor({ ...SETTINGS, zone: "Etc/UTC", hours: Array(7).fill(late) });
    const { opens, closes } = calls.dayOn(dayOf(2026, 11, 2));
    expect([opens % DAY_MINUTES, closes % DAY_MINUTES]).toEqual([480, 1260]);
  });

  test("of a business that never opens are those of calls, so that no lead is left alone", () => {
    const { business } = calendarFor({ ...SETTINGS, hours: Array(7).fill(null) });
    expect(business.isOpenAt(dayOf(2026, 11, 1) * DAY_MINUTES + 1440)).toBe(true);
  });

  test("keep a day's number when the table grows to other years", () => {
    const { business } = calendarFor(SETTINGS);
    const monday = business.dayOn(dayOf(2026, 11, 2));
    business.dayOn(dayOf(2020, 1, 1));
    business.dayOn(dayOf(2035, 1, 1));
    expect(business.dayOn(dayOf(2026, 11, 2))).toEqual(monday);
    expect(business.later(monday, 5).date).toBe(dayOf(2026, 11, 9));
  });
});

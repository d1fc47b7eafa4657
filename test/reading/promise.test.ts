import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { readPromise } from "../../src/core/promise";
import { civilOf, dayOfIso, isoOf, isoOfDay, minuteOf, zoneOf } from "../../src/core/time";

const NEW_YORK = zoneOf("America/New_York");

const minute = (iso: string, zone = NEW_YORK) => {
  const at = minuteOf(iso, zone);
  if (at === null) throw new Error(iso);
  return at;
};

/** Monday 2 November 2026, 10:00. */
const MONDAY = minute("2026-11-02T10:00");

/** A date as "2026-11-05", a moment with its time and offset; an error as it is. */
function read(text: string, { now = MONDAY, zone = NEW_YORK, locale = "en_US" } = {}): string {
  const found = readPromise(text, now, zone, locale);
  if ("error" in found) return found.error;
  const { when } = found.promised;
  return when.kind === "date" ? isoOfDay(when.day) : isoOf(when.at, zone);
}

const at = (text: string) => read(text).replace(/:00-0\d:00$/, "");

describe("a promise in the owner's own words", () => {
  test.each([
    ["Thu 2pm", "2026-11-05T14:00"],
    ["thursday at 2", "2026-11-05T14:00"],
    ["Thu, 2 p.m.", "2026-11-05T14:00"],
    ["2pm Thursday", "2026-11-05T14:00"],
    ["tomorrow", "2026-11-03"],
    ["tomorrow 9", "2026-11-03T09:00"],
    ["tomorrow at 4", "2026-11-03T16:00"],
    ["the day after tomorrow", "2026-11-04"],
    ["in 2 weeks", "2026-11-16"],
    ["2 weeks from now", "2026-11-16"],
    ["10 days", "2026-11-12"],
    ["in an hour", "2026-11-02T11:00"],
    ["in half an hour", "2026-11-02T10:30"],
    ["in 90 minutes", "2026-11-02T11:30"],
    ["in 3 days at 10", "2026-11-05T10:00"],
    ["in a month", "2026-12-02"],
    ["next Tuesday", "2026-11-10"],
    ["Tuesday next week", "2026-11-10"],
    ["5 Nov", "2026-11-05"],
    ["Nov 5th", "2026-11-05"],
    ["5 November 14:30", "2026-11-05T14:30"],
    ["Thu 5 Nov 2:30pm", "2026-11-05T14:30"],
    ["11/5 2pm", "2026-11-05T14:00"],
    ["5/1/27", "2027-05-01"],
    ["2026-11-05", "2026-11-05"],
    ["2026-11-05 14:30", "2026-11-05T14:30"],
    ["the 15th", "2026-11-15"],
    ["the 1st", "2026-12-01"],
    ["end of month", "2026-11-30"],
    ["end of next month", "2026-12-31"],
    ["end of the week", "2026-11-06"],
    ["next week", "2026-11-09"],
    ["early December", "2026-12-01"],
    ["Monday morning", "2026-11-09"],
    ["tomorrow afternoon", "2026-11-03T13:00"],
    ["tonight", "2026-11-02T18:00"],
    ["noon", "2026-11-02T12:00"],
    ["  TOMORROW  ", "2026-11-03"],
  ])("%s", (text, meant) => {
    expect(at(text)).toBe(meant);
  });

  test("a time without a day is today, or tomorrow if it is past", () => {
    expect(at("2pm")).toBe("2026-11-02T14:00");
    expect(at("9am")).toBe("2026-11-03T09:00");
  });

  test("a weekday is the next to come, today only with a time to come", () => {
    expect(at("Monday")).toBe("2026-11-09");
    expect(at("Monday 2pm")).toBe("2026-11-02T14:00");
    expect(at("Monday 9am")).toBe("2026-11-09T09:00");
  });

  test("a date without a year is the next to come, but one just past is a slip", () => {
    expect(at("1 Feb")).toBe("2027-02-01");
    expect(read("1 Nov")).toMatch(/^Sun, Nov 1 is past\./);
  });

  test("the spreadsheet's locale says which number is the month", () => {
    expect(read("11/5", { locale: "en_US" })).toBe("2026-11-05");
    expect(read("11/12", { locale: "en_GB" })).toBe("2026-12-11");
    expect(read("31/12", { locale: "en_US" })).toBe("2026-12-31");
    expect(read("5.12.", { locale: "en_US" })).toBe("2026-12-05");
  });

  test("months are counted on the calendar and end with the month", () => {
    expect(read("in a month", { now: minute("2027-01-31T10:00") })).toBe("2027-02-28");
    expect(read("in 2 months", { now: minute("2027-01-31T10:00") })).toBe("2027-03-31");
  });

  test("may name the channel", () => {
    const channelOf = (text: string) => {
      const found = readPromise(text, MONDAY, NEW_YORK, "en_US");
      return "promised" in found ? found.promised.channel : found.error;
    };
    expect(channelOf("call her back Thu 2pm")).toBe("Call");
    expect(channelOf("I'll email tomorrow")).toBe("Email");
    expect(channelOf("tomorrow by phone")).toBe("Call");
    expect(channelOf("tomorrow")).toBeNull();
  });
});

describe("what cannot be promised", () => {
  test.each([
    ["", "No time is written."],
    ["call", "No time is written."],
    ["banana", "“banana” is not a time Stoke understands."],
    ["5", "“5” is not a time"],
    ["tomorrow or Friday", "“tomorrow or Friday” is not a time"],
    ["25:00", "“25:00” is not a time"],
    ["Thu 13pm", "“Thu 13pm” is not a time"],
    ["31 February", "February 2026 has no day 31."],
    ["2/31/2027", "February 2027 has no day 31."],
    ["13/13", "There is no month 13."],
    ["Fri 5 Nov", "5 November 2026 is a Thursday, not a Friday."],
    ["2026-10-05", "Mon, Oct 5 is past."],
    ["today 9am", "Mon, Nov 2, 9:00 AM is past."],
    ["5/6/2099", "That is more than 10 years away."],
    ["constructor", "“constructor” is not a time"],
    ["__proto__", "“__proto__” is not a time"],
  ])("%j is refused, with an example", (text, reason) => {
    expect(read(text)).toContain(reason);
    expect(read(text)).toContain("Thu 2pm");
  });

  test("an error quotes no more than a line of it", () => {
    expect(read("x".repeat(10_000)).length).toBeLessThan(200);
  });
});

describe("the clocks change", () => {
  const berlin = zoneOf("Europe/Berlin");

  test("in 2 weeks and a weekday keep the wall's time over the change", () => {
    const before = minute("2026-10-30T15:00");
    expect(read("Mon 9am", { now: before })).toBe("2026-11-02T09:00:00-05:00");
    expect(read("tomorrow 9am", { now: before })).toBe("2026-10-31T09:00:00-04:00");
    const march = minute("2027-03-27T12:00", berlin);
    expect(read("tomorrow 9am", { now: march, zone: berlin })).toBe("2027-03-28T09:00:00+02:00");
  });

  test("in an hour is an hour of the clock", () => {
    expect(read("in 2 hours", { now: minute("2026-11-01T00:30") })).toBe("2026-11-01T01:30:00-05:00");
  });

  test("an hour that the clocks jump over moves on by the jump", () => {
    expect(read("tomorrow 02:30", { now: minute("2027-03-27T12:00", berlin), zone: berlin })).toBe(
      "2027-03-28T03:30:00+02:00",
    );
  });
});

test("any date of the coming year is read in each way of writing it", () => {
  const today = dayOfIso("2026-11-02") ?? 0;
  const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 1439 }), (ahead, time) => {
      const { year, month, day } = civilOf(today + ahead);
      const clock = `${Math.floor(time / 60)}`.padStart(2, "0").concat(":", `${time % 60}`.padStart(2, "0"));
      const iso = isoOfDay(today + ahead);
      const name = months[month - 1];
      const texts = [
        `${day} ${name}`,
        `${name} ${day}`,
        `${month}/${day}`,
        `${day}.${month}.${year}`,
        iso,
        `in ${ahead} days`,
      ];
      expect(texts.map((text) => read(text))).toEqual(texts.map(() => iso));
      // Today's earlier times are past.
      if (ahead > 0) expect(read(`${day} ${name} ${clock}`)).toContain(`${iso}T${clock}`);
    }),
  );
});

test("whatever is written, the answer is a promise to come or a reason", () => {
  const word = fc.constantFrom(
    "tomorrow",
    "thu",
    "at",
    "in",
    "2",
    "weeks",
    "5",
    "nov",
    "2pm",
    "next",
    "end",
    "of",
    "month",
    "/",
    "14:30",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(word).map((words) => words.join(" ")),
      ),
      (text) => {
        const found = readPromise(text, MONDAY, NEW_YORK, "en_US");
        if ("error" in found) expect(found.error).not.toBe("");
        else if (found.promised.when.kind === "moment") expect(found.promised.when.at).toBeGreaterThanOrEqual(MONDAY);
        else expect(found.promised.when.day).toBeGreaterThanOrEqual(NEW_YORK.dateOf(MONDAY));
      },
    ),
  );
});

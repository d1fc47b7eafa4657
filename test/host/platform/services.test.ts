/** The smaller services: Utilities, Session, Logger, Calendar. */

import { errorOf, evaluate, hostOf, resultOf } from "./script";

describe("Utilities", () => {
  test.each([
    ["yyyy-MM-dd'T'HH:mm:ssXXX", "2026-11-02T10:00:00-05:00"],
    ["EEE d MMM HH:mm", "Mon 2 Nov 10:00"],
    ["EEEE, MMMM d, yy h:mm a", "Monday, November 2, 26 10:00 AM"],
    ["M/d/yyyy K 'o''clock' k", "11/2/2026 10 o'clock 10"],
    ["D u S z Z X XX", "306 1 0 EST -0500 -05 -0500"],
  ])("formatDate knows Java's pattern %s", (pattern, text) => {
    expect(evaluate(`return Utilities.formatDate(new Date(), "America/New_York", ${JSON.stringify(pattern)})`)).toBe(
      text,
    );
  });

  test("formatDate refuses a letter that Java does not know, and a zone that nobody knows", () => {
    expect(errorOf('Utilities.formatDate(new Date(), "UTC", "Jb")')).toContain("Illegal pattern character 'J'");
    expect(errorOf('Utilities.formatDate(new Date(), "Mars", "yyyy")')).toContain('"Mars" is not a known time zone');
  });

  test("UUIDs look like some and differ; from one seed they are the same in a new host", () => {
    const code = "function go() { return [Utilities.getUuid(), Utilities.getUuid()]; }";
    const [one, two, three, four] = [{ seed: "a" }, { seed: "a" }, {}, {}].map((options) =>
      resultOf(hostOf(code, options), "go"),
    );
    expect(one).toEqual(two);
    const all = [one, three, four].flat();
    expect(new Set(all).size).toBe(6);
    for (const id of all) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  test("digests are Java's signed bytes", () => {
    const hex = "bytes.map((b) => (b & 255).toString(16).padStart(2, '0')).join('')";
    const body = `const bytes = Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, "abc"); return [bytes[0], ${hex}]`;
    expect(evaluate(body)).toEqual([-70, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"]);
    const md5 = `const bytes = Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, "abc"); return ${hex}`;
    expect(evaluate(md5)).toBe("900150983cd24fb0d6963f7d28e17f72");
  });

  test("base64 goes both ways, and refuses what is none", () => {
    expect(
      evaluate(`const text = Utilities.base64Encode("Grüße"), bytes = Utilities.base64Decode(text);
        return [text, Utilities.newBlob(bytes).getDataAsString(), Utilities.base64EncodeWebSafe([-1, -1])]`),
    ).toEqual(["R3LDvMOfZQ==", "Grüße", "__8="]);
    expect(errorOf('Utilities.base64Decode("no base64!")')).toBe("Exception: Could not decode string.");
  });

  test("parseCsv reads quotes, and line breaks in quotes", () => {
    expect(evaluate('return Utilities.parseCsv(\'a,"b ""c"""\\n"1\\n2",3\\n\')')).toEqual([
      ["a", 'b "c"'],
      ["1\n2", "3"],
    ]);
    expect(evaluate('return Utilities.parseCsv("a;b", ";")')).toEqual([["a", "b"]]);
    expect(errorOf('Utilities.parseCsv("a,\\"open")')).toBe("Exception: Could not parse text.");
  });

  test("sleep takes at most five minutes", () => {
    expect(errorOf("Utilities.sleep(300001)")).toBe("Exception: Invalid argument: milliseconds");
  });
});

test("Session knows the owner, and the script's zone apart from the spreadsheet's", () => {
  const body =
    "return [Session.getEffectiveUser().getEmail(), Session.getScriptTimeZone(), SpreadsheetApp.getActive().getSpreadsheetTimeZone()]";
  expect(evaluate(body, { account: "ana@example.com", scriptZone: "Europe/Rome", zone: "Asia/Tokyo" })).toEqual([
    "ana@example.com",
    "Europe/Rome",
    "Asia/Tokyo",
  ]);
});

test("what scripts note down is kept, with the moment and the run", () => {
  const host = hostOf('function go() { console.warn("late", { by: 5 }); Logger.log("done"); return Logger.getLog(); }');
  expect(resultOf(host, "go")).toBe('late {"by":5}\ndone');
  expect(host.log.lines[0]).toEqual({
    at: "2026-11-02T15:00:00.000Z",
    run: "go",
    level: "warn",
    text: 'late {"by":5}',
  });
});

describe("the calendar", () => {
  test("takes a weekly series, whose description can be refreshed, and which can be taken away", () => {
    const host = hostOf(`
      function create() {
        const weekly = CalendarApp.newRecurrence().addWeeklyRule().onlyOnWeekday(CalendarApp.Weekday.TUESDAY);
        return CalendarApp.getDefaultCalendar().createEventSeries("Follow-up time", new Date("2026-11-03T19:00:00Z"), new Date("2026-11-03T21:00:00Z"), weekly).getId();
      }
      function refresh(id) { CalendarApp.getEventSeriesById(id).setDescription("Ana Cruz"); }
      function remove(id) { CalendarApp.getEventSeriesById(id).deleteEventSeries(); }`);
    const id = resultOf(host, "create");
    resultOf(host, "refresh", id);
    expect(host.calendar.entries).toMatchObject([
      { title: "Follow-up time", description: "Ana Cruz", repeats: { every: "week", weekdays: ["TUESDAY"] } },
    ]);
    resultOf(host, "remove", id);
    expect(host.calendar.entries).toEqual([]);
    // Google still finds it, and changes nothing in it.
    expect(() => resultOf(host, "refresh", id)).toThrow(/already been deleted/);
  });

  test("takes single events", () => {
    const body = `const event = CalendarApp.createEvent("Call Ana", new Date(0), new Date(60000), { description: "555-0100" });
      return [event.getTitle(), event.getDescription(), event.getStartTime() instanceof Date, CalendarApp.getEventById(event.getId()).getEndTime().getTime()]`;
    expect(evaluate(body)).toEqual(["Call Ana", "555-0100", true, 60_000]);
  });

  test("has no event that ends before it starts", () => {
    expect(errorOf('CalendarApp.createEvent("x", new Date(2), new Date(1))')).toContain("start date must be before");
  });
});

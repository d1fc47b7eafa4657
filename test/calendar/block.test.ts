/** The follow-up time in the calendar: exactly one weekly event, whatever happens to Settings, to the event, or to a run. */

import { beforeAll, describe, expect, test } from "@jest/globals";
import { type Host, openHost } from "../../local/host";
import type { SidebarView } from "../../src/actions/views";
import { bookWith, copies, lastRun, someLeads } from "../actions/book";
import { setUp } from "../set-up/steps";
import { deleteAll, events, run, setting } from "./week";

const BLOCK = "Follow-up time: Tue 3 Nov 14:00, 120 min, weekly";

let copy: (now?: string) => Promise<Host>;
let small: (now?: string) => Promise<Host>;
beforeAll(async () => {
  copy = await copies(bookWith(someLeads(14)));
  small = await copies(bookWith(someLeads(2)));
});

const calendarCalls = (host: Host, name: string) =>
  lastRun(host, name).calls.filter((call) => call.ms > 0 && call.name.startsWith("Calendar")).length;

describe("the follow-up time in the calendar", () => {
  test("is made by Set up, once, with whom to contact first by then", async () => {
    const host = await copy();
    expect(events(host)).toEqual([BLOCK]);
    const [entry] = host.calendar.entries;
    expect(entry?.repeats).toMatchObject({
      every: "week",
      weekdays: ["TUESDAY"],
      zone: "America/New_York",
      until: null,
    });
    const lines = entry?.description.split("\n") ?? [];
    expect(lines[0]).toBe("First on your list by Tue, Nov 3, 2:00 PM, as things stand:");
    expect(lines[1]).toMatch(/^1\. \w+ Example\d+: .+ · Untouched \d+ d/);
    expect(lines.filter((line) => /^\d+\. /.test(line))).toHaveLength(10);
    expect(lines[11]).toMatch(/^… and \d more\.$/);
    setUp(host);
    run(host, "hourly");
    expect(events(host)).toEqual([BLOCK]);
    expect(calendarCalls(host, "hourly")).toBe(0);
  });

  test("moves with Settings, by the next hourly run; the owner's title stays", async () => {
    const host = await copy();
    const [entry] = host.calendar.entries;
    if (entry) entry.title = "Flowers for people";
    setting(host, "Follow-up day", "Friday");
    setting(host, "Follow-up time", "9:30");
    setting(host, "Follow-up length", "90 minutes");
    expect(events(host)).toEqual([BLOCK.replace("Follow-up time", "Flowers for people")]);
    run(host, "hourly");
    expect(events(host)).toEqual(["Flowers for people: Fri 6 Nov 09:30, 90 min, weekly"]);
    setting(host, "Follow-up day", "");
    run(host, "hourly");
    expect(events(host)).toEqual([]);
    setting(host, "Follow-up day", "Monday");
    run(host, "hourly");
    expect(events(host)).toEqual(["Follow-up time: Mon 9 Nov 09:30, 90 min, weekly"]);
  });

  test("stays away where the owner deleted it, until Settings change or Set up is run", async () => {
    const host = await copy();
    deleteAll(host);
    run(host, "hourly");
    run(host, "eachMorning");
    expect(events(host)).toEqual([]);
    setUp(host);
    expect(events(host)).toEqual([BLOCK]);
    deleteAll(host);
    setting(host, "Follow-up time", "15:00");
    run(host, "hourly");
    expect(events(host)).toEqual([BLOCK.replace("14:00", "15:00")]);
  });

  test("names each morning whom to contact first by its next time", async () => {
    const host = await copy("2026-11-04T11:00:00Z");
    const before = host.calendar.entries[0]?.description;
    run(host, "eachMorning");
    expect(host.calendar.entries[0]?.description).not.toBe(before);
    expect(host.calendar.entries[0]?.description).toContain("by Tue, Nov 10, 2:00 PM");
    expect(host.calendar.entries[0]?.description).toContain(
      `https://docs.google.com/spreadsheets/d/${host.workbook.id}`,
    );
    run(host, "eachMorning");
    expect(lastRun(host, "eachMorning").calls.map(({ name }) => name)).not.toContain(
      "CalendarEventSeries.setDescription",
    );
    expect(events(host)).toEqual([BLOCK]);
  });

  test("stays where it is on a holiday and while the owner is away, and says when the next one is", async () => {
    const host = await copy();
    const text = () => host.calendar.entries[0]?.description.split("\n") ?? [];
    setting(host, "Holidays", "3 Nov 2026");
    run(host, "eachMorning");
    expect(events(host)).toEqual([BLOCK]);
    expect(text().slice(0, 3)).toEqual([
      "Tue, Nov 3 is a holiday. Your next follow-up time is Tue, Nov 10, 2:00 PM.",
      "",
      "First on your list by Tue, Nov 10, 2:00 PM, as things stand:",
    ]);
    setting(host, "Out until", "18 Nov 2026");
    const calls = calendarCalls(host, "eachMorning");
    run(host, "eachMorning");
    expect(text()[0]).toBe("You are away on Tue, Nov 3. Your next follow-up time is Tue, Nov 24, 2:00 PM.");
    expect(calendarCalls(host, "eachMorning")).toBe(calls);
    setting(host, "Out until", "");
    setting(host, "Holidays", "");
    run(host, "eachMorning");
    expect(text()[0]).toBe("First on your list by Tue, Nov 3, 2:00 PM, as things stand:");
    expect(events(host)).toEqual([BLOCK]);
  });

  test("is taken away by Remove; other events stay", async () => {
    const host = await copy();
    host.calendar.add({ title: "Dentist", start: 0, end: 60_000, description: "", location: "", repeats: null });
    host.rpc("confirmRemove");
    expect(host.calendar.entries.map(({ title }) => title)).toEqual(["Dentist"]);
  });

  test.each<[string, (host: Host) => void]>([
    ["made", deleteAll],
    ["moved", () => undefined],
  ])("stands once wherever a run is killed while it is %s", async (_, before) => {
    const ready = async () => {
      const host = await small();
      before(host);
      setting(host, "Follow-up time", "15:00");
      return host;
    };
    const undisturbed = await ready();
    run(undisturbed, "hourly");
    const { calls, total } = lastRun(undisturbed, "hourly");
    const own = calls.filter(({ name, ms }) => ms > 0 && name.startsWith("Calendar")).length;
    for (let index = total; index > total - own - 4; index -= 1) {
      const host = await ready();
      host.meter.killAt(index, "after");
      host.run("hourly");
      run(host, "hourly");
      expect([index, ...events(host)]).toEqual([index, BLOCK.replace("14:00", "15:00")]);
    }
  });

  test("is told to be missing where Google was not given the permission, and comes once it was", async () => {
    const host = await small();
    setting(host, "Follow-up time", "15:00");
    const denied = openHost({ now: host.clock.iso(), workbook: host.workbook, seed: "denied", denied: [CALENDAR] });
    const report = setUp(denied);
    expect(report.problems).toEqual([expect.stringContaining("not in your calendar")]);
    denied.owner.select("Leads", "A2");
    const view = denied.rpc("sidebarView", null) as Extract<SidebarView, { kind: "lead" }>;
    expect(view.card.notices).toEqual([expect.stringContaining("Nothing is put into your calendar")]);
    run(denied, "hourly");
    expect(calendarCalls(denied, "hourly")).toBe(0);
    run(denied, "eachMorning");
    const allowed = openHost({ now: host.clock.iso(), workbook: host.workbook, seed: "allowed" });
    for (const [key, value] of denied.properties.document) allowed.properties.document.set(key, value);
    run(allowed, "eachMorning");
    expect(events(allowed)).toEqual([BLOCK.replace("14:00", "15:00")]);
    expect(denied.rpc("confirmRemove")).toContain("Gone: ");
  });

  test("of somebody else who runs Stoke in this spreadsheet is left alone, and no second one is made", async () => {
    const host = await small();
    const other = openHost({
      now: host.clock.iso(),
      workbook: host.workbook,
      seed: "other",
      account: "other@example.com",
    });
    for (const [key, value] of host.properties.document) other.properties.document.set(key, value);
    setUp(other);
    run(other, "eachMorning");
    expect(events(other)).toEqual([]);
    expect(other.rpc("confirmRemove")).toMatch(/The follow-up time in the calendar of \S+ stays there\./);
  });
});

const CALENDAR = "https://www.googleapis.com/auth/calendar";

/** Promises in the calendar: on the owner's wish, one event for each that was given for a time of day, until it is kept. */

import { beforeAll, expect, test } from "@jest/globals";
import { type Host, openHost } from "../../local/host";
import { promiseChanges, type StandingPromise } from "../../src/core/calendar-events";
import { bookWith, clear, copies, lastRun, log, someLeads, type } from "../actions/book";
import { deleteAll, events, run, setting } from "./week";

const promised = (promise: string, outcome: "Talked" | "No answer" = "Talked") => ({ outcome, promise }) as const;
const THURSDAY = "Call Ana Example0, 212-555-0100: Thu 5 Nov 14:00, 15 min";

let copy: (now?: string) => Promise<Host>;
beforeAll(async () => {
  const host = bookWith(someLeads(4));
  setting(host, "Follow-up day", "");
  run(host, "hourly");
  log(host, "Ana Example0", promised("Thu 2pm"));
  log(host, "Bilal Example1", promised("Friday"));
  copy = await copies(host);
});

async function asked(): Promise<Host> {
  const host = await copy();
  setting(host, "Promises in my calendar", "yes");
  return host;
}

const calendarCalls = (host: Host) =>
  lastRun(host, "hourly").calls.filter((call) => call.ms > 0 && call.name.startsWith("Calendar")).length;

test("stand there once the owner asks for it, if they are for a time of day", async () => {
  const host = await copy();
  run(host, "hourly");
  expect(events(host)).toEqual([]);
  setting(host, "Promises in my calendar", "yes");
  run(host, "hourly");
  expect(events(host)).toEqual([THURSDAY]);
  run(host, "hourly");
  expect([events(host), calendarCalls(host)]).toEqual([[THURSDAY], 0]);
  setting(host, "Promises in my calendar", "no");
  run(host, "hourly");
  expect(events(host)).toEqual([]);
});

test("move when they change, and go when they are kept, taken back, or their lead is gone", async () => {
  const host = await asked();
  run(host, "hourly");
  const [id] = host.calendar.entries.map((entry) => entry.id);
  log(host, "Ana Example0", promised("Fri 10:00"));
  type(host, "Ana Example0", "Phone", "212-555-0199");
  run(host, "hourly");
  expect(events(host)).toEqual(["Call Ana Example0, 212-555-0199: Fri 6 Nov 10:00, 15 min"]);
  expect(host.calendar.entries[0]?.id).toBe(id);
  log(host, "Bilal Example1", promised("Fri 11:00"));
  log(host, "Chen Example2", promised("Fri 12:00"));
  run(host, "hourly");
  expect(events(host)).toHaveLength(3);
  clear(host, "Bilal Example1", "Promise");
  log(host, "Chen Example2", { outcome: "Asked to be removed", direction: "In" });
  host.clock.pass(4 * 24 * 60 * 60_000);
  log(host, "Ana Example0", { outcome: "No answer" });
  run(host, "hourly");
  expect(events(host)).toEqual([]);
});

test("of somebody else who runs Stoke in this spreadsheet are left alone, and no second ones are made", async () => {
  const host = await asked();
  run(host, "hourly");
  const now = host.clock.iso();
  const other = openHost({ now, workbook: host.workbook, seed: "other", account: "other@example.com" });
  for (const [key, value] of host.properties.document) other.properties.document.set(key, value);
  log(other, "Ana Example0", promised("Fri 10:00"));
  run(other, "hourly");
  expect([events(other), events(host)]).toEqual([[], [THURSDAY]]);
});

test("of an event that the owner deleted, another comes only with another moment", async () => {
  const host = await asked();
  run(host, "hourly");
  deleteAll(host);
  run(host, "hourly");
  expect(events(host)).toEqual([]);
  log(host, "Ana Example0", promised("Fri 10:00"));
  run(host, "hourly");
  expect(events(host)).toEqual(["Call Ana Example0, 212-555-0100: Fri 6 Nov 10:00, 15 min"]);
});

test("go with Stoke", async () => {
  const host = await asked();
  run(host, "hourly");
  host.calendar.add({ title: "Dentist", start: 0, end: 60_000, description: "", location: "", repeats: null });
  host.rpc("confirmRemove");
  expect(host.calendar.entries.map(({ title }) => title)).toEqual(["Dentist"]);
});

test("stand once wherever a run is killed", async () => {
  const undisturbed = await asked();
  run(undisturbed, "hourly");
  const { total } = lastRun(undisturbed, "hourly");
  for (let index = total; index > total - calendarCalls(undisturbed) - 4; index -= 1) {
    const host = await asked();
    host.meter.killAt(index, "after");
    host.run("hourly");
    run(host, "hourly");
    expect([index, ...events(host)]).toEqual([index, THURSDAY]);
  }
});

test("are changed at most so many in a run, the soonest first, and hold no more than a hundred", () => {
  const many: StandingPromise[] = Array.from({ length: 150 }, (_, index) => ({
    leadId: `L${index}`,
    at: 10_000 - index,
    title: `Call ${index}`,
  }));
  const first = promiseChanges(many, [], 0, 20);
  expect([first.remove.length, first.change.length, first.add.length]).toEqual([0, 0, 20]);
  expect(first.add[0]?.leadId).toBe("L149");
  const kept = many.slice(50).map((promise) => ({ ...promise, event: promise.leadId }));
  expect(promiseChanges(many, kept, 0, 20)).toEqual({ remove: [], change: [], add: [] });
  const sooner = [{ leadId: "new", at: 5, title: "Call new" }, ...many];
  const next = promiseChanges(sooner, kept, 0, 20);
  expect([next.remove.map(({ leadId }) => leadId), next.add.map(({ leadId }) => leadId)]).toEqual([["L50"], ["new"]]);
  expect(promiseChanges([], kept, 0, 20).remove).toHaveLength(20);
});

test("that have passed stay in the calendar until they are kept, and are not put there late", () => {
  const past = { leadId: "L1", at: 5, title: "Call" };
  expect(promiseChanges([past], [], 10, 20).add).toEqual([]);
  expect(promiseChanges([past], [{ ...past, event: "e" }], 10, 20)).toEqual({ remove: [], change: [], add: [] });
});

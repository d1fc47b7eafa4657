/** Rows that other programs add fire no event: they are completed at the next look, and the owner is told. */

import { expect, test } from "@jest/globals";
import type { Host } from "../../local/host";
import { bookWith, columnOf, lastRun, portrait, sheetOf, shown, someLeads } from "../actions/book";
import { told } from "./mailbox";

/** As Zapier or the API does: below the last row, without an event. */
function appended(host: Host, cells: Readonly<Record<string, string>>): void {
  const leads = sheetOf(host, "Leads");
  const row = leads.lastRow + 1;
  leads.grow(row, leads.lastColumn);
  for (const [header, cell] of Object.entries(cells)) leads.typeAt(row, columnOf(leads, header), cell);
}

const ZOE = {
  Name: "Zoe Park",
  Phone: "212-555-0190",
  Email: "zoe@example.com",
  "Way in": "Web form",
  Interest: "Peonies",
};

test("a row that a program added has its ID, received, temperature and first contact within five minutes", () => {
  const host = bookWith(someLeads(3));
  appended(host, ZOE);
  host.clock.advance(6);
  expect(portrait(host)["Zoe Park"]).toMatchObject({
    "Lead ID": "some",
    Temperature: "Hot",
    "why temperature": expect.stringContaining("Hot"),
    "Next step": "First call, within 5 minutes",
    Received: expect.stringMatching(/^2026-11-02T10:0\d$/),
  });
  expect(told(host).map(({ subject }) => subject)).toEqual(["New lead: Zoe Park – Peonies"]);
  host.clock.advance(120);
  expect(told(host)).toHaveLength(1);
});

test("where they are not looked for, the hourly run completes them and tells", () => {
  const host = bookWith(someLeads(3));
  const looks = host.triggers.list().filter(({ handler }) => handler === "takeLeads");
  for (const { id } of looks) host.triggers.remove(id);
  appended(host, ZOE);
  host.run("hourly");
  expect(shown(host, "Zoe Park", "Stage")).toBe("New");
  expect(told(host)).toHaveLength(1);
});

test("an old list that is pasted where no event tells of it is completed, and nobody is mailed about it", () => {
  const host = bookWith(someLeads(3));
  host.run("takeLeads");
  for (const lead of someLeads(4, 20)) appended(host, lead);
  host.clock.advance(6);
  expect(shown(host, "Ana Example20", "Stage")).toBe("New");
  expect(told(host)).toEqual([]);
});

test("Settings says how often they are looked for, and whether the owner is told", () => {
  const host = bookWith(someLeads(3));
  const settings = sheetOf(host, "Settings");
  const set = (label: string, value: string) => {
    for (let row = 2; row <= settings.lastRow; row += 1)
      if (settings.displayAt(row, 1) === label) host.owner.edit("Settings", `B${row}`, value);
  };
  const period = () =>
    host.triggers.list().flatMap(({ handler, recurrence }) => (handler === "takeLeads" ? [recurrence] : []));
  expect(period()).toEqual([{ kind: "every", ms: 5 * 60_000 }]);
  set("Look for new leads every", "15 minutes");
  set("Tell me of new leads", "no");
  host.clock.advance(6);
  expect(period()).toEqual([{ kind: "every", ms: 15 * 60_000 }]);
  appended(host, ZOE);
  host.clock.advance(20);
  expect(shown(host, "Zoe Park", "Stage")).toBe("New");
  expect(told(host)).toEqual([]);
  set("Look for new leads every", "off");
  host.clock.advance(20);
  expect(period()).toEqual([]);
  set("Look for new leads every", "10");
  host.clock.advance(16);
  expect(period()).toEqual([{ kind: "every", ms: 10 * 60_000 }]);
});

test("what the looks of a day cost of Google's trigger time is what Settings says of it", () => {
  const host = bookWith(someLeads(300));
  host.run("takeLeads");
  host.run("takeLeads");
  const seconds = lastRun(host, "takeLeads").modelledMs / 1000;
  const [five = 0, ten = 0, fifteen = 0, thirty = 0] = [5, 10, 15, 30].map((every) =>
    Math.round((seconds * 1440) / every / 60),
  );
  const measured = `every 5 minutes takes about ${five}, 10 about ${ten}, 15 about ${fifteen}, 30 about ${thirty}.`;
  const settings = sheetOf(host, "Settings");
  const notes = Array.from({ length: settings.lastRow }, (_, index) => settings.displayAt(index + 1, 3));
  expect(notes.find((note) => note.includes("every 5 minutes takes"))).toContain(measured);
});

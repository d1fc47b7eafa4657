/** The sheet Effectiveness as an owner has it: asked for, refreshed, kept apart from theirs, and taken away again. */

import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Host } from "../../local/host";
import type { SheetModel } from "../../local/host/sheets";
import { bookWith, copies, lastRun, log, rowOf, sheetOf, someLeads } from "../actions/book";

const NAME = "Effectiveness";

let fresh: (now?: string) => Promise<Host>;

beforeAll(async () => {
  const host = bookWith([
    ...someLeads(6),
    { Name: "Zed Plus", Phone: "212-555-0199", "Referred by": "'=HYPERLINK(1)" },
  ]);
  log(host, "Ana Example0", { outcome: "Talked" });
  log(host, "Bilal Example1", { outcome: "Left voicemail" });
  log(host, "Zed Plus", { outcome: "Bought" });
  const taken = log(host, "Chen Example2", { outcome: "Talked" });
  host.rpc("undoTouch", taken.undo);
  fresh = await copies(host);
});

/** The 1-based row of a label in column A, below a section's title. */
function rowIn(sheet: SheetModel, title: string, label: string): number {
  let inside = false;
  for (let row = 1; row <= sheet.lastRow; row += 1) {
    const shown = sheet.displayAt(row, 1);
    inside = inside || shown === title;
    if (inside && shown === label) return row;
  }
  throw new Error(`There is no row ${label} below ${title}`);
}

const lineOf = (sheet: SheetModel, row: number) => [2, 3, 4, 5, 6].map((column) => sheet.displayAt(row, column));

describe("asked for", () => {
  let host: Host;
  let sheet: SheetModel;

  beforeAll(async () => {
    host = await fresh();
    expect(host.run("openIsItWorking").error).toBeUndefined();
    sheet = sheetOf(host, NAME);
  });

  test("it comes to the front, with its figures and Sheets' own charts on them", () => {
    expect(host.workbook.active.name).toBe(NAME);
    expect(sheet.displayAt(2, 1)).toMatch(/: 3 touches with 3 leads\./);
    expect(sheet.charts).toHaveLength(10);
    for (const { ranges, options } of sheet.charts) {
      const [labels] = ranges;
      expect(sheet.displayAt((labels?.area.row ?? 0) - 2, 1)).toBe(options.title);
    }
  });

  test("a touch taken back counts as nothing, and a figure of fewer than five leads has no share", () => {
    expect(lineOf(sheet, rowIn(sheet, "Calls by the hour", "10:00"))).toEqual([
      "3",
      "3",
      "2",
      "",
      "too few leads to say",
    ]);
  });

  test("every figure names its leads in a note", () => {
    const row = rowIn(sheet, "Calls by the hour", "10:00");
    expect(sheet.noteAt(row, 2)).toBe("3 leads:\nAna Example0 (row 2)\nBilal Example1 (row 3)\nZed Plus (row 8)");
    expect(sheet.noteAt(row, 4)).toBe("2 leads:\nAna Example0 (row 2)\nZed Plus (row 8)");
    for (let at = 1; at <= sheet.lastRow; at += 1) {
      for (const column of [2, 3, 4, 5]) {
        const value = sheet.valueAt(at, column);
        if (typeof value === "number" && value > 0) expect(sheet.noteAt(at, column)).toMatch(/^\d+ leads?:\n/);
      }
    }
  });

  test("a name that looks like a formula stays a name", () => {
    const row = rowIn(sheet, "Who buys: by who sent them", "=HYPERLINK(1)");
    expect(sheet.formulaAt(row, 1)).toBe("");
  });

  test("the command line is told the same", () => {
    const { sections } = host.rpc("showEffectiveness") as {
      sections: { title: string; rows: { label: string; figures: { value: unknown; some: { name: string }[] }[] }[] }[];
    };
    const hour = sections
      .find(({ title }) => title === "Calls by the hour")
      ?.rows.find(({ label }) => label === "10:00");
    expect(hour?.figures.map(({ value }) => value)).toEqual([3, 3, 2, null, "too few leads to say"]);
    expect(hour?.figures[2]?.some.map(({ name }) => name)).toEqual(["Ana Example0", "Zed Plus"]);
  });

  test("each morning writes it anew, in a number of calls that does not grow, and makes no second chart", async () => {
    log(host, "Dora Example3", { outcome: "Bought" });
    // The first morning makes the sheet Referrers, since a lead names one.
    host.run("eachMorning");
    const run = host.run("eachMorning");
    expect(run.error).toBeUndefined();
    // With what the other jobs of the morning take: they all go by one reading of the leads.
    expect(run.total).toBeLessThanOrEqual(26);
    expect(sheet.displayAt(2, 1)).toMatch(/: 4 touches with 4 leads\./);
    expect(sheet.charts).toHaveLength(10);
    const large = bookWith([...someLeads(60), { Name: "Zed Plus", Phone: "212-555-0199", "Referred by": "Bob" }]);
    large.run("openIsItWorking");
    large.run("eachMorning");
    expect(large.run("eachMorning").total).toBe(run.total);
  });

  test("two spellings of a referrer that the owner made one are one row", () => {
    const own = bookWith([
      { Name: "Maya Example", Phone: "212-555-0101", "Referred by": "Bob Reyes" },
      { Name: "Nadia Example", Phone: "212-555-0102", "Referred by": "Bobby at the gym" },
    ]);
    for (const name of ["Maya Example", "Nadia Example"]) log(own, name, { outcome: "Left voicemail" });
    own.rpc("referrers");
    own.rpc("joinReferrers", "Bob Reyes", "Bobby at the gym");
    own.run("openIsItWorking");
    const figures = sheetOf(own, NAME);
    expect(figures.displayAt(rowIn(figures, "Who buys: by who sent them", "Bob Reyes"), 2)).toBe("2");
    expect(() => rowIn(figures, "Who buys: by who sent them", "Bobby at the gym")).toThrow();
  });

  test("it is no sheet that leads could be in, and Remove Stoke takes it away", () => {
    const proposal = host.rpc("proposeSetUp") as { sheets: string[] };
    expect(JSON.stringify(proposal)).not.toContain(NAME);
    expect(host.rpc("importSheets")).not.toContain(NAME);
    host.rpc("confirmRemove");
    expect(host.workbook.sheet(NAME)).toBeNull();
  });
});

test("the morning does not make it: the owner asks for it first", async () => {
  const host = await fresh();
  host.run("eachMorning");
  expect(host.workbook.sheet(NAME)).toBeNull();
});

test("an owner's sheet of that name is left alone", async () => {
  const host = await fresh();
  host.workbook.insertSheet(NAME).typeAt(1, 1, "My own figures");
  host.run("openIsItWorking");
  expect(host.screen.alerts.at(-1)?.message).toMatch(/“?"?Effectiveness"? that is not Stoke's/);
  expect(host.run("eachMorning").error).toBeUndefined();
  host.rpc("confirmRemove");
  expect(sheetOf(host, NAME).displayAt(1, 1)).toBe("My own figures");
});

test("a run cut off at any call leaves nothing that the next one does not put right", async () => {
  const whole = await fresh();
  whole.run("openIsItWorking");
  const wanted = sheetOf(whole, NAME);
  const count = lastRun(whole).total;
  for (let at = 8; at <= count; at += 4) {
    const host = await fresh();
    host.meter.failAt(at, "Service Spreadsheets timed out while accessing document.");
    expect(host.run("openIsItWorking").error).toMatch(/timed out/);
    expect(host.run("openIsItWorking").error).toBeUndefined();
    const sheet = sheetOf(host, NAME);
    expect(sheet.charts).toHaveLength(wanted.charts.length);
    expect(rowOf(host, "Ana Example0")).toBe(2);
    for (let row = 3; row <= wanted.lastRow; row += 1) expect(lineOf(sheet, row)).toEqual(lineOf(wanted, row));
  }
});

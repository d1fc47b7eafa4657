/** The forecast as an owner has it: asked for, put on a sheet, refreshed each morning, and taken away again. */

import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Host } from "../../local/host";
import type { SheetModel } from "../../local/host/sheets";
import { localeOf } from "../../local/host/sheets/text/locale";
import type { ForecastView, SetUpProposal } from "../../src/actions/views";
import { bookWith, copies, lastRun, log, sheetOf, someLeads } from "../actions/book";

const NAME = "Forecast";
const ONE_HOT = { Name: "Ana Cruz", Phone: "212-555-0101", Email: "ana@example.com", Address: "1 Main St" };
const HOT = { ...ONE_HOT, "Way in": "Web form", Received: "2026-11-02 10:00" };

let fresh: (now?: string) => Promise<Host>;

beforeAll(async () => {
  fresh = await copies(bookWith([HOT, { Name: "Zed Nowhere" }]));
});

const forecast = (host: Host) => host.rpc("forecast") as ForecastView;

/** The row whose column A shows this. */
function lineOf(sheet: SheetModel, label: string): string[] {
  for (let row = 1; row <= sheet.lastRow; row += 1) {
    if (sheet.displayAt(row, 1) === label)
      return Array.from({ length: 10 }, (_, column) => sheet.displayAt(row, column + 2));
  }
  throw new Error(`There is no row ${label}`);
}

function setting(host: Host, label: string, value: string): void {
  const sheet = sheetOf(host, "Settings");
  for (let row = 1; row <= sheet.lastRow; row += 1) {
    if (sheet.displayAt(row, 1) === label) host.owner.edit("Settings", `B${row}`, value);
  }
}

describe("a Hot lead new on Monday at 10, and one who cannot be reached", () => {
  let host: Host;
  let view: ForecastView;

  beforeAll(async () => {
    host = await fresh();
    view = forecast(host);
  });

  test("each day asks for what examples 1 to 3 of the rules say", () => {
    const counts = view.days.map(({ label, calls, mails, cards, minutes, there }) => {
      return `${label}: ${calls} calls, ${mails} mails, ${cards} cards, ${minutes.all} of ${there}`;
    });
    expect(counts).toEqual([
      "Mon, Nov 2: 5 calls, 1 mails, 0 cards, 28 of 30",
      "Tue, Nov 3: 3 calls, 1 mails, 0 cards, 18 of 150",
      "Wed, Nov 4: 3 calls, 0 mails, 1 cards, 18 of 30",
      "Thu, Nov 5: 3 calls, 0 mails, 0 cards, 15 of 30",
      "Fri, Nov 6: 3 calls, 1 mails, 0 cards, 18 of 30",
      "Sat, Nov 7: 0 calls, 0 mails, 0 cards, 0 of 0",
      "Sun, Nov 8: 0 calls, 0 mails, 0 cards, 0 of 0",
      "Mon, Nov 9: 0 calls, 0 mails, 0 cards, 0 of 30",
      "Tue, Nov 10: 0 calls, 0 mails, 0 cards, 0 of 150",
      "Wed, Nov 11: 0 calls, 0 mails, 0 cards, 0 of 30",
      "Thu, Nov 12: 0 calls, 0 mails, 0 cards, 0 of 30",
      "Fri, Nov 13: 1 calls, 0 mails, 0 cards, 5 of 30",
      "Sat, Nov 14: 0 calls, 0 mails, 0 cards, 0 of 0",
      "Sun, Nov 15: 0 calls, 0 mails, 0 cards, 0 of 0",
    ]);
    expect(view.advice).toEqual(["It can be done. The next 14 days ask for 1 h 42 min, and you have 9 h."]);
    expect(view.remarks).toContain("One lead has no way to be reached.");
    expect(view.shares[0]).toMatchObject({ calls: 12, minutes: 60, timeLabel: "1 h" });
    expect(view.shares[0]?.label).toMatch(
      /^Row \d+ of Cadence \(Trying · Sizzling, Hot · Call · 3 a day, day 2 to 5\)$/,
    );
  });

  test("where it cannot be done, it says which row of Cadence costs what", async () => {
    const busy = await fresh();
    setting(busy, "Minutes a call", "45");
    expect(forecast(busy).advice).toEqual([
      "It cannot be done. The next 14 days ask for 13 h 42 min, and you have 9 h.",
      expect.stringMatching(/^Row \d+ .* day 2 to 5\) asks for 9 h of the 13 h 42 min\.$/),
      expect.stringMatching(/^Row \d+ .* day 1\) asks for 2 h 15 min\.$/),
      "Ask for less there, or give follow-up more minutes in Settings.",
    ]);
    setting(busy, "Minutes a day for follow-up", "0");
    setting(busy, "Minutes a call", "5");
    setting(busy, "Follow-up length", "1 hour");
    expect(forecast(busy).advice).toEqual([
      "It can be done, but not day by day. The next 14 days ask for 1 h 42 min, and you have 2 h.",
      "5 days ask for too much, Mon, Nov 2 most of all: 28 min, and you have none. Some of it has to wait.",
    ]);
  });

  test("a call already made is not asked for again", async () => {
    const called = await fresh("2026-11-02T15:04:00Z");
    log(called, "Ana Cruz", { outcome: "Left voicemail" });
    expect(forecast(called).days[0]).toMatchObject({ calls: 4, mails: 1 });
  });

  test("it is asked for in a number of calls that does not grow, and writes nothing", () => {
    const { total } = lastRun(host, "forecast");
    const large = bookWith(someLeads(60));
    forecast(large);
    expect(lastRun(large, "forecast").total).toBe(total);
    expect(total).toBeLessThanOrEqual(8);
  });
});

describe("put on a sheet", () => {
  let host: Host;
  let sheet: SheetModel;

  beforeAll(async () => {
    host = await fresh();
    expect(host.run("eachMorning").error).toBeUndefined();
    expect(host.workbook.sheet(NAME)).toBeNull();
    expect(host.run("openForecast").error).toBeUndefined();
    sheet = sheetOf(host, NAME);
  });

  test("it comes to the front with the days, the rows of Cadence and Sheets' own chart on them", () => {
    expect(host.workbook.active.name).toBe(NAME);
    expect(sheet.displayAt(4, 1)).toMatch(/^It can be done\./);
    expect(lineOf(sheet, "Wed, Nov 4")).toEqual(["3", "0", "1", "0", "15", "0", "3", "18", "30", ""]);
    // A day off has no figure in the chart's line.
    expect(lineOf(sheet, "Sat, Nov 7").slice(-2)).toEqual(["", "day off"]);
    const [chart] = sheet.charts;
    expect(sheet.charts).toHaveLength(1);
    expect(chart?.type).toBe("COMBO");
    for (const { area } of chart?.ranges ?? []) {
      expect(area.rows).toBe(15);
      expect(sheet.displayAt(area.row, area.column)).not.toBe("");
    }
    expect(chart?.ranges.map(({ area }) => sheet.displayAt(area.row + 1, area.column))).toEqual([
      "Mon, Nov 2",
      "25",
      "3",
      "0",
      "30",
    ]);
  });

  test("each morning writes it anew, and makes no second chart", () => {
    host.clock.pass(20 * 60 * 60_000);
    const run = host.run("eachMorning");
    expect(run.error).toBeUndefined();
    expect(sheet.charts).toHaveLength(1);
    expect(sheet.displayAt(2, 1)).toBe("As of Tue, Nov 3, 6:00 AM");
    // Nobody called on Monday: the opening is made up for, and of Tuesday's calls the third is left (as in example 6).
    expect(lineOf(sheet, "Tue, Nov 3").slice(0, 3)).toEqual(["3", "1", "0"]);
    expect(() => lineOf(sheet, "Mon, Nov 2")).toThrow();
  });

  test("it is no sheet of leads, and Remove Stoke takes it away", () => {
    expect(JSON.stringify(host.rpc("proposeSetUp"))).not.toContain(NAME);
    expect(host.rpc("importSheets")).not.toContain(NAME);
    host.rpc("confirmRemove");
    expect(host.workbook.sheet(NAME)).toBeNull();
  });
});

test("a book that was set up before there were minutes in Settings has the usual ones, and Set up again adds their rows", async () => {
  const host = await fresh();
  const settings = sheetOf(host, "Settings");
  const labels = () => Array.from({ length: settings.lastRow }, (_, index) => settings.displayAt(index + 1, 1));
  const minutes = ["Minutes a call", "Minutes an e-mail", "Minutes a card", "Minutes a day for follow-up"];
  setting(host, "Minutes a call", "45");
  host.owner.deleteRows("Settings", labels().indexOf("Minutes a call") + 1, minutes.length);
  expect(labels().filter((label) => minutes.includes(label))).toEqual([]);
  host.run("hourly");
  expect(forecast(host).days[0]).toMatchObject({ minutes: { calls: 25, mails: 3 }, there: 30 });
  const { sheet, headerRow, columns } = host.rpc("proposeSetUp") as SetUpProposal;
  const mapping = columns.map(({ column, header, field }) => ({ column, header, field }));
  host.rpc("confirmSetUp", { sheet, headerRow, mapping });
  expect(labels().filter((label) => minutes.includes(label))).toEqual(minutes);
  const values = minutes.map((label) => settings.displayAt(labels().indexOf(label) + 1, 2));
  expect(values).toEqual(["5", "3", "3", "30"]);
  setting(host, "Minutes a call", "6");
  expect(forecast(host).days[0]).toMatchObject({ minutes: { calls: 30 } });
});

test("days are named in the words of the spreadsheet's locale, and numbers stand as it writes them", async () => {
  const host = await fresh();
  setting(host, "Minutes a call", "240");
  for (const [locale, day, minutes] of [
    ["de_DE", "Mi., 4. Nov.", "2.880"],
    ["en_GB", "Wed 4 Nov", "2,880"],
  ] as const) {
    host.workbook.locale = localeOf(locale);
    host.run("openForecast");
    const sheet = sheetOf(host, NAME);
    expect(lineOf(sheet, day).slice(0, 3)).toEqual(["3", "0", "1"]);
    const shown = Array.from({ length: sheet.lastRow }, (_, index) => sheet.displayAt(index + 1, 9));
    expect(shown).toContain(minutes);
    expect(forecast(host).days[0]?.label).toMatch(locale === "de_DE" ? /^Mo., 2. Nov/ : /^Mon 2 Nov/);
  }
});

test("an owner's sheet of that name is left alone", async () => {
  const host = await fresh();
  host.workbook.insertSheet(NAME).typeAt(1, 1, "My own figures");
  host.run("openForecast");
  expect(host.screen.alerts.at(-1)?.message).toMatch(/Forecast"? that is not Stoke's/);
  host.rpc("confirmRemove");
  expect(sheetOf(host, NAME).displayAt(1, 1)).toBe("My own figures");
});

test("a run cut off at any call leaves nothing that the next one does not put right", async () => {
  const whole = await fresh();
  whole.run("openForecast");
  const count = lastRun(whole).total;
  for (let at = 8; at <= count; at += 5) {
    const host = await fresh();
    host.meter.failAt(at, "Service Spreadsheets timed out while accessing document.");
    expect(host.run("openForecast").error).toMatch(/timed out/);
    expect(host.run("openForecast").error).toBeUndefined();
    expect(sheetOf(host, NAME).charts).toHaveLength(1);
    expect(lineOf(sheetOf(host, NAME), "Wed, Nov 4")).toEqual(lineOf(sheetOf(whole, NAME), "Wed, Nov 4"));
  }
});

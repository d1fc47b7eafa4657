/** Set up in an empty spreadsheet. */

import { describe, expect, test } from "@jest/globals";
import type { Host } from "../../local/host";
import { Workbook } from "../../local/host/sheets";
import { Zone } from "../../local/host/sheets/grid/zone";
import { DEFAULT_CADENCE } from "../../src/core/cadence";
import { LEAD_COLUMNS, TOUCH_COLUMNS } from "../../src/core/headers";
import { columnOf, headersOf, lastRun, sheetOf, writesOf } from "../actions/book";
import { confirm, hostOn, propose, setUp } from "./steps";

const OWN_SHEETS = ["Touches", "Cadence", "Templates", "Settings"];

function emptyBook(zone = "America/New_York"): Host {
  return hostOn(new Workbook({ zone }));
}

describe("Set up in an empty spreadsheet", () => {
  const host = emptyBook();
  const proposal = propose(host);
  const report = setUp(host);
  const leads = sheetOf(host, "Leads");

  test("proposes a sheet Leads with every default column, and asks nothing", () => {
    expect(proposal.sheet).toBe("Leads");
    expect(proposal.columns).toEqual([]);
    expect(proposal.problems).toEqual([]);
    expect(proposal.adds).toEqual(LEAD_COLUMNS.map(({ header }) => header));
    expect(proposal.sheetsMade).toEqual(["Leads", ...OWN_SHEETS]);
  });

  test("makes the sheets that it proposed and leaves no blank one beside them", () => {
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["Leads", ...OWN_SHEETS]);
    expect(report.added).toEqual([...proposal.adds, ...proposal.sheetsMade]);
    expect(host.workbook.active.name).toBe("Leads");
    expect(report.leads).toBe(0);
    expect(report.problems).toEqual([]);
  });

  test("writes the default headers in their order, each with a note that explains it", () => {
    expect(headersOf(leads)).toEqual(LEAD_COLUMNS.map(({ header }) => header));
    expect(headersOf(sheetOf(host, "Touches"))).toEqual(TOUCH_COLUMNS.map(({ header }) => header));
    for (const name of ["Leads", ...OWN_SHEETS]) {
      const sheet = sheetOf(host, name);
      expect(sheet.frozenRows).toBe(1);
      headersOf(sheet).forEach((header, index) => {
        expect([header, sheet.noteAt(1, index + 1)]).not.toEqual([header, ""]);
      });
    }
  });

  test("keeps text as text: a phone, an ID and a name that looks like a formula", () => {
    host.owner.edit("Leads", "A2", "=1+1");
    host.owner.edit("Leads", "C2", "+15185550101");
    expect(leads.valueAt(2, 1)).toBe("=1+1");
    expect(leads.valueAt(2, 3)).toBe("+15185550101");
    host.owner.clear("Leads", "A2:C2");
  });

  test("shows moments with their weekday", () => {
    const column = columnOf(leads, "Received");
    host.owner.edit("Leads", `K2`, "2026-11-05 14:20");
    expect(leads.displayAt(2, column)).toBe("Thu, Nov 5, 2:20 PM");
    host.owner.clear("Leads", "K2");
  });

  test("hides Lead ID and State, and nothing else", () => {
    const hidden = LEAD_COLUMNS.filter((_, index) => leads.columnTrack.isHidden(index + 1)).map(({ header }) => header);
    expect(hidden).toEqual(["Lead ID", "State"]);
  });

  test("refuses a word that is no temperature, and takes any word as the way in", () => {
    expect(() => host.owner.edit("Leads", "P2", "Tepid")).toThrow();
    host.owner.edit("Leads", "P2", "Warm");
    host.owner.edit("Leads", "G2", "Carrier pigeon");
    expect(leads.displayAt(2, 7)).toBe("Carrier pigeon");
    host.owner.clear("Leads", "G2:P2");
  });

  test("gives the Log cell its list", () => {
    const list = leads.validationAt(900, columnOf(leads, "Log"));
    expect(list?.operands).toContain("Called – left voicemail");
    expect(list?.showDropdown).toBe(true);
  });

  test("warns on what Stoke writes, and never forbids", () => {
    const [columns] = leads.protections;
    expect(leads.protections).toHaveLength(1);
    expect(columns?.area).toMatchObject({ column: columnOf(leads, "Next contact"), columns: 8 });
    const [ledger] = sheetOf(host, "Touches").protections;
    expect(ledger?.area).toBeNull();
    expect([columns?.warningOnly, ledger?.warningOnly]).toEqual([true, true]);
  });

  test("fills Cadence with the default rules, as typed", () => {
    const cadence = sheetOf(host, "Cadence");
    DEFAULT_CADENCE.forEach((cells, row) => {
      expect(cells.map((_, column) => cadence.displayAt(row + 2, column + 1))).toEqual(cells.map(String));
    });
  });

  test("puts the hours into Settings as text, not as a date or a number", () => {
    const settings = sheetOf(host, "Settings");
    const monday = Array.from({ length: settings.lastRow }, (_, index) => index + 1).find(
      (row) => settings.displayAt(row, 1) === "Monday",
    );
    expect(settings.valueAt(monday ?? 0, 2)).toBe("9:00–17:00");
    host.owner.edit("Settings", `B${monday}`, "9-5");
    expect(settings.valueAt(monday ?? 0, 2)).toBe("9-5");
    host.owner.edit("Settings", `B${monday}`, "9:00–17:00");
  });

  test("makes each trigger exactly once, however often it runs", () => {
    setUp(host);
    expect(host.triggers.list().map(({ handler }) => handler)).toEqual([
      "hourly",
      "hearReplies",
      "eachMorning",
      "takeLeads",
    ]);
  });
});

test("the morning begins at six by the spreadsheet's clock, not by the script's, also where that is set to another zone", () => {
  const host = emptyBook("Europe/Berlin");
  setUp(host);
  const mornings = () => host.triggers.list().filter(({ handler }) => handler === "eachMorning");
  expect(mornings()).toMatchObject([{ recurrence: { kind: "daily", hour: 6, zone: "Europe/Berlin" } }]);
  host.workbook.zone = new Zone("Asia/Tokyo");
  host.run("hearReplies");
  expect(mornings()).toMatchObject([{ recurrence: { zone: "Asia/Tokyo" } }]);
});

test("Set up run twice writes nothing the second time", () => {
  const host = emptyBook();
  setUp(host);
  const report = setUp(host);
  expect(writesOf(lastRun(host))).toEqual([]);
  expect(report.added).toEqual([]);
  expect(propose(host).adds).toEqual([]);
  expect(propose(host).sheetsMade).toEqual([]);
});

test("a proposal writes nothing", () => {
  const host = emptyBook();
  propose(host);
  expect(writesOf(lastRun(host))).toEqual([]);
});

test("Set up beside another sheet of the owner's makes Leads in front and leaves that sheet alone", () => {
  const host = hostOn(new Workbook({ sheets: ["Budget"] }));
  const budget = sheetOf(host, "Budget");
  budget.typeAt(1, 1, "Rent");
  confirm(host, { sheet: "Leads", headerRow: 1, mapping: [] });
  expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["Leads", "Budget", ...OWN_SHEETS]);
  expect(budget.lastColumn).toBe(1);
});

test.each([
  ["en_GB", "Thu 5 Nov 14:20", "Thu 5 Nov, 14:20"],
  ["de_DE", "Do 5 Nov 14:20", "Do., 5. Nov., 14:20"],
])("cells and pages write moments as the locale %s does", (locale, cell, page) => {
  const host = hostOn(new Workbook({ zone: "America/New_York", locale }));
  setUp(host);
  const leads = sheetOf(host, "Leads");
  host.owner.edit("Leads", "A2", "Ana Cruz");
  host.owner.edit("Leads", "K2", "2026-11-05 14:20");
  expect(leads.displayAt(2, columnOf(leads, "Received"))).toBe(cell);
  host.owner.select("Leads", "A2");
  expect(host.rpc("sidebarView", null)).toMatchObject({ card: { received: { label: page } } });
});

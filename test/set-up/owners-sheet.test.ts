/** Set up on a lead sheet that an owner has already: only what is missing is added, and nothing of theirs is touched. */

import { describe, expect, test } from "@jest/globals";
import { type Host, openHost } from "../../local/host";
import type { SheetModel } from "../../local/host/sheets";
import { LEAD_COLUMNS } from "../../src/core/headers";
import { columnOf, headersOf, lastRun, sheetOf, writesOf } from "../actions/book";
import { answerTo, bookOf, changedCells, confirm, exported, hostOn, NOW, portrait, propose, setUp } from "./steps";

const EXPORTS: readonly [file: string, headerRow: number, leads: number, named: "name" | "firstName" | null][] = [
  ["blank-lines.csv", 3, 3, "firstName"],
  ["facebook-lead-ads.csv", 1, 2, "name"],
  ["google-contacts-2015.csv", 1, 2, "firstName"],
  ["hubspot-contacts.csv", 1, 3, "firstName"],
  ["one-column.csv", 1, 3, null],
  ["outlook-56-columns.csv", 1, 2, "firstName"],
  ["ruined-phones.csv", 1, 3, "name"],
  ["salesforce-leads.csv", 1, 3, "firstName"],
  ["semicolons-windows-1252.csv", 1, 2, "name"],
  ["title-above-header.csv", 4, 3, "name"],
  ["two-header-rows.csv", 2, 2, "name"],
  ["zapier-rows.csv", 1, 2, "name"],
  ["zoho-crm-leads.csv", 1, 2, "firstName"],
];

describe.each(EXPORTS)("Set up on %s", (file, headerRow, leads, named) => {
  test("adds what is missing at the right, keeps every cell, and does nothing the second time", async () => {
    const host = hostOn(await exported(file));
    const sheet = host.workbook.active;
    const before = portrait(sheet);
    const width = sheet.lastColumn;
    const proposal = propose(host);
    expect(proposal.headerRow).toBe(headerRow);
    const report = confirm(host, answerTo(proposal));
    expect(report.leads).toBe(leads);
    expect(changedCells(before, sheet)).toEqual([]);

    const mapped = proposal.columns.map(({ field }) => field);
    const missing = LEAD_COLUMNS.filter(({ key }) => !mapped.includes(key));
    const added = missing.filter(({ key }) => key !== "name" || named === null).map(({ header }) => header);
    expect(headersOf(sheet, headerRow).slice(width)).toEqual(added);
    expect(mapped.includes("firstName")).toBe(named === "firstName");

    const meant = answerTo(proposal).mapping.filter(({ field }) => field !== "" && field !== "leadId");
    expect(answerTo(propose(host)).mapping).toEqual(expect.arrayContaining(meant));
    setUp(host);
    expect(writesOf(lastRun(host))).toEqual([]);
  });
});

/** A sheet with all that an owner puts into one: a title, formats, a list, notes, formulas, a filter, colours, widths. */
function groomed(): { host: Host; sheet: SheetModel } {
  const host = hostOn(
    bookOf("Enquiries", [
      ["Enquiries 2026", "", "", "", ""],
      ["Client", "Phone #", "Budget", "Half", "Rating"],
      ["Ana Cruz", "'0212-555-0101", "1200", "=C3/2", "Hot"],
      ["Bilal Haddad", "(212) 555-0102", "800", "=C4/2", "Cold"],
      ["Chidi Obi", "212-555-0103", "450", "=C5/2", "Warm"],
    ]),
  );
  const sheet = sheetOf(host, "Enquiries");
  host.owner.merge("Enquiries", "A1:E1");
  host.owner.setNote("Enquiries", "A3", "Cousin of Dana");
  host.owner.setNote("Enquiries", "B2", "Mobile if possible");
  host.owner.format("Enquiries", "C3:C5", { numberFormat: "$#,##0" });
  host.owner.format("Enquiries", "A2:E2", { background: "#0b5394", fontColor: "#ffffff", bold: true });
  host.owner.filter("Enquiries", "A2:E5", {
    5: { hiddenValues: ["Cold"], visibleValues: [], criterion: null, operands: [] },
  });
  sheet.setValidation(3, 5, {
    criterion: "VALUE_IN_LIST",
    operands: ["Hot", "Warm", "Cold", "Dead"],
    range: null,
    showDropdown: true,
    allowInvalid: false,
    helpText: "",
  });
  sheet.conditionalFormats = [
    {
      ranges: [{ row: 3, column: 3, rows: 3, columns: 1 }],
      criterion: "NUMBER_GREATER_THAN",
      operands: [1000],
      change: { background: "#00ff00" },
    },
  ];
  sheet.columnTrack.resize(1, 222);
  return { host, sheet };
}

describe("Set up on a groomed sheet", () => {
  const { host, sheet } = groomed();
  const before = portrait(sheet);
  const owned = sheet.conditionalFormats;
  setUp(host);

  test("leaves formulas, formats, notes, lists, widths and merges as they were", () => {
    expect(changedCells(before, sheet)).toEqual([]);
    expect(sheet.merges).toEqual([{ row: 1, column: 1, rows: 1, columns: 5 }]);
  });

  test("widens the filter to the new columns, so that sorting by it keeps rows together, and hides what it hid", () => {
    expect(sheet.filter?.area).toEqual({ row: 2, column: 1, rows: 4, columns: sheet.lastColumn });
    expect([...(sheet.filter?.criteria ?? [])]).toMatchObject([[5, { hiddenValues: ["Cold"] }]]);
  });

  test("keeps the owner's own colours first", () => {
    expect(sheet.conditionalFormats.slice(0, 1)).toEqual(owned);
    expect(sheet.colourAt(3, 3).background).toBe("#00ff00");
    expect(sheet.colourAt(4, 3).background).not.toBe("#00ff00");
  });

  test("still refuses what the owner's list refuses, and takes a word that only they know", () => {
    expect(() => host.owner.edit("Enquiries", "E3", "Lukewarm")).toThrow();
    host.owner.edit("Enquiries", "E3", "Dead");
    expect(sheet.displayAt(3, 5)).toBe("Dead");
    host.owner.edit("Enquiries", "E3", "Hot");
  });

  test("dresses the new headers like the owner's", () => {
    expect(sheet.styleAt(2, columnOf(sheet, "Next contact", 2))).toMatchObject({
      background: "#0b5394",
      bold: true,
    });
  });

  test("freezes the rows down to the headers, unless the owner froze some", () => {
    expect(sheet.frozenRows).toBe(2);
    const { host: other, sheet: frozen } = groomed();
    frozen.frozenRows = 1;
    setUp(other);
    expect(frozen.frozenRows).toBe(1);
  });
});

test("the owner's word goes before the proposal, and a header left alone is left alone", () => {
  const host = hostOn(
    bookOf("Leads", [
      ["Name", "Value", "Mobile", "Office phone"],
      ["Ana", "high", "555-0101", "555-0102"],
    ]),
  );
  setUp(host, { Value: "", Mobile: "", "Office phone": "phone" });
  const sheet = sheetOf(host, "Leads");
  expect(headersOf(sheet).slice(0, 4)).toEqual(["Name", "Value", "Mobile", "Office phone"]);
  expect(headersOf(sheet)).toContain("Value (Stoke)");
  expect(headersOf(sheet)).not.toContain("Phone");
  const again = propose(host);
  expect(again.columns.find(({ header }) => header === "Office phone")?.field).toBe("phone");
  expect(again.columns.find(({ header }) => header === "Mobile")?.field).toBe("");
  setUp(host);
  expect(writesOf(lastRun(host))).toEqual([]);
});

test("an owner's own State column is not taken for Stoke's", () => {
  const host = hostOn(
    bookOf("Leads", [
      ["Name", "Phone", "State"],
      ["Ana", "212-555-0101", "NY"],
    ]),
  );
  setUp(host);
  const sheet = sheetOf(host, "Leads");
  expect(sheet.displayAt(2, 3)).toBe("NY");
  expect(headersOf(sheet)).toContain("State (Stoke)");
});

test("a column that was deleted comes back at the right, and only that one", () => {
  const host = hostOn(
    bookOf("Leads", [
      ["Name", "Phone"],
      ["Ana", "212-555-0101"],
    ]),
  );
  setUp(host);
  const sheet = sheetOf(host, "Leads");
  host.owner.deleteColumns("Leads", columnOf(sheet, "Next step"));
  const report = setUp(host);
  expect(report.added).toEqual(["Next step"]);
  expect(headersOf(sheet).at(-1)).toBe("Next step");
  expect(sheet.displayAt(2, columnOf(sheet, "Next step"))).not.toBe("");
});

test("a header that was renamed is proposed anew, and Settings follows", () => {
  const host = hostOn(
    bookOf("Leads", [
      ["Name", "Phone"],
      ["Ana", "212-555-0101"],
    ]),
  );
  setUp(host);
  host.owner.edit("Leads", "B1", "Telephone");
  expect(propose(host).columns.find(({ header }) => header === "Telephone")?.field).toBe("phone");
  const report = setUp(host);
  expect(report.added).toEqual([]);
  const settings = sheetOf(host, "Settings");
  const rows = Array.from({ length: settings.lastRow }, (_, row) =>
    [1, 2].map((column) => settings.displayAt(row + 1, column)),
  );
  expect(rows).toContainEqual(["Column for Phone", "Telephone"]);
});

test("columns that must be made come without the looks and lists of the owner's last one", () => {
  const workbook = bookOf("Leads", [
    ["Name", "Phone"],
    ["Ana", "212-555-0101"],
  ]);
  workbook.active.columnTrack.count = 2;
  const host = hostOn(workbook);
  host.owner.format("Leads", "B1:B22", { background: "#ffff00", bold: true });
  setUp(host);
  const sheet = sheetOf(host, "Leads");
  expect(sheet.styleAt(2, 2)).toMatchObject({ background: "#ffff00", bold: true });
  expect(sheet.styleAt(2, 3)).toMatchObject({ background: "#ffffff", bold: false });
});

test("without the permission for triggers everything else is set up, and the owner is told", () => {
  const workbook = bookOf("Leads", [
    ["Name", "Phone"],
    ["Ana", "212-555-0101"],
  ]);
  const host = openHost({ now: NOW, workbook, denied: ["https://www.googleapis.com/auth/script.scriptapp"] });
  const report = setUp(host);
  expect(report.leads).toBe(1);
  expect(report.problems.join()).toContain("hourly check is off");
  host.rpc("confirmRemove");
  expect(host.workbook.sheets).toHaveLength(1);
});

test("the number of calls is the same for two leads and for two thousand", () => {
  const leads = (count: number) =>
    Array.from({ length: count }, (_, index) => [`Lead ${index}`, `lead${index}@example.com`]);
  const calls = [2, 2000].map((count) => {
    const host = hostOn(bookOf("Leads", [["Name", "Email"], ...leads(count)]));
    setUp(host);
    return lastRun(host).total;
  });
  expect(Math.abs((calls[0] ?? 0) - (calls[1] ?? 0))).toBeLessThanOrEqual(3);
});

/** Remove Stoke: all that it added goes, all that the owner wrote stays. */

import { describe, expect, test } from "@jest/globals";
import type { Host } from "../../local/host";
import { columnOf, headersOf, sheetOf } from "../actions/book";
import { bookOf, changedCells, exported, hostOn, portrait, setUp } from "./steps";

const LEADS = [
  ["Name", "Phone", "Notes"],
  ["Ana Cruz", "212-555-0101", "likes tulips"],
  ["Bilal Haddad", "212-555-0102", ""],
];

function remove(host: Host): string {
  return String(host.rpc("confirmRemove"));
}

describe("Remove Stoke", () => {
  const host = hostOn(bookOf("Leads", LEADS));
  const sheet = sheetOf(host, "Leads");
  const before = portrait(sheet);
  const owned = {
    ranges: [{ row: 2, column: 1, rows: 2, columns: 1 }],
    criterion: "TEXT_CONTAINS" as const,
    operands: ["Ana"],
    change: { background: "#00ff00" },
  };
  sheet.conditionalFormats = [owned];
  setUp(host);
  host.owner.edit("Leads", cell("Interest", 3), "a wreath");
  const told = remove(host);

  function cell(header: string, row: number): string {
    const column = columnOf(sheet, header);
    return `${String.fromCharCode(64 + column)}${row}`;
  }

  test("leaves the owner's columns as they were, and the added ones that hold something", () => {
    expect(changedCells(before, sheet)).toEqual([]);
    expect(headersOf(sheet)).toEqual(["Name", "Phone", "Notes", "Interest", "Received", "Temperature", "Stage"]);
    expect(sheet.displayAt(3, 4)).toBe("a wreath");
  });

  test("takes its sheets, colours, lists, notes, protections, triggers and memory away", () => {
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["Leads"]);
    expect(sheet.conditionalFormats).toEqual([owned]);
    expect(sheet.protections).toEqual([]);
    for (let row = 1; row <= 3; row += 1) {
      for (let column = 1; column <= sheet.lastColumn; column += 1) {
        expect([row, column, sheet.noteAt(row, column), sheet.validationAt(row, column)]).toEqual([
          row,
          column,
          "",
          null,
        ]);
      }
    }
    expect(host.triggers.list()).toEqual([]);
    expect(host.properties.document.size).toBe(0);
  });

  test("says what went and what stays", () => {
    expect(told).toContain("Touches, Cadence, Templates and Settings");
    expect(told).toContain("Interest, Received, Temperature and Stage");
  });

  test("does nothing more the second time, and Set up works again afterwards", () => {
    const after = portrait(sheet);
    remove(host);
    expect(changedCells(after, sheet)).toEqual([]);
    expect(setUp(host).leads).toBe(2);
    expect(headersOf(sheet).slice(0, 7)).toEqual([
      "Name",
      "Phone",
      "Notes",
      "Interest",
      "Received",
      "Temperature",
      "Stage",
    ]);
  });
});

test("the ledger stays while it holds touches, and so does the Lead ID that it names leads by", () => {
  const host = hostOn(bookOf("Leads", LEADS));
  setUp(host);
  const sheet = sheetOf(host, "Leads");
  const id = sheet.displayAt(2, columnOf(sheet, "Lead ID"));
  const touches = sheetOf(host, "Touches");
  ["2026-11-27T10:00", id, "Ana Cruz", "Call", "Out", "No answer", "", "", "", "Nell", "", "", "T-1"].forEach(
    (typed, index) => {
      touches.typeAt(2, index + 1, typed);
    },
  );
  const told = remove(host);
  expect(told).toContain("Touches stays");
  expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["Leads", "Touches"]);
  expect(touches.displayAt(2, 6)).toBe("No answer");
  expect(touches.protections).toEqual([]);
  expect(touches.noteAt(1, 1)).toBe("");
  const column = columnOf(sheet, "Lead ID");
  expect(sheet.displayAt(2, column)).toBe(id);
  expect(sheet.columnTrack.isHidden(column)).toBe(false);

  setUp(host);
  expect(sheet.displayAt(2, columnOf(sheet, "Lead ID"))).toBe(id);
  expect(sheet.displayAt(2, columnOf(sheet, "Tries"))).toBe("1 of 10");
});

test("an owner's own Lead ID column stays as it is", async () => {
  const host = hostOn(await exported("salesforce-leads.csv"));
  const sheet = host.workbook.active;
  const before = portrait(sheet);
  setUp(host);
  remove(host);
  expect(changedCells(before, sheet)).toEqual([]);
  expect(sheet.displayAt(2, 1)).toBe("00Q5f00000AbCd1");
});

test("an owner's note on a temperature stays, Stoke's reason goes", () => {
  const host = hostOn(
    bookOf("Leads", [
      ["Name", "Phone", "Temperature"],
      ["Ana", "212-555-0101", ""],
      ["Bilal", "212-555-0102", "Hot"],
    ]),
  );
  host.owner.setNote("Leads", "C3", "my gut says so");
  setUp(host);
  const sheet = sheetOf(host, "Leads");
  expect(sheet.noteAt(2, 3)).not.toBe("");
  remove(host);
  expect([sheet.noteAt(2, 3), sheet.noteAt(3, 3)]).toEqual(["", "my gut says so"]);
});

test("in a book that was never set up, it says so little and breaks nothing", () => {
  const host = hostOn(bookOf("Leads", LEADS));
  const before = portrait(sheetOf(host, "Leads"));
  remove(host);
  expect(changedCells(before, sheetOf(host, "Leads"))).toEqual([]);
});

test("a lead sheet that was hidden meanwhile is found all the same, and one sheet shows afterwards", () => {
  const host = hostOn(bookOf("Leads", LEADS));
  const sheet = sheetOf(host, "Leads");
  const before = portrait(sheet);
  setUp(host);
  sheet.hidden = true;
  expect(setUp(host).added).toEqual([]);
  remove(host);
  expect(changedCells(before, sheet)).toEqual([]);
  expect(headersOf(sheet)).not.toContain("Flag");
  expect(host.workbook.sheets.some(({ hidden }) => !hidden)).toBe(true);
});

test("a sheet that the owner turned into a table with typed columns keeps its lists, and all else goes", () => {
  const host = hostOn(bookOf("Leads", LEADS));
  setUp(host);
  const sheet = sheetOf(host, "Leads");
  sheet.isTypedTable = true;
  expect(remove(host)).toMatch(/^Gone: /);
  expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["Leads"]);
  expect(headersOf(sheet)).toEqual(["Name", "Phone", "Notes", "Received", "Temperature", "Stage"]);
});

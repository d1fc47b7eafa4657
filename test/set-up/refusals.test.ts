/** What Set up refuses: clearly, before it writes anything, and with a remedy. */

import { describe, expect, test } from "@jest/globals";
import { TOUCH_COLUMNS } from "../../src/core/headers";
import { lastRun, sheetOf, writesOf } from "../actions/book";
import { answerTo, bookOf, confirm, exported, fill, hostOn, propose } from "./steps";

const LEADS = [
  ["Name", "Phone", "Email"],
  ["Ana Cruz", "212-555-0101", "ana@example.com"],
];

/** What the owner is told, after a Set up that wrote nothing. */
function refusal(host: ReturnType<typeof hostOn>, choice = answerTo(propose(host))): string {
  let told = "";
  try {
    confirm(host, choice);
  } catch (error) {
    told = error instanceof Error ? error.message : String(error);
  }
  expect(writesOf(lastRun(host))).toEqual([]);
  return told;
}

describe("Set up refuses", () => {
  test("a header that stands twice, naming its columns", () => {
    const host = hostOn(bookOf("Leads", [["Name", "Phone", "Email", "phone"], ...LEADS.slice(1)]));
    const [problem = ""] = propose(host).problems;
    expect(problem).toContain('"Leads"');
    expect(problem).toContain("columns B and D of row 1");
    expect(refusal(host)).toContain("columns B and D of row 1");
  });

  test("no doubled header that nobody reads", () => {
    const host = hostOn(
      bookOf("Leads", [
        ["Name", "x", "x"],
        ["Ana Cruz", "red", "blue"],
      ]),
    );
    expect(propose(host).problems).toEqual([]);
    expect(confirm(host, answerTo(propose(host))).leads).toBe(1);
  });

  test("a sheet that is gone", () => {
    const host = hostOn(bookOf("Leads", LEADS));
    expect(refusal(host, { sheet: "Enquiries", headerRow: 1, mapping: [] })).toContain('no sheet "Enquiries"');
  });

  test("merged cells in the header row, naming them", () => {
    const host = hostOn(bookOf("Leads", LEADS));
    host.owner.merge("Leads", "B1:C1");
    expect(propose(host).problems.join()).toContain("B1:C1");
    expect(refusal(host)).toMatch(/"Leads".*B1:C1.*row 1.*Unmerge/);
  });

  test("two columns for one field, naming both", () => {
    const host = hostOn(bookOf("Leads", LEADS));
    const choice = answerTo(propose(host), { Email: "phone" });
    expect(refusal(host, choice)).toMatch(/"Leads", row 1, the columns B and C are both to be "Phone"/);
  });

  test("a header that was renamed while the dialog stood open", () => {
    const host = hostOn(bookOf("Leads", LEADS));
    const choice = answerTo(propose(host));
    host.owner.edit("Leads", "B1", "Fax");
    expect(refusal(host, choice)).toMatch(/"Fax" in column B of row 1 where "Phone" stood/);
  });

  test("a field that there is not", () => {
    const host = hostOn(bookOf("Leads", LEADS));
    expect(refusal(host, answerTo(propose(host), { Email: "shoeSize" }))).toContain("shoeSize");
  });

  test("a sheet without headers", async () => {
    const host = hostOn(await exported("no-header.csv"));
    expect(propose(host).problems.join()).toContain("has no row of headers");
    expect(refusal(host)).toContain("insert a row of headers");
  });

  test("a sheet of which no column says who a lead is", () => {
    const host = hostOn(
      bookOf("Leads", [
        ["Colour", "Size"],
        ["red", "L"],
      ]),
    );
    expect(refusal(host)).toContain("says who a lead is");
  });

  test.each(["Touches", "Cadence", "Templates", "Settings", "settings"])("an owner's own sheet called %s", (name) => {
    const workbook = bookOf("Leads", LEADS);
    const own = workbook.insertSheet(name);
    fill(own, [["Mine", "2"]]);
    const host = hostOn(workbook);
    expect(propose(host).problems.join()).toContain(`"${name}"`);
    expect(refusal(host)).toMatch(new RegExp(`The sheet "${name}" is not Stoke's.*give it another name`));
    expect(sheetOf(host, name).displayAt(1, 1)).toBe("Mine");
  });

  test("a sheet that someone else protected", () => {
    const workbook = bookOf("Leads", LEADS);
    workbook.owner = "boss@example.com";
    workbook.active.protections.push({
      area: null,
      unprotected: [],
      description: "",
      warningOnly: false,
      editors: [],
    });
    const host = hostOn(workbook);
    expect(propose(host).problems.join()).toContain("protected");
    expect(refusal(host)).toMatch(/"Leads" is protected.*Ask its owner/);
  });

  test("several things at once, each on a line", () => {
    const host = hostOn(bookOf("Leads", [["Name", "Phone", "Email", "Phone"], ...LEADS.slice(1)]));
    host.owner.merge("Leads", "E1:F1");
    expect(refusal(host).split("\n").length).toBeGreaterThanOrEqual(2);
  });
});

test("a ledger that came with the book is taken over as it is", () => {
  const workbook = bookOf("Leads", [
    ["Name", "Phone", "Lead ID"],
    ["Ana Cruz", "212-555-0101", "L-7"],
  ]);
  fill(workbook.insertSheet("Touches"), [
    [
      "When",
      "Lead ID",
      "Lead",
      "Channel",
      "Direction",
      "Outcome",
      "Note",
      "Promise",
      "Temperature",
      "By",
      "Status",
      "Message",
      "Touch ID",
    ],
    ["2026-11-27T10:00", "L-7", "Ana Cruz", "Call", "Out", "No answer", "", "", "", "Nell", "", "", "T-1"],
  ]);
  const host = hostOn(workbook);
  const report = confirm(host, answerTo(propose(host)));
  expect(report.problems).toEqual([]);
  const leads = sheetOf(host, "Leads");
  expect(leads.displayAt(2, 3)).toBe("L-7");
  expect(report.added).not.toContain("Touches");
  const ledger = sheetOf(host, "Touches");
  expect(ledger.displayAt(2, 1)).toBe("Fri, Nov 27, 2026, 10:00 AM");
  expect([ledger.frozenRows, ledger.protections.length]).toEqual([1, 1]);
  const tries =
    Array.from({ length: leads.lastColumn }, (_, index) => leads.displayAt(1, index + 1)).indexOf("Tries") + 1;
  expect(leads.displayAt(2, tries)).toBe("1 of 10");
  confirm(host, answerTo(propose(host)));
  expect(writesOf(lastRun(host))).toEqual([]);
});

test("a ledger of a header row and nothing else is taken over too", () => {
  const workbook = bookOf("Leads", LEADS);
  const touches = workbook.insertSheet("Touches");
  fill(touches, [TOUCH_COLUMNS.map(({ header }) => header)]);
  touches.rowTrack.count = 1;
  const host = hostOn(workbook);
  expect(confirm(host, answerTo(propose(host))).leads).toBe(1);
  expect(touches.noteAt(1, 1)).toBe("When it happened.");
});

test("merged cells among the leads are named in the report", () => {
  const host = hostOn(bookOf("Leads", [...LEADS, ["November", "", ""]]));
  host.owner.merge("Leads", "A3:C3");
  expect(confirm(host, answerTo(propose(host))).problems.join()).toContain("A3:C3");
});

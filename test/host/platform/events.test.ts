/** What the script is told when a person works in the spreadsheet. */

import { hostOf } from "./script";

const RECORDER = `
  function tell(kind, e) {
    const seen = { ...e, kind, range: e.range ? e.range.getA1Notation() : null, source: e.source ? e.source.getId() !== "" : null };
    delete seen.user; delete seen.triggerUid;
    console.log(seen);
  }
  function onEdit(e) { tell("onEdit", e); }
  function edited(e) { tell("edited", e); }
  function changed(e) { tell("changed", e); }
  function install() {
    const builder = (name) => ScriptApp.newTrigger(name).forSpreadsheet(SpreadsheetApp.getActive());
    builder("edited").onEdit().create();
    builder("changed").onChange().create();
  }
  function write() {
    const sheet = SpreadsheetApp.getActive().getSheetByName("Sheet1");
    sheet.getRange("A1").setValue("x"); sheet.appendRow([1]); sheet.insertRowBefore(1); sheet.deleteRow(1);
  }
`;

function recording() {
  const host = hostOf(RECORDER);
  const seen = () => host.log.lines.splice(0).map(({ text }) => JSON.parse(text));
  return { host, seen };
}

test("typing into one cell tells value and oldValue, as strings", () => {
  const { host, seen } = recording();
  host.owner.edit("Sheet1", "B2", "12");
  host.owner.edit("Sheet1", "B2", "Ana");
  expect(seen()).toEqual([
    { kind: "onEdit", authMode: "LIMITED", range: "B2", source: true, value: "12" },
    { kind: "onEdit", authMode: "LIMITED", range: "B2", source: true, value: "Ana", oldValue: "12" },
  ]);
});

test("a cleared cell has no value", () => {
  const { host, seen } = recording();
  host.owner.edit("Sheet1", "A1", "x");
  host.owner.clear("Sheet1", "A1");
  expect(seen()[1]).toEqual({ kind: "onEdit", authMode: "LIMITED", range: "A1", source: true, oldValue: "x" });
});

test("a paste has only a range", () => {
  const { host, seen } = recording();
  host.owner.paste("Sheet1", "A2", [
    ["a", "b"],
    ["c", "d"],
  ]);
  expect(seen()).toEqual([{ kind: "onEdit", authMode: "LIMITED", range: "A2:B3", source: true }]);
});

test("an edit on a phone fires the same, though a phone has no menus", () => {
  const { host, seen } = recording();
  host.screen.device = "phone";
  host.owner.edit("Sheet1", "A1", "x");
  expect(seen()).toMatchObject([{ kind: "onEdit", value: "x" }]);
  expect(() => host.menu("Stoke/Set up")).toThrow("There are no menus on a phone");
});

test("installable edit and change triggers fire too, with full authority", () => {
  const { host, seen } = recording();
  host.run("install");
  host.owner.edit("Sheet1", "A1", "x");
  expect(seen()).toEqual([
    { kind: "onEdit", authMode: "LIMITED", range: "A1", source: true, value: "x" },
    { kind: "edited", authMode: "FULL", range: "A1", source: true, value: "x" },
    { kind: "changed", authMode: "FULL", range: null, source: true, changeType: "EDIT" },
  ]);
});

test("inserting and deleting rows and columns fires onChange only, without a range", () => {
  const { host, seen } = recording();
  host.run("install");
  host.owner.insertRows("Sheet1", 2, 3);
  host.owner.deleteRows("Sheet1", 2, 1);
  host.owner.insertColumns("Sheet1", 1, 1);
  host.owner.deleteColumns("Sheet1", 1, 1);
  const told = seen();
  expect(told.map(({ kind }) => kind)).toEqual(["changed", "changed", "changed", "changed"]);
  expect(told.map(({ changeType }) => changeType)).toEqual([
    "INSERT_ROW",
    "REMOVE_ROW",
    "INSERT_COLUMN",
    "REMOVE_COLUMN",
  ]);
  expect(told.every(({ range }) => range === null)).toBe(true);
});

test("scripts fire nothing", () => {
  const { host, seen } = recording();
  host.run("install");
  host.run("write");
  expect(seen()).toEqual([]);
});

test("selecting cells fires nothing: no event tells a sidebar that the selection moved", () => {
  const { host, seen } = recording();
  host.run("install");
  host.owner.select("Sheet1", "C3:D4");
  expect(seen()).toEqual([]);
  expect(host.screen.selection).toMatchObject({ row: 3, column: 3, rows: 2, columns: 2 });
});

test("while an onEdit is at work two more edits wait, and the others are lost", () => {
  const { host, seen } = recording();
  let typing = true;
  host.meter.onCall(() => {
    if (!typing) return;
    typing = false;
    for (const cell of ["B1", "B2", "B3", "B4"]) host.owner.edit("Sheet1", cell, "quick");
  });
  host.owner.edit("Sheet1", "A1", "first");
  expect(seen().map(({ range }) => range)).toEqual(["A1", "B1", "B2"]);
  expect(host.workbook.sheet("Sheet1")?.valueAt(4, 2)).toBe("quick");
});

test("an edit during another kind of run starts its onEdit at once", () => {
  const { host } = recording();
  const stop = host.meter.onCall(({ name }) => {
    if (name === "Sheet.appendRow") host.owner.edit("Sheet1", "C1", "meanwhile");
  });
  host.run("write");
  stop();
  expect(host.runs.map(({ name, error }) => [name, error])).toEqual([
    ["write", undefined],
    ["onEdit", undefined],
  ]);
});

test("a script without onEdit is not run by an edit", () => {
  const host = hostOf("function other() {}");
  host.owner.edit("Sheet1", "A1", "x");
  host.open();
  expect(host.runs).toEqual([]);
});

describe("a form's answer", () => {
  const FORM = `function install() { ScriptApp.newTrigger("answered").forSpreadsheet(SpreadsheetApp.getActive()).onFormSubmit().create(); }
    function answered(e) { console.log({ named: e.namedValues, values: e.values, range: e.range.getA1Notation() }); }`;

  function form() {
    const host = hostOf(FORM);
    host.run("install");
    host.owner.paste("Sheet1", "A1", [["Timestamp", "Name", "Phone"]]);
    return host;
  }

  test("stands in a new row, and the trigger gets namedValues, values and range", () => {
    const host = form();
    host.submitForm("Sheet1", { Name: "Ana Cruz", Phone: "555-0100" });
    expect(host.log.lines.map(({ text }) => JSON.parse(text))).toEqual([
      {
        named: { Timestamp: ["11/2/2026 10:00:00"], Name: ["Ana Cruz"], Phone: ["555-0100"] },
        values: ["11/2/2026 10:00:00", "Ana Cruz", "555-0100"],
        range: "A2:C2",
      },
    ]);
    expect(host.workbook.sheet("Sheet1")?.displayAt(2, 2)).toBe("Ana Cruz");
  });

  test("may come again as a blank event, without a row of its own", () => {
    const host = form();
    host.submitForm("Sheet1", { Name: "Ana Cruz" });
    host.submitForm("Sheet1", null);
    expect(JSON.parse(host.log.lines[1]?.text ?? "")).toEqual({
      named: { Timestamp: [""], Name: [""], Phone: [""] },
      values: ["", "", ""],
      range: "A2:C2",
    });
    expect(host.workbook.sheet("Sheet1")?.lastRow).toBe(2);
  });
});

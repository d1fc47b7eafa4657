/** What a person does by hand, and the events of it: platform.md, "Events". */

import { toA1 } from "../../../local/host/sheets/grid/a1";
import type { SheetEvent } from "../../../local/host/sheets/owner/events";
import { opened } from "./opened";

/** Events as one reads them: "edit A1 value=5 oldValue=4", "change INSERT_ROW". */
function read(events: readonly SheetEvent[]): string[] {
  return events.map((event) => {
    if (event.kind === "change") return `change ${event.changeType}`;
    const { kind, area } = event;
    const values =
      kind === "edit"
        ? (["value", "oldValue"] as const).flatMap((key) => (key in event ? [`${key}=${event[key]}`] : []))
        : [];
    return [kind, toA1(area), ...values].join(" ");
  });
}

describe("an edit of one cell", () => {
  test("has value and oldValue, as strings", () => {
    const { owner, events } = opened();
    owner.edit("Sheet1", "B2", "007");
    owner.edit("Sheet1", "B2", "true");
    owner.edit("Sheet1", "B2", "Hot");
    expect(read(events)).toEqual([
      "edit B2 value=7",
      "change EDIT",
      "edit B2 value=TRUE oldValue=7",
      "change EDIT",
      "edit B2 value=Hot oldValue=TRUE",
      "change EDIT",
    ]);
  });

  test("tells a date as its serial number", () => {
    const { owner, events } = opened();
    owner.edit("Sheet1", "A1", "2026-11-02");
    expect(read(events)[0]).toBe("edit A1 value=46328");
  });

  test("that clears it has no value", () => {
    const { owner, events } = opened();
    owner.edit("Sheet1", "A1", "x");
    owner.clear("Sheet1", "A1");
    owner.edit("Sheet1", "A1", "y");
    owner.edit("Sheet1", "A1", "");
    expect(read(events).filter((event) => event.startsWith("edit"))).toEqual([
      "edit A1 value=x",
      "edit A1 oldValue=x",
      "edit A1 value=y",
      "edit A1 oldValue=y",
    ]);
  });

  test("is read as Sheets reads what is typed", () => {
    const { owner, sheet } = opened();
    owner.edit("Sheet1", "A1", "+49 176 1234567");
    owner.edit("Sheet1", "A2", "'+49 176 1234567");
    expect(sheet.getRange("A1:A2").getValues().flat()).toEqual(["#ERROR!", "+49 176 1234567"]);
  });
});

describe("an edit of several cells", () => {
  test("has only a range: a paste", () => {
    const { owner, events, sheet } = opened();
    owner.paste("Sheet1", "B2", [
      ["a", "1"],
      ["b", "2"],
    ]);
    expect(read(events)).toEqual(["edit B2:C3", "change EDIT"]);
    expect(sheet.getRange("B2:C3").getValues()).toEqual([
      ["a", 1],
      ["b", 2],
    ]);
  });

  test("even a paste of one cell", () => {
    const { owner, events } = opened();
    owner.paste("Sheet1", "B2", [["a"]]);
    expect(read(events)).toEqual(["edit B2", "change EDIT"]);
  });

  test("a paste beyond the edge makes the grid larger", () => {
    const { owner, sheet } = opened();
    owner.paste(
      "Sheet1",
      "A1000",
      Array.from({ length: 500 }, (_, index) => [String(index)]),
    );
    expect([sheet.getMaxRows(), sheet.getLastRow()]).toEqual([1499, 1499]);
  });

  test("a copied row takes everything along", () => {
    const { owner, events, sheet } = opened();
    sheet
      .getRange("A1:B1")
      .setValues([["Ann", "=A1"]])
      .setNote("n");
    owner.copy("Sheet1", "A1:Z1", "A2:Z2");
    expect(read(events)).toEqual(["edit A2:Z2", "change EDIT"]);
    expect([sheet.getRange("B2").getFormula(), sheet.getRange("A2").getNote()]).toEqual(["=A2", "n"]);
  });

  test("clearing a block, cutting a block", () => {
    const { owner, events, sheet } = opened();
    sheet.getRange("A1:B2").setValues([
      [1, 2],
      [3, 4],
    ]);
    owner.clear("Sheet1", "A1:A2");
    owner.cut("Sheet1", "B1:B2", "D1");
    expect(read(events)).toEqual(["edit A1:A2", "change EDIT", "edit D1:D2", "change EDIT"]);
    expect(sheet.getRange("A1:D1").getValues()).toEqual([["", "", "", 2]]);
  });
});

describe("changes of structure fire onChange, without a range", () => {
  test.each([
    ["insertRows", ["Sheet1", 2, 3], "change INSERT_ROW"],
    ["deleteRows", ["Sheet1", 2, 1], "change REMOVE_ROW"],
    ["insertColumns", ["Sheet1", 2], "change INSERT_COLUMN"],
    ["deleteColumns", ["Sheet1", 2], "change REMOVE_COLUMN"],
    ["moveRows", ["Sheet1", 5, 1, 2], "change OTHER"],
    ["moveColumns", ["Sheet1", 5, 1, 2], "change OTHER"],
    ["sort", ["Sheet1", 1], "change OTHER"],
    ["renameSheet", ["Sheet1", "Leads"], "change OTHER"],
    ["insertSheet", ["More"], "change INSERT_GRID"],
    ["merge", ["Sheet1", "A1:B1"], "change OTHER"],
    ["protect", ["Sheet1", "A1:B1"], "change OTHER"],
    ["setNote", ["Sheet1", "A1", "n"], "change OTHER"],
    ["hideColumns", ["Sheet1", 3], "change OTHER"],
    ["filter", ["Sheet1", "A1:C9"], "change OTHER"],
    ["format", ["Sheet1", "A1", { bold: true }], "change FORMAT"],
  ] as const)("%s", (act, args, event) => {
    const { owner, events } = opened();
    Reflect.apply(owner[act], owner, [...args]);
    expect(read(events)).toEqual([event]);
  });

  test("moving rows or columns that hold something is an edit where they land, too", () => {
    const { owner, events, sheet } = opened();
    sheet.getRange("A5").setValue("x");
    owner.moveRows("Sheet1", 5, 1, 2);
    expect(read(events)).toEqual(["edit A2:Z2", "change OTHER"]);
    expect(sheet.getRange("A2").getValue()).toBe("x");
  });
});

test("scripts fire nothing", () => {
  const { sheet, spreadsheet, events } = opened();
  sheet.getRange("A1").setValue("x");
  sheet.insertRowBefore(1);
  spreadsheet.insertSheet();
  expect(events).toEqual([]);
});

test("selecting tells where", () => {
  const { owner, events, workbook } = opened();
  owner.insertSheet("Leads");
  owner.select("Leads", "B3");
  expect(read(events).at(-1)).toBe("select B3");
  expect([workbook.active.name, toA1(workbook.active.selection)]).toEqual(["Leads", "B3"]);
});

test("a sort by hand leaves the header, and moves the notes along", () => {
  const { owner, sheet } = opened();
  sheet.getRange("A1:A3").setValues([["Name"], ["b"], ["a"]]);
  sheet.getRange("A3").setNote("a's");
  owner.sort("Sheet1", 1, true);
  expect([sheet.getRange("A1:A3").getValues().flat(), sheet.getRange("A2").getNote()]).toEqual([
    ["Name", "a", "b"],
    "a's",
  ]);
});

test("a sheet or cell that there is not is named", () => {
  const { owner } = opened();
  expect(() => owner.edit("Leads", "A1", "x")).toThrow('There is no sheet "Leads".');
  expect(() => owner.edit("Sheet1", "?", "x")).toThrow('"?" is no cell or range.');
});

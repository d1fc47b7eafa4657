/** SpreadsheetApp as scripts meet it: what it refuses, what it counts, what it answers. */
import { opened } from "./opened";

describe("strictness", () => {
  test("what is not implemented throws by name", () => {
    const { SpreadsheetApp, spreadsheet, sheet } = opened();
    const call = (object: object, name: string) => () => Reflect.apply(Reflect.get(object, name), object, []);
    expect(call(sheet.getRange("A1"), "setFoo")).toThrow("Range.setFoo is not implemented by the local host");
    expect(call(sheet, "setFoo")).toThrow("Sheet.setFoo is not implemented by the local host");
    expect(call(spreadsheet, "setFoo")).toThrow("Spreadsheet.setFoo is not implemented by the local host");
    expect(call(SpreadsheetApp, "openById")).toThrow("SpreadsheetApp.openById is not implemented by the local host");
    expect(call(SpreadsheetApp.newDataValidation(), "requireFoo")).toThrow(/^DataValidationBuilder.requireFoo is not/);
  });

  test("scripts see methods only", () => {
    const { SpreadsheetApp, sheet } = opened();
    for (const object of [sheet, sheet.getRange("A1"), sheet.protect(), SpreadsheetApp.newConditionalFormatRule()]) {
      expect(Object.keys(object)).toEqual([]);
    }
  });

  test.each([
    [
      [
        ["a", "b"],
        ["c", "d"],
      ],
      "The number of columns in the data does not match the number of columns in the range. The data has 2 but the range has 1.",
    ],
    [
      [["a"]],
      "The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.",
    ],
    [
      [["a"], ["b", "c"]],
      "The number of columns in the data does not match the number of columns in the range. The data has 2 but the range has 1.",
    ],
    ["a", "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValues."],
    [["a", "b"], "The parameters (number[]) don't match the method signature for SpreadsheetApp.Range.setValues."],
  ])("setValues of another shape is refused: %j", (values, message) => {
    const { sheet } = opened();
    expect(() => sheet.getRange("A1:A2").setValues(values)).toThrow(message);
    expect(sheet.getRange("A1:A2").isBlank()).toBe(true);
  });

  test("refusals are exceptions, as scripts see them", () => {
    const { sheet } = opened();
    expect(() => sheet.getRange(0, 1)).toThrow(expect.objectContaining({ name: "Exception" }));
    expect(() => sheet.setName("Sheet1")).not.toThrow();
  });

  test("two sheets cannot have one name", () => {
    const { sheet, spreadsheet } = opened();
    spreadsheet.insertSheet("Touches");
    expect(() => spreadsheet.insertSheet("Touches")).toThrow(
      'A sheet with the name "Touches" already exists. Please enter another name.',
    );
    expect(() => sheet.setName("Touches")).toThrow(/already exists/);
  });

  test("a sheet that was deleted meanwhile is not found", () => {
    const { spreadsheet } = opened();
    const other = spreadsheet.insertSheet("Other");
    spreadsheet.deleteSheet(other);
    expect(() => other.getLastRow()).toThrow(/^Sheet \d+ not found$/);
  });
});

describe("the meter", () => {
  test("is called by name before each method, with the number of cells", () => {
    const { sheet, calls } = opened();
    calls.length = 0;
    sheet
      .getRange("A1:B3")
      .setValues([
        [1, 2],
        [3, 4],
        [5, 6],
      ])
      .getValues();
    sheet.getRangeList(["A1", "C1:C5"]).setNote("x");
    expect(calls).toEqual([
      "Sheet.getRange 0",
      "Range.setValues 6",
      "Range.getValues 6",
      "Sheet.getRangeList 0",
      "RangeList.setNote 6",
    ]);
  });

  test("may refuse a call, which then does nothing", () => {
    const { sheet, calls } = opened();
    const cell = sheet.getRange("A1");
    calls.push = () => {
      throw new Error("Service Spreadsheets timed out");
    };
    expect(() => cell.setValue(1)).toThrow("timed out");
    Reflect.deleteProperty(calls, "push");
    expect(cell.getValue()).toBe("");
  });

  test("is not called for what the host does inside", () => {
    const { sheet, calls } = opened();
    calls.length = 0;
    sheet.appendRow([1, 2]);
    sheet.sort(1);
    expect(calls).toEqual(["Sheet.appendRow 0", "Sheet.sort 0"]);
  });
});

describe("the spreadsheet", () => {
  test("knows its sheets, in their order", () => {
    const { spreadsheet, sheet } = opened();
    const first = spreadsheet.insertSheet("First", 0);
    expect(spreadsheet.getSheets().map((found) => found.getName())).toEqual(["First", "Sheet1"]);
    expect(spreadsheet.getActiveSheet()).toBe(first);
    expect(spreadsheet.getSheetByName("Sheet1")).toBe(sheet);
    expect(spreadsheet.getSheetByName("first")).toBeNull();
    spreadsheet.moveActiveSheet(2);
    expect(spreadsheet.getSheets().map((found) => found.getIndex())).toEqual([1, 2]);
    expect(spreadsheet.getSheets()[1]).toBe(first);
    expect(spreadsheet.getSheetById(sheet.getSheetId())).toBe(sheet);
  });

  test("has a zone and a locale of its own", () => {
    const { spreadsheet } = opened({ zone: "Europe/Berlin", locale: "de_DE" });
    expect([spreadsheet.getSpreadsheetTimeZone(), spreadsheet.getSpreadsheetLocale()]).toEqual([
      "Europe/Berlin",
      "de_DE",
    ]);
  });

  test("keeps named ranges", () => {
    const { spreadsheet, sheet } = opened();
    spreadsheet.setNamedRange("Leads_Block", sheet.getRange("B2:C9"));
    expect(spreadsheet.getRangeByName("Leads_Block")?.getA1Notation()).toBe("B2:C9");
    expect(sheet.getRange("Leads_Block").getA1Notation()).toBe("B2:C9");
    expect(spreadsheet.getNamedRanges().map((named) => named.getName())).toEqual(["Leads_Block"]);
    spreadsheet.removeNamedRange("Leads_Block");
    expect(spreadsheet.getRangeByName("Leads_Block")).toBeNull();
    expect(() => spreadsheet.removeNamedRange("Leads_Block")).toThrow(/does not exist/);
    expect(() => spreadsheet.setNamedRange("no name", sheet.getRange("A1"))).toThrow(/invalid/);
  });

  test("keeps developer metadata, on itself and on sheets", () => {
    const { spreadsheet, sheet } = opened();
    spreadsheet.addDeveloperMetadata("version", "1");
    sheet.addDeveloperMetadata("role", "leads");
    expect(spreadsheet.getDeveloperMetadata().map((entry) => [entry.getKey(), entry.getValue()])).toEqual([
      ["version", "1"],
    ]);
    const [found] = spreadsheet.createDeveloperMetadataFinder().withKey("role").find();
    found?.setValue("touches");
    expect(sheet.getDeveloperMetadata().map((entry) => entry.getValue())).toEqual(["touches"]);
    found?.remove();
    expect(sheet.getDeveloperMetadata()).toEqual([]);
  });

  test("keeps developer metadata on whole rows and columns, which it follows until they are deleted", () => {
    const { sheet } = opened();
    sheet.getRange("3:3").addDeveloperMetadata("lead", "L1");
    sheet.getRange("C:C").addDeveloperMetadata("field", "Phone");
    expect(() => sheet.getRange("A1:B2").addDeveloperMetadata("no")).toThrow(/entire row or column/);
    sheet.insertRowBefore(1);
    sheet.moveColumns(sheet.getRange("C1"), 1);
    const found = (key: string) => sheet.createDeveloperMetadataFinder().withKey(key).find()[0]?.getLocation();
    expect(found("lead")?.getRow()?.getA1Notation()).toBe("A4:Z4");
    expect(found("field")?.getColumn()?.getColumn()).toBe(1);
    expect([found("lead")?.getLocationType(), found("field")?.getLocationType()]).toEqual(["ROW", "COLUMN"]);
    expect(
      sheet
        .getRange("A4:Z4")
        .getDeveloperMetadata()
        .map((entry) => entry.getValue()),
    ).toEqual(["L1"]);
    sheet.deleteRow(4);
    expect(found("lead")).toBeUndefined();
  });

  test("shows toasts and the Ui that the host provides", () => {
    const { spreadsheet, SpreadsheetApp, toasts } = opened();
    spreadsheet.toast("Saved");
    expect([toasts, SpreadsheetApp.getUi()]).toEqual([["Saved"], "the Ui"]);
  });

  test("knows what is selected", () => {
    const { spreadsheet, SpreadsheetApp, owner, sheet } = opened();
    owner.select("Sheet1", "B2:C3");
    expect(SpreadsheetApp.getActiveRange().getA1Notation()).toBe("B2:C3");
    expect(spreadsheet.getCurrentCell().getA1Notation()).toBe("B2");
    owner.select("Sheet1", "A2:A3", "A7");
    const selected = sheet.getActiveRangeList().getRanges();
    expect(selected.map((range) => range.getA1Notation())).toEqual(["A2:A3", "A7"]);
    expect(spreadsheet.getActiveRange().getA1Notation()).toBe("A7");
    sheet.getRange("D4").activate();
    expect(sheet.getActiveCell().getA1Notation()).toBe("D4");
  });
});

describe("ranges", () => {
  test("know where they are", () => {
    const { sheet } = opened();
    const range = sheet.getRange(2, 3, 4, 5);
    expect([range.getRow(), range.getColumn(), range.getNumRows(), range.getNumColumns()]).toEqual([2, 3, 4, 5]);
    expect([range.getLastRow(), range.getLastColumn(), range.getA1Notation()]).toEqual([5, 7, "C2:G5"]);
    expect(range.offset(1, -1).getA1Notation()).toBe("B3:F6");
    expect(range.offset(0, 0, 1, 1).getA1Notation()).toBe("C2");
    expect(range.getCell(2, 2).getA1Notation()).toBe("D3");
    expect(range.getSheet()).toBe(sheet);
  });

  test("set and give back how they look", () => {
    const { sheet } = opened();
    const cell = sheet.getRange("A1");
    cell.setBackground("red").setFontColor("#0F0").setFontWeight("bold").setFontLine("line-through").setWrap(true);
    expect([cell.getBackground(), cell.getFontColor(), cell.getFontWeight()]).toEqual(["#ff0000", "#00ff00", "bold"]);
    expect([cell.getFontLine(), cell.getWrap(), cell.getNumberFormat()]).toEqual(["line-through", true, "General"]);
    expect(() => cell.setBackground("no colour")).toThrow(/Invalid color/);
    expect(cell.setBackground(null).getBackground()).toBe("#ffffff");
  });

  test("clear what they are told to", () => {
    const { sheet, SpreadsheetApp } = opened();
    const rule = SpreadsheetApp.newDataValidation().requireValueInList(["a"]).build();
    const cell = sheet.getRange("A1");
    const fill = () => cell.setValue("a").setNote("n").setBackground("red").setDataValidation(rule);
    const left = () => [cell.getValue(), cell.getNote(), cell.getBackground(), cell.getDataValidation() !== null];
    fill().clearContent();
    expect(left()).toEqual(["", "n", "#ff0000", true]);
    fill().clear();
    expect(left()).toEqual(["", "n", "#ffffff", true]);
    fill().clearNote();
    expect(left()).toEqual(["a", "", "#ff0000", true]);
    fill().clear({ contentsOnly: true });
    expect(left()).toEqual(["", "n", "#ff0000", true]);
  });

  test("in a list are changed by one call", () => {
    const { sheet } = opened();
    const list = sheet.getRangeList(["A1", "B2:B3"]).setValue("x").setBackground("#ff0000");
    expect(sheet.getRange("A1:B3").getValues()).toEqual([
      ["x", ""],
      ["", "x"],
      ["", "x"],
    ]);
    list.clearContent();
    expect([sheet.getLastRow(), sheet.getRange("B3").getBackground()]).toEqual([0, "#ff0000"]);
    expect(list.getRanges().map((range) => range.getA1Notation())).toEqual(["A1", "B2:B3"]);
  });

  test("copy values, formats, or both", () => {
    const { sheet } = opened();
    sheet.getRange("A1").setValue("x").setNumberFormat("@").setNote("n");
    sheet.getRange("A1").copyTo(sheet.getRange("B1:C2"));
    sheet.getRange("A1").copyTo(sheet.getRange("D1"), { contentsOnly: true });
    sheet.getRange("A1").copyTo(sheet.getRange("E1"), { formatOnly: true });
    expect(sheet.getRange("B1:E2").getValues()).toEqual([
      ["x", "x", "x", ""],
      ["x", "x", "", ""],
    ]);
    expect(sheet.getRange("C2:E2").offset(-1, 0).getNumberFormats()).toEqual([["@", "General", "@"]]);
    expect(sheet.getRange("C2").getNote()).toBe("n");
  });
});

test("charts are kept as data", () => {
  const { sheet } = opened();
  const built = sheet
    .newChart()
    .asColumnChart()
    .addRange(sheet.getRange("A1:B5"))
    .setOption("title", "Wins")
    .setPosition(2, 3, 0, 0);
  sheet.insertChart(built.build());
  const [chart] = sheet.getCharts();
  if (!chart) throw new Error("no chart");
  expect(chart.getOptions().get("title")).toBe("Wins");
  sheet.updateChart(chart.modify().setOption("title", "Losses").build());
  expect(sheet.getCharts().map((found) => found.getOptions().get("title"))).toEqual(["Losses"]);
  sheet.removeChart(chart);
  expect(sheet.getCharts()).toEqual([]);
});

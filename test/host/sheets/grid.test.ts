/** The grid: what is in it, what is outside, sorting, filtering, merging, searching. */
import { opened } from "./opened";

describe("the edges of the grid", () => {
  test("a new sheet has 1,000 rows and 26 columns, and nothing in them", () => {
    const { sheet } = opened();
    expect([sheet.getMaxRows(), sheet.getMaxColumns(), sheet.getLastRow(), sheet.getLastColumn()]).toEqual([
      1000, 26, 0, 0,
    ]);
    expect(sheet.getDataRange().getA1Notation()).toBe("A1");
  });

  test.each([
    [() => opened().sheet.getRange(0, 1), "The starting row of the range is too small."],
    [() => opened().sheet.getRange(1, 0), "The starting column of the range is too small."],
    [() => opened().sheet.getRange(1, 1, 0), "The number of rows in the range must be at least 1."],
    [() => opened().sheet.getRange(1, 1, 1, 0), "The number of columns in the range must be at least 1."],
    [() => opened().sheet.getRange(1001, 1), "The coordinates of the range are outside the dimensions of the sheet."],
    [() => opened().sheet.getRange("A1:AA1"), "The coordinates of the range are outside the dimensions of the sheet."],
    [() => opened().sheet.getRange("no range"), "Range not found"],
    [() => opened().sheet.getRange("Nowhere!A1"), "Range not found"],
  ])("a range outside of it is refused: %#", (act, message) => {
    expect(act).toThrow(message);
  });

  test("getLastRow counts formulas, even those that show nothing", () => {
    const { sheet } = opened();
    sheet.getRange("C7").setFormula('=""');
    expect([sheet.getLastRow(), sheet.getLastColumn()]).toEqual([7, 3]);
  });

  test("getLastRow does not count formats, notes and lists", () => {
    const { sheet, SpreadsheetApp } = opened();
    const rule = SpreadsheetApp.newDataValidation().requireValueInList(["a"]).build();
    sheet.getRange("C7").setBackground("red").setNote("here").setDataValidation(rule);
    expect(sheet.getLastRow()).toBe(0);
  });

  test("appendRow writes below the last row that holds anything, and makes the grid larger where it must", () => {
    const { sheet } = opened();
    sheet.getRange("B1000").setValue("last");
    sheet.appendRow(["a", "00123"]);
    expect([sheet.getMaxRows(), sheet.getRange("A1001:B1001").getValues()]).toEqual([1001, [["a", 123]]]);
  });

  test("what the host itself types beyond the edge makes the grid larger, too", () => {
    const { sheet, model } = opened();
    model.typeAt(1200, 40, "far");
    expect([sheet.getMaxRows(), sheet.getMaxColumns(), sheet.getRange(1200, 40).getValue()]).toEqual([1200, 40, "far"]);
  });

  test("open ends reach the edge", () => {
    const { sheet } = opened();
    expect(["C:C", "2:3", "B2:B", "D5"].map((name) => sheet.getRange(name).getA1Notation())).toEqual([
      "C1:C1000",
      "A2:Z3",
      "B2:B1000",
      "D5",
    ]);
  });

  test("ten million cells are the limit of a spreadsheet", () => {
    const { sheet, spreadsheet } = opened();
    sheet.insertRowsAfter(1000, 383_000);
    expect(() => sheet.insertColumnsAfter(26, 1)).toThrow(/above the limit of 10000000 cells/);
    expect(spreadsheet.getNumSheets()).toBe(1);
  });

  test("the last rows, columns and sheet cannot be deleted, nor the last one hidden", () => {
    const { sheet, spreadsheet } = opened();
    expect(() => sheet.deleteRows(1, 1000)).toThrow("You can't delete all the rows on the sheet.");
    expect(() => sheet.deleteColumns(1, 26)).toThrow("You can't delete all the columns on the sheet.");
    expect(() => sheet.deleteRow(1001)).toThrow("Those rows are out of bounds.");
    expect(() => spreadsheet.deleteSheet(sheet)).toThrow("You can't remove all the sheets in a document.");
    expect(() => sheet.hideSheet()).toThrow("You can't hide all the sheets in a document.");
  });
});

describe("sorting", () => {
  test("moves cells with their notes and formats, and leaves row heights where they are", () => {
    const { sheet } = opened();
    sheet.getRange("A1:B3").setValues([
      ["c", 1],
      ["a", 2],
      ["b", 3],
    ]);
    sheet.getRange("A2").setNote("first").setBackground("#ff0000");
    sheet.setRowHeight(2, 50);
    sheet.getRange("A1:B3").sort(1);
    expect(sheet.getRange("A1:B3").getValues()).toEqual([
      ["a", 2],
      ["b", 3],
      ["c", 1],
    ]);
    expect([sheet.getRange("A1").getNote(), sheet.getRange("A1").getBackground(), sheet.getRowHeight(2)]).toEqual([
      "first",
      "#ff0000",
      50,
    ]);
  });

  test("puts numbers before texts before booleans, and blanks last either way", () => {
    const { sheet } = opened();
    sheet.getRange("B9").setValue("something below");
    const cells = sheet.getRange("A1:A6").setValues([["b"], [""], [true], [10], ["A"], [9]]);
    expect(cells.sort(1).getValues().flat()).toEqual([9, 10, "A", "b", true, ""]);
    expect(cells.sort({ column: 1, ascending: false }).getValues().flat()).toEqual([true, "b", "A", 10, 9, ""]);
  });

  test("by several columns keeps the order of equals", () => {
    const { sheet } = opened();
    const cells = sheet.getRange("A1:C4").setValues([
      ["x", 2, 1],
      ["y", 1, 2],
      ["x", 1, 3],
      ["x", 2, 4],
    ]);
    const sorted = cells
      .sort([
        { column: 1, ascending: false },
        { column: 2, ascending: true },
      ])
      .getValues();
    expect(sorted.map(([, , id]) => id)).toEqual([2, 3, 1, 4]);
  });

  test("of a sheet leaves the frozen rows on top", () => {
    const { sheet } = opened();
    sheet.getRange("A1:A3").setValues([["Name"], ["b"], ["a"]]);
    sheet.setFrozenRows(1);
    sheet.sort(1);
    expect(sheet.getRange("A1:A3").getValues().flat()).toEqual(["Name", "a", "b"]);
  });

  test("is refused by a column outside, and over vertically merged cells", () => {
    const { sheet } = opened();
    expect(() => sheet.getRange("A1:B3").sort(3)).toThrow(/outside the range/);
    sheet.getRange("A1:A2").merge();
    expect(() => sheet.getRange("A1:B3").sort(1)).toThrow(/merged/);
  });
});

describe("filtering", () => {
  test("hides rows and moves none", () => {
    const { sheet, SpreadsheetApp } = opened();
    sheet.getRange("A1:B4").setValues([
      ["Name", "T"],
      ["Ann", "Hot"],
      ["Bob", "Cold"],
      ["Cy", "Hot"],
    ]);
    const filter = sheet.getRange("A1:B4").createFilter();
    filter.setColumnFilterCriteria(2, SpreadsheetApp.newFilterCriteria().setHiddenValues(["Cold", "T"]).build());
    expect([1, 2, 3, 4].map((row) => sheet.isRowHiddenByFilter(row))).toEqual([false, false, true, false]);
    expect(sheet.getRange("A3").getValue()).toBe("Bob");
    filter.setColumnFilterCriteria(1, SpreadsheetApp.newFilterCriteria().whenTextContains("nn").build());
    expect([2, 3, 4].map((row) => sheet.isRowHiddenByFilter(row))).toEqual([false, true, true]);
    filter.remove();
    expect([sheet.getFilter(), sheet.isRowHiddenByFilter(3)]).toEqual([null, false]);
  });

  test("there is one filter a sheet, and its criteria read back", () => {
    const { sheet, SpreadsheetApp } = opened();
    const filter = sheet.getRange("A1:B4").createFilter();
    filter.setColumnFilterCriteria(2, SpreadsheetApp.newFilterCriteria().whenNumberGreaterThan(3).build());
    expect(sheet.getFilter()?.getColumnFilterCriteria(2)?.getCriteriaValues()).toEqual([3]);
    expect(sheet.getFilter()?.getColumnFilterCriteria(1)).toBeNull();
    expect(() => sheet.getRange("D1:E4").createFilter()).toThrow(/already has a filter/);
  });
});

describe("merging", () => {
  test("keeps only the upper left cell, and cannot cut through another merged cell", () => {
    const { sheet } = opened();
    sheet
      .getRange("A1:B2")
      .setValues([
        [1, 2],
        [3, 4],
      ])
      .merge();
    expect(sheet.getRange("A1:B2").getValues()).toEqual([
      [1, ""],
      ["", ""],
    ]);
    expect(() => sheet.getRange("B2:C3").merge()).toThrow(/select all cells/);
    expect(sheet.getRange("B2").isPartOfMerge()).toBe(true);
    expect(sheet.getRange("A1:B2").breakApart().isPartOfMerge()).toBe(false);
  });

  test("what is typed into a merged cell goes to its upper left cell", () => {
    const { sheet, owner } = opened();
    sheet.getRange("A1:B2").merge();
    owner.edit("Sheet1", "B2", "x");
    expect(sheet.getRange("A1").getValue()).toBe("x");
  });
});

describe("searching", () => {
  test("finds cells by what they show, without regard to case", () => {
    const { sheet } = opened();
    sheet
      .getRange("A1:A4")
      .setValues([["Ann"], ["ann lee"], ["Bob"], [1234.5]])
      .setNumberFormat("#,##0.00");
    const names = (text: string) =>
      sheet
        .createTextFinder(text)
        .findAll()
        .map((cell) => cell.getA1Notation());
    expect(names("ann")).toEqual(["A1", "A2"]);
    expect(names("1,234")).toEqual(["A4"]);
    expect(names("a.n")).toEqual([]);
  });

  test("entire cells, case, patterns, one after the other", () => {
    const { sheet } = opened();
    sheet.getRange("A1:A3").setValues([["Ann"], ["ann lee"], ["ANN"]]);
    const column = sheet.getRange("A:A");
    expect(column.createTextFinder("ann").matchEntireCell(true).findAll()).toHaveLength(2);
    expect(column.createTextFinder("ANN").matchCase(true).findNext()?.getRow()).toBe(3);
    expect(column.createTextFinder("^ann\\b").useRegularExpression(true).findAll()).toHaveLength(3);
    const finder = column.createTextFinder("ann").matchEntireCell(true);
    expect([finder.findNext()?.getRow(), finder.findNext()?.getRow(), finder.findNext()]).toEqual([1, 3, null]);
    expect(column.createTextFinder("Nobody").findNext()).toBeNull();
  });

  test("replaces", () => {
    const { sheet } = opened();
    sheet.getRange("A1:A2").setValues([["Ann Ann"], ["Bob"]]);
    expect(sheet.createTextFinder("Ann").replaceAllWith("Eve")).toBe(2);
    expect(sheet.getRange("A1").getValue()).toBe("Eve Eve");
  });
});

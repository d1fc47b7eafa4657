/** Whatever points at cells follows them when rows and columns are inserted, deleted, moved and sorted. */
import fc from "fast-check";
import { opened } from "./opened";

describe("references of formulas", () => {
  test("shift when rows and columns are inserted before their cells", () => {
    const { sheet } = opened();
    sheet.getRange("D5").setFormula('=A5+$A$5+SUM(B2:B5)&"A5"');
    sheet.insertRowsBefore(3, 2);
    sheet.insertColumnBefore(1);
    expect(sheet.getRange("E7").getFormula()).toBe('=B7+$B$7+SUM(C2:C7)&"A5"');
  });

  test("shrink when cells of theirs are deleted, and read #REF! when all are", () => {
    const { sheet } = opened();
    sheet.getRange("D1:D3").setFormulas([["=SUM(A2:A9)"], ["=A4"], ["=SUM(A:A)"]]);
    sheet.deleteRows(4, 2);
    expect(sheet.getRange("D1:D3").getFormulas().flat()).toEqual(["=SUM(A2:A7)", "=#REF!", "=SUM(A:A)"]);
    expect(sheet.getRange("D2").getValue()).toBe("#REF!");
    sheet.deleteColumn(1);
    expect(sheet.getRange("C1:C3").getFormulas().flat()).toEqual(["=SUM(#REF!)", "=#REF!", "=SUM(#REF!)"]);
  });

  test("follow rows and columns that are moved", () => {
    const { sheet } = opened();
    sheet.getRange("A1:A4").setValues([[1], [2], [3], [4]]);
    sheet.getRange("C1").setFormula("=A2*10");
    sheet.moveRows(sheet.getRange("A2"), 5);
    expect(sheet.getRange("A1:A4").getValues().flat()).toEqual([1, 3, 4, 2]);
    expect([sheet.getRange("C1").getFormula(), sheet.getRange("C1").getValue()]).toEqual(["=A4*10", 20]);
    sheet.moveColumns(sheet.getRange("A1"), 3);
    expect(sheet.getRange("C1").getFormula()).toBe("=B4*10");
  });

  test("follow cells that are cut and pasted", () => {
    const { sheet } = opened();
    sheet.getRange("A1").setValue(5).setNote("five");
    sheet.getRange("B1").setFormula("=A1+1");
    sheet.getRange("A1").moveTo(sheet.getRange("C7"));
    expect([sheet.getRange("B1").getFormula(), sheet.getRange("B1").getValue()]).toEqual(["=C7+1", 6]);
    expect([sheet.getRange("A1").isBlank(), sheet.getRange("C7").getNote()]).toEqual([true, "five"]);
  });

  test("go with a row that is sorted, but for what has a $", () => {
    const { sheet } = opened();
    sheet.getRange("A1:A3").setValues([["c"], ["a"], ["b"]]);
    sheet.getRange("B1:B3").setFormulas([['=A1&"1"'], ["=A2&$A$1"], ['=A3&"3"']]);
    sheet.sort(1);
    expect(
      sheet
        .getRange("A1:B3")
        .getFormulas()
        .map(([, formula]) => formula),
    ).toEqual(["=A1&$A$1", '=A2&"3"', '=A3&"1"']);
  });

  test("go along when copied", () => {
    const { sheet } = opened();
    sheet.getRange("B2").setFormula("=A1+$A$1+A$1+$A1");
    sheet.getRange("B2").copyTo(sheet.getRange("C4"));
    expect(sheet.getRange("C4").getFormula()).toBe("=B3+$A$1+B$1+$A3");
  });

  test("of other sheets shift only when their sheet changes", () => {
    const { sheet, spreadsheet } = opened();
    const other = spreadsheet.insertSheet("Other");
    other.getRange("A1").setFormula("=Sheet1!B2+B2");
    sheet.insertRowBefore(1);
    expect(other.getRange("A1").getFormula()).toBe("=Sheet1!B3+B2");
  });

  test("a formula that cannot be read is left as it is", () => {
    const { sheet } = opened();
    sheet.getRange("A2").setValue("+49 176 1234");
    sheet.insertRowBefore(1);
    expect(sheet.getRange("A3").getFormula()).toBe("=+49 176 1234");
  });

  test("keep their sum through any inserting, deleting and moving of rows that hold nothing of theirs", () => {
    const step = fc.record({
      kind: fc.constantFrom("insert", "delete", "move"),
      at: fc.integer({ min: 1, max: 30 }),
      to: fc.integer({ min: 1, max: 30 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const { sheet, model } = opened();
        sheet.getRange("A10:A12").setValues([[1], [10], [100]]);
        sheet.getRange("B11").setFormula("=A10+A11+A12");
        for (const { kind, at, to } of steps) {
          if (kind === "insert") sheet.insertRowBefore(at);
          else if (kind === "move") sheet.moveRows(sheet.getRange(at, 1), to);
          else if (sheet.getRange(at, 1, 1, 2).isBlank()) sheet.deleteRow(at);
        }
        const at = sheet.createTextFinder("=").matchFormulaText(true).findNext();
        expect(at?.getValue()).toBe(111);
        expect(model.lastRow).toBeGreaterThanOrEqual(3);
      }),
      { numRuns: 60 },
    );
  });
});

describe("what else follows", () => {
  test("named ranges, merges, filters, protections and charts", () => {
    const { sheet, spreadsheet, model } = opened();
    const range = sheet.getRange("B2:C4");
    spreadsheet.setNamedRange("Block", range);
    range.merge();
    range.protect();
    sheet.getRange("B2:C9").createFilter();
    sheet.insertChart(sheet.newChart().asLineChart().addRange(range).setPosition(1, 1, 0, 0).build());
    sheet.insertRowBefore(1);
    sheet.insertColumnBefore(1);
    expect(spreadsheet.getRangeByName("Block")?.getA1Notation()).toBe("C3:D5");
    expect(
      sheet
        .getRange("C3")
        .getMergedRanges()
        .map((merged) => merged.getA1Notation()),
    ).toEqual(["C3:D5"]);
    expect(sheet.getProtections("RANGE").map((protection) => protection.getRange().getA1Notation())).toEqual(["C3:D5"]);
    expect(sheet.getFilter()?.getRange().getA1Notation()).toBe("C3:D10");
    expect(sheet.getCharts()[0]?.getRanges()[0]?.getA1Notation()).toBe("C3:D5");
    expect(model.merges).toHaveLength(1);
  });

  test("hidden columns, widths and frozen rows", () => {
    const { sheet } = opened();
    sheet.hideColumns(3);
    sheet.setColumnWidth(2, 222);
    sheet.setFrozenRows(2);
    sheet.insertColumnBefore(1);
    sheet.deleteRow(1);
    expect([sheet.isColumnHiddenByUser(4), sheet.isColumnHiddenByUser(3)]).toEqual([true, false]);
    expect([sheet.getColumnWidth(3), sheet.getFrozenRows()]).toEqual([222, 1]);
    sheet.insertRowBefore(1);
    expect(sheet.getFrozenRows()).toBe(2);
  });

  test("notes, formats and validation stay with their cells", () => {
    const { sheet, SpreadsheetApp } = opened();
    const rule = SpreadsheetApp.newDataValidation().requireValueInList(["a", "b"]).build();
    sheet.getRange("B2").setValue("a").setNote("why").setBackground("#ff0000").setDataValidation(rule);
    sheet.insertRowBefore(1);
    sheet.moveColumns(sheet.getRange("B1"), 5);
    const cell = sheet.getRange("D3");
    expect([cell.getValue(), cell.getNote(), cell.getBackground()]).toEqual(["a", "why", "#ff0000"]);
    expect(cell.getDataValidation()?.getCriteriaType()).toBe("VALUE_IN_LIST");
  });

  test("the range that a validation list is taken from", () => {
    const { sheet, spreadsheet, SpreadsheetApp } = opened();
    const words = spreadsheet.insertSheet("Words");
    words.getRange("A1:A2").setValues([["Hot"], ["Cold"]]);
    const rule = SpreadsheetApp.newDataValidation().requireValueInRange(words.getRange("A1:A2")).setAllowInvalid(false);
    sheet.getRange("A1:A3").setDataValidation(rule.build());
    words.insertRowBefore(1);
    expect(() => sheet.getRange("A1").setValue("Warm")).toThrow(/Hot, Cold/);
    expect(sheet.getRange("A1").setValue("Cold").getValue()).toBe("Cold");
  });

  test("inserted rows look like their neighbour and take on its validation", () => {
    const { sheet, SpreadsheetApp } = opened();
    const rule = SpreadsheetApp.newDataValidation().requireValueInList(["a"]).build();
    sheet.getRange("B3").setNumberFormat("@").setDataValidation(rule).setValue("a").setNote("not copied");
    sheet.insertRowsAfter(3, 2);
    const cell = sheet.getRange("B5");
    expect([cell.getNumberFormat(), cell.getDataValidation()?.getCriteriaType()]).toEqual(["@", "VALUE_IN_LIST"]);
    expect([cell.isBlank(), cell.getNote()]).toEqual([true, ""]);
  });
});

/** Conditional formats: one call replaces all, the first match in order wins. */
import { type opened as Opened, opened } from "./opened";

type SpreadsheetApp = ReturnType<typeof Opened>["SpreadsheetApp"];

function rule(app: SpreadsheetApp, formula: string) {
  return app.newConditionalFormatRule().whenFormulaSatisfied(formula);
}

test("one call replaces all rules of the sheet", () => {
  const { sheet, SpreadsheetApp } = opened();
  const range = [sheet.getRange("A1:B9")];
  const [red, blue] = ["#ff0000", "#0000ff"].map((colour) =>
    rule(SpreadsheetApp, "=TRUE").setBackground(colour).setRanges(range).build(),
  );
  if (!red || !blue) throw new Error("no rules");
  sheet.setConditionalFormatRules([red]);
  sheet.setConditionalFormatRules([blue]);
  const [only, ...others] = sheet.getConditionalFormatRules();
  expect(others).toEqual([]);
  expect(only?.getBooleanCondition().getBackground()).toBe("#0000ff");
  expect(only?.getRanges().map((found) => found.getA1Notation())).toEqual(["A1:B9"]);
});

test("the first rule that holds wins each property, and what it leaves out comes from the next", () => {
  const { sheet, model, SpreadsheetApp } = opened();
  const ranges = [sheet.getRange("A2:C9")];
  sheet.getRange("A2").setValue("Hot").setFontColor("#111111");
  sheet.setConditionalFormatRules([
    rule(SpreadsheetApp, '=$A2="Hot"').setBackground("#ff0000").setRanges(ranges).build(),
    rule(SpreadsheetApp, '=$A2<>""').setBackground("#00ff00").setBold(true).setRanges(ranges).build(),
  ]);
  expect(model.colourAt(2, 3)).toMatchObject({ background: "#ff0000", bold: true, fontColor: "#000000" });
  expect(model.colourAt(2, 1)).toMatchObject({ fontColor: "#111111" });
  expect(model.colourAt(3, 1)).toMatchObject({ background: "#ffffff", bold: false });
});

test("an edit recolours at once, and writes no format", () => {
  const { sheet, model, SpreadsheetApp, owner } = opened();
  const hot = rule(SpreadsheetApp, '=$A2="Hot"')
    .setBackground("#f00")
    .setRanges([sheet.getRange("A2:C9")])
    .build();
  sheet.setConditionalFormatRules([hot]);
  owner.edit("Sheet1", "A5", "hot");
  expect(model.colourAt(5, 2).background).toBe("#ff0000");
  expect(sheet.getRange("B5").getBackground()).toBe("#ffffff");
});

test("a relative reference is counted from the first cell of the first range", () => {
  const { sheet, model, SpreadsheetApp } = opened();
  sheet.getRange("A1:A4").setValues([[1], [2], [3], [4]]);
  const rule3 = rule(SpreadsheetApp, "=A1>2")
    .setBold(true)
    .setRanges([sheet.getRange("B2:B4"), sheet.getRange("D2:D4")]);
  sheet.setConditionalFormatRules([rule3.build()]);
  expect([2, 3, 4].map((row) => model.colourAt(row, 2).bold)).toEqual([false, false, true]);
  expect(model.colourAt(4, 4).bold).toBe(false);
});

test("a rule goes on looking at the same cells when rows and columns come and go, even the first of its range", () => {
  const { sheet, model, SpreadsheetApp } = opened();
  sheet.getRange("K2:K5").setValues([["Cold"], ["Hot"], ["Cold"], ["Hot"]]);
  const hot = rule(SpreadsheetApp, '=$K2="Hot"')
    .setBold(true)
    .setRanges([sheet.getRange("A2:K100")])
    .build();
  sheet.setConditionalFormatRules([hot]);
  const boldRows = (column: number) => [1, 2, 3, 4, 5, 6].filter((row) => model.colourAt(row, column).bold);
  sheet.deleteRow(2);
  expect(boldRows(1)).toEqual([2, 4]);
  sheet.insertColumnBefore(3);
  expect(boldRows(2)).toEqual([2, 4]);
  expect(sheet.getConditionalFormatRules()[0]?.getBooleanCondition().getCriteriaValues()).toEqual(['=$L2="Hot"']);
  sheet.insertRowsBefore(1, 1);
  expect(boldRows(12)).toEqual([3, 5]);
  expect(sheet.getConditionalFormatRules()[0]?.getRanges()[0]?.getA1Notation()).toBe("A3:L100");
});

test.each([
  ["whenTextEqualTo", ["hot"], "Hot", "Warm"],
  ["whenTextContains", ["ver"], "Overdue 3 h", "Due today"],
  ["whenTextDoesNotContain", ["ver"], "Due today", "Overdue 3 h"],
  ["whenTextStartsWith", ["over"], "Overdue", "Not over"],
  ["whenTextEndsWith", ["today"], "Due today", "today?"],
  ["whenNumberGreaterThan", [5], 6, 5],
  ["whenNumberLessThanOrEqualTo", [5], 5, 6],
  ["whenNumberBetween", [1, 3], 3, 4],
  ["whenCellEmpty", [], "", "x"],
  ["whenCellNotEmpty", [], "x", ""],
] as const)("%s", (method, operands, fits, fails) => {
  const { sheet, model, SpreadsheetApp } = opened();
  const builder = SpreadsheetApp.newConditionalFormatRule();
  Reflect.apply(builder[method], builder, [...operands]);
  sheet.setConditionalFormatRules([
    builder
      .setItalic(true)
      .setRanges([sheet.getRange("A1:A2")])
      .build(),
  ]);
  sheet.getRange("A1:A2").setValues([[fits], [fails]]);
  expect([model.colourAt(1, 1).italic, model.colourAt(2, 1).italic]).toEqual([true, false]);
});

test("a formula that cannot be read, or is no boolean, holds nowhere", () => {
  const { sheet, model, SpreadsheetApp } = opened();
  const ranges = [sheet.getRange("A1:A9")];
  const rules = ["=1+", "=NOSUCH()", '="yes"'].map((formula) =>
    rule(SpreadsheetApp, formula).setBold(true).setRanges(ranges).build(),
  );
  sheet.setConditionalFormatRules(rules);
  expect(model.colourAt(1, 1).bold).toBe(false);
});

test("a rule needs a condition and a range, of its own sheet", () => {
  const { sheet, spreadsheet, SpreadsheetApp } = opened();
  const other = spreadsheet.insertSheet("Other");
  expect(() =>
    SpreadsheetApp.newConditionalFormatRule()
      .setRanges([sheet.getRange("A1")])
      .build(),
  ).toThrow(/condition/);
  expect(() => rule(SpreadsheetApp, "=TRUE").build()).toThrow(/range/);
  const foreign = rule(SpreadsheetApp, "=TRUE")
    .setRanges([other.getRange("A1")])
    .build();
  expect(() => sheet.setConditionalFormatRules([foreign])).toThrow(/different sheet/);
});

test("fifty rows of thirty-five columns under twelve rules are coloured in a blink", () => {
  const { sheet, model, SpreadsheetApp } = opened();
  model.grow(1000, 35);
  sheet.getRange("A1:A1000").setValues(Array.from({ length: 1000 }, (_, index) => [index % 13]));
  const ranges = [sheet.getRange("A1:AI1000")];
  sheet.setConditionalFormatRules(
    Array.from({ length: 12 }, (_, index) =>
      rule(SpreadsheetApp, `=AND($A1=${index},NOT(ISBLANK($A1)))`).setBackground("#123456").setRanges(ranges).build(),
    ),
  );
  let coloured = 0;
  for (let row = 1; row <= 50; row++) {
    for (let column = 1; column <= 35; column++)
      if (model.colourAt(row, column).background === "#123456") coloured += 1;
  }
  expect(coloured).toBe(47 * 35);
});

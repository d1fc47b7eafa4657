/** Data validation and protection: what Sheets refuses to people, and what Google refuses to scripts. */
import { opened } from "./opened";

function withList(allowInvalid: boolean) {
  const all = opened();
  const builder = all.SpreadsheetApp.newDataValidation().requireValueInList(["Hot", "Cold"]);
  all.sheet.getRange("A1:A9").setDataValidation(builder.setAllowInvalid(allowInvalid).build());
  return all;
}

describe("a list that refuses", () => {
  test("refuses an owner's typing, and fires nothing", () => {
    const { owner, sheet, events } = withList(false);
    expect(() => owner.edit("Sheet1", "A2", "Warm")).toThrow(
      "The data you entered in cell A2 violates the data validation rules set on this cell. Please enter one of the following values: Hot, Cold.",
    );
    expect([sheet.getRange("A2").getValue(), events]).toEqual(["", []]);
  });

  test("refuses setValues by a script, and nothing is written", () => {
    const { sheet } = withList(false);
    expect(() =>
      sheet.getRange("A1:B2").setValues([
        ["Hot", 1],
        ["Warm", 2],
      ]),
    ).toThrow(/cell A2 violates/);
    expect(sheet.getRange("A1:B2").isBlank()).toBe(true);
  });

  test("takes what is in the list, and a blank", () => {
    const { sheet, owner } = withList(false);
    owner.edit("Sheet1", "A1", "Cold");
    owner.edit("Sheet1", "A1", "");
    expect(sheet.getRange("A1").setValue("Hot").setValue("").getValue()).toBe("");
  });

  test("does not refuse a paste", () => {
    const { sheet, owner } = withList(false);
    owner.paste("Sheet1", "A1", [["Warm"]]);
    expect(sheet.getRange("A1").getValue()).toBe("Warm");
  });
});

test("a list that allows invalid values only marks them", () => {
  const { sheet, owner } = withList(true);
  owner.edit("Sheet1", "A1", "Warm");
  expect(sheet.getRange("A1").getValue()).toBe("Warm");
});

test("the help text is what a refused person reads", () => {
  const { sheet, owner, SpreadsheetApp } = opened();
  const rule = SpreadsheetApp.newDataValidation()
    .requireNumberBetween(0, 23)
    .setAllowInvalid(false)
    .setHelpText("An hour.");
  sheet.getRange("A1").setDataValidation(rule.build());
  expect(() => owner.edit("Sheet1", "A1", "24")).toThrow(/An hour\.$/);
});

test.each([
  ["requireCheckbox", [], true, "yes"],
  ["requireDate", [], new Date("2026-11-02T15:00:00Z"), "soon"],
  ["requireNumberGreaterThan", [3], 4, 3],
  ["requireNumberLessThanOrEqualTo", [3], 3, 4],
  ["requireTextIsEmail", [], "ann@example.com", "ann"],
  ["requireTextIsUrl", [], "https://example.com", "example"],
  ["requireTextContains", ["@"], "a@b", "ab"],
  ["requireFormulaSatisfied", ["=LEN(A1)<4"], "abc", "abcd"],
] as const)("%s takes one value and refuses another", (method, operands, fits, fails) => {
  const { sheet, SpreadsheetApp } = opened();
  const builder = SpreadsheetApp.newDataValidation().setAllowInvalid(false);
  Reflect.apply(builder[method], builder, [...operands]);
  const cell = sheet.getRange("A1").setDataValidation(builder.build());
  expect(() => cell.setValue(fails)).toThrow(/violates the data validation/);
  expect(cell.setValue(fits).getValue()).toEqual(fits);
});

test("a rule reads back as it was built", () => {
  const { sheet, SpreadsheetApp } = opened();
  const built = SpreadsheetApp.newDataValidation().requireValueInList(["a", "b"], false).setHelpText("a or b").build();
  const rule = sheet.getRange("A1:A2").setDataValidation(built).getDataValidations()[1]?.[0];
  expect(rule?.getCriteriaValues()).toEqual([["a", "b"], false]);
  expect([rule?.getCriteriaType(), rule?.getHelpText(), rule?.getAllowInvalid()]).toEqual([
    "VALUE_IN_LIST",
    "a or b",
    true,
  ]);
  expect(rule?.copy().setAllowInvalid(false).build().getAllowInvalid()).toBe(false);
  expect(sheet.getRange("A1").clearDataValidations().getDataValidation()).toBeNull();
});

test("a checkbox shows FALSE in a blank cell, counts for getLastRow, and is unticked when cleared", () => {
  const { sheet, owner } = opened();
  sheet.getRange("B7").insertCheckboxes();
  expect([sheet.getRange("B7").getValue(), sheet.getLastRow()]).toEqual([false, 7]);
  owner.edit("Sheet1", "B7", "TRUE");
  owner.clear("Sheet1", "B7");
  expect(sheet.getRange("B7").getValue()).toBe(false);
});

describe("a protected range", () => {
  test("keeps out a user who is no editor, a script acting for them too", () => {
    const { sheet, workbook, owner } = opened();
    sheet.getRange("A1:A5").protect().setDescription("Formulas");
    workbook.user = "staff@example.com";
    expect(() =>
      sheet.getRange("A5:B6").setValues([
        [1, 2],
        [3, 4],
      ]),
    ).toThrow(/^You are trying to edit a protected cell or object/);
    expect(() => owner.edit("Sheet1", "A1", "x")).toThrow(/protected cell/);
    expect(() => sheet.getRange("A1").clearContent()).toThrow(/protected cell/);
    expect(sheet.getRange("A6").setValue(1).getValue()).toBe(1);
  });

  test("never keeps out the owner of the spreadsheet, nor its editors", () => {
    const { sheet, workbook } = opened();
    workbook.user = "staff@example.com";
    sheet.getRange("A1").protect().addEditor("friend@example.com");
    for (const user of [workbook.owner, "staff@example.com", "friend@example.com"]) {
      workbook.user = user;
      expect(sheet.getRange("A1").setValue(user).getValue()).toBe(user);
    }
  });

  test("that only warns lets scripts pass", () => {
    const { sheet, workbook } = opened();
    sheet.getRange("A1").protect().setWarningOnly(true);
    workbook.user = "staff@example.com";
    expect(sheet.getRange("A1").setValue(2).getValue()).toBe(2);
  });

  test("on a sheet leaves its unprotected ranges open, and is gone when removed", () => {
    const { sheet, workbook } = opened();
    const protection = sheet.protect();
    protection.setUnprotectedRanges([sheet.getRange("B2:B9")]);
    workbook.user = "staff@example.com";
    expect(() => sheet.getRange("A1").setValue(1)).toThrow(/protected/);
    expect(sheet.getRange("B3").setValue(1).getValue()).toBe(1);
    expect(sheet.getProtections("SHEET")).toHaveLength(1);
    protection.remove();
    expect(sheet.getRange("A1").setValue(1).getValue()).toBe(1);
  });
});

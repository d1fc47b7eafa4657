/** How Sheets reads what is typed, and what `setValues` writes: platform.md, "Cells". */
import fc from "fast-check";
import { opened, written } from "./opened";

describe("setValues reads strings as if they were typed", () => {
  test.each(["=1+1", "=SUM(B1:B9)", "= A2"])("%s is a formula", (text) => {
    expect(written(text).formula).toBe(text);
  });

  test.each(["+B1", "-B1", "@B1", "- call back", "+49 176 1234567"])(
    "%s becomes a formula, with = before it",
    (text) => {
      expect(written(text).formula).toBe(`=${text}`);
    },
  );

  test("00123 becomes the number 123", () => {
    expect(written("00123").value).toBe(123);
  });

  test("+49176… becomes a number and loses its plus", () => {
    expect(written("+4917612345678").value).toBe(4917612345678);
    expect(written("+4917612345678").shown).toBe("4917612345678");
  });

  test.each(["+49 176 1234567", "- call back", "@home"])("%s reads #ERROR!", (text) => {
    expect(written(text).value).toBe("#ERROR!");
  });

  test("-abc reads #NAME?", () => {
    expect(written("-abc").value).toBe("#NAME?");
  });

  test.each([
    ["MAY26", "2026-05-26"],
    ["2026-08", "2026-08-01"],
    ["1/2", "2026-01-02"],
    ["1-2", "2026-01-02"],
    ["11/2/2026", "2026-11-02"],
    ["11/2/26", "2026-11-02"],
    ["2026-11-02", "2026-11-02"],
    ["2026/11/2", "2026-11-02"],
    ["Nov 2", "2026-11-02"],
    ["Nov 2, 2026", "2026-11-02"],
    ["2 November 2026", "2026-11-02"],
    ["2-Nov-26", "2026-11-02"],
    ["Nov 2026", "2026-11-01"],
  ])("%s becomes the date %s", (text, iso) => {
    const { sheet, model } = opened();
    sheet.getRange("A1").setValue(text);
    expect(String(model.valueAt(1, 1))).toBe(iso);
    expect(sheet.getRange("A1").getValue()).toBeInstanceOf(Date);
  });

  test.each([
    ["2026-11-02T10:00", "2026-11-02T10:00"],
    ["2026-11-02 10:00", "2026-11-02T10:00"],
    ["11/2/2026 10:00", "2026-11-02T10:00"],
    ["11/2/2026 2:30 PM", "2026-11-02T14:30"],
    ["2 Nov 2026 14:20:05", "2026-11-02T14:20:05"],
  ])("%s becomes the date-time %s", (text, iso) => {
    const { sheet, model } = opened();
    sheet.getRange("A1").setValue(text);
    expect(String(model.valueAt(1, 1))).toBe(iso);
  });

  test.each(["31 February", "2026-02-31", "2/30/2026", "Feb 30, 2026", "2026-11-02T25:00", "2026-11-02T10:00:00Z"])(
    "%s stays text",
    (text) => {
      expect(written(text).value).toBe(text);
    },
  );

  test.each(["TRUE", "true", "False"])("%s becomes a boolean", (text) => {
    expect(written(text).value).toBe(text.toLowerCase() === "true");
  });

  test.each([
    ["$12", 12, "$12"],
    ["$1,200.50", 1200.5, "$1,200.50"],
    ["12 €", 12, "12 €"],
    ["-$5", -5, "-$5"],
    ["(12)", -12, "-12"],
    ["12%", 0.12, "12%"],
    ["12.5%", 0.125, "12.50%"],
    ["1,234", 1234, "1,234"],
    ["1e5", 100000, "1.00E+05"],
    ["555.0123", 555.0123, "555.0123"],
  ])("%s becomes a number that shows as it was typed", (text, value, shown) => {
    expect(written(text)).toEqual({ value, formula: "", shown });
  });

  test.each([
    "555-0123",
    "(555) 010-1234",
    "5 apples",
    "1,23",
    "1/2/3/4",
    "Thu",
    "May",
    "12 Main St",
    "=",
    "a=b",
    "#1",
  ])("%s stays text", (text) => {
    expect(written(text).value).toBe(text);
  });

  test("an apostrophe makes text, and getValues drops it, so that writing back what was read changes it", () => {
    const { sheet } = opened();
    const cell = sheet.getRange("A1").setValue("'00123");
    expect(cell.getValues()).toEqual([["00123"]]);
    expect(cell.setValues(cell.getValues()).getValue()).toBe(123);
  });

  test("the format @, set before the write, keeps text", () => {
    const { sheet } = opened();
    const cells = sheet.getRange("A1:F1").setNumberFormat("@");
    const texts = ["00123", "+49 176 1234567", "=1+1", "MAY26", "TRUE", "'x"];
    expect(cells.setValues([texts]).getValues()).toEqual([texts]);
  });

  test("the format @, set after the write, comes too late", () => {
    const { sheet } = opened();
    expect(sheet.getRange("A1").setValue("00123").setNumberFormat("@").getValue()).toBe(123);
  });

  test("null and the empty string make a cell blank, and blank reads ''", () => {
    const { sheet } = opened();
    const cells = sheet.getRange("A1:C1").setValues([["x", "y", "z"]]);
    expect(cells.setValues([[null, "", undefined]]).getValues()).toEqual([["", "", ""]]);
    expect(cells.isBlank()).toBe(true);
  });

  test("emoji, right-to-left text and 10,000 characters come back as they went", () => {
    const texts = ["👩‍🔧 fixes", "שלום", "x".repeat(10_000)];
    for (const text of texts) expect(written(text).value).toBe(text);
  });

  test("more than 50,000 characters are refused", () => {
    expect(() => written("x".repeat(50_001))).toThrow(/more than the maximum of 50000 characters/);
  });
});

describe("the spreadsheet's locale decides", () => {
  test("the order of day and month", () => {
    const { sheet, model } = opened({ locale: "en_GB" });
    sheet.getRange("A1").setValue("1/2");
    sheet.getRange("A2").setValue("13/2/2026");
    expect([String(model.valueAt(1, 1)), String(model.valueAt(2, 1))]).toEqual(["2026-02-01", "2026-02-13"]);
    expect(written("13/2/2026", { locale: "en_US" }).value).toBe("13/2/2026");
  });

  test("the separators of numbers", () => {
    expect(written("1.234,5", { locale: "de_DE" }).value).toBe(1234.5);
    expect(written("12,5%", { locale: "de_DE" }).value).toBe(0.125);
    expect(written("1,234.5", { locale: "de_DE" }).value).toBe("1,234.5");
  });

  test("the separators in formulas", () => {
    expect(written('=SUM(0,5;1)&"1,5"', { locale: "de_DE" }).value).toBe("1,51,5");
    expect(written("=SUM(0,5)").value).toBe(5);
  });

  test("dates with dots", () => {
    const { sheet, model } = opened({ locale: "de_DE" });
    sheet.getRange("A1").setValue("5.10.2026 14:00");
    expect(String(model.valueAt(1, 1))).toBe("2026-10-05T14:00");
    expect(written("5.10.2026").value).toBe("5.10.2026");
  });

  test("the names of months", () => {
    const { sheet, model } = opened({ locale: "de_DE" });
    sheet.getRange("A1").setValue("2. März 2026");
    expect(String(model.valueAt(1, 1))).toBe("2026-03-02");
  });
});

test("what the owner would type again gives the same cell again", () => {
  const typed = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.constantFrom("00123", "=1+1", "+49 176 1", "MAY26", "2026-11-02T10:00", "TRUE", "'7", "$5", "12%", "1/2", "-x"),
  );
  fc.assert(
    fc.property(typed, (text) => {
      const { model } = opened();
      model.typeAt(1, 1, text);
      model.typeAt(2, 1, model.inputAt(1, 1));
      expect(model.valueAt(2, 1)).toEqual(model.valueAt(1, 1));
      expect(model.inputAt(2, 1)).toBe(model.inputAt(1, 1));
    }),
  );
});

/** The small evaluator: what owners' ordinary formulas and conditional formats need. */
import { opened } from "./opened";

/** The result of a formula in E1, beside A1:C3 = 1 2 3 / x "" TRUE / 2026-11-02 = 4. */
function result(formula: string): unknown {
  const { sheet } = opened();
  sheet.getRange("A1:C3").setValues([
    [1, 2, 3],
    ["Cool Lead", "", true],
    ["2026-11-02", "=2+2", "Hot"],
  ]);
  return sheet.getRange("E1").setFormula(formula).getValue();
}

test.each([
  ["=1+2*3", 7],
  ["=(1+2)*3", 9],
  ["=2^3^2", 64],
  ["=-2^2", 4],
  ["=10%", 0.1],
  ["=7/2-1", 2.5],
  ["=A1&B1", "12"],
  ['=A2&", "&C3', "Cool Lead, Hot"],
  ['="a ""b"""', 'a "b"'],
  ["=A1<B1", true],
  ["=A1<>A1", false],
  ['="HOT"=C3', true],
  ["=B2=0", true],
  ['=B2=""', true],
  ["=SUM(A1:C1)", 6],
  ["=SUM(A1:C3)", 46338],
  ["=SUM(A:A,1)", 46330],
  ["=COUNTA(2:2)", 2],
  ["=AVERAGE(A1:C1)", 2],
  ["=MAX(A1:C1)-MIN(A1:C1)", 2],
  ['=IF(A1>0,"yes","no")', "yes"],
  ["=IF(FALSE,1)", false],
  ["=IF(A1=1,,5)", 0],
  ['=COUNTIF(A1:C3,">1")', 4],
  ['=COUNTIF(A1:C3,"hot")', 1],
  ['=COUNTIF(A1:C3,"c*")', 1],
  ['=COUNTIF(A1:C3,"<>Hot")', 8],
  ["=COUNTIF(A1:C3,2)", 1],
  ["=COUNTA(A1:C3)", 8],
  ["=COUNTBLANK(A1:C3)", 1],
  ["=COUNTBLANK(A:A)", 997],
  ['=COUNTIF(A:A,"<>1")', 999],
  ['=SUMIF(A1:C1,">1")', 5],
  ['=SUMIF(C1:C3,"Hot",B1:B3)', 4],
  ["=MAX(F1:F9)", 0],
  ['=IFS(A1=2,"two",A1=1,"one")', "one"],
  ['=PROPER("ana-maría DE LA cruz")', "Ana-María De La Cruz"],
  ['=SUBSTITUTE("a-b-c","-","")', "abc"],
  ['=HYPERLINK("https://example.com","Thread")', "Thread"],
  ["=DATE(2026,11,2)=A3", true],
  ["=YEAR(A3)+MONTH(A3)+DAY(A3)", 2039],
  ["=WEEKDAY(A3)", 2],
  ["=VLOOKUP(1,A1:C3,3,FALSE)", 3],
  ["=AND(A1=1,B1=2)", true],
  ["=OR(A1=2,B1=3)", false],
  ["=NOT(A1=2)", true],
  ["=ISBLANK(B2)", true],
  ["=ISBLANK(A1)", false],
  ["=LEN(A2)", 9],
  ['=CONCATENATE("a",A1,TRUE)', "a1TRUE"],
  ["=LEFT(A2,4)", "Cool"],
  ["=RIGHT(A2,4)", "Lead"],
  ["=LOWER(C3)&UPPER(C3)", "hotHOT"],
  ['=IFERROR(1/0,"none")', "none"],
  ["=IFERROR(A1)", 1],
  ['=EXACT("Hot",C3)', true],
  ['=EXACT("hot",C3)', false],
  ['=SEARCH("lead",A2)', 6],
  ['=TEXT(A3,"ddd d mmm")', "Mon 2 Nov"],
  ['=TEXT(1234.5,"#,##0.00")', "1,234.50"],
  ["=ROW()", 1],
  ["=ROW(A3)", 3],
  ["=COLUMN(C1)", 3],
  ["=ROUND(2.345,2)", 2.35],
  ["=MOD(-1,3)", 2],
  ["=SUM(A1;B1)", 3],
  ["=Sheet1!A1+'Sheet1'!B1", 3],
])("%s is %p", (formula, expected) => {
  expect(result(formula)).toEqual(expected);
});

test.each([
  ["=1/0", "#DIV/0!"],
  ["=NOSUCH(1)", "#NAME?"],
  ["=nosuchname", "#NAME?"],
  ["=1+", "#ERROR!"],
  ["=A1 B1", "#ERROR!"],
  ["=(1", "#ERROR!"],
  ["=A2+1", "#VALUE!"],
  ['=SEARCH("x",A2)', "#VALUE!"],
  ["=Nowhere!A1", "#REF!"],
  ["=#REF!+1", "#REF!"],
  ["=ZZ9999", "#REF!"],
  ["=E1+1", "#REF!"],
  ["=SUM(1:1)", "#REF!"],
  ["=A1:C1+1", "#VALUE!"],
  ["=IF()", "#N/A"],
  ['=VLOOKUP("none",A1:C3,2,FALSE)', "#N/A"],
])("%s reads %s", (formula, error) => {
  expect(result(formula)).toBe(error);
});

test("an error runs through what hangs on it", () => {
  const { sheet } = opened();
  sheet.getRange("A1:A3").setFormulas([["=1/0"], ["=A1+1"], ["=SUM(A1:A2)"]]);
  expect(sheet.getRange("A1:A3").getValues().flat()).toEqual(["#DIV/0!", "#DIV/0!", "#DIV/0!"]);
});

test("formulas follow what they depend on", () => {
  const { sheet } = opened();
  sheet.getRange("B1").setFormula("=A1*2");
  sheet.getRange("C1").setFormula("=B1+1");
  sheet.getRange("A1").setValue(5);
  expect(sheet.getRange("C1").getValue()).toBe(11);
  sheet.getRange("A1").setValue(6);
  expect(sheet.getRange("C1").getValue()).toBe(13);
});

test("formulas that go round in a circle read #REF!, however long the circle", () => {
  const { sheet } = opened();
  const circle = Array.from({ length: 500 }, (_, index) => [`=A${index === 499 ? 1 : index + 2}`]);
  sheet.getRange("A1:A500").setFormulas(circle);
  expect(sheet.getRange("A1").getValue()).toBe("#REF!");
  expect(sheet.getRange("A250").getValue()).toBe("#REF!");
});

test("a chain of a thousand formulas is computed from its far end", () => {
  const { sheet } = opened();
  sheet.getRange("A1").setValue(1);
  sheet.getRange("A2:A1000").setFormulas(Array.from({ length: 999 }, (_, index) => [`=A${index + 1}+1`]));
  expect(sheet.getRange("A1000").getValue()).toBe(1000);
});

test("TODAY and NOW follow the host's clock, in the spreadsheet's zone", () => {
  const { sheet, workbook } = opened({ zone: "America/New_York" });
  sheet.getRange("A1:B1").setFormulas([["=TODAY()", "=A1+1"]]);
  workbook.now = () => Date.parse("2026-11-03T04:59:00Z");
  expect(sheet.getRange("A1:B1").getDisplayValues()).toEqual([["11/2/2026", "11/3/2026"]]);
  workbook.now = () => Date.parse("2026-11-03T05:01:00Z");
  expect(sheet.getRange("A1:B1").getDisplayValues()).toEqual([["11/3/2026", "11/4/2026"]]);
});

test("a formula on dates gives dates, the time between two gives a number", () => {
  const { sheet } = opened();
  sheet.getRange("A1:B1").setValues([["2026-11-02", "2026-11-05"]]);
  sheet.getRange("C1:E1").setFormulas([["=A1+7", "=B1-A1", "=IF(A1<B1,B1,A1)"]]);
  expect(sheet.getRange("C1:E1").getValues()).toEqual([
    [new Date("2026-11-09T00:00:00-05:00"), 3, new Date("2026-11-05T00:00:00-05:00")],
  ]);
});

test("a named range stands for its cells", () => {
  const { sheet, spreadsheet } = opened();
  sheet.getRange("A1:A2").setValues([[2], [3]]);
  spreadsheet.setNamedRange("Prices", sheet.getRange("A1:A2"));
  expect(sheet.getRange("B1").setFormula("=SUM(Prices)").getValue()).toBe(5);
});

test("a formula can look at another sheet, and follows its new name", () => {
  const { sheet, spreadsheet } = opened();
  const other = spreadsheet.insertSheet("My Touches");
  other.getRange("A1").setValue(7);
  const cell = sheet.getRange("A1").setFormula("='My Touches'!A1+1");
  other.setName("Touches");
  expect([cell.getValue(), cell.getFormula()]).toEqual([8, "=Touches!A1+1"]);
  spreadsheet.deleteSheet(other);
  expect(cell.getValue()).toBe("#REF!");
});

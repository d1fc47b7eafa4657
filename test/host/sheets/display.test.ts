/** What cells show under their number formats. */
import { WallTime } from "../../../local/host/sheets/grid/values";
import { localeOf } from "../../../local/host/sheets/text/locale";
import { display } from "../../../local/host/sheets/text/number-format";
import { opened } from "./opened";

const us = localeOf("en_US");
const at = WallTime.from("2026-11-05T14:20:09").serial;

test.each([
  ["ddd d mmm hh:mm", "Thu 5 Nov 14:20"],
  ["yyyy-mm-dd", "2026-11-05"],
  ["yyyy-mm-dd hh:mm:ss", "2026-11-05 14:20:09"],
  ["dddd, mmmm d, yyyy", "Thursday, November 5, 2026"],
  ["M/d/yyyy H:mm", "11/5/2026 14:20"],
  ["h:mm am/pm", "2:20 PM"],
  ["mmm yy", "Nov 26"],
  ['d"th of" mmmm', "5th of November"],
])("a date under %s shows %s", (format, shown) => {
  expect(display(at, format, us)).toBe(shown);
});

test.each([
  [1234.5, "0", "1235"],
  [1234.5, "0.00", "1234.50"],
  [1.005, "0.00", "1.01"],
  [-1234.5, "#,##0.00", "-1,234.50"],
  [1234.5, "$#,##0.00", "$1,234.50"],
  [-3, "$#,##0;($#,##0)", "($3)"],
  [0, '0;-0;"none"', "none"],
  [0.125, "0%", "13%"],
  [0.125, "0.0%", "12.5%"],
  [12345, "0.00E+00", "1.23E+04"],
  [7, "000", "007"],
  [3, '0 "days"', "3 days"],
  [1.5, "0.##", "1.5"],
  [1.5, "[h]:mm", "36:00"],
])("%d under %s shows %s", (value, format, shown) => {
  expect(display(value, format, us)).toBe(shown);
});

test.each([
  [1 / 3, "0.3333333333"],
  [0.1 + 0.2, "0.3"],
  [491761234567, "491761234567"],
  [1e16, "1E+16"],
  [-5, "-5"],
])("%d in a General cell shows %s", (value, shown) => {
  expect(display(value, "General", us)).toBe(shown);
});

test("texts, booleans and errors show as they are, whatever the format", () => {
  const { sheet } = opened();
  sheet
    .getRange("A1:C1")
    .setNumberFormat("0.00")
    .setValues([["seven", true, "=1/0"]]);
  expect(sheet.getRange("A1:C1").getDisplayValues()).toEqual([["seven", "TRUE", "#DIV/0!"]]);
});

test("the locale decides separators and names", () => {
  expect(display(1234.5, "#,##0.00", localeOf("de_DE"))).toBe("1.234,50");
  expect(display(at, "ddd d. mmmm", localeOf("de_DE"))).toBe("Do 5. November");
});

test("a Date that is written into a General cell takes on the locale's format, and a set one stays", () => {
  const { sheet } = opened();
  const [date, time] = [new Date("2026-11-05T00:00:00-05:00"), new Date("2026-11-05T14:20:00-05:00")];
  sheet.getRange("A2").setNumberFormat("yyyy-mm-dd");
  sheet.getRange("A1:A3").setValues([[date], [time], [time]]);
  expect(sheet.getRange("A1:A3").getDisplayValues()).toEqual([["11/5/2026"], ["2026-11-05"], ["11/5/2026 14:20:00"]]);
});

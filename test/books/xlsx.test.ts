import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { readBook, writeBook } from "../../local/host/books";
import ExcelJS from "../../local/host/books/xlsx/exceljs";
import { WallTime } from "../../local/host/sheets/grid/values";
import type { SheetModel } from "../../local/host/sheets/model/sheet";
import { Workbook } from "../../local/host/sheets/model/workbook";

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stoke-xlsx-"));
  path = join(folder, "book.xlsx");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const first = (book: Workbook) => book.sheets[0] as SheetModel;
const again = async (book: Workbook) => {
  await writeBook(book, path);
  return first(await readBook(path));
};
const inExcel = async (book: Workbook) => {
  await writeBook(book, path);
  const read = await new ExcelJS.Workbook().xlsx.readFile(path);
  return read.worksheets[0] as ExcelJS.Worksheet;
};
const area = (row: number, column: number, rows: number, columns: number) => ({ row, column, rows, columns });

describe("an .xlsx, saved and opened again", () => {
  test("keeps values, date-times, formulas and number formats", async () => {
    const book = new Workbook();
    const sheet = first(book);
    const values = ["Ana", 12.5, true, "00123", "=not a formula", "+49 176", WallTime.from("2026-11-02T10:05"), -3];
    sheet.restyle(1, 7, { numberFormat: "ddd d mmm h:mm" });
    sheet.restyle(1, 8, { numberFormat: "$#,##0.00" });
    for (const [index, value] of values.entries()) sheet.write(1, index + 1, value);
    sheet.writeFormula(2, 1, '=IF(B1="","",B1*2)');
    sheet.writeFormula(2, 2, "=SUM(B1:B1)");
    const back = await again(book);
    expect(values.map((_, index) => back.valueAt(1, index + 1))).toEqual(values);
    expect(back.displayAt(1, 7)).toBe("Mon 2 Nov 10:05");
    expect(back.displayAt(1, 8)).toBe("-$3.00");
    expect(back.formulaAt(2, 1)).toBe('=IF(B1="","",B1*2)');
    expect(back.valueAt(2, 1)).toBe(25);
  });

  test("keeps the formats of blank cells, and how large a sheet is", async () => {
    const book = new Workbook();
    const sheet = first(book);
    sheet.rowTrack.count = 200;
    sheet.columnTrack.count = 13;
    sheet.write(1, 1, "Phone");
    for (let row = 2; row <= 200; row++) sheet.restyle(row, 1, { numberFormat: "@" });
    const back = await again(book);
    expect([back.maxRows, back.maxColumns]).toEqual([200, 13]);
    back.typeAt(150, 1, "00123");
    expect(back.valueAt(150, 1)).toBe("00123");
  });

  test("keeps notes, widths, hidden columns, frozen rows, merges, the filter and named ranges", async () => {
    const book = new Workbook();
    const sheet = first(book);
    sheet.write(1, 1, "Name");
    sheet.setNote(1, 1, "Who it is\nin full");
    sheet.columnTrack.resize(2, 240);
    sheet.columnTrack.setHidden(3, 2, true);
    sheet.frozenRows = 1;
    sheet.merges = [area(4, 1, 1, 3)];
    sheet.filter = { area: area(1, 1, 9, 4), criteria: new Map() };
    book.setNamedRange("People", sheet, area(2, 1, 8, 1));
    const back = await again(book);
    expect(back.noteAt(1, 1)).toBe("Who it is\nin full");
    expect(back.columnTrack.sizeOf(2)).toBe(240);
    expect(back.columnTrack.hiddenOnes).toEqual([3, 4]);
    expect(back.frozenRows).toBe(1);
    expect(back.merges).toEqual([area(4, 1, 1, 3)]);
    expect(back.filter?.area).toEqual(area(1, 1, 9, 4));
    expect(back.workbook.namedRange("People")?.area).toEqual(area(2, 1, 8, 1));
  });

  test("keeps lists, also those too long for Excel to hold in a cell, and checkboxes", async () => {
    const book = new Workbook();
    const sheet = first(book);
    const long = Array.from({ length: 40 }, (_, index) => `Called, try ${index}`);
    const list = {
      criterion: "VALUE_IN_LIST",
      range: null,
      showDropdown: true,
      allowInvalid: false,
      helpText: "One",
    } as const;
    for (let row = 2; row <= 20; row++) {
      sheet.setValidation(row, 1, { ...list, operands: ["Hot", "Cold"] });
      sheet.setValidation(row, 2, { ...list, operands: long, allowInvalid: true });
      sheet.setValidation(row, 3, { ...list, criterion: "CHECKBOX", operands: [], showDropdown: false });
    }
    const back = await again(book);
    expect(back.validationAt(20, 1)).toEqual(sheet.validationAt(20, 1));
    expect(back.validationAt(20, 2)).toEqual(sheet.validationAt(20, 2));
    expect(back.validationAt(20, 3)?.criterion).toBe("CHECKBOX");
    expect(back.workbook.sheets).toHaveLength(1);
  });

  test.each([
    ["NUMBER_BETWEEN", [1, 9]],
    ["NUMBER_GREATER_THAN", [5]],
    ["DATE_ON_OR_AFTER", [WallTime.from("2026-11-02").serial]],
    ["CUSTOM_FORMULA", ["=LEN(A2)>3"]],
  ] as const)("keeps a validation by %s", async (criterion, operands) => {
    const book = new Workbook();
    const validation = { criterion, operands, range: null, showDropdown: false, allowInvalid: false, helpText: "" };
    first(book).setValidation(2, 1, validation);
    expect((await again(book)).validationAt(2, 1)).toEqual(validation);
  });

  test("keeps conditional formats in their order, and so the colour of every cell", async () => {
    const book = new Workbook();
    const sheet = first(book);
    for (const [index, word] of ["Hot", "Cold", "Won", ""].entries()) sheet.write(index + 2, 2, word);
    const rule = (source: string, background: string) => ({
      ranges: [area(2, 1, 9, 3)],
      criterion: "CUSTOM_FORMULA" as const,
      operands: [source],
      change: { background, fontColor: "#000000", bold: true },
    });
    sheet.conditionalFormats = [rule('=$B2="Won"', "#cccccc"), rule('=OR($B2="Hot",$B2="Won")', "#ff0000")];
    const back = await again(book);
    const colours = (of: SheetModel) => [2, 3, 4, 5].map((row) => of.colourAt(row, 1));
    expect(colours(back)).toEqual(colours(sheet));
    expect(colours(back).map((look) => look.background)).toEqual(["#ff0000", "#ffffff", "#cccccc", "#ffffff"]);
  });

  test("keeps zone, locale, and what the script kept beside", async () => {
    await writeBook(new Workbook({ zone: "Europe/Madrid", locale: "es_ES" }), path, { now: "2026-11-24T10:00:00Z" });
    const book = await readBook(path);
    expect([book.zone.name, book.locale.name]).toEqual(["Europe/Madrid", "es_ES"]);
  });
});

describe("an .xlsx, as Excel sees it", () => {
  test("a range without an end gets one, since Excel knows no other", async () => {
    const book = new Workbook();
    first(book).writeFormula(1, 1, '=COUNTIF($B2:B,"A2:A")');
    expect((await inExcel(book)).getCell("A1").formula).toBe('COUNTIF($B2:B1048576,"A2:A")');
    expect(first(await readBook(path)).formulaAt(1, 1)).toBe('=COUNTIF($B2:B,"A2:A")');
  });

  test("a name that Excel refuses is shortened, and comes back whole", async () => {
    const name = "Leads: spring / summer / autumn / winter 2026";
    await writeBook(new Workbook({ sheets: [name] }), path);
    const read = await new ExcelJS.Workbook().xlsx.readFile(path);
    expect(read.worksheets[0]?.name).toBe("Leads_ spring _ summer _ autumn");
    expect(first(await readBook(path)).name).toBe(name);
  });

  test("every condition of Sheets becomes a formula", async () => {
    const book = new Workbook();
    first(book).conditionalFormats = [
      { ranges: [area(2, 2, 5, 1)], criterion: "TEXT_CONTAINS", operands: ['say "hi"'], change: { bold: true } },
      { ranges: [area(2, 2, 5, 1)], criterion: "NUMBER_BETWEEN", operands: [1, 2], change: { bold: true } },
    ];
    const rules = (await inExcel(book)).conditionalFormattings.flatMap((format) => format.rules);
    expect(rules.map((rule) => "formulae" in rule && rule.formulae?.[0])).toEqual([
      'ISNUMBER(SEARCH("say ""hi""",B2))',
      "AND(ISNUMBER(B2),B2>=1,B2<=2)",
    ]);
  });
});

describe("an .xlsx that somebody else made", () => {
  const made = async (fill: (page: ExcelJS.Worksheet) => void) => {
    const book = new ExcelJS.Workbook();
    fill(book.addWorksheet("Contacts"));
    await book.xlsx.writeFile(path);
    return first(await readBook(path));
  };

  test("rich text and links are their text, text stays text", async () => {
    const sheet = await made((page) => {
      page.getCell("A1").value = { richText: [{ text: "Ana " }, { font: { bold: true }, text: "Cruz" }] };
      page.getCell("B1").value = { text: "ana@example.com", hyperlink: "mailto:ana@example.com" };
      page.getCell("C1").value = "2026-11-02";
    });
    expect([1, 2, 3].map((column) => sheet.valueAt(1, column))).toEqual(["Ana Cruz", "ana@example.com", "2026-11-02"]);
  });

  test("a formula that the host cannot compute keeps the value that was shown", async () => {
    const sheet = await made((page) => {
      page.getCell("A1").value = { formula: "_xlfn.XLOOKUP(1,B1:B2,C1:C2)", result: "Ana" };
      page.getCell("A2").value = { formula: "1+1", result: 2 };
    });
    expect([sheet.valueAt(1, 1), sheet.formulaAt(1, 1)]).toEqual(["Ana", ""]);
    expect([sheet.valueAt(2, 1), sheet.formulaAt(2, 1)]).toEqual([2, "=1+1"]);
  });

  test("comparing and text rules become formulas, in the order of their priority", async () => {
    const style: Partial<ExcelJS.Style> = {
      fill: { type: "pattern", pattern: "solid", bgColor: { argb: "FFFF0000" } },
    };
    const sheet = await made((page) => {
      page.addConditionalFormatting({
        ref: "B2:B9",
        rules: [
          { type: "cellIs", operator: "greaterThan", formulae: [5], style, priority: 2 },
          { type: "containsText", operator: "containsText", text: "vip", style, priority: 1 },
        ],
      });
    });
    expect(sheet.conditionalFormats.map(({ operands }) => operands[0])).toEqual([
      '=NOT(ISERROR(SEARCH("vip",B2)))',
      "=B2>5",
    ]);
  });

  test("what is no .xlsx is refused by name", async () => {
    writeFileSync(path, "Name,Phone\n");
    await expect(readBook(path)).rejects.toThrow(/book\.xlsx cannot be read as an \.xlsx/);
    await expect(readBook(join(folder))).resolves.toBeDefined();
    writeFileSync(join(folder, "book.ods"), "");
    await expect(readBook(join(folder, "book.ods"))).rejects.toThrow(/a folder of CSV files, a \.csv, or an \.xlsx/);
  });
});

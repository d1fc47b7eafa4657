import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { readBook, writeBook } from "../../local/host/books";
import { inputOf, typeInput } from "../../local/host/books/cells";
import { PLAIN, restyled } from "../../local/host/sheets/grid/styles";
import { WallTime } from "../../local/host/sheets/grid/values";
import type { SheetModel } from "../../local/host/sheets/model/sheet";
import { Workbook } from "../../local/host/sheets/model/workbook";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stoke-book-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (file: string, text: string) => writeFileSync(join(folder, file), text);
const read = (file: string) => readFileSync(join(folder, file), "utf8");
const saved = async (book: Workbook) => {
  await writeBook(book, folder);
  return readBook(folder);
};

describe("a folder of CSV files", () => {
  test("opens without a sidecar: Leads first, then by name, cells as typed", async () => {
    put("Contacts.csv", "Name\nZoe\n");
    put("Leads.csv", 'Name,Received,Value,Left,Late\nAna,2026-11-02T10:00,"1,200",=C2/2,yes\n');
    put("notes.txt", "not a sheet");
    const book = await readBook(folder);
    const leads = book.sheets[0] as SheetModel;
    expect(book.sheets.map((sheet) => sheet.name)).toEqual(["Leads", "Contacts"]);
    expect(leads.valueAt(2, 2)).toEqual(WallTime.from("2026-11-02T10:00"));
    expect(leads.valueAt(2, 3)).toBe(1200);
    expect(leads.valueAt(2, 4)).toBe(600);
    expect(leads.formulaAt(2, 4)).toBe("=C2/2");
  });

  test("an empty folder is an empty book", async () => {
    const book = await readBook(folder);
    expect(book.sheets.map((sheet) => [sheet.name, sheet.lastRow])).toEqual([["Sheet1", 0]]);
  });

  test("the zone asked for stands over the one that the book was saved with", async () => {
    await writeBook(new Workbook({ zone: "Europe/Madrid" }), folder);
    expect((await readBook(folder)).zone.name).toBe("Europe/Madrid");
    expect((await readBook(folder, { zone: "Asia/Tokyo" })).zone.name).toBe("Asia/Tokyo");
  });

  test("what CSV cannot hold comes back from book.json", async () => {
    const book = new Workbook({ zone: "Europe/London", locale: "en_GB", sheets: ["Leads", "Settings"] });
    const leads = book.sheets[0] as SheetModel;
    leads.typeAt(1, 1, "Name");
    leads.typeAt(2, 1, "Ana");
    leads.setNote(1, 1, "Who it is");
    leads.frozenRows = 1;
    leads.columnTrack.setHidden(3, 2, true);
    leads.columnTrack.resize(2, 240);
    leads.merges = [{ row: 5, column: 1, rows: 1, columns: 3 }];
    const validation = {
      criterion: "VALUE_IN_LIST",
      operands: ["Hot", "Cold"],
      range: null,
      showDropdown: true,
      allowInvalid: false,
      helpText: "Hot or Cold",
    } as const;
    for (let row = 2; row <= 9; row++) {
      leads.setValidation(row, 2, { ...validation });
      leads.restyle(row, 4, { numberFormat: "@" });
    }
    leads.conditionalFormats = [
      {
        ranges: [{ row: 2, column: 1, rows: 8, columns: 4 }],
        criterion: "CUSTOM_FORMULA",
        operands: ['=$B2="Hot"'],
        change: { background: "#ff0000" },
      },
    ];
    leads.filter = {
      area: { row: 1, column: 1, rows: 9, columns: 4 },
      criteria: new Map([[2, { hiddenValues: ["Cold"], visibleValues: [], criterion: null, operands: [] }]]),
    };
    book.setNamedRange("People", leads, { row: 2, column: 1, rows: 8, columns: 1 });
    book.metadata.push({ id: 7, key: "stoke", value: "1", visibility: "DOCUMENT", sheet: leads, area: null });
    const again = await saved(book);
    const back = again.sheet("Leads") as SheetModel;
    expect(again.locale.name).toBe("en_GB");
    expect(back.noteAt(1, 1)).toBe("Who it is");
    expect(back.frozenRows).toBe(1);
    expect(back.columnTrack.hiddenOnes).toEqual([3, 4]);
    expect(back.columnTrack.sizeOf(2)).toBe(240);
    expect(back.merges).toEqual(leads.merges);
    expect(back.validationAt(9, 2)).toEqual(validation);
    expect(back.validationAt(10, 2)).toBeNull();
    expect(back.styleAt(9, 4)).toBe(restyled(PLAIN, { numberFormat: "@" }));
    expect(back.conditionalFormats).toEqual(leads.conditionalFormats);
    expect(back.filter).toEqual(leads.filter);
    expect(again.namedRange("People")?.area).toEqual({ row: 2, column: 1, rows: 8, columns: 1 });
    expect(again.metadata).toEqual([
      { id: 7, key: "stoke", value: "1", visibility: "DOCUMENT", sheet: back, area: null },
    ]);
  });

  test("sheets keep their ids, in whatever order they stand", async () => {
    const book = new Workbook({ sheets: ["Leads", "Touches", "Settings"] });
    book.moveSheet(book.sheets[0] as SheetModel, 2);
    book.deleteSheet(book.sheet("Settings") as SheetModel);
    const ids = (of: Workbook) => of.sheets.map(({ name, id }) => [name, id]);
    const again = await saved(book);
    expect(ids(again)).toEqual(ids(book));
    expect(ids(book)).not.toContainEqual(["new", again.insertSheet("new").id]);
  });

  test("a thousand cells of one kind are one line of book.json", async () => {
    const book = new Workbook();
    for (let row = 1; row <= 1000; row++)
      for (let column = 1; column <= 26; column++) book.active.restyle(row, column, { bold: true });
    await writeBook(book, folder);
    expect(JSON.parse(read("book.json")).sheets[0].styles).toEqual({ "A1:Z1000": { bold: true } });
  });

  test("a sheet that was renamed or deleted leaves no file behind, and other files stay", async () => {
    put("Leads.csv", "Name\nAna\n");
    put("Old.csv", "x\n");
    const book = await readBook(folder);
    (book.sheet("Leads") as SheetModel).name = "People / 2026";
    book.deleteSheet(book.sheet("Old") as SheetModel);
    put("mine.pdf", "");
    await writeBook(book, folder);
    expect(readdirSync(folder).sort()).toEqual(["People _ 2026.csv", "book.json", "mine.pdf"]);
    expect((await readBook(folder)).sheets.map((sheet) => sheet.name)).toEqual(["People / 2026"]);
  });

  test("a broken book.json is named, with what to do", async () => {
    put("Leads.csv", "Name\n");
    put("book.json", '{"sheets": [{"name": 3}]}');
    await expect(readBook(folder)).rejects.toThrow(/book\.json cannot be read at sheets\.0\.name.*Mend it/);
  });
});

describe("a cell in a file", () => {
  const sheet = () => new Workbook({ now: () => Date.UTC(2026, 10, 24) }).active;

  test.each([
    ["=A1&B1", "=A1&B1"],
    ["2026-11-02T10:00", "2026-11-02T10:00"],
    ["2026-11-02T10:00:30", "2026-11-02T10:00:30"],
    ["2026-11-02", "2026-11-02"],
    ["9:30", "09:30"],
    ["11/2/2026 2:05 PM", "2026-11-02T14:05"],
    ["$1,200.50", "1200.5"],
    ["12%", "0.12"],
    ["true", "TRUE"],
    ["'00123", "'00123"],
    ["'=1+1", "'=1+1"],
    ["'", ""],
    ["2026-02-31", "2026-02-31"],
    ["+49 176 555 0100", "'+49 176 555 0100"],
    ["- call back", "'- call back"],
    ["@fern", "'@fern"],
    ["(212) 555-0101", "(212) 555-0101"],
    ["  padded ", "  padded "],
  ])("typed as %s is written as %s", (typed, written) => {
    const cells = sheet();
    typeInput(cells, 1, 1, typed);
    expect(inputOf(cells, 1, 1)).toBe(written);
  });

  test("a number is written by the book's own decimal mark", () => {
    const german = new Workbook({ locale: "de_DE" }).active;
    german.write(1, 1, 1.5);
    expect(inputOf(german, 1, 1)).toBe("1,5");
    typeInput(german, 2, 1, "1,5");
    expect(german.valueAt(2, 1)).toBe(1.5);
  });

  const text = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.constantFrom(
      "=1",
      "+1",
      "-x",
      "@a",
      "'",
      "''x",
      " true ",
      "1/2",
      "MAY26",
      "1e5",
      "00123",
      " =2",
      "#N/A",
      "5 am",
    ),
  );
  const moment = fc
    .date({ min: new Date("1900-01-01T00:00:00Z"), max: new Date("2999-12-31T00:00:00Z"), noInvalidDate: true })
    .map((date) => WallTime.from(date.toISOString().slice(0, 19)));
  const value = fc.oneof(
    text,
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
    fc.integer(),
    fc.boolean(),
    moment,
  );

  test("any value is read again as it was", () => {
    fc.assert(
      fc.property(value, fc.constantFrom("en_US", "de_DE", "en_GB"), (stored, locale) => {
        const { active } = new Workbook({ locale, now: () => Date.UTC(2026, 10, 24) });
        active.write(1, 1, stored);
        typeInput(active, 1, 2, inputOf(active, 1, 1));
        expect(active.valueAt(1, 2)).toEqual(active.valueAt(1, 1));
      }),
      { numRuns: 400 },
    );
  });
});

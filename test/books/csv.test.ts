import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { formatCsv, parseCsv } from "../../local/host/books/csv";

const bytes = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)));

describe("a CSV file of unknown make", () => {
  test("a byte-order mark is no part of the first header", () => {
    expect(parseCsv(bytes("\uFEFFName,Phone\r\nAna,1"))).toEqual([
      ["Name", "Phone"],
      ["Ana", "1"],
    ]);
  });

  test("UTF-16 is read by its byte-order mark", () => {
    const text = "\uFEFFName\tPhone\nÁna\t1\n";
    const little = new Uint8Array(new Uint16Array([...text].map((letter) => letter.charCodeAt(0))).buffer);
    expect(parseCsv(little)).toEqual([
      ["Name", "Phone"],
      ["Ána", "1"],
    ]);
  });

  test("what is not valid UTF-8 is Windows-1252", () => {
    expect(parseCsv(latin("Nom;Ville\nLef\xe8vre;K\xf6ln\n\x80 12;x\n"))).toEqual([
      ["Nom", "Ville"],
      ["Lefèvre", "Köln"],
      ["€ 12", "x"],
    ]);
  });

  test.each([
    [
      "semicolons, though addresses hold commas",
      'Name;Address\nAna;"1, Elm St, Hudson"\nBo;2, Oak St\nCy;3, Fir St\n',
      ";",
    ],
    ["commas, below a title without any", "Leads of 2026; mine\n\nName,Phone\nAna,1\nBo,2\n", ","],
    ["tabs", "Name\tPhone\nAna, Bo\t1\n", "\t"],
    ["bars", "Name|Phone\nAna, Bo|1\n", "|"],
  ])("the delimiter is found: %s", (_, text, delimiter) => {
    const header = text.split("\n").find((line) => line.startsWith("Name"));
    expect(parseCsv(bytes(text))).toContainEqual(header?.split(delimiter));
  });

  test("Excel's sep= line names the delimiter and is no record", () => {
    expect(parseCsv(bytes("sep=|\r\nName|Phone, Cell, Fax\r\n"))).toEqual([["Name", "Phone, Cell, Fax"]]);
  });

  test("one column of text with a comma here and there stays one column of its width", () => {
    expect(parseCsv(bytes("Email\nana@example.com\nbo@example.com\n"))).toEqual([
      ["Email"],
      ["ana@example.com"],
      ["bo@example.com"],
    ]);
  });

  test("quotes in quotes and line breaks in cells stay in their cell", () => {
    expect(parseCsv(bytes('Name,Note\r\n"Pierce ""Pip"" Malone","no lilies\r\never"\r\n'))).toEqual([
      ["Name", "Note"],
      ['Pierce "Pip" Malone', "no lilies\never"],
    ]);
  });

  test("a blank line inside is a row, blank lines at the end are none", () => {
    expect(parseCsv(bytes("Name,Phone\n\nAna,1\n , \n\n"))).toEqual([["Name", "Phone"], [""], ["Ana", "1"]]);
  });

  test("an empty file holds no record", () => {
    expect(parseCsv(bytes(""))).toEqual([]);
  });
});

test("what is written is read again as it was", () => {
  const field = fc.string({ unit: "binary" }).map((text) => text.replace(/\r\n?/g, "\n"));
  const records = fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 3 });
  fc.assert(
    fc.property(records, (rows) => {
      // One full row pins the delimiter, as a header does.
      const written = [["a", "b", "c", "d", "e"], ...rows, ["z", "z", "z", "z", "z"]];
      expect(parseCsv(bytes(formatCsv(written)))).toEqual(written);
    }),
  );
});

/** The colours of the lead sheet: told apart by everyone and in print, and following the words in the row. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { CLOSED_PAINT, FLAG_PAINTS, type Paint, TEMPERATURE_PAINT } from "../../src/book/furnish/palette";
import { TEMPERATURES } from "../../src/core/model";
import { columnOf, lastRun, sheetOf } from "../actions/book";
import { contrast, difference, EYES, lightness } from "./eyes";
import { bookOf, hostOn, setUp } from "./steps";

const TEMPERATURE_FILLS = TEMPERATURES.map((word) => TEMPERATURE_PAINT[word].fill);
const ALL: readonly Paint[] = [
  ...Object.values(TEMPERATURE_PAINT),
  ...Object.values(CLOSED_PAINT),
  ...FLAG_PAINTS.map(({ paint }) => paint),
];

describe("The paints", () => {
  test.each(ALL.map((paint) => [paint.fill, paint.text] as const))("text on %s reads well", (fill, text) => {
    expect(contrast(fill, text)).toBeGreaterThanOrEqual(4.5);
  });

  test("grow darker from Cold to Sizzling by even steps, so that print tells them apart", () => {
    const steps = TEMPERATURE_FILLS.slice(1).map(
      (fill, index) => lightness(fill) - lightness(TEMPERATURE_FILLS[index] ?? ""),
    );
    expect(Math.min(...steps)).toBeGreaterThanOrEqual(5);
  });

  test("give Sizzling, and no other temperature, bold letters", () => {
    expect(TEMPERATURES.filter((word) => TEMPERATURE_PAINT[word].bold)).toEqual(["Sizzling"]);
  });

  test("are those of the sidebar's chips", () => {
    const css = readFileSync(join(import.meta.dirname, "../../src/sidebar/style/base.css"), "utf8");
    for (const word of TEMPERATURES) {
      const [, fill] = new RegExp(`\\.${word.toLowerCase()} \\{\\s*background: (#\\w+)`).exec(css) ?? [];
      expect([word, fill]).toEqual([word, TEMPERATURE_PAINT[word].fill]);
    }
  });

  test.each(Object.keys(EYES) as (keyof typeof EYES)[])("are told apart by %s eyes", (eyes) => {
    const fills = [...TEMPERATURE_FILLS, CLOSED_PAINT.Lost.fill];
    const pairs = fills.flatMap((one, index) => fills.slice(index + 1).map((other) => difference(one, other, eyes)));
    expect(Math.min(...pairs)).toBeGreaterThanOrEqual(6);
  });
});

describe("The rows", () => {
  const host = hostOn(
    bookOf("Leads", [
      ["Name", "Phone", "Temperature", "Stage"],
      ["Ana", "212-555-0101", "Sizzling", ""],
      ["Bilal", "212-555-0102", "cold", ""],
      ["Chidi", "212-555-0103", "Hot", "Won"],
      ["Dana", "212-555-0104", "Hot", "Removed"],
      ["Eve", "212-555-0105", "Warm", ""],
    ]),
  );
  setUp(host);
  const sheet = sheetOf(host, "Leads");
  const fillOf = (row: number, column = 1) => sheet.colourAt(row, column).background;

  test("are filled from the first column to the last by their temperature", () => {
    expect(fillOf(2)).toBe(TEMPERATURE_PAINT.Sizzling.fill);
    expect(fillOf(2, sheet.lastColumn)).toBe(TEMPERATURE_PAINT.Sizzling.fill);
    expect(sheet.colourAt(2, 1).bold).toBe(true);
    expect(fillOf(3)).toBe(TEMPERATURE_PAINT.Cold.fill);
    expect(fillOf(1)).not.toBe(TEMPERATURE_PAINT.Sizzling.fill);
  });

  test("are grey when closed, however hot, and struck through when Removed", () => {
    expect(sheet.colourAt(4, 1)).toMatchObject({ background: CLOSED_PAINT.Won.fill, strikethrough: false });
    expect(sheet.colourAt(5, 1)).toMatchObject({ background: CLOSED_PAINT.Removed.fill, strikethrough: true });
  });

  test("are recoloured by an edit at once, without a run", () => {
    const runs = host.runs.length;
    sheet.typeAt(6, 3, "Cool");
    expect(fillOf(6)).toBe(TEMPERATURE_PAINT.Cool.fill);
    expect(host.runs).toHaveLength(runs);
  });

  test("shine in the Flag cell by what it says", () => {
    const flag = columnOf(sheet, "Flag");
    for (const { begins, paint } of FLAG_PAINTS) {
      sheet.typeAt(3, flag, `${begins} 3 h`);
      expect(sheet.colourAt(3, flag)).toMatchObject({ background: paint.fill, fontColor: paint.text, bold: true });
    }
    expect(fillOf(3)).toBe(TEMPERATURE_PAINT.Cold.fill);
  });

  test("keep their colours below the last lead, down to the sheet's end", () => {
    sheet.typeAt(sheet.maxRows, 3, "Hot");
    expect(fillOf(sheet.maxRows)).toBe(TEMPERATURE_PAINT.Hot.fill);
    host.owner.clear("Leads", `C${sheet.maxRows}`);
  });

  test("follow the columns when these are moved, and Set up has nothing to mend", () => {
    host.owner.moveColumns("Leads", 3, 1, 1);
    expect(sheet.displayAt(2, 1)).toBe("Sizzling");
    expect(fillOf(2, 2)).toBe(TEMPERATURE_PAINT.Sizzling.fill);
    setUp(host);
    expect(lastRun(host).calls.map(({ name }) => name)).not.toContain("Sheet.setConditionalFormatRules");
  });
});

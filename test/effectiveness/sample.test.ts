/** The florist's book: what its sheet Effectiveness says, shows and draws, as the workbench has it. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "@jest/globals";
import Papa from "papaparse";
import type { SheetModel } from "../../local/host/sheets";
import { chartsOf } from "../../local/workbench/chartView";
import { openSample } from "../../local/workbench/sample";
import { sheetOf } from "../actions/book";

const folder = join(process.cwd(), "local/sample");

let sheet: SheetModel;
let leads: SheetModel;

beforeAll(async () => {
  const now = () => "2026-11-24T15:00:00Z";
  const host = await openSample({ folder, dist: join(process.cwd(), "dist"), zone: "", now });
  expect(host.run("openIsItWorking").error).toBeUndefined();
  sheet = sheetOf(host, "Effectiveness");
  leads = sheetOf(host, "Leads");
});

/** The rows of a section, from the one below its headers to the blank one; 1-based. */
function rowsOf(title: string): number[] {
  let row = 1;
  while (sheet.displayAt(row, 1) !== title) row += 1;
  const rows: number[] = [];
  for (row += 3; sheet.displayAt(row, 1) !== ""; row += 1) rows.push(row);
  return rows;
}

test("says what is left undone, and at what hour to call", () => {
  expect(sheet.displayAt(4, 1)).toMatch(
    /^11 of 61 leads were left alone after two tries or fewer, .* Try those 11 again\.$/,
  );
  expect(sheet.displayAt(5, 1)).toMatch(
    /^Calls at 10 o'clock connect three times as often as at 15: 51 of 79 against 7 of 34\./,
  );
});

test("names behind each hour the leads that were called at it, as Touches has them", () => {
  const { data } = Papa.parse<Record<string, string>>(readFileSync(join(folder, "Touches.csv"), "utf8"), {
    header: true,
  });
  const calls = data.filter((row) => row.Channel === "Call" && row.Direction === "Out" && row.Status === "");
  const rows = rowsOf("Calls by the hour").filter((row) => sheet.valueAt(row, 2) !== "");
  expect(rows.length).toBeGreaterThan(6);
  for (const row of rows) {
    const hour = sheet.displayAt(row, 1).slice(0, 2);
    const called = calls.filter(({ When = "" }) => When.slice(11, 13) === hour);
    expect(sheet.valueAt(row, 3)).toBe(called.length);
    const [head = "", ...lines] = sheet.noteAt(row, 2).split("\n");
    const named = lines.filter((line) => !line.startsWith("…"));
    const all = new Set(called.map((touch) => touch["Lead ID"]));
    expect([sheet.valueAt(row, 2), Number.parseInt(head, 10)]).toEqual([all.size, all.size]);
    expect(named).toHaveLength(Math.min(all.size, 25));
    for (const line of named) {
      const [, name = "", at = ""] = /^(.*) \(row (\d+)\)$/.exec(line) ?? [];
      expect(leads.displayAt(Number(at), 1)).toBe(name);
      expect(called.some((touch) => touch.Lead === name)).toBe(true);
    }
  }
});

describe("draws", () => {
  const chart = (title: string) => {
    const found = chartsOf(sheet).find((each) => each.title === title);
    if (found === undefined) throw new Error(`There is no chart ${title}`);
    return found;
  };

  test("the shares of each section that stands beside the chart, and nothing where there is none", () => {
    for (const { title, labels, series, percent, at } of chartsOf(sheet)) {
      if (title === "The last 12 weeks") continue;
      const rows = rowsOf(title).slice(0, labels.length);
      expect(at.row).toBe(Number(rows[0]) - 3);
      expect(percent).toBe(true);
      expect(labels).toEqual(rows.map((row) => sheet.displayAt(row, 1)));
      const values = rows
        .map((row) => sheet.valueAt(row, 5))
        .map((value) => (typeof value === "number" ? value : null));
      expect({ title, series }).toEqual({ title, series: [{ ...series[0], name: "Share", values }] });
    }
    const hours = chart("Calls by the hour");
    expect([hours.kind, hours.legend]).toEqual(["columns", false]);
    expect(hours.series[0]?.values[2]).toBeCloseTo(51 / 79);
    expect(hours.series[0]?.values.slice(9)).toEqual([null, null, null, null]);
  });

  test("new leads, leads reached and sales of twelve weeks side by side", () => {
    const { labels, series, percent, legend } = chart("The last 12 weeks");
    expect([labels.length, labels.at(-1), percent, legend]).toEqual([12, "Nov 23", false, true]);
    expect(series.map(({ name }) => name)).toEqual(["New leads", "Leads reached", "Bought"]);
    const rows = rowsOf("The last 12 weeks");
    expect(series.map(({ values }) => values)).toEqual(
      [2, 4, 5].map((column) => rows.map((row) => sheet.valueAt(row, column))),
    );
  });
});

/** `report`: the figures of Effectiveness without a browser. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Bench } from "./stoke";

const bench = new Bench();
afterAll(() => bench.clear());
let path: string;
beforeAll(() => {
  path = bench.bring("local/sample", "sample");
});

interface Figure {
  value: number | string | null;
  leads: number;
  some: { name: string; row: number; id: string }[];
}

interface Section {
  title: string;
  headers: string[];
  rows: { label: string; figures: Figure[] }[];
}

test("it says what to do, then every section as a table, and leaves the book as it was", async () => {
  const before = readFileSync(join(path, "Leads.csv"), "utf8");
  const { code, out } = await bench.stoke("report", "--book", path, "--now", "2026-11-24T10:00");
  expect(code).toBe(0);
  expect(out[0]).toMatch(/^As of Tue, Nov 24, 10:00 AM: 383 touches with 82 leads\./);
  expect(out[2]).toMatch(/^11 of 61 leads were left alone/);
  expect(out[3]).toMatch(/^Calls at 10 o'clock connect three times as often/);
  const hours = out.indexOf("Calls by the hour");
  expect(out[hours + 2]).toMatch(/^From +Leads +Calls +Reached +Share +Very likely between$/);
  expect(out.slice(hours).find((line) => line.startsWith("10:00"))).toMatch(/^10:00 +47 +79 +51 +65 % +53 and 75 %$/);
  // A row without any figure is left out.
  expect(out.slice(hours).some((line) => line.startsWith("20:00"))).toBe(false);
  expect(readFileSync(join(path, "Leads.csv"), "utf8")).toBe(before);
});

test("--json has the numbers, and the leads behind each", async () => {
  const { json } = await bench.stoke("report", "--book", path, "--now", "2026-11-24T10:00", "--json");
  const sections = json[0]?.sections as Section[];
  expect(sections.map(({ title }) => title)).toContain("Who buys: by who sent them");
  const left = sections.find(({ title }) => title === "Given up early")?.rows[0]?.figures[2];
  expect([left?.value, left?.leads, left?.some.length]).toEqual([11, 11, 11]);
  expect(left?.some[0]).toEqual({
    name: expect.any(String),
    row: expect.any(Number),
    id: expect.stringMatching(/^L-/),
  });
  for (const { headers, rows } of sections) {
    for (const { figures } of rows) {
      expect(figures).toHaveLength(headers.length - 1);
      for (const { leads, some } of figures) expect(some).toHaveLength(Math.min(leads, 25));
    }
  }
});

test("in a book without touches it is too early to say", async () => {
  const book = bench.bring("test/books/exports/one-column.csv", "one.csv");
  const { out } = await bench.stoke("report", "--book", book, "--now", "2026-11-24T10:00");
  expect(out.join("\n")).toMatch(/0 touches with 0 leads.*\n\nIt is too early to say/);
});

import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "@jest/globals";
import { COMMANDS } from "../../local/commands";
import { Bench } from "./stoke";

const bench = new Bench();
afterAll(() => bench.clear());

const told = async (...argv: string[]) => {
  const { code, err } = await bench.stoke(...argv);
  expect(err).toHaveLength(1);
  return `${code} ${err[0]}`;
};

describe("help", () => {
  test("without a command every command is named, with what it does", async () => {
    const { code, out } = await bench.stoke();
    expect(code).toBe(0);
    for (const { name, summary } of COMMANDS) expect(out.join("\n")).toMatch(new RegExp(`  ${name} +${summary}`));
  });

  test.each(COMMANDS.map(({ name, options }) => [name, Object.keys(options)] as const))(
    "%s --help tells its options",
    async (name, options) => {
      const { code, out } = await bench.stoke(name, "--help");
      expect(code).toBe(0);
      for (const option of [...options, "book", "now", "zone", "save", "json"])
        expect(out.join("\n")).toContain(`  --${option}`);
    },
  );
});

describe("wrong usage is exit code 2, with one line that says what to do", () => {
  test("an unknown command", async () => {
    expect(await told("shw")).toMatch(
      /^2 stoke: there is no command "shw"\. There are workbench, set-up, import, show/,
    );
  });

  test("an unknown option", async () => {
    expect(await told("show", "--bok", "x")).toMatch(/^2 stoke: Unknown option '--bok'/);
  });

  test("no book", async () => {
    expect(await told("show")).toMatch(/^2 stoke: --book is missing/);
  });

  test("a word too many, which is mostly a missing quote", async () => {
    expect(await told("log", "--lead", "Maya", "Ellison")).toMatch(/^2 stoke: "Ellison" is one word too many for log/);
  });

  test.each(["2026-02-31", "tomorrow", "2026-11-24T25:00"])("a moment that there is not: %s", async (now) => {
    expect(await told("show", "--book", bench.folder, "--now", now)).toMatch(
      /^2 stoke: --now ".*" is no moment: write 2026/,
    );
  });

  test("a change with nowhere to keep it but a CSV, which is refused before anything is done", async () => {
    writeFileSync(join(bench.folder, "list.csv"), "Name\nAna\n");
    expect(await told("set-up", "--book", "list.csv")).toMatch(
      /^2 stoke: .*list\.csv holds one table only: .*--save FOLDER/,
    );
    expect(await told("show", "--book", "list.csv", "--save", "copy.csv")).toMatch(
      /^2 stoke: .*copy\.csv holds one table only/,
    );
    expect(existsSync(join(bench.folder, "copy.csv"))).toBe(false);
  });
});

describe("what cannot be done is exit code 1, with one line that names it", () => {
  test("a book that there is not", async () => {
    expect(await told("show", "--book", "nowhere")).toMatch(/^1 stoke: There is no .*nowhere\./);
  });

  test("a time zone that there is not", async () => {
    expect(await told("show", "--book", bench.folder, "--zone", "New York")).toMatch(
      /^1 stoke: There is no time zone "New York"/,
    );
  });

  test("a file that is no book", async () => {
    writeFileSync(join(bench.folder, "letter.docx"), "");
    expect(await told("show", "--book", "letter.docx")).toMatch(
      /^1 stoke: .*letter\.docx: a book is a folder of CSV files/,
    );
  });
});

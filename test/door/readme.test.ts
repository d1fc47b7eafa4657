/** The README's promises: its commands exist and run, its links lead somewhere, its permissions are the manifest's. */

import { existsSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "@jest/globals";
import { Bench } from "../cli/stoke";
import { ROOT, read } from "./repository";

const PAGES = ["README.md", "docs/guide.md", "CONTRIBUTING.md", "CHANGELOG.md"];
const README = read("README.md");
const SCRIPTS: Record<string, string> = JSON.parse(read("package.json")).scripts;

describe("the README", () => {
  test.each(PAGES)("of %s, every npm script exists", (page) => {
    const named = [...read(page).matchAll(/npm (?:run (?:-s )?([\w:]+)|(start|test))/g)].map(
      ([, script, short]) => script ?? short ?? "",
    );
    expect(named.filter((name) => SCRIPTS[name] === undefined)).toEqual([]);
  });

  test.each(PAGES)("of %s, every link into the repository leads to a file or a heading", (page) => {
    const text = read(page);
    const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) => anchorOf(heading));
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, link = ""]) => link)
      .filter((link) => !/^\w+:/.test(link));
    const dead = links.filter((link) =>
      link.startsWith("#")
        ? !headings.includes(link.slice(1))
        : !existsSync(join(ROOT, dirname(page), link.replace(/#.*$/, ""))),
    );
    expect(dead).toEqual([]);
  });

  test("explains each permission that the manifest asks for", () => {
    const { oauthScopes } = JSON.parse(read("appsscript.json"));
    const table = README.slice(README.indexOf("| permission | why |")).split("\n\n")[0] ?? "";
    expect(table.split("\n").slice(2)).toHaveLength(oauthScopes.length);
  });
});

describe("the README's command lines", () => {
  const bench = new Bench();
  afterAll(() => bench.clear());

  const lines = README.split("\n").filter((line) => line.startsWith("npm run -s stoke -- "));

  test("all run, one after the other, on an exported list", async () => {
    writeFileSync(
      join(bench.folder, "leads.csv"),
      "Prospect,Phone,E-mail,Way in,Date\nMaya Ellison,(212) 555-0101,maya@example.com,Web form,2026-11-24 9:40\n",
    );
    writeFileSync(join(bench.folder, "trade-show.csv"), "Full name,Mobile\nTheo Novak,(212) 555-0126\n");
    expect(lines.length).toBeGreaterThan(4);
    for (const line of lines) {
      const words = wordsOf(line.replace("npm run -s stoke -- ", ""));
      const { code, err } = await bench.stoke(...words);
      expect({ line, code, err }).toEqual({ line, code: 0, err: [] });
    }
  });
});

/** As GitHub makes it of a heading. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, "")
    .replaceAll(" ", "-");
}

/** As a shell cuts it. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/(?:"([^"]*)"|[^\s"])+/g)].map(([word]) => word.replaceAll('"', ""));
}

/** What clasp pushes: the bundle, the pages and the manifest, whole, and nothing else. */

import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { ROOT } from "./repository";
import { ScriptApi } from "./script-api";

const CLASP = join(ROOT, "node_modules/@google/clasp/build/src/index.js");
const HOOK = join(import.meta.dirname, "to-script-api.mjs");
const DIST = join(ROOT, "dist");
const PAGES = readdirSync(join(ROOT, "src/sidebar/pages")).map((name) => name.replace(/\.tsx$/, ".html"));

let home: string;
let api: ScriptApi;

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), "stoke-clasp-"));
  const person = {
    type: "authorized_user",
    client_id: "a-client",
    client_secret: "a-secret",
    refresh_token: "a-refresh-token",
    access_token: "a-token",
    expiry_date: Date.now() + 3_600_000,
  };
  writeFileSync(join(home, "credentials.json"), JSON.stringify({ tokens: { default: person } }));
  api = await ScriptApi.start();
});

afterEach(() => {
  api.stop();
  rmSync(home, { recursive: true });
});

async function clasp(...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--import", HOOK, CLASP, "--auth", join(home, "credentials.json"), ...args],
    { cwd: ROOT, env: { ...process.env, HOME: home, SCRIPT_API: api.address, NO_PROXY: "127.0.0.1" } },
  );
  return stdout;
}

describe("clasp", () => {
  test("would push Code.js, every page and the manifest, and nothing else", async () => {
    const { filesToPush } = JSON.parse(await clasp("status", "--json"));
    const wanted = ["Code.js", "appsscript.json", ...PAGES].map((name) => `dist/${name}`);
    expect([...filesToPush].sort()).toEqual(wanted.sort());
  });

  test("pushes them whole, and finds nothing left to push after", async () => {
    expect(await clasp("push", "--force")).toContain(`Pushed ${PAGES.length + 2} files`);
    const pushed = Object.fromEntries(api.files.map(({ name, type, source }) => [`${name} ${type}`, source]));
    expect(pushed).toEqual({
      "Code SERVER_JS": text("Code.js"),
      "appsscript JSON": text("appsscript.json"),
      ...Object.fromEntries(PAGES.map((page) => [`${page.replace(".html", "")} HTML`, text(page)])),
    });
    expect(await clasp("push", "--force")).toContain("already up to date");
    expect(api.requests.filter((request) => request.startsWith("PUT"))).toHaveLength(1);
  });
});

test("every page that the script opens is among the pages", () => {
  const opened = [...text("Code.js").matchAll(/show(?:Dialog|Sidebar)\("(\w+)"/g)].map(([, page]) => `${page}.html`);
  expect(opened.length).toBeGreaterThan(0);
  expect(PAGES).toEqual(expect.arrayContaining(opened));
});

function text(name: string): string {
  return readFileSync(join(DIST, name), "utf8");
}

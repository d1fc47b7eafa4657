/** The runtime of scripts: what each execution finds, and what it does not. */

import { errorOf, evaluate, hostOf, resultOf } from "./script";

test("every execution starts with fresh globals", () => {
  const host = hostOf("let count = 0; var seen = []; function go() { seen.push(1); return ++count + seen.length; }");
  expect([resultOf(host, "go"), resultOf(host, "go")]).toEqual([2, 2]);
});

test.each([
  "URL",
  "TextEncoder",
  "crypto",
  "fetch",
  "performance",
  "setTimeout",
  "setInterval",
  "require",
  "process",
  "Buffer",
])("scripts have no %s", (name) => {
  expect(evaluate(`return typeof ${name}`)).toBe("undefined");
});

test("Intl knows IANA zones, and its own zone is the script's", () => {
  const body = `return [
    new Intl.DateTimeFormat("en-US", { timeZone: "Asia/Tokyo", hour: "numeric", hourCycle: "h23" }).format(new Date()),
    new Intl.DateTimeFormat().resolvedOptions().timeZone,
  ]`;
  expect(evaluate(body, { scriptZone: "America/Chicago" })).toEqual(["00", "America/Chicago"]);
});

test("only top-level functions are visible: not inner ones, not values, not what every object has", () => {
  const host = hostOf("const arrow = () => 1; var value = 2; function outer() { function inner() {} return 3; }");
  expect(host.run("outer").result).toBe(3);
  for (const name of ["arrow", "value", "inner", "toString", "SpreadsheetApp", "Date"]) {
    expect(host.run(name).error).toBe(`Error: Script function not found: ${name}`);
  }
});

test("files of a project share one global", () => {
  const host = hostOf("function go() { return other(); }", { files: { "Other.js": "function other() { return 5; }" } });
  expect(resultOf(host, "go")).toBe(5);
});

test.each([
  ["class A { #secret = 1; read() { return this.#secret; } }", "#private members"],
  ["class A {\n  static count = 0;\n}", "static fields"],
  ['import { a } from "./a";', "modules"],
  ["export function go() {}", "modules"],
])("a script with %j is refused", (code, what) => {
  expect(() => hostOf(code)).toThrow(`Code.js: Apps Script does not take ${what}`);
});

test("spreading an array of over 100,000 elements into push throws", () => {
  expect(errorOf("const all = []; all.push(...new Array(200000).fill(1)); return all.length")).toMatch(/^RangeError/);
});

test("errors of services are errors to the script, with Google's name", () => {
  const body = `try { Utilities.formatDate("no date", "UTC", "yyyy") } catch (e) { return [e instanceof Error, e.name, String(e)] }`;
  expect(evaluate(body)).toEqual([
    true,
    "Exception",
    "Exception: The parameters (string,string,string) don't match the method signature for Utilities.formatDate.",
  ]);
});

test("errors of other kinds stay apart", () => {
  const body = `class Own extends Error {} const e = new Own("x");
    return [e instanceof Own, e instanceof Error, e instanceof TypeError, new Error("y") instanceof Own, {} instanceof Error]`;
  expect(evaluate(body)).toEqual([true, true, false, false, false]);
});

test("what the host does not implement throws, named", () => {
  expect(errorOf("Utilities.zip([])")).toBe("Error: Utilities.zip is not implemented by the local host");
  expect(errorOf("DriveApp.getFiles()")).toBe("Error: DriveApp.getFiles is not implemented by the local host");
  expect(errorOf("GmailApp.createDraft('a@example.com', '', '', { priority: 1 })")).toContain('"priority"');
});

test("a failed run is recorded with its error", () => {
  const host = hostOf('function go() { throw new TypeError("no"); }');
  host.run("go");
  expect(host.runs).toMatchObject([{ name: "go", caller: "editor", mode: "FULL", error: "TypeError: no" }]);
});

test("a script that does not load fails every run, and says why", () => {
  const host = hostOf("function go() {} undefinedThing.x = 1;");
  expect(host.run("go").error).toBe("ReferenceError: undefinedThing is not defined");
});

test("a folder without a built add-on is an error that says what to do", () => {
  expect(() => hostOf("", { dist: "/nowhere/at/all" })).toThrow('run "npm run build"');
});

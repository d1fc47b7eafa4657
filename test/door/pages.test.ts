/** The pages as Google takes them: it reads them as HTML and writes them anew, and is known to stumble over scripts that look like HTML. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";

const DIST = join(import.meta.dirname, "../../dist");

test.each(readdirSync(DIST).filter((name) => name.endsWith(".html")))("%s", (name) => {
  const page = readFileSync(join(DIST, name), "utf8");
  const [, script = ""] = /<script>([\s\S]*)<\/script>/.exec(page) ?? [];
  expect(script).not.toBe("");
  // Markup in a string, and a comment in a template, are taken for real ones.
  expect(script.match(/<!|<\/?(?:html|head|body|meta|base|style|title|script|link|iframe)\b[^&|;]{0,40}/gi)).toBeNull();
  expect(script.match(/`[^`]*\/[/*][^`]*`/g)).toBeNull();
  expect(page).toMatch(/^<!DOCTYPE html>\n<html lang="en"><head><base target="_blank">/);
  expect(/[^\t\n\r -~]/.test(page)).toBe(false);
});

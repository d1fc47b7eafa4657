/** What is pushed rests on no habit of the host's: a loader that is not ours finds the same functions in it. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import gas from "gas-local";
import { ROOT } from "./repository";

/** The menu as the script makes it: captions and the functions that they call. */
function menuRecorder() {
  const items: [caption: string, name: string][] = [];
  const menu = {
    addItem(caption: string, name: string) {
      items.push([caption, name]);
      return menu;
    },
    addSeparator: () => menu,
    addToUi: () => undefined,
  };
  const services = {
    SpreadsheetApp: { getUi: () => ({ createMenu: () => menu }) },
    PropertiesService: { getDocumentProperties: () => ({ getProperties: () => ({}) }) },
  };
  return { items, services };
}

test("gas-local sees every function of main.ts, and each item of the menu calls one of them", () => {
  const { items, services } = menuRecorder();
  const script = gas.require(join(ROOT, "dist"), services);
  const exported = readFileSync(join(ROOT, "src/main.ts"), "utf8").match(/(?<=^export function )\w+/gm) ?? [];
  expect(exported.length).toBeGreaterThan(20);
  expect(exported.filter((name) => typeof script[name] !== "function")).toEqual([]);
  const { onOpen } = script;
  if (typeof onOpen === "function") onOpen();
  expect(items.length).toBeGreaterThan(5);
  expect(items.filter(([, name]) => typeof script[name] !== "function")).toEqual([]);
});

/** The import dialog: from a pasted table over the question of the dates to the report. */

import { afterAll, beforeAll, expect, it } from "@jest/globals";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../browser";
import { FakeServer } from "./fake-server";
import { openPage, violations } from "./open-page";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

it("asks how a doubtful date is meant, shows what will be done, and names every refused row at the end", async () => {
  const server = new FakeServer();
  const { page, errors } = await openPage(browser, "Import", server, { width: 720, height: 560 });
  await page
    .getByLabel("Or paste the table here, with its headers")
    .fill("Visitor,Mail,Day\nAna,ana@example.com,04-06-2026");
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByLabel("How is 04-06-2026 meant?").selectOption("day first");
  await page.getByText("A row of totals, no lead.").waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "Import 1 lead" }).click();
  await page.getByRole("heading", { name: "Leads imported" }).waitFor();
  await page.getByText("Row 4, Total").waitFor();
  expect(server.lastOf("confirmImport")).toMatchObject([
    { dates: "day first", mapping: [{ index: 0, field: "name" }, {}, {}] },
  ]);
  expect(await violations(page)).toEqual([]);
  expect(errors).toEqual([]);
  await page.close();
});

it("shows why a table cannot be read, and keeps what was pasted", async () => {
  const server = new FakeServer();
  server.failures.set("proposeImport", "There is no row below the headers: nothing to import.");
  const { page } = await openPage(browser, "Import", server, { width: 720, height: 560 });
  const box = page.getByLabel("Or paste the table here, with its headers");
  await box.fill("Name,Email");
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByText("There is no row below the headers").waitFor();
  expect(await box.inputValue()).toBe("Name,Email");
  await page.close();
});

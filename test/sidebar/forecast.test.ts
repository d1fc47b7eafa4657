/** The forecast in the sidebar: its sentence, its chart with a table beside it, and the way to the sheet. */

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

it("says whether it can be done, draws the days, tells them as a table too, and is asked anew at each coming", async () => {
  const server = new FakeServer();
  const { page, errors } = await openPage(browser, "Sidebar", server);
  await page.getByRole("heading", { name: "Ana Cruz" }).waitFor();
  expect(server.count("forecast")).toBe(0);
  await page.locator("body").press("w");
  await page.getByRole("heading", { name: "The next two weeks" }).waitFor();
  expect(await page.getByRole("tab", { name: "Forecast" }).getAttribute("aria-selected")).toBe("true");
  await page.getByText("It cannot be done.").waitFor();
  const chart = page.getByRole("img", { name: /^Minutes that each day asks for/ });
  expect(await chart.getAttribute("aria-label")).toContain("Tue, Nov 3: 1 h 18 min asked for, 150 min there.");
  expect(await chart.getAttribute("aria-label")).toContain("Sat, Nov 7, a day off: 0 h 0 min asked for.");
  expect(await chart.locator("rect.calls").count()).toBe(10);
  expect(await chart.locator("rect.off").count()).toBe(4);
  expect(await chart.locator(".today").allTextContents()).toEqual(["Mo2"]);

  await page.getByText("Day by day").click();
  await page.getByText("What asks for it").click();
  const saturday = page.getByRole("row", { name: /^Sat, Nov 7/ });
  expect(await saturday.getByRole("cell").allInnerTexts()).toEqual(["0", "0", "0", "0", "off"]);
  const monday = page.getByRole("row", { name: /^Today/ });
  expect(await monday.getByRole("cell").allInnerTexts()).toEqual(["40", "12", "9", "263", "30"]);
  await page.getByText("Stoke sends 4 e-mails more by itself in these two weeks").waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(300);
  expect(await violations(page)).toEqual([]);

  await page.getByRole("button", { name: "Put it on a sheet" }).click();
  await page.getByRole("button", { name: "Put it on a sheet" }).and(page.locator(":enabled")).waitFor();
  expect(server.count("openForecast")).toBe(1);
  server.failures.set("forecast", "NetworkError: HTTP 0");
  await page.getByRole("button", { name: "Look again" }).click();
  await page.getByRole("alert").getByText("Google cannot be reached.").waitFor();
  expect(await page.getByText("It cannot be done.").isVisible()).toBe(true);
  server.failures.clear();
  await page.getByRole("tab", { name: "This lead" }).click();
  await page.getByRole("tab", { name: "Forecast" }).click();
  await page.getByRole("alert").waitFor({ state: "detached" });
  expect(server.count("forecast")).toBe(3);
  expect(errors).toEqual([]);
});

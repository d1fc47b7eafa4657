/** The dialog of automatic e-mail: exactly who would get what, on with the owner's word, off at once. */

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

const SIZE = { width: 720, height: 560 };

it("shows who would get what before it is turned on, and turns off again", async () => {
  const server = new FakeServer();
  const { page, errors } = await openPage(browser, "Automatic", server, SIZE);
  await page.getByText("2 rows of Cadence wait for your OK.").waitFor();
  await page.getByText("A row for Postcard sends no e-mail: its Send does nothing.").waitFor();
  await page.getByRole("heading", { name: "Who would get what now: 4" }).waitFor();
  await page.getByText("ana@example.com").click();
  await page.getByText("Thank you for thinking of us for a wedding in May.").first().waitFor();
  await page.getByText("Emma Lindqvist is marked Do not email.").waitFor();
  await page.getByText("At most 20 sent and 20 drafts a day. Today: 3 sent, 1 draft.").waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "Turn on" }).click();
  await page.getByText("Automatic e-mail is on.").waitFor();
  expect(server.lastOf("turnOnAutomatic")).toEqual([["m2", "m24", "m29", "m31"]]);
  expect(await page.getByText("Will be sent").count()).toBe(2);
  expect(await page.getByText("Not today").count()).toBe(1);
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "Turn off" }).click();
  await page.getByText("Automatic e-mail is turned off").waitFor();
  server.failures.set("turnOnAutomatic", "Cadence or Templates has changed meanwhile. Look again.");
  await page.getByRole("button", { name: "Turn on" }).click();
  await page.getByRole("alert").getByText("has changed meanwhile").waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)).toBe(
    false,
  );
  expect(errors).toEqual([]);
  await page.close();
});

it("says how to begin where no row says Auto or Draft", async () => {
  const server = new FakeServer();
  server.automatic.rows = [];
  const { page } = await openPage(browser, "Automatic", server, SIZE);
  await page.getByRole("heading", { name: "You send every e-mail yourself" }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.close();
});

/** The dialog of lead forms: making one, using one that is there, and the link to share. */

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

it("offers to make a form or to use the owner's, says what is missing, and shows the link to share", async () => {
  const server = new FakeServer();
  const { page, errors } = await openPage(browser, "LeadForm", server, { width: 720, height: 480 });
  await page.getByText("It asks for").waitFor();
  expect(await violations(page)).toEqual([]);
  server.failures.set("createLeadForm", "Google has not been given permission for this.");
  await page.getByRole("button", { name: "Create the form" }).click();
  await page.getByRole("alert").getByText("Google has not been given permission for this.").waitFor();
  await page.getByRole("button", { name: "Use this form" }).click();
  await page.getByText("From now on each answer").waitFor();
  expect(server.lastOf("adoptLeadForm")).toEqual([7]);
  expect(await page.getByLabel("Link to share").inputValue()).toContain("/viewform");
  expect(await violations(page)).toEqual([]);
  expect(errors).toEqual([]);
  await page.close();
});

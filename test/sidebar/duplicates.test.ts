/** The dialog of duplicates: from the list over the comparison to the merge and its Undo. */

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

it("compares two rows, lets the other one be kept, merges, undoes, and remembers who is not the same", async () => {
  const server = new FakeServer();
  const { page, errors } = await openPage(browser, "Duplicates", server, { width: 720, height: 560 });
  await page.getByText("2 pairs of rows seem to be the same lead").waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "Compare Ana Cruz and Ana M Cruz" }).click();
  await page.getByText("The touches of both become one history").waitFor();
  // What owners write is shown as they wrote it.
  await page.getByRole("rowheader", { name: "<b>Colour</b>" }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "Keep this one instead" }).click();
  await page.getByRole("columnheader", { name: "This row stays" }).getByText("Row 57").waitFor();
  expect(server.lastOf("previewMerge")).toEqual(["L-9", "L-1"]);
  server.failures.set("mergeLeads", "The sheet was being sorted.");
  await page.getByRole("button", { name: "Merge" }).click();
  await page.getByText("The sheet was being sorted.").waitFor();
  server.failures.clear();
  await page.getByRole("button", { name: "Merge" }).click();
  await page.getByText("was merged into Ana Cruz").waitFor();
  expect(server.lastOf("mergeLeads")).toEqual(["L-9", "L-1"]);
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await page.getByText("has a row of its own again").waitFor();
  expect(server.lastOf("undoMerge")).toEqual(["M-1"]);
  await page.getByRole("button", { name: "Compare Ben Okafor" }).click();
  await page.getByRole("button", { name: "They are not the same" }).click();
  await page.getByText("will not ask about these two again").waitFor();
  expect(server.lastOf("keepApart")).toEqual(["L-2", "L-8"]);
  expect(errors).toEqual([]);
  await page.close();
});

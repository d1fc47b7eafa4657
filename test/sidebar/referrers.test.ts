/** The dialog of referrers: thanks logged and taken back, the letter, and two spellings made one by a click. */

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

it("shows whom to thank with a letter, logs it with Undo, and makes two spellings one and two again", async () => {
  const server = new FakeServer();
  const { page, errors } = await openPage(browser, "Referrers", server, { width: 600, height: 560 });
  const line = "Thank Bob Hennessy (champion): Janet Lowe became a customer";
  await page.getByText(line).first().waitFor();
  await page.getByText("Show the letter").click();
  await page.getByText("Thank you for introducing us to Janet Lowe").waitFor();
  expect(await page.getByRole("link", { name: "Change it in Gmail" }).getAttribute("href")).toContain(
    "to=bob%40example.com",
  );
  expect(await violations(page)).toEqual([]);
  const before = structuredClone(server.known);
  await page.getByRole("button", { name: `Send the letter: ${line}` }).click();
  await page.getByRole("status").getByText("Sent to bob@example.com. Bob Hennessy thanked").waitFor();
  expect(server.lastOf("sendThanks")).toEqual([{ leadId: "lead-1", news: "Won" }]);
  expect(await page.getByText(line).count()).toBe(0);
  // The line is there again with the next answer.
  server.known = before;
  await page.getByRole("button", { name: "Skip: Thank Sister Agnes Doyle" }).click();
  await page.getByText(line).first().waitFor();
  expect(server.lastOf("logThanks")).toMatchObject([{ leadId: "lead-2", skip: true }]);

  server.failures.set("logThanks", "There is nothing to thank for.");
  const thanked = page.getByRole("button", { name: `Log it: ${line}` });
  await thanked.click();
  await page.getByRole("alert").getByText("There is nothing to thank for.").waitFor();
  server.failures.clear();
  await page.getByLabel(`Thanked by what? ${line}`).selectOption("Visit");
  await thanked.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("status").getByText("Bob Hennessy thanked").waitFor();
  expect(server.lastOf("logThanks")).toEqual([
    { leadId: "lead-1", row: 2, news: "Won", channel: "Visit", skip: false, note: "" },
  ]);
  expect(await page.getByText(line).count()).toBe(0);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await page.getByText("Taken back.").waitFor();
  expect(server.lastOf("undoTouch")).toEqual(["t-thanks"]);

  await page.getByRole("button", { name: "Make them one: Bob H. and Bob Hennessy" }).click();
  await page.getByText("Bob H. counts for Bob Hennessy now.").waitFor();
  expect(server.lastOf("joinReferrers")).toEqual(["Bob Hennessy", "Bob H."]);
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "Undo: Bob H. on its own again" }).click();
  await page.getByText("is a referrer of its own again").waitFor();
  expect(server.lastOf("splitReferrer")).toEqual(["Bob Hennessy", "Bob H."]);
  await page.getByRole("button", { name: "They are not the same: Bob H. and Bob Hennessy" }).click();
  await page.getByText("Stoke will not ask about Bob H. and Bob Hennessy again.").waitFor();
  expect(server.lastOf("keepReferrersApart")).toEqual(["Bob Hennessy", "Bob H."]);
  expect(errors).toEqual([]);
  await page.close();
});

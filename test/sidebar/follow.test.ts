/** The sidebar follows the selection: how often it asks, and when not. */

import { afterAll, beforeAll, expect, it } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../browser";
import { FakeServer } from "./fake-server";
import { openPage } from "./open-page";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function opened(server: FakeServer): Promise<Page> {
  const { page } = await openPage(browser, "Sidebar", server, { clock: true });
  await page.clock.runFor(100);
  await page.getByRole("heading", { name: "Ana Cruz" }).waitFor();
  return page;
}

/** Lets seconds pass in the page, one by one, so that each answer arrives before the next second. */
async function pass(page: Page, seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second++) {
    await page.clock.runFor(1_000);
    // One way and back lets a question reach the server, the next lets its answer reach the page.
    await page.evaluate(() => null);
    await page.evaluate(() => null);
  }
}

it("shows another lead within two seconds of its row being selected", async () => {
  const server = new FakeServer();
  const page = await opened(server);
  server.selection = { sheet: "Leads", row: 3 };
  await pass(page, 2);
  await page.clock.runFor(100);
  await page.getByRole("heading", { name: "Ben Okafor" }).waitFor();
  await page.close();
});

it("asks less and less while nothing moves, down to every ten seconds", async () => {
  const server = new FakeServer();
  const page = await opened(server);
  await pass(page, 60);
  const before = server.count("sidebarView");
  expect(before).toBeLessThan(16);
  await pass(page, 60);
  expect(server.count("sidebarView") - before).toBe(6);
  await page.close();
});

it("asks at once and in full when the owner comes over from the grid", async () => {
  const server = new FakeServer();
  const page = await opened(server);
  await pass(page, 40);
  while (server.lastOf("sidebarView")?.[0] === null) await pass(page, 1);
  const before = server.count("sidebarView");
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await pass(page, 1);
  expect(server.count("sidebarView")).toBe(before + 1);
  expect(server.lastOf("sidebarView")).toEqual([null]);
  await page.close();
});

it("asks at once and in full when a dialog tells that it changed leads", async () => {
  const server = new FakeServer();
  const page = await opened(server);
  await pass(page, 40);
  while (server.lastOf("sidebarView")?.[0] === null) await pass(page, 1);
  const before = server.count("sidebarView");
  await page.evaluate(() => new BroadcastChannel("stoke: leads changed").postMessage("changed"));
  await pass(page, 1);
  expect(server.count("sidebarView")).toBe(before + 1);
  expect(server.lastOf("sidebarView")).toEqual([null]);
  await page.close();
});

it("sends back what it has seen, so that the same row costs little, and asks in full now and then", async () => {
  const server = new FakeServer();
  const page = await opened(server);
  await pass(page, 3);
  expect(server.lastOf("sidebarView")).toEqual([{ sheet: "Leads", row: 2 }]);
  await pass(page, 60);
  const full = server.calls.filter(({ name, args }) => name === "sidebarView" && args[0] === null);
  expect(full.length).toBeGreaterThanOrEqual(3);
  await page.close();
});

it("asks nothing while it is hidden, and again when it is seen", async () => {
  const server = new FakeServer();
  const page = await opened(server);
  const hide = (hidden: boolean) =>
    page.evaluate((value) => {
      Object.defineProperty(document, "hidden", { value, configurable: true });
      document.dispatchEvent(new Event("visibilitychange"));
    }, hidden);
  await hide(true);
  const before = server.count("sidebarView");
  await pass(page, 60);
  expect(server.count("sidebarView")).toBe(before);
  await hide(false);
  await pass(page, 1);
  expect(server.count("sidebarView")).toBe(before + 1);
  await page.close();
});

it("keeps the card and says that it may be old when the connection is lost, and recovers", async () => {
  const server = new FakeServer();
  const page = await opened(server);
  server.failures.set("sidebarView", "NetworkError: Connection failure due to HTTP 0");
  await pass(page, 5);
  await page.getByText("Not up to date: Google cannot be reached").waitFor();
  expect(await page.getByRole("heading", { name: "Ana Cruz" }).count()).toBe(1);
  server.failures.clear();
  await pass(page, 20);
  expect(await page.getByText("Not up to date").count()).toBe(0);
  await page.close();
});

it("drops an answer to what was asked before a touch was saved", async () => {
  const server = new FakeServer();
  const page = await opened(server);
  let release = () => {};
  server.delays.set(
    "sidebarView",
    new Promise((done) => {
      release = done;
    }),
  );
  while (server.lastOf("sidebarView")?.[0] !== null || server.count("sidebarView") < 2) await pass(page, 1);
  await page.getByRole("button", { name: "No answer" }).click();
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Call logged.").waitFor();
  release();
  await pass(page, 1);
  expect(await page.locator(".next-step .reason").textContent()).toBe("Day 1 email");
  await page.close();
});

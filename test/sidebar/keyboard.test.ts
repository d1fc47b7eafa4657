/** The sidebar by keyboard alone. */

import { afterAll, beforeAll, expect, it } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../browser";
import { FakeServer } from "./fake-server";
import { openPage } from "./open-page";

let browser: Browser;
let server: FakeServer;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function open(): Promise<void> {
  server = new FakeServer();
  ({ page } = await openPage(browser, "Sidebar", server));
  await page.getByRole("heading", { name: "Ana Cruz" }).waitFor();
}

/** The accessible name, or text, of what has the focus. */
function focused(): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) return "";
    const label =
      element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels?.[0] : null;
    return (element.ariaLabel ?? label?.textContent ?? element.textContent ?? "").trim();
  });
}

/** Presses Tab until something so named has the focus; fails after 60. */
async function tabTo(name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press("Tab");
    if ((await focused()).startsWith(name)) return;
  }
  throw new Error(`Tab never reached ${name}`);
}

it("logs a call from first to last with Tab, arrows, Enter and Space", async () => {
  await open();
  await tabTo("Call");
  await tabTo("We reached out");
  await page.keyboard.press("Tab");
  expect(await focused()).toBe("Call");
  await page.keyboard.press("ArrowRight");
  expect(await focused()).toBe("Email");
  await page.keyboard.press("ArrowLeft");
  await tabTo("Interested");
  await page.keyboard.press("Space");
  expect(await focused()).toBe("Note");
  await page.keyboard.type("Likes peonies");
  await page.keyboard.press("Shift+Enter");
  await page.keyboard.type("and roses");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Thu 2pm");
  await page.getByText("That is Thu, Nov 5, 2:00 PM.").waitFor();
  await page.keyboard.press("Enter");
  await page.getByText("Call logged.").waitFor();
  expect(server.lastOf("logTouch")?.[0]).toMatchObject({
    outcome: "Interested",
    note: "Likes peonies\nand roses",
    promise: "Thu 2pm",
  });
  expect(await focused()).toBe("Ana Cruz");
  await tabTo("Undo");
  await page.keyboard.press("Enter");
  await page.getByText("Taken back.").waitFor();
  await page.close();
});

it("logs a call with one key each: L, a digit, Enter, U", async () => {
  await open();
  await page.keyboard.press("l");
  expect(await focused()).toBe("Call");
  await page.keyboard.press("2");
  await page.getByRole("heading", { name: "Call: no answer" }).waitFor();
  await page.keyboard.press("Enter");
  await page.getByText("Call logged.").waitFor();
  await page.keyboard.press("u");
  await page.getByText("Taken back.").waitFor();
  await page.keyboard.press("?");
  await page.waitForTimeout(100);
  expect(server.count("help")).toBe(1);
  await page.close();
});

it("begins at the log where the menu item Log a touch opened it", async () => {
  server = new FakeServer();
  ({ page } = await openPage(browser, "Sidebar", server, { start: "log" }));
  await page.getByRole("heading", { name: "Ana Cruz" }).waitFor();
  await page.waitForFunction(() => document.activeElement instanceof HTMLInputElement);
  expect(await focused()).toBe("Call");
  await page.close();
});

it("leaves every key to the field that is typed into", async () => {
  await open();
  await page.keyboard.press("1");
  await page.getByLabel("Note").pressSequentially("12 lilies? u l");
  expect(await page.getByLabel("Note").inputValue()).toBe("12 lilies? u l");
  expect([server.count("help"), server.count("undoTouch"), server.count("logTouch")]).toEqual([0, 0, 0]);
  await page.close();
});

it("leaves keys with Ctrl, Alt or Cmd to the browser", async () => {
  await open();
  for (const key of ["Control+l", "Alt+1", "Meta+u"]) await page.keyboard.press(key);
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Ana Cruz");
  await page.close();
});

it("has shortcuts that can be switched off, and stay off", async () => {
  await open();
  await page.getByText("Keyboard", { exact: true }).click();
  await page.getByLabel("Use one-key shortcuts").uncheck();
  await page.keyboard.press("1");
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Ana Cruz");
  await page.reload();
  await page.getByRole("heading", { name: "Ana Cruz" }).waitFor();
  await page.keyboard.press("1");
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Ana Cruz");
  await page.close();
});

it("backs out with Esc to where it came from, and asks first where something is written", async () => {
  await open();
  await page.keyboard.press("3");
  await page.getByLabel("Note").waitFor();
  await page.keyboard.press("Escape");
  expect(await focused()).toBe("Call");
  await page.keyboard.press("3");
  await page.getByLabel("Note").fill("Half a thought");
  await page.keyboard.press("Escape");
  expect(await focused()).toBe("Keep writing");
  await page.keyboard.press("Escape");
  expect(await focused()).toBe("Note");
  expect(await page.getByLabel("Note").inputValue()).toBe("Half a thought");
  await page.close();
});

it("reaches every button and link by Tab and leaves the page at its end", async () => {
  await open();
  const reachable = await page.evaluate((selector) => {
    const all = [...document.querySelectorAll<HTMLElement>(selector)].filter(
      (element) => element.checkVisibility() && element.tabIndex >= 0,
    );
    for (const [index, element] of all.entries()) element.dataset.place = String(index);
    return all.map((_element, index) => String(index));
  }, "a, button, summary, input:checked");
  const visited: string[] = [];
  for (let presses = 0; presses <= reachable.length; presses++) {
    await page.keyboard.press("Tab");
    const place = await page.evaluate(() =>
      document.activeElement instanceof HTMLElement ? document.activeElement.dataset.place : "",
    );
    if (place) visited.push(place);
  }
  expect(visited).toEqual(reachable);
  await page.close();
});

/** Adding a lead in the sidebar by keyboard alone, the tabs, and the minutes of whoever waits. */

import { afterAll, beforeAll, expect, it } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import type { LeadForm } from "../../src/actions/views";
import { launchBrowser } from "../browser";
import { FakeServer } from "./fake-server";
import { openPage, violations } from "./open-page";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const BEN = { id: "L-2", row: 3, name: "Ben Okafor", wait: "", tel: "tel:+12125550100", phone: "(212) 555-0100" };

const sent = (server: FakeServer) => server.lastOf("addLead")?.[0] as LeadForm | undefined;
const line = (page: Page) => page.getByLabel("Type or paste a card");

it("adds leads one after the other without a mouse, shows what each will be, and remembers the booth", async () => {
  const server = new FakeServer();
  const ago = (minutes: number) => ({ iso: new Date(Date.now() - minutes * 60_000).toISOString(), label: "10:00" });
  server.waiting = { ...BEN, received: ago(7), from: ago(7), due: ago(2) };
  const { page, errors } = await openPage(browser, "Sidebar", server);
  await page.getByRole("heading", { name: "Ana Cruz" }).waitFor();
  await page.keyboard.press("a");
  await line(page).and(page.locator(":focus")).waitFor();
  await page.keyboard.type("Dana Reyes, Reyes Catering, 212-555-0100, 40 centrepieces, June, from Bob");
  await page.getByText("That is Sat, Jun 12.").waitFor();
  expect(await page.getByLabel("Company").inputValue()).toBe("Reyes Catering");
  expect(await page.getByLabel("Came by").inputValue()).toBe("Referral");
  await page.getByText("Say that Bob sent you.").waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(300);
  expect(await violations(page)).toEqual([]);
  await page.getByLabel("Fan").check();
  await page.getByLabel("Company").fill("Reyes & Daughters");
  await page.keyboard.press("Enter");
  await page.getByText("Dana Reyes added in row 14.").waitFor();
  expect(sent(server)).toMatchObject({ edits: { company: "Reyes & Daughters", referrer: "Fan" } });
  const first = sent(server)?.key;
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("TEXTAREA");
  expect(await line(page).inputValue()).toBe("");

  await page.keyboard.press("Control+z");
  await page.getByText("was taken out of row 14 again.").waitFor();
  expect(server.lastOf("undoAddLead")).toEqual([first]);
  expect(await line(page).inputValue()).toMatch(/^Dana Reyes/);
  expect(await page.getByLabel("Company").inputValue()).toBe("Reyes & Daughters");
  await page.keyboard.press("Escape");

  await page.getByLabel("Came by").selectOption("Event");
  await page.getByLabel("Met at").fill("Bridal Fair");
  await line(page).focus();
  await page.keyboard.type("Eli Moss");
  await page.keyboard.press("Enter");
  await page.getByText("Eli Moss added in row 14.").waitFor();
  expect(sent(server)).toMatchObject({ line: "Eli Moss", usual: { wayIn: "Event", metAt: "Bridal Fair" } });
  expect(sent(server)?.key).not.toBe(first);
  await page.reload();
  await page.getByRole("heading", { name: "Ana Cruz" }).waitFor();
  await page.keyboard.press("a");
  await line(page).and(page.locator(":focus")).waitFor();
  await page.keyboard.type("Carla Mendes");
  await page.getByText("Already there (row 4, Carla Mendes).").waitFor();
  expect(await page.getByLabel("Met at").inputValue()).toBe("Bridal Fair");

  await page.keyboard.press("Escape");
  await page.keyboard.type("Tom Mendes");
  await page.getByText("Same number as row 4 (Carla Mendes).").waitFor();
  await page.getByRole("button", { name: "It is Carla Mendes" }).click();
  await page.getByText("Already there (row 4, Carla Mendes).").waitFor();

  await line(page).focus();
  await page.keyboard.press("Escape");
  expect(await line(page).inputValue()).toBe("");
  await page.keyboard.type("Removed");
  await page.keyboard.press("Enter");
  await page.getByRole("alert").getByText("asked to be left alone").waitFor();
  expect(await line(page).inputValue()).toBe("Removed");
  server.failures.set("addLead", "NetworkError: HTTP 0");
  await page.keyboard.press("Enter");
  await page.getByRole("alert").getByText("nothing that you typed is lost").waitFor();
  expect(await line(page).inputValue()).toBe("Removed");
  expect(errors).toEqual([]);
  await page.close();
});

it("moves along the tabs with arrows, keeps what was typed, and asks for no selection meanwhile", async () => {
  const server = new FakeServer();
  const { page } = await openPage(browser, "Sidebar", server, { clock: true });
  await page.clock.runFor(100);
  await page.getByRole("heading", { name: "Ana Cruz" }).waitFor();
  await page.keyboard.press("3");
  await page.getByLabel("Note", { exact: true }).fill("Half a thought");
  await page.getByRole("tab", { name: "This lead" }).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await page.clock.runFor(100);
  await line(page).fill("Fay");
  await page.clock.runFor(100);
  const before = server.count("sidebarView");
  await page.clock.runFor(30_000);
  expect(server.count("sidebarView")).toBe(before);
  await page.getByRole("tab", { name: "This lead" }).click();
  await page.clock.runFor(100);
  expect(await page.getByLabel("Note", { exact: true }).inputValue()).toBe("Half a thought");
  expect(server.count("sidebarView")).toBeGreaterThan(before);
  await page.getByRole("tab", { name: "Add a lead" }).click();
  expect(await line(page).inputValue()).toBe("Fay");
  await page.close();
});

it("counts the minutes of the newest lead never attempted, red past its first step, gone when it is tried", async () => {
  const server = new FakeServer();
  const at = (iso: string) => ({ iso, label: "Tue, Nov 3, 10:05 AM" });
  const [, second] = server.leads;
  if (second) second.history = [];
  server.waiting = {
    ...BEN,
    ...{ received: at("2026-11-03T14:58:00Z"), from: at("2026-11-03T14:58:00Z"), due: at("2026-11-03T15:03:00Z") },
  };
  const { page } = await openPage(browser, "Sidebar", server, { clock: true });
  await page.clock.runFor(100);
  const bar = page.locator(".waiting");
  await bar.getByText("Ben Okafor has waited 2 min").waitFor();
  expect(await bar.getAttribute("class")).toBe("waiting");
  expect(await bar.getByRole("link").getAttribute("href")).toBe("tel:+12125550100");
  await page.clock.runFor(5 * 60_000);
  await bar.getByText("Ben Okafor has waited 7 min").waitFor();
  expect(await bar.getAttribute("class")).toBe("waiting late");
  expect(server.count("topOfSidebar")).toBeLessThanOrEqual(7);
  await bar.getByRole("button").click();
  await page.clock.runFor(1_000);
  await page.getByRole("heading", { name: "Ben Okafor" }).waitFor();
  expect(server.lastOf("selectLead")).toEqual(["L-2", 3]);
  if (second) second.stage = "Trying";
  await page.getByRole("button", { name: "No answer" }).click();
  await page.clock.runFor(500);
  await page.getByRole("button", { name: "Save" }).click();
  await bar.waitFor({ state: "detached" });
  await page.close();
});

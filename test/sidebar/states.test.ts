/** Every state of the sidebar: what it says, that it fits 300 px, and that axe finds nothing. */

import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../browser";
import { FakeServer } from "./fake-server";
import { openPage, violations } from "./open-page";
import { touch } from "./sample-leads";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** A state: how the server is, and a text that the page then shows. */
const STATES: readonly [string, (server: FakeServer) => void, RegExp][] = [
  ["a lead with steps and history", select(2), /Day 2 call, 1 of 3/],
  ["a sizzling lead that nobody has touched", select(3), /Untouched 25 min/],
  ["a lead with a mail in doubt and a long history", select(4), /Did this e-mail go out\?/],
  ["a lead that may not be called", select(5), /Do not call/],
  ["a removed lead", select(6), /asked to be left alone/],
  ["a lead that cannot be reached", select(7), /Find a phone number/],
  ["markup, another script and 10,000 characters in a cell", select(8), /<img src=x onerror=alert\(1\)>/],
  ["a row without a lead", select(99), /Nobody on this row/],
  ["another sheet", (server) => Object.assign(server.selection, { sheet: "Cadence" }), /You are on “Cadence”/],
  [
    "a sheet that is not set up",
    (server) => Object.assign(server, { view: { kind: "not set up" } }),
    /Welcome to Stoke/,
  ],
  [
    "a problem in the sheet",
    (server) => Object.assign(server, { view: { kind: "problem", message: "No header “Phone”." } }),
    /No header “Phone”\./,
  ],
  ["no connection", (server) => server.failures.set("sidebarView", "NetworkError: HTTP 0"), /Google cannot be reached/],
  [
    "the first answer under way",
    (server) => server.delays.set("sidebarView", new Promise(() => {})),
    /Looking at the row/,
  ],
];

describe.each(STATES)("%s", (_name, prepare, says) => {
  it("says so, fits, is accessible, and touches no network", async () => {
    const server = new FakeServer();
    prepare(server);
    const { page, errors } = await openPage(browser, "Sidebar", server);
    await page.getByText(says).first().waitFor();
    for (const summary of await page.locator("summary").all()) await summary.click();
    for (const more of (await page.getByText(/^Show (more|all)/).all()).reverse()) await more.click();
    expect(await overflow(page)).toBe(false);
    expect(await violations(page)).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  });
});

it("says once above whatever is shown that the owner is away, until they are back", async () => {
  const server = new FakeServer();
  server.away =
    "You are out until Mon, Nov 9. Until then only promises fall due, and Stoke writes to no lead by itself.";
  const { page, errors } = await openPage(browser, "Sidebar", server, { clock: "runs" });
  const said = page.getByText(/^You are out until Mon, Nov 9/);
  for (const [tab, shows] of [
    ["This lead", /Day 2 call, 1 of 3/],
    ["Follow-up", /First of all/],
    ["Add a lead", /Type or paste a card/],
    ["Forecast", /Put it on a sheet/],
  ] as const) {
    await page.getByRole("tab", { name: tab }).click();
    await page.getByText(shows).first().waitFor();
    expect([tab, await said.count(), await said.isVisible()]).toEqual([tab, 1, true]);
  }
  expect(await overflow(page)).toBe(false);
  expect(await violations(page)).toEqual([]);
  server.away = "";
  await page.clock.fastForward(10 * 60_000);
  await said.waitFor({ state: "detached" });
  expect(errors).toEqual([]);
  await page.close();
});

it("never offers a call or a mail that the lead has forbidden", async () => {
  const server = new FakeServer();
  select(5)(server);
  const { page } = await openPage(browser, "Sidebar", server);
  await page.getByRole("heading", { name: "Dmitri Petrov" }).waitFor();
  expect(await page.locator("a[href^=tel]").count()).toBe(0);
  expect(await page.getByRole("button", { name: "Send e-mail" }).count()).toBe(1);
  server.selection = { sheet: "Leads", row: 6 };
  await page.getByRole("heading", { name: "Erin Walsh" }).waitFor();
  expect(await page.getByRole("button", { name: "Send e-mail" }).count()).toBe(0);
  await page.close();
});

it("shows the five temperatures by word and shape as well as by colour", async () => {
  const { page } = await openPage(browser, "Help", new FakeServer());
  const looks = await page
    .locator(".temperature")
    .evaluateAll((chips) =>
      chips.map((chip) => [
        chip.textContent,
        chip.querySelector("path")?.getAttribute("d"),
        getComputedStyle(chip).backgroundColor,
      ]),
    );
  expect(looks.length).toBe(5);
  for (const part of [0, 1, 2]) expect(new Set(looks.map((look) => look[part])).size).toBe(5);
  await page.close();
});

it("calls by a tel: link of its own window, and then asks how the call went", async () => {
  const server = new FakeServer();
  select(5)(server);
  const { page } = await openPage(browser, "Sidebar", server);
  expect(await page.getByRole("radio", { name: "Email" }).isChecked()).toBe(true);
  server.selection = { sheet: "Leads", row: 2 };
  const call = page.getByRole("link", { name: "Call (212) 555-0100" });
  await call.waitFor();
  expect([await call.getAttribute("href"), await call.getAttribute("target")]).toEqual(["tel:+12125550100", "_blank"]);
  await page.getByRole("radio", { name: "Postcard" }).check();
  await call.evaluate((link) => link.addEventListener("click", (event) => event.preventDefault()));
  await call.click();
  expect(await page.getByRole("radio", { name: "Call", exact: true }).isChecked()).toBe(true);
  await page.close();
});

it("asks once about a mail in doubt, and takes either answer", async () => {
  const server = new FakeServer();
  select(4)(server);
  const { page } = await openPage(browser, "Sidebar", server);
  await page.getByRole("button", { name: "It was not sent" }).click();
  await page.getByText("Noted as not sent.").waitFor();
  expect(server.lastOf("settleUnknown")).toEqual(["t-20", false]);
  expect(await page.getByText("Did this e-mail go out?").count()).toBe(0);
  await page.close();
});

it("takes back what was heard in the mail, also long after it was logged", async () => {
  const server = new FakeServer();
  const [card] = server.leads;
  const heard = {
    id: "t-heard",
    channel: "Email",
    direction: "In",
    outcome: "Asked to be removed",
    by: "Stoke",
  } as const;
  if (card) card.history = [touch(heard), touch({ id: "t-typed" })];
  const { page } = await openPage(browser, "Sidebar", server);
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByText("Taken back.").waitFor();
  expect(server.lastOf("undoTouch")).toEqual(["t-heard"]);
  expect(await page.getByRole("button", { name: "Undo" }).count()).toBe(0);
  await page.close();
});

it("opens set-up from the page of a sheet that is not set up, and says why it could not", async () => {
  const server = new FakeServer();
  server.view = { kind: "not set up" };
  server.failures.set("setUp", "Exception: You do not have permission to call Ui.showModalDialog.");
  const { page } = await openPage(browser, "Sidebar", server);
  await page.getByRole("button", { name: "Set up" }).click();
  await page.getByRole("alert").getByText("Google has not been given permission").waitFor();
  await page.close();
});

function select(row: number): (server: FakeServer) => void {
  return (server) => {
    server.selection = { sheet: "Leads", row };
  };
}

function overflow(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}

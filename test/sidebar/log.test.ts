/** Logging a touch in the sidebar: what is asked, what is shown before, and that nothing written is lost. */

import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import type { TouchForm } from "../../src/actions/views";
import { launchBrowser } from "../browser";
import { FakeServer } from "./fake-server";
import { openPage, violations } from "./open-page";

let browser: Browser;
let server: FakeServer;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Opens the sidebar on Carla (Warm, with a promise) and chooses an outcome of a call. */
async function choose(outcome: string): Promise<void> {
  server = new FakeServer();
  server.selection = { sheet: "Leads", row: 4 };
  ({ page } = await openPage(browser, "Sidebar", server));
  await page.getByRole("button", { name: outcome, exact: true }).click();
}

const saved = () => server.lastOf("logTouch")?.[0] as TouchForm | undefined;

it("takes two clicks to channel and outcome, and one to save", async () => {
  server = new FakeServer();
  ({ page } = await openPage(browser, "Sidebar", server));
  await page.getByRole("radio", { name: "Email" }).check();
  await page.getByRole("button", { name: "Sent" }).click();
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Email logged. Next: Email Tue, Nov 3, 10:25 AM.").waitFor();
  expect(saved()).toEqual({
    leadId: "L-1",
    row: 2,
    channel: "Email",
    direction: "Out",
    outcome: "Sent",
    note: "",
    promise: "",
    promiseBy: "",
    changeTemperature: true,
    at: "",
  });
  await page.close();
});

it("has the present step's channel chosen and first", async () => {
  server = new FakeServer();
  server.selection = { sheet: "Leads", row: 5 };
  ({ page } = await openPage(browser, "Sidebar", server));
  const first = page.getByRole("group", { name: "By what way?" }).getByRole("radio").first();
  expect(await first.isChecked()).toBe(true);
  expect(await page.getByRole("radio", { name: "Email" }).isChecked()).toBe(true);
  await page.close();
});

it("logs what came in from them too", async () => {
  server = new FakeServer();
  ({ page } = await openPage(browser, "Sidebar", server));
  await page.getByRole("radio", { name: "They reached us" }).check();
  expect(await page.getByRole("radio", { name: "Postcard" }).count()).toBe(0);
  await page.getByRole("radio", { name: "Visit" }).check();
  await page.getByRole("button", { name: "Walked in" }).click();
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Visit logged.").waitFor();
  expect(saved()).toMatchObject({ channel: "Visit", direction: "In", outcome: "Walked in" });
  await page.close();
});

it("takes the touch back with Undo", async () => {
  await choose("Talked");
  await page.getByRole("button", { name: "Save" }).click();
  await page.locator(".toast").getByRole("button", { name: "Undo" }).click();
  await page.getByText("Taken back.").waitFor();
  expect(server.lastOf("undoTouch")).toEqual(["t-new"]);
  expect(await page.locator(".toast").getByRole("button", { name: "Undo" }).count()).toBe(0);
  await page.close();
});

it("skips a step at a click, with Undo", async () => {
  server = new FakeServer();
  ({ page } = await openPage(browser, "Sidebar", server));
  await page.getByRole("button", { name: "Skip: Day 3 postcard" }).click();
  await page.getByText("Postcard skipped.").waitFor();
  expect(saved()).toMatchObject({ channel: "Postcard", direction: "Skip", outcome: "" });
  expect(await page.getByRole("button", { name: "Undo" }).count()).toBe(1);
  await page.close();
});

describe("the temperature", () => {
  it("is shown as it will change, before anything is saved", async () => {
    await choose("Interested");
    const change = page.getByRole("group", { name: "Temperature" });
    await change.waitFor();
    expect(await change.textContent()).toMatch(/Warm.*becomes.*Hot/);
    expect(saved()).toBeUndefined();
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("Call logged.").waitFor();
    expect(saved()?.changeTemperature).toBe(true);
    await page.close();
  });

  it("stays as it is where the owner says so", async () => {
    await choose("Interested");
    await page.getByRole("radio", { name: "Keep Warm" }).check();
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("Call logged.").waitFor();
    expect(saved()?.changeTemperature).toBe(false);
    await page.close();
  });
});

describe("a promise", () => {
  it("is read back before it is saved, by the channel that the owner chose", async () => {
    await choose("Talked");
    await page.getByLabel("What did you promise?").fill("Thu 2pm");
    await page.getByText("That is Thu, Nov 5, 2:00 PM.").waitFor();
    await page.getByRole("combobox", { name: /^By/ }).selectOption("Email");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("Call logged. Next: Call Thu, Nov 5, 2:00 PM.").waitFor();
    expect(saved()).toMatchObject({ promise: "Thu 2pm", promiseBy: "Email" });
    await page.close();
  });

  it("that cannot be read is not saved, and the keyboard goes to it", async () => {
    await choose("Talked");
    const field = page.getByLabel("What did you promise?");
    await field.fill("blursday");
    await page.getByText("I cannot read “blursday”.").waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "Save" }).click();
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(saved()).toBeUndefined();
    await page.close();
  });

  it("asks the server a moment after the last key, not at each", async () => {
    await choose("Talked");
    await page.getByLabel("What did you promise?").pressSequentially("tomorrow at noon", { delay: 10 });
    await page.getByText("That is").waitFor();
    expect(server.count("previewTouch")).toBeLessThanOrEqual(3);
    await page.close();
  });
});

it("says what comes next, and that nothing does once a lead wants to be left alone", async () => {
  await choose("Talked");
  await page.getByRole("region", { name: "After that" }).getByText("Day 1 email").waitFor();
  await page.close();
  await choose("To be left alone");
  await page.getByText("Nothing more: they will not be contacted again.").waitFor();
  await page.close();
});

it("logs a touch of an hour ago as of an hour ago", async () => {
  await choose("Talked");
  await page.getByLabel("When was it?").selectOption("1 hour ago");
  const before = Date.now();
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Call logged.").waitFor();
  const ago = (before - Date.parse(saved()?.at ?? "")) / 60_000;
  expect(Math.abs(ago - 60)).toBeLessThan(1);
  await page.close();
});

describe("a half-filled form", () => {
  it("stays with its lead when another row is selected, says so, and is saved for its lead", async () => {
    await choose("Talked");
    await page.getByLabel("Note").fill("Wants peonies");
    server.selection = { sheet: "Leads", row: 3 };
    await page.getByText("You selected another row. This form still belongs to Carla").waitFor();
    expect(await page.getByLabel("Note").inputValue()).toBe("Wants peonies");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("Carla Weiss-Montgomery von Hohenstein: Call logged.").waitFor();
    expect(saved()).toMatchObject({ leadId: "L-3", note: "Wants peonies" });
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Ben Okafor");
    await page.close();
  });

  it("keeps every word when saving fails, and says why", async () => {
    await choose("Talked");
    await page.getByLabel("Note").fill("Wants peonies");
    server.failures.set("logTouch", "Exception: This lead's row was deleted. Nothing was logged.");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("alert").getByText("This lead's row was deleted. Nothing was logged.").waitFor();
    expect(await page.getByLabel("Note").inputValue()).toBe("Wants peonies");
    expect(await violations(page)).toEqual([]);
    server.failures.clear();
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("Call logged.").waitFor();
    await page.close();
  });

  it("is not thrown away without a question", async () => {
    await choose("Talked");
    await page.getByLabel("Note").fill("Wants peonies");
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.getByText("Throw away what you wrote?").waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "Keep writing" }).click();
    expect(await page.getByLabel("Note").inputValue()).toBe("Wants peonies");
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.getByRole("button", { name: "Throw away" }).click();
    await page.getByRole("heading", { name: "Log a touch" }).waitFor();
    expect(saved()).toBeUndefined();
    await page.close();
  });

  it("is saved once, however often Save is pressed", async () => {
    await choose("Talked");
    let release = () => {};
    server.delays.set(
      "logTouch",
      new Promise((done) => {
        release = done;
      }),
    );
    await page.getByLabel("Note").press("Enter");
    await page.getByLabel("Note").press("Enter");
    expect(await page.getByRole("button", { name: "Saving…" }).isDisabled()).toBe(true);
    release();
    await page.getByText("Call logged.").waitFor();
    expect(server.count("logTouch")).toBe(1);
    await page.close();
  });
});

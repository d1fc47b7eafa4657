/** The newsletter dialog: exactly who gets what, asked once more, and how far it has come. */

import { afterAll, beforeAll, expect, it } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../browser";
import { FakeServer } from "./fake-server";
import { openPage, violations } from "./open-page";
import { manyPeople, PROGRESS } from "./sample-newsletter";

let browser: Browser;
let server: FakeServer;
let page: Page;
let errors: string[];
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function open(prepare: (server: FakeServer) => void = () => {}): Promise<void> {
  server = new FakeServer();
  prepare(server);
  ({ page, errors } = await openPage(browser, "Newsletter", server, { width: 720, height: 600 }));
}

async function sound(): Promise<void> {
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)).toBe(
    false,
  );
  expect(errors).toEqual([]);
}

it("shows who gets it and who does not, asks once more, sends, and can be stopped and gone on with", async () => {
  await open();
  await page.getByRole("heading", { name: "120 people get it" }).waitFor();
  await page.getByText("Monthly note for Ana Cruz 0").waitFor();
  expect(await page.getByLabel("Template").inputValue()).toBe("Monthly note");
  expect([await page.getByLabel("Lost").isChecked(), await page.getByLabel("Removed").isChecked()]).toEqual([
    true,
    false,
  ]);
  await sound();
  await page.getByText("2 are left out: see why").click();
  await page.getByText("Sol Barr is marked Do not email.").waitFor();
  await page.getByText("PERSON0@example.com gets it already, by another row.").waitFor();
  await page.getByLabel("Not said").uncheck();
  await page.getByRole("heading", { name: "90 people get it" }).waitFor();
  await page
    .getByText("77 can go today, the rest on another day. 20 of Google's e-mails a day stay for you.")
    .waitFor();
  await page.getByLabel("Find a name or an address").fill("person2@");
  await page.getByRole("button", { name: "See the e-mail to Chloé Martin 2" }).click();
  await page.getByText("Monthly note for Chloé Martin 2").waitFor();
  await page.getByRole("button", { name: "Send me a test of the e-mail to Chloé Martin 2" }).click();
  await page.getByText("Sent to owner@example.com.").waitFor();
  expect(server.lastOf("sendTestNewsletter")).toEqual(["Monthly note", "L-2"]);
  await page.getByRole("button", { name: "Send to 90 people" }).click();
  await page.getByText("Send “Monthly note” to 90 people? What has gone cannot be called back.").waitFor();
  expect(server.count("startNewsletter")).toBe(0);
  await page.getByRole("button", { name: "Not yet" }).click();
  await page.getByRole("button", { name: "Send to 90 people" }).click();
  await page.getByRole("button", { name: "Yes, send them" }).click();
  await page.getByText("Goes on by itself: Wed, Nov 4, 9:00 AM.").waitFor();
  const [order] = server.lastOf("startNewsletter") ?? [];
  expect(order).toMatchObject({ template: "Monthly note", version: "v1" });
  expect(order).toHaveProperty("leadIds.length", 90);
  expect(server.count("sendNewsletter")).toBe(8);
  await sound();
  await page.getByRole("button", { name: "Stop" }).click();
  await page.getByRole("heading", { name: "“Monthly note” is stopped" }).waitFor();
  await page.getByText("13 people wait for it.").waitFor();
  await page.getByRole("button", { name: "Go on" }).click();
  await page.getByRole("heading", { name: "“Monthly note” is going out" }).waitFor();
  await page.close();
});

it("shows the one under way, whom it is not certain of, and those left out; a new one follows when it has ended", async () => {
  await open((it) => {
    it.newsletter = {
      ...PROGRESS,
      state: "ended",
      sent: 117,
      left: 0,
      doubtful: ["Ben Okafor"],
      leftOut: [{ name: "Ana Cruz", reason: "Ana Cruz asked to be removed." }],
    };
  });
  await page.getByRole("heading", { name: "“Monthly note” has gone out" }).waitFor();
  await page.getByText("Stoke cannot tell whether it went to Ben Okafor").waitFor();
  await page.getByText("1 is left out: see why").click();
  await page.getByText("Ana Cruz asked to be removed.").waitFor();
  await sound();
  await page.getByRole("button", { name: "New newsletter" }).click();
  await page.getByRole("heading", { name: "120 people get it" }).waitFor();
  expect(server.count("sendNewsletter")).toBe(0);
  await page.close();
});

it("answers with thousands of people, says why it could not begin, and looks again", async () => {
  await open((it) => {
    it.people = { version: "v1", people: manyPeople(2_000) };
    it.failures.set("startNewsletter", "Exception: The template has changed since you looked at it.");
  });
  await page.getByRole("heading", { name: "2,000 people get it" }).waitFor();
  expect(await page.locator(".people li").count()).toBe(50);
  await page.getByText("the rest over about 25 more working days").waitFor();
  await page.getByRole("button", { name: "Send to 2,000 people" }).click();
  await page.getByRole("button", { name: "Yes, send them" }).click();
  await page.getByRole("alert").getByText("The template has changed since you looked at it.").waitFor();
  await page.getByRole("heading", { name: "2,000 people get it" }).waitFor();
  expect([server.count("startNewsletter"), server.count("previewNewsletter")]).toEqual([1, 2]);
  await page.close();
});

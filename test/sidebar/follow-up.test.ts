/** Follow-up time in the sidebar: one lead at a time, from the keyboard alone; on invented leads, and on the real add-on. */

import { afterAll, beforeAll, beforeEach, expect, it } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import type { Host } from "../../local/host";
import { bookWith, touches } from "../actions/book";
import { launchBrowser } from "../browser";
import { FakeServer } from "./fake-server";
import { openPage, violations } from "./open-page";
import { step } from "./sample-leads";

let browser: Browser;
let server: FakeServer;
let page: Page;
let errors: string[];
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(() => {
  server = new FakeServer();
});

async function open(start: "" | "follow-up" = ""): Promise<void> {
  ({ page, errors } = await openPage(browser, "Sidebar", server, { clock: "runs", start }));
}

/** The lead is on the page, and has the keyboard. */
const works = (name: string) => page.locator("h1:focus").getByText(name, { exact: true }).waitFor();

const press = (key: string) => page.keyboard.press(key);
const says = (text: string | RegExp) => page.getByText(text).first().waitFor();

/** Presses Tab until what is so called has the focus; fails after 30. */
async function tabTo(name: string, key = "Tab"): Promise<void> {
  for (let presses = 0; presses < 30; presses += 1) {
    await press(key);
    if (await page.locator("button:focus").getByText(name, { exact: true }).count()) return;
  }
  throw new Error(`Tab never reached ${name}`);
}

async function tabToNote(): Promise<void> {
  for (let presses = 0; presses < 9; presses += 1) {
    if (await page.getByLabel("Note").evaluate((field) => field === document.activeElement)) return;
    await press("Tab");
  }
  throw new Error("Tab never reached the note");
}

it("works the list down by keys, puts off, takes back, writes an email, and sums up", async () => {
  const [ana] = server.leads;
  const email = step({ channel: "Email", reason: "Day 2 email", template: "Day 2", state: "due" });
  Object.assign(ana ?? {}, { action: email, next: email });
  await open();
  await page.getByRole("heading", { name: "Ana Cruz" }).waitFor();
  await press("f");
  await works("Follow-up time");
  await says(/4 contacts are due\. .* for 2 hours\./);
  expect(await violations(page)).toEqual([]);
  await press("Tab");
  await press("Enter");

  // Who, why now, the tip, the number.
  await works("Ben Okafor");
  await says("0 of 4 done");
  await says("120 min left");
  await says("Overdue since Tue, Nov 3, 10:20 AM");
  await says(/Voicemail: friendly/);
  expect(await page.getByRole("link", { name: "Call (212) 555-0100" }).getAttribute("href")).toBe("tel:+12125550100");
  expect(await violations(page)).toEqual([]);

  // Logged with two keys, and the next one is there.
  await press("l");
  await press("1");
  await page.getByRole("heading", { name: "Call: left voicemail" }).waitFor();
  await press("Enter");
  await works("Ana Cruz");
  await says(/^Ben Okafor: Call logged\./);
  await says("1 of 4 done");

  // Put off and taken back.
  await press("t");
  await works("Dmitri Petrov");
  await says("Ana Cruz: Comes again at the end of the list.");
  await press("u");
  await works("Ana Cruz");
  await press("n");
  await works("Dmitri Petrov");
  await says("1 of 3 done");
  await press("u");
  await works("Ana Cruz");
  expect(server.calls.filter(({ name }) => name === "putOff").map(({ args }) => args)).toEqual([
    ["L-1", "later"],
    ["L-1", ""],
    ["L-1", "not today"],
    ["L-1", ""],
  ]);

  // A card is printed from where all of them are, and stays on the list.
  Object.assign(ana ?? {}, { action: step({ channel: "Postcard", reason: "Day 3 postcard", state: "due" }) });
  await press("n");
  await press("u");
  await page.getByRole("button", { name: "Print postcards…" }).waitFor();
  await press("p");
  await page.waitForTimeout(50);
  expect(server.count("openPrintCards")).toBe(1);
  expect(await violations(page)).toEqual([]);
  Object.assign(ana ?? {}, { action: email });
  await press("n");
  await press("u");
  await works("Ana Cruz");

  // The email of the step, and on.
  await press("e");
  await works("E-mail to Ana Cruz");
  await page.getByText("Day 2: ").waitFor();
  expect(await violations(page)).toEqual([]);
  await tabTo("Send");
  await press("Enter");
  await works("Dmitri Petrov");
  expect(server.lastOf("sendMail")).toEqual(["Day 2", ["L-1"]]);

  // Whoever sent a lead is thanked at a key, with Undo.
  const [, , carla] = server.leads;
  const since = { iso: "2026-11-03T15:00:00Z", label: "Tue, Nov 3, 10:00 AM" };
  const text = "Thank Bob Stone (fan): Carla was called";
  carla?.thanksDue.splice(0, 9, { referrer: "Bob Stone", referrerKind: "Fan", news: "attempted", since, text });
  server.thankFor = ["L-3"];
  server.due = ["L-4"];
  await press("n");
  await works("Thank Bob Stone");
  await says(text);
  expect(await violations(page)).toEqual([]);
  await press("t");
  await says(/^Comes again at the end of the list\./);
  await works("Thank Bob Stone");
  await press("e");
  await works("E-mail to Bob Stone");
  await says("Thank you for introducing us to Janet Lowe");
  expect(await violations(page)).toEqual([]);
  await press("Escape");
  await works("Thank Bob Stone");
  await press("e");
  await works("E-mail to Bob Stone");
  await tabTo("Send");
  await press("Enter");
  await works("That is everybody");
  expect(server.lastOf("sendThanks")).toEqual([{ leadId: "L-3", news: "attempted" }]);
  server.due = ["L-4", "L-6"];
  await page.clock.fastForward(15_500);
  await page.getByRole("heading", { name: "No name" }).waitFor();
  expect(errors).toEqual([]);
  await page.close();
});

it("skips a step at a key, takes it back, and sums up", async () => {
  server.due = ["L-4", "L-6"];
  await open("follow-up");
  await works("Dmitri Petrov");
  await press("s");
  await page.getByRole("heading", { name: "No name" }).waitFor();
  expect(server.lastOf("logTouch")?.[0]).toMatchObject({ leadId: "L-4", direction: "Skip", channel: "Email" });

  await press("u");
  await works("Dmitri Petrov");
  await tabTo("Finish", "Shift+Tab");
  await press("Enter");
  await works("Well done");
  await says("Nobody contacted this time.");
  await says("Next follow-up time: Tue, Nov 10, 2:00 PM.");
  expect(await violations(page)).toEqual([]);
  expect(errors).toEqual([]);
  await page.close();
});

it("announces whoever is more urgent and leaves the owner at their lead, whatever is selected in the sheet", async () => {
  await open("follow-up");
  await works("Ben Okafor");
  const asked = server.count("sidebarView");
  server.selection = { sheet: "Leads", row: 4 };
  server.due.unshift("L-3");
  await page.clock.fastForward(15_500);
  await says("Carla Weiss-Montgomery von Hohenstein is due now.");
  await works("Ben Okafor");
  expect(await violations(page)).toEqual([]);
  // Not even a form that is open hides it.
  await press("3");
  await page.getByLabel("Note").fill("Half a thought");
  await page.clock.fastForward(31_000);
  expect(await page.getByLabel("Note").inputValue()).toBe("Half a thought");
  await page.getByRole("button", { name: "Go to them now" }).waitFor();
  await press("Escape");
  await press("Enter");
  await press("Escape");
  await page.getByText("Throw away what you wrote?").waitFor();
  await press("Tab");
  await press("Enter");
  await press("g");
  await works("Carla Weiss-Montgomery von Hohenstein");
  expect(await page.getByRole("button", { name: "Go to them now" }).count()).toBe(0);
  expect(server.count("sidebarView")).toBe(asked);

  // Time runs out, and nobody is due for a lead that was settled elsewhere.
  server.due = server.due.filter((id) => id !== "L-3");
  if (server.sitting) server.sitting.minutesLeft = 0;
  await page.clock.fastForward("02:01:00");
  await says("Time is up");
  await says("Nothing is due for Carla Weiss-Montgomery von Hohenstein any more.");
  await page.getByRole("button", { name: "Next lead" }).click();
  await works("Ben Okafor");
  expect(errors).toEqual([]);
  await page.close();
});

it("says what is the matter, keeps the touch that was logged, and goes on when Google answers again", async () => {
  server.failures.set("startFollowUp", "NetworkError: HTTP 0");
  await open("follow-up");
  await says(/Google cannot be reached/);
  server.failures.clear();
  await page.getByRole("button", { name: "Start" }).click();
  await works("Ben Okafor");
  server.failures.set("logTouch", "Lock timeout");
  await press("2");
  await press("Enter");
  await says(/Stoke is busy with this sheet/);
  server.failures.clear();
  server.failures.set("followUp", "NetworkError: HTTP 0");
  await page.getByRole("button", { name: "Save" }).click();
  await works("Ana Cruz");
  await says(/Not up to date:.*cannot be reached/);
  server.failures.clear();
  await page.clock.fastForward(20_000);
  await page.getByText("Not up to date").waitFor({ state: "detached" });
  expect(server.count("logTouch")).toBe(2);
  await page.close();
});

/** The real add-on behind the page. */
class RealServer extends FakeServer {
  constructor(private readonly host: Host) {
    super();
    for (const name of ["sidebarView", "followUp", "startFollowUp", "finishFollowUp", "putOff"] as const) {
      Object.assign(this, { [name]: (...args: unknown[]) => this.host.rpc(name, ...args) });
    }
    for (const name of ["previewTouch", "logTouch", "logThanks", "undoTouch", "topOfSidebar"] as const) {
      Object.assign(this, { [name]: (...args: unknown[]) => this.host.rpc(name, ...args) });
    }
  }
}

it("runs on the real add-on by keys alone: logs, moves on, thanks, survives a reload, and counts", async () => {
  const typed = (Name: string, Phone: string, Received: string) => ({ Name, Phone, "Way in": "Phone", Received });
  const ray = { ...typed("Ray Referred", "212-555-0105", "2026-11-02 10:00"), "Way in": "Referral" };
  const leads = [
    typed("Hal Hot", "212-555-0102", "2026-11-03 08:00"),
    typed("Nia Newest", "212-555-0104", "2026-11-03 09:30"),
    typed("Wim Later", "212-555-0103", "2026-11-02 10:00"),
    { ...ray, "Referred by": "Bob Reyes", Referrer: "Fan" },
  ];
  const host = bookWith(leads, [], "2026-11-03T15:00:00Z");
  server = new RealServer(host);
  await open("follow-up");
  await works("Nia Newest");
  await says("0 of 4 done");
  await says("120 min left");
  await press("1");
  await page.getByRole("heading", { name: "Call: left voicemail" }).waitFor();
  await tabToNote();
  await page.keyboard.type("Asked for Bob");
  await press("Enter");
  await works("Hal Hot");
  expect(touches(host)).toMatchObject([{ Lead: "Nia Newest", Outcome: "Left voicemail", Note: "Asked for Bob" }]);
  await press("n");
  await works("Wim Later");
  await press("s");
  await works("Ray Referred");
  await press("2");
  await press("Enter");

  // Thanks are logged at one key, taken back at another, and skipped at a third.
  await works("Thank Bob Reyes");
  await press("1");
  await says("Bob Reyes thanked: Ray Referred was called.");
  expect(touches(host).at(-1)).toMatchObject({ Lead: "Bob Reyes", Channel: "Call", Status: "Thanked: first try" });
  await press("u");
  await works("Thank Bob Reyes");
  expect(touches(host).at(-1)).toMatchObject({ Status: "Undone" });
  await press("s");
  await says("Thanks to Bob Reyes skipped: Ray Referred was called.");
  expect(touches(host).at(-1)).toMatchObject({ Lead: "Bob Reyes", Direction: "Skip" });

  host.clock.pass(5 * 60_000);
  await page.reload();
  await says(/[45] of \d done/);
  expect(await page.getByText("Hal Hot").count()).toBe(0);
  await tabTo("Finish");
  await press("Enter");
  await works("Well done");
  await says("2 contacted, 0 connected.");
  await says("1 comes again tomorrow.");
  expect(errors).toEqual([]);
  await page.close();
});

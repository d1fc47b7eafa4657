/** The owner's four daily things, as a person does them in the workbench. */

import { join } from "node:path";
import type { Browser } from "playwright-core";
import { openSaved } from "../../local/host/saved";
import { openSample } from "../../local/workbench/sample";
import { launchBrowser } from "../browser";
import { Person } from "./support/open-workbench";

const root = process.cwd();
const dist = join(root, "dist");

let browser: Browser;
let nell: Person;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(() => nell.leave());

/** The florist's book on Tuesday 24 November 2026 at 10:00; B to D are Next contact, Next step and Flag. */
async function atTheFlorists(): Promise<Person> {
  const folder = join(root, "local/sample");
  const host = await openSample({ folder, dist, zone: "", now: () => "2026-11-24T15:00:00Z" });
  return Person.at(browser, { host, dist });
}

test("she picks a row, logs a call in the sidebar, and the row moves on", async () => {
  nell = await atTheFlorists();
  await nell.clicks("C2");
  await nell.reads(/C2: First call, within 5 minutes/);
  await nell.chooses("Stoke", "Open sidebar");
  const sidebar = nell.sidebar();
  await sidebar.getByText("Maya Ellison").first().waitFor();
  // The page goes by the workbench's clock, not by that of the machine.
  await sidebar.getByText("Tom Brandt has waited 5 min").waitFor();
  await sidebar.getByRole("button", { name: /^Left voicemail/ }).click();
  await sidebar.getByLabel("Note").fill("Asked for the peony list");
  await sidebar.getByRole("button", { name: "Save" }).click();
  await sidebar.getByText("Asked for the peony list").waitFor();

  await nell.reads(/C2: Email right after/);
  await nell.page.getByRole("tab", { name: "Touches" }).click();
  const { lastRow } = nell.host.workbook.active;
  expect(nell.host.workbook.active.displayAt(lastRow, 7)).toBe("Asked for the peony list");
});

test("she follows another row and the sidebar comes along", async () => {
  nell = await atTheFlorists();
  await nell.clicks("A2");
  await nell.chooses("Stoke", "Open sidebar");
  await nell.sidebar().getByText("Maya Ellison").first().waitFor();
  await nell.clicks("A4");
  await nell.sidebar().getByText("Priya Natarajan").first().waitFor();
});

test("an hour goes by, and the hourly trigger flags who is overdue", async () => {
  nell = await atTheFlorists();
  await nell.clicks("D3");
  await nell.reads(/D3: (?!Untouched)/);
  await nell.page.getByRole("button", { name: "+1 hour" }).click();
  await nell.reads(/D3: Untouched 1 h/);
  const flagged = await nell.colourOf("D3");
  expect(flagged).not.toBe(await nell.colourOf("C3"));
});

test("she sends the follow-up e-mail, reads it in the outbox, and the row moves on", async () => {
  nell = await atTheFlorists();
  await nell.clicks("C5");
  await nell.chooses("Stoke", "Send follow-up e-mail");
  await nell.dialog().getByText("This is the e-mail as it will go out.").waitFor();
  await nell.dialog().getByRole("button", { name: "Send 1 e-mail" }).click();
  await nell.dialog().getByText(/sent/i).first().waitFor();
  await nell.page.getByRole("button", { name: "Close", exact: true }).click();

  await nell.page.getByRole("button", { name: /^Outbox/ }).click();
  const mail = nell.page.locator(".mail-paper");
  await mail.getByRole("heading", { name: "About Engagement dinner, 2 arrangements" }).waitFor();
  await mail.getByText("wes@example.com").waitFor();
  await nell.page.frameLocator(".mail-paper iframe").getByText("Hello Wes,").waitFor();
  await nell.page.getByRole("button", { name: "Close Outbox" }).click();
  await nell.reads(/C5: (?!First call, within 5 minutes)./);
});

test("she asks whether it works: a click on a figure names the leads behind it", async () => {
  nell = await atTheFlorists();
  await nell.chooses("Stoke", "Is it working?");
  await nell.page.getByRole("tab", { name: "Effectiveness", selected: true }).waitFor();
  const sheet = nell.host.workbook.active;
  const rows = Array.from({ length: 20 }, (_, index) => index + 1);
  const row = rows.find((each) => /^\d+ leads?:\n/.test(sheet.noteAt(each, 2))) ?? 0;
  const [head = "", first = ""] = sheet.noteAt(row, 2).split("\n");
  expect(first).toMatch(/^\S.* \(row \d+\)$/);
  await nell.clicks(`B${row}`);
  const card = nell.page.getByRole("tooltip");
  await card.getByText(head).waitFor();
  await card.getByText(first).waitFor();
});

test("a lead of her new form is in the sheet at once, and she has a mail of it", async () => {
  nell = await atTheFlorists();
  await nell.chooses("Stoke", "Create a lead form…");
  await nell.dialog().getByRole("button", { name: "Create the form" }).click();
  await nell.dialog().getByText("Your form is ready.").waitFor();
  await nell.page.getByRole("button", { name: "Close", exact: true }).click();
  await nell.page.getByRole("button", { name: "Form", exact: true }).click();
  await nell.page.getByLabel("Your name").fill("Rosa <b>Vega</b>");
  await nell.page.getByLabel("Phone number").fill("212-555-0188");
  await nell.page.getByLabel("What do you need?").fill("Peonies");
  await nell.page.getByRole("button", { name: "Send the answer" }).click();
  await nell.page.getByText("Sent. The answer is in Form Responses 1.").waitFor();
  await nell.page.getByRole("button", { name: /^Outbox/ }).click();
  const mail = nell.page.locator(".mail-paper");
  await mail.getByRole("heading", { name: "New lead: Rosa <b>Vega</b> – Peonies" }).waitFor();
  const paper = nell.page.frameLocator(".mail-paper iframe");
  await paper.getByText("Rosa <b>Vega</b>").waitFor();
  expect(await paper.getByRole("link", { name: /^Call/ }).getAttribute("href")).toBe("tel:+12125550188");
});

test("he sets Stoke up on a list that somebody exported from somewhere", async () => {
  const path = join(root, "test/books/exports/trade-show-scanner.csv");
  const host = await openSaved(path, { dist, zone: "", target: "", now: () => "2026-11-24T15:00:00Z" });
  nell = await Person.at(browser, { host, dist });
  await nell.chooses("Stoke", "Set up");
  const dialog = nell.dialog();
  await dialog.getByText("E-Mail").first().waitFor();
  await dialog.getByRole("button", { name: /set up/i }).click();
  await dialog
    .getByText(/3 leads/)
    .first()
    .waitFor();
  await nell.page.getByRole("button", { name: "Close", exact: true }).click();

  await nell.page.getByRole("tab", { name: "Cadence" }).waitFor();
  await nell.clicks("A2");
  const sheet = nell.host.workbook.active;
  const headers = Array.from({ length: sheet.lastColumn }, (_, index) => sheet.displayAt(1, index + 1));
  expect(headers.slice(0, 4)).toEqual(["Scan Time", "Badge #", "First", "Last"]);
  expect(headers).toEqual(expect.arrayContaining(["Next contact", "Next step", "Flag", "Tries"]));
  expect(sheet.displayAt(2, headers.indexOf("Next contact") + 1)).not.toBe("");
  expect(await nell.colourOf("B2")).not.toBe("#ffffff");
});

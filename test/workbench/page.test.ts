/** The page as a person uses it, with a small add-on that does a little of everything. */

import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import axe from "axe-core";
import type { Browser } from "playwright-core";
import { Workbook } from "../../local/host/sheets/model/workbook";
import { launchBrowser } from "../browser";
import { Person, smallAddOn } from "./support/open-workbench";

const BOUQUETS = join(process.cwd(), "test/workbench/bouquets");

let browser: Browser;
let ana: Person;
let folder = "";

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "stoke-test-"));
  browser = await launchBrowser();
  ana = await Person.at(browser, smallAddOn(new Workbook()));
});
beforeEach(async () => {
  await ana.opens(BOUQUETS);
  await ana.reads(/A1: Name/);
});
afterAll(async () => {
  try {
    await ana.leave();
  } finally {
    await browser.close();
  }
});

test("an edit is read as Sheets reads it, and the script's answer and colour show at once", async () => {
  await ana.clicks("B2");
  await ana.types("11/5/2026 2pm");
  await ana.clicks("B2");
  await ana.reads(/B2: 11\/5\/2026 14:00/);
  await ana.clicks("B3");
  await ana.types("tulips");
  await ana.clicks("C3");
  await ana.reads(/C3: 6$/);
  expect(await ana.colourOf("C3")).toBe("#fce8b2");
});

test("the selection stays where it was while the script changes cells", async () => {
  await ana.clicks("A3");
  await ana.chooses("Small", "Open sidebar");
  await ana.sidebar().getByRole("button", { name: "Shout" }).click();
  await ana.sidebar().getByText('got {"shouted":"ROSES"}').waitFor();
  await ana.sidebar().getByRole("button", { name: "Where" }).click();
  await ana.sidebar().getByText('got "A3"').waitFor();
  await ana.reads(/A3: Bo Diaz/);
  await ana.clicks("D1");
  await ana.reads(/D1: ROSES/);
});

test("google.script.run refuses what Google refuses", async () => {
  await ana.chooses("Small", "Open sidebar");
  const asks = async (button: string, answer: string | RegExp) => {
    await ana.sidebar().getByRole("button", { name: button, exact: true }).click();
    await ana.sidebar().getByText(answer).waitFor();
  };
  await asks("Today", "got null");
  await asks("Send a date", "threw Failed due to illegal value in property: at (Date)");
  await asks("Hidden", /threw .*hidden_ is not a function/);
  await asks("Fail", "failed: Error: Row 7 of Leads has no name: type one.");
});

test("a page of the add-on is shut in: no network, no look at the workbench around it", async () => {
  await ana.chooses("Small", "Open sidebar");
  await ana.sidebar().getByRole("button", { name: "Reach out" }).click();
  await ana.sidebar().getByText("shut in, parent closed").waitFor();
});

test("a page closes itself, sidebar and dialog alike", async () => {
  await ana.chooses("Small", "Open sidebar");
  await ana.sidebar().getByRole("button", { name: "Close" }).click();
  await ana.page.locator(".sidebar").waitFor({ state: "detached" });
  await ana.chooses("Small", "Open dialog");
  await ana.dialog().getByText("Hello from the dialog").waitFor();
  expect((await ana.page.locator(".dialog").boundingBox())?.width).toBe(360);
  await ana.dialog().getByRole("button", { name: "Done" }).click();
  await ana.page.locator(".dialog").waitFor({ state: "detached" });
});

test("toasts and alerts are shown as text", async () => {
  await ana.chooses("Small", "Say so");
  await ana.page.getByText("Said & done").waitFor();
  await ana.page.getByText("It is <b>not</b> bold.").waitFor();
  await ana.page.getByRole("button", { name: "OK" }).click();
});

test("what fails is told to the person in the script's words", async () => {
  await ana.chooses("Small", "Fail");
  await ana.page.getByText("Row 7 of Leads has no name: type one.").waitFor();
  await ana.page.getByRole("button", { name: "OK" }).click();
});

test("moving the clock runs the hourly trigger once for each hour", async () => {
  await ana.chooses("Small", "Every hour");
  await ana.page.getByRole("button", { name: "+1 hour" }).click();
  await ana.page.locator(".clock-face", { hasText: "Mon 2 Nov 2026" }).filter({ hasText: "11:00" }).waitFor();
  await ana.page.getByRole("button", { name: "Tomorrow 9:00" }).click();
  await ana.page.locator(".clock-face", { hasText: "Tue 3 Nov 2026" }).waitFor();
  await ana.clicks("F1");
  await ana.reads(/F1: 23/);
});

test("a mail that was sent is read in the outbox, and an answer reaches its thread", async () => {
  await ana.chooses("Small", "Write to Ana");
  await ana.page.getByRole("button", { name: /^Outbox/ }).click();
  await ana.page.locator(".mail-paper").getByText("Ana Cruz <ana@example.com>").waitFor();
  await ana.page.frameLocator(".mail-paper iframe").getByText("Dear Ana,").waitFor();
  await ana.page.getByRole("tab", { name: "Plain text" }).click();
  await ana.page.locator(".mail-text", { hasText: "are Thursdays good?" }).waitFor();

  await ana.page.getByRole("button", { name: /^Inbox/ }).click();
  await ana.page.getByLabel("What they write").fill("Thursday is fine.");
  await ana.page.getByRole("button", { name: "Drop into the inbox" }).click();
  await ana.page.getByText("Delivered from").waitFor();
  const [thread] = ana.host.gmail.threads;
  expect(thread?.mails.map(({ subject, from }) => [subject, from.address])).toEqual([
    ["Flowers", "owner@example.com"],
    ["Re: Flowers", "ana@example.com"],
  ]);
});

test("sheets are switched by their tabs, each coming back as it was left", async () => {
  await ana.clicks("A3");
  await ana.page.getByRole("tab", { name: "Prices" }).click();
  await ana.reads(/A1: Rose/);
  await ana.page.getByRole("tab", { name: "Leads" }).click();
  await ana.reads(/A3: Bo Diaz/);
});

test("rows are inserted, deleted and cleared from the menus, and the rest moves along", async () => {
  await ana.clicks("A3");
  await ana.chooses("Insert", "Insert 1 row above");
  await ana.clicks("A4");
  await ana.reads(/A4: Bo Diaz/);
  await ana.clicks("A2", "right");
  await ana.page.getByRole("menuitem", { name: "Delete row 2" }).click();
  await ana.clicks("A3");
  await ana.reads(/A3: Bo Diaz/);
  await ana.page.keyboard.press("Delete");
  await ana.reads(/A3: $/);
});

test("a column dragged wider is wider in the book", async () => {
  await ana.page.locator(".fortune-col-header").hover({ position: { x: 60, y: 12 } });
  const edge = await ana.page.locator(".fortune-cols-change-size").boundingBox();
  const at = { x: (edge?.x ?? 0) + 2, y: (edge?.y ?? 0) + 5 };
  await ana.page.mouse.move(at.x, at.y);
  await ana.page.mouse.down();
  await ana.page.mouse.move(at.x + 60, at.y, { steps: 4 });
  const told = ana.page.waitForResponse((response) => response.request().postData()?.includes("resize") ?? false);
  await ana.page.mouse.up();
  await told;
  expect(ana.host.workbook.active.columnTrack.sizeOf(1)).toBeGreaterThan(140);
});

test("copied cells are pasted with all that they hold", async () => {
  await ana.clicks("B2");
  await ana.types("=1+1");
  await ana.clicks("B2");
  await ana.page.keyboard.press("Control+c");
  await ana.clicks("B3");
  await ana.page.keyboard.press("Control+v");
  await ana.reads(/B3: 2/);
  expect(ana.host.workbook.active.formulaAt(3, 2)).toBe("=1+1");
});

test("the runs are listed with their calls and their cost", async () => {
  await ana.clicks("B2");
  await ana.types("lilies");
  await ana.page.getByRole("button", { name: "Runs" }).click();
  await ana.page.getByRole("row", { name: /onEdit simple trigger LIMITED/ }).waitFor();
});

test("axe finds nothing on the page, its drawer or its dialogs", async () => {
  const finds = async () => {
    await ana.page.evaluate(axe.source);
    const { violations } = await ana.page.evaluate(() => axe.run({ exclude: [["iframe"], [".fortune-container"]] }));
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  };
  for (const drawer of [/^Outbox/, /^Inbox/, /^Runs/]) {
    await ana.page.getByRole("button", { name: drawer }).click();
    expect(await finds()).toEqual([]);
  }
  await ana.chooses("File", "Open …");
  expect(await finds()).toEqual([]);
  await ana.page.getByRole("button", { name: "Cancel" }).click();
});

test("a list is opened by its path, changed, and saved as a folder of its own", async () => {
  const list = join(folder, "leads.csv");
  writeFileSync(list, "Name,Phone\nAna Cruz,555-0100\n");
  await ana.opens(list);
  await ana.page.getByRole("heading", { name: "leads" }).waitFor();
  await ana.clicks("A3");
  await ana.types("Bo Diaz");

  await ana.chooses("File", "Save as …");
  await ana.page.getByLabel("Path on this computer").fill(join(folder, "book"));
  await ana.page.getByRole("button", { name: "Save", exact: true }).click();
  await ana.page.locator(".dialog").waitFor({ state: "detached" });
  expect(readFileSync(join(folder, "book/leads.csv"), "utf8")).toContain("Bo Diaz");
  expect(readFileSync(list, "utf8")).not.toContain("Bo Diaz");
});

test("a file is chosen and opened", async () => {
  await ana.chooses("File", "Open …");
  await ana.page.setInputFiles(".choose-file input", {
    name: "fair.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("Guest\nCarla Ruiz\n"),
  });
  await ana.page.getByRole("heading", { name: "fair" }).waitFor();
  await ana.reads(/A1: Guest/);
});

test("what cannot be opened or saved is said in place, and the book stays", async () => {
  await ana.chooses("File", "Open …");
  await ana.page.getByLabel("Path on this computer").fill(join(folder, "nowhere.csv"));
  await ana.page.getByRole("button", { name: "Open", exact: true }).click();
  await ana.page.locator(".files").getByText("There is no").waitFor();
  await ana.page.getByRole("button", { name: "Cancel" }).click();
  await ana.page.getByRole("heading", { name: "bouquets" }).waitFor();
});

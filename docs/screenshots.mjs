/** Takes a picture of every screen from the real workbench on the sample book, those of the README among them: `npm run screenshots`. */

import { spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import sparticuz from "@sparticuz/chromium";
import { chromium } from "playwright-core";

const docs = dirname(fileURLToPath(import.meta.url));
const root = dirname(docs);
const ROW_HEIGHT = 21;
const SETTLED_MS = 1200;
/** For a machine on which much else is going on. */
const PATIENCE_MS = 90_000;
const CLOSING_MS = 10_000;

/** Dialogs that need nothing but their item of the menu: the item, the picture, and words that tell that it is ready. */
const DIALOGS = [
  ["Send a newsletter…", "newsletter", /people get it/],
  ["Referrers…", "referrers", /Bob Hennessy/],
  ["Import leads…", "import", /file/i],
  ["Create a lead form…", "lead-form", /form/i],
  ["Find duplicates…", "duplicates", /Clement Boyd/],
  ["Automatic e-mail…", "automatic-email", /./],
  ["Help", "help", /./],
  ["Remove Stoke", "remove", /./],
];

/** Sections of the sidebar beside that of the lead: the tab, and the picture. */
const SECTIONS = [
  ["Add a lead", "add-a-lead"],
  ["Forecast", "forecast"],
];

const servers = [];
const unwanted = ["--single-process", "--disable-web-security"];
const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH ?? (await sparticuz.executablePath()),
  args: process.env.CHROME_PATH ? [] : sparticuz.args.filter((arg) => !unwanted.includes(arg)),
  headless: true,
});

try {
  const nell = await opened();
  await clickRow(nell, 4);
  await choose(nell, "Stoke", "Open sidebar");
  await nell.frameLocator(".sidebar iframe").getByText("Next step").waitFor();
  await picture(nell, "workbench");

  await nell
    .frameLocator(".sidebar iframe")
    .getByRole("button", { name: /^Left voicemail/ })
    .click();
  await nell.frameLocator(".sidebar iframe").getByText("After that").waitFor();
  await picture(nell, "log-a-touch");
  await nell.frameLocator(".sidebar iframe").getByRole("button", { name: "Cancel" }).click();

  for (const [tab, name] of SECTIONS) {
    await nell.frameLocator(".sidebar iframe").getByRole("tab", { name: tab }).click();
    await picture(nell, name);
  }
  await nell.frameLocator(".sidebar iframe").getByRole("tab", { name: "This lead" }).click();

  for (const [item, name, ready] of DIALOGS) {
    await choose(nell, "Stoke", item);
    await nell.frameLocator(".dialog iframe").getByText(ready).first().waitFor();
    await picture(nell, name);
    await nell.locator(".dialog .close").click();
  }

  await choose(nell, "Stoke", "Print postcards…");
  await nell.frameLocator(".dialog iframe").frameLocator("iframe.pages").getByText("Hello from").first().waitFor();
  await picture(nell, "print-postcards");
  await nell.locator(".dialog .close").click();

  await clickRow(nell, 5);
  await choose(nell, "Stoke", "Send follow-up e-mail");
  const dialog = nell.frameLocator(".dialog iframe");
  await dialog.getByText("This is the e-mail as it will go out.").waitFor();
  await picture(nell, "send-email");
  await dialog.getByRole("button", { name: "Send 1 e-mail" }).click();
  await dialog.getByText("Sent.", { exact: true }).waitFor();
  await nell.locator(".dialog .close").click();
  // The card of the row is read anew where the row is chosen anew.
  await clickRow(nell, 6);
  await nell.frameLocator(".sidebar iframe").getByText("Rosa Delgado").first().waitFor();
  await clickRow(nell, 5);
  await nell.frameLocator(".sidebar iframe").getByText("1 of 10").waitFor();
  await nell.getByRole("button", { name: /^Outbox/ }).click();
  await nell.frameLocator(".mail-paper iframe").getByText("Kind regards").waitFor();
  await picture(nell, "outbox");

  const nells = await opened();
  await choose(nells, "Stoke", "Start follow-up time");
  await nells.frameLocator(".sidebar iframe").getByText("Why now").waitFor();
  await picture(nells, "follow-up-time");

  const looking = await opened();
  await choose(looking, "Stoke", "Is it working?");
  await looking.getByText("The last 12 weeks").first().waitFor();
  await picture(looking, "is-it-working");

  const stranger = await opened("--book", "test/books/exports/hubspot-contacts.csv", "--now", "2026-11-24T10:00");
  await choose(stranger, "Stoke", "Set up");
  await stranger
    .frameLocator(".dialog iframe")
    .getByRole("button", { name: /set up/i })
    .waitFor();
  await picture(stranger, "set-up");
} finally {
  for (const server of servers) server.kill("SIGKILL");
  await Promise.race([browser.close(), new Promise((resolve) => setTimeout(resolve, CLOSING_MS))]);
}
// A pipe or a browser that will not close keeps nobody waiting; Playwright kills its browser on the way out.
process.exit();

/** A browser page on a workbench of its own, started as `npm start` does. */
async function opened(...args) {
  const server = spawn(process.execPath, [join(root, ".cache/local/cli.mjs"), "workbench", "--port", "0", ...args], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
  });
  servers.push(server);
  const address = await new Promise((resolve, reject) => {
    let said = "";
    server.stdout.on("data", (part) => {
      said += part;
      const [found] = /http:\S+/.exec(said) ?? [];
      if (found) resolve(found);
    });
    server.once("exit", () => reject(new Error("The workbench did not start.")));
  });
  const page = await browser.newPage({ viewport: { width: 1440, height: 860 } });
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(address);
  await page.locator(".fortune-sheet-canvas").waitFor();
  return page;
}

async function clickRow(page, row) {
  const grid = await page.locator(".fortune-sheet-container").boundingBox();
  await page.mouse.click(grid.x + 120, grid.y + 24 + (row - 0.5) * ROW_HEIGHT);
}

async function choose(page, menu, item) {
  await page.getByRole("button", { name: menu, exact: true }).click();
  await page.getByRole("menuitem", { name: item, exact: true }).click();
}

async function picture(page, name) {
  await page.waitForTimeout(SETTLED_MS);
  await page.screenshot({ path: join(docs, `${name}.png`) });
}

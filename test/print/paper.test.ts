/** What comes out of a real browser's printer: the right size, nothing cut, nothing over anything else; and the dialog that prints it. */

import { afterAll, beforeAll, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { Browser, Page } from "playwright-core";
import { PAPER_NAMES, type PaperName, type Piece, type PrintOrder, paperOf, print } from "../../src/core/print";
import { launchBrowser } from "../browser";
import { FakeServer } from "../sidebar/fake-server";
import { openPage, violations } from "../sidebar/open-page";
import { DATE, SENDER } from "../sidebar/sample-cards";

let browser: Browser;
let paper: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  paper = await browser.newPage();
});
afterAll(() => browser.close());

const TEXT = `Dear Ana,

We have not managed to talk yet, so here is a card to put a face to the name. I would be glad to help you with 40 centrepieces by 12 June.

You reach me on (212) 555-0199; we are here Mon–Fri 9:00–17:00.

Rosa
Rosa's Flowers`;

function piece(address: readonly string[], words: Partial<Piece> = {}): Piece {
  return { address, headline: "Hello from Rosa's Flowers", text: TEXT, ...words };
}

/** People of every kind of name; each has room on every paper. */
const PEOPLE: readonly Piece[] = [
  piece(["Ana Cruz", "Cruz Florists", "41 Bleecker St", "New York, NY 10012"]),
  piece([
    "Maximiliane Freifrau von Hohenstein-Wittgenstein",
    "Donaudampfschifffahrtsgesellschaft mbH",
    "Hinterhaus, 3. Obergeschoss links",
    "Straße des Friedens 128",
    "10115 Berlin",
    "GERMANY",
  ]),
  piece(["🌸 Fleur 🌷🌷 & 👩‍👩‍👧 Co. 💐", "7 Union St", "Hudson, NY 12534"], { headline: "🌸 Hello 🌸" }),
  piece(["שרה כהן־לוי", "דיזנגוף 50", "תל אביב", "ISRAEL"], {
    text: `שלום שרה,\n\n${"אנחנו כאן בשבילך. ".repeat(12)}`,
  }),
  piece(["花束 美咲子", "株式会社ほほえみフラワーデザイン", "1-2-3 Shibuya", "Tokyo 150-0002", "JAPAN"]),
  piece(["<b>Bold</b><script>document.title = 'taken over'</script>", '1 "Quote" St & Sons', "Troy, NY 12180"], {
    headline: "</style><h1>x",
    text: "<img src=x onerror=\"document.title='taken over'\">",
  }),
];

const ORDER: PrintOrder = { paper: "card-4x6", sides: "both", ink: "Black", firstLabel: 1 };

/** In points; what a browser makes of millimetres is off by less than one. */
const POINTS_PER_MM = 72 / 25.4;

/** Shows the pages as the printer sees them, and gives the sizes of the PDF's pages in points. */
async function printed(html: string): Promise<[number, number][]> {
  await paper.setContent(html);
  const pdf = (await paper.pdf({ preferCSSPageSize: true, printBackground: true })).toString("latin1");
  await paper.emulateMedia({ media: "print" });
  return [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)].map(([, width, height]) => [
    Number(width),
    Number(height),
  ]);
}

/** What is cut, leaves its sheet, or lies over something else, in words; and how many boxes were looked at. */
function faults(): Promise<{ boxes: number; found: string[] }> {
  return paper.evaluate(() => {
    const found: string[] = [];
    let boxes = 0;
    const name = (box: Element) => `${box.className}: ${box.textContent?.slice(0, 40)}`;
    for (const sheet of document.querySelectorAll(".sheet")) {
      const whole = sheet.getBoundingClientRect();
      const own = [...sheet.querySelectorAll(".box, .stamp")];
      boxes += own.length;
      for (const box of own) {
        if (box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1)
          found.push(`cut ${name(box)}`);
        const { left, top, right, bottom } = box.getBoundingClientRect();
        if (left < whole.left + 7 || top < whole.top + 7 || right > whole.right - 7 || bottom > whole.bottom - 7)
          found.push(`at the edge ${name(box)}`);
        for (const other of own) {
          const there = other.getBoundingClientRect();
          const over =
            left < there.right - 1 && there.left < right - 1 && top < there.bottom - 1 && there.top < bottom - 1;
          if (other !== box && over) found.push(`${name(box)} over ${name(other)}`);
        }
      }
    }
    return { boxes, found };
  });
}

const PAGES: Record<PaperName, number> = {
  "card-4x6": 12,
  "card-a6": 12,
  "letter-us": 6,
  "letter-a4": 6,
  "labels-5160": 1,
  "labels-l7160": 1,
};

it.each(PAPER_NAMES)("prints %s in its size, with nothing cut and nothing over anything else", async (name) => {
  const { html, pages, problems } = print(PEOPLE, { ...ORDER, paper: name }, SENDER, DATE);
  expect(problems).toEqual(PEOPLE.map(() => ""));
  const sizes = await printed(html);
  const { width, height } = paperOf(name).page;
  expect([sizes.length, pages]).toEqual([PAGES[name], PAGES[name]]);
  for (const [wide, high] of sizes) {
    expect(Math.abs(wide - width * POINTS_PER_MM)).toBeLessThan(1);
    expect(Math.abs(high - height * POINTS_PER_MM)).toBeLessThan(1);
  }
  const { boxes, found } = await faults();
  expect(found).toEqual([]);
  expect(boxes).toBeGreaterThanOrEqual(PEOPLE.length);
  expect(await paper.title()).not.toBe("taken over");
  expect(await paper.locator("section b, section h1, section img, section script").count()).toBe(0);
});

it("puts each label where its sheet has it, in mm, from the first free one on, and goes on with a second sheet", async () => {
  const one = piece(["Ana Cruz", "41 Bleecker St", "New York, NY 10012"]);
  const places = async (name: PaperName, firstLabel: number, count: number) => {
    const people = Array.from({ length: count }, () => one);
    const { html } = print(people, { ...ORDER, paper: name, firstLabel }, SENDER, DATE);
    const sheets = (await printed(html)).length;
    const middles = await paper.evaluate(() =>
      [...document.querySelectorAll(".sheet")].flatMap((sheet, index) => {
        const page = sheet.getBoundingClientRect();
        return [...sheet.querySelectorAll(".box")].map((box) => {
          const { left, top, width, height } = box.getBoundingClientRect();
          const mm = (pixels: number) => Math.round((pixels * 25.4 * 10) / 96) / 10;
          return [index, mm(left + width / 2 - page.left), mm(top + height / 2 - page.top)];
        });
      }),
    );
    return { sheets, first: middles[0], last: middles[middles.length - 1] };
  };
  // 5160: 3/16 in from the left, 1/2 in from the top, 2 5/8 by 1 in, 2 3/4 in from one to the next.
  expect(await places("labels-5160", 1, 30)).toEqual({ sheets: 1, first: [0, 38.1, 25.4], last: [0, 177.8, 254] });
  expect(await places("labels-5160", 30, 2)).toEqual({ sheets: 2, first: [0, 177.8, 254], last: [1, 38.1, 25.4] });
  // L7160: 63.5 by 38.1 mm, three times seven in the middle of the page.
  expect(await places("labels-l7160", 2, 20)).toEqual({ sheets: 1, first: [0, 105, 34.2], last: [0, 171, 262.8] });
});

it("gives letters room by being smaller, whatever is written: nothing that it prints is cut", async () => {
  const words = fc.constantFrom(
    ...[
      "Rosa",
      "Wilhelmina",
      "MMMMWWWWMMMM",
      "iiiiiiii",
      "1234567890",
      "🌷🌷🌷",
      "花束美咲子",
      "Ελλάδα",
      "Україна",
      "שרה",
    ],
    ...["Rechtsschutzversicherungsgesellschaften", "O’Connor-Smythe", "@@@@", "____", "a", "&", "St.", "…", "\u00a0x"],
  );
  const lines = fc.array(words, { minLength: 1, maxLength: 6 }).map((list) => list.join(" "));
  const pieces = fc
    .record({
      address: fc.array(lines, { minLength: 2, maxLength: 7 }),
      headline: lines,
      text: fc.array(lines, { minLength: 1, maxLength: 24 }).map((list) => list.join("\n")),
    })
    .map((one): Piece => one);
  const sample = fc.sample(pieces, { seed: 7, numRuns: 60 });
  for (const name of ["labels-5160", "card-a6", "letter-a4"] as const) {
    const { html, problems } = print(sample, { ...ORDER, paper: name }, SENDER, DATE);
    expect(problems.filter((problem) => problem === "").length).toBeGreaterThan(15);
    await paper.setContent(html);
    expect((await faults()).found).toEqual([]);
  }
});

it("leaves out what has no room, and says what is too long", () => {
  const cases: [Partial<Piece>, PaperName, string][] = [
    [{ text: TEXT.repeat(9) }, "card-4x6", "the message is too long for this card"],
    [{ headline: "Hello there, ".repeat(20) }, "card-a6", "the subject, which stands on the front, is too long"],
    [{ address: Array.from({ length: 14 }, () => "Line") }, "card-4x6", "name and address are too long for this card"],
    [
      { address: Array.from({ length: 14 }, () => "Line") },
      "labels-5160",
      "name and address are too long for this label",
    ],
    [{ text: TEXT.repeat(30) }, "letter-a4", "the text is too long for one page"],
  ];
  for (const [words, name, problem] of cases) {
    const pieces = [piece(["Ana", "Elm St"]), { ...piece(["Ben", "Elm St"]), ...words }, piece(["Chloé", "Elm St"])];
    expect(print(pieces, { ...ORDER, paper: name }, SENDER, DATE).problems).toEqual(["", problem, ""]);
  }
});

it("orders the sides of cards for a printer that turns them, for a stack that is turned over, and for cards with a picture", () => {
  const two = [piece(["Ana", "Elm St"], { headline: "F1" }), piece(["Ben", "Elm St"], { headline: "F2" })];
  const sidesOf = (sides: PrintOrder["sides"]) => {
    const { html } = print(two, { ...ORDER, sides }, SENDER, DATE);
    return [...html.matchAll(/>(F1|F2|Ana|Ben)</g)].map(([, word]) => word).join(" ");
  };
  expect(sidesOf("both")).toBe("F1 Ana F2 Ben");
  expect(sidesOf("fronts first")).toBe("F1 F2 Ana Ben");
  expect(sidesOf("backs only")).toBe("Ana Ben");
});

it("shows in the dialog who gets one and the pages, prints, asks, and logs what was printed", async () => {
  const server = new FakeServer();
  const { page, errors } = await openPage(browser, "PrintCards", server, { width: 720, height: 640 });
  const pages = page.frameLocator("iframe.pages");
  await pages.getByText("41 Bleecker St").waitFor();
  await page.getByRole("heading", { name: "4 postcards to write" }).waitFor();
  await page.getByText("Row 12: no ZIP code.").waitFor();
  await page.getByText("Row 17: the message is too long for this card.").waitFor();
  expect(await page.getByRole("checkbox", { name: /Chloé Martin/ }).isDisabled()).toBe(true);
  await page.getByText("4 pages").waitFor();
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)).toBe(
    false,
  );
  await page.getByRole("checkbox", { name: /Ben Okafor/ }).uncheck();
  await page.getByText("2 pages").waitFor();
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as page" }).click();
  expect((await saved).suggestedFilename()).toBe("Postcards.html");
  await page.getByRole("button", { name: "Not yet" }).click();
  await page.getByLabel("Paper").selectOption({ label: "Labels, Avery 5160" });
  await page.getByLabel("First free label").fill("99");
  await page.getByRole("heading", { name: "5 addresses" }).waitFor();
  await pages.getByText("5 Hill Rd").waitFor();
  expect(await page.getByLabel("First free label").inputValue()).toBe("30");
  await page.getByLabel("Paper").selectOption({ label: "Letter, US Letter" });
  await page.getByRole("heading", { name: "1 letter to write" }).waitFor();
  await pages.getByText("5 Hill Rd").waitFor();
  await page.getByLabel("Paper").selectOption({ label: "Postcard, 4 × 6 in" });
  await page.getByLabel("Template").selectOption("Thank you");
  await page.getByLabel("Sides").selectOption({ label: "Backs only" });
  await page.getByRole("button", { name: "Print 1 postcard" }).click();
  await page.getByText("on their way to the post").waitFor();
  expect(server.count("logPrinted")).toBe(0);
  await page.getByRole("button", { name: "Yes, log it" }).click();
  await page.getByRole("heading", { name: "1 postcard logged" }).waitFor();
  expect(server.lastOf("logPrinted")).toEqual([[{ leadId: "L-1", channel: "Postcard", template: "Thank you" }]]);
  expect(await violations(page)).toEqual([]);
  expect(errors).toEqual([]);
  await page.close();
});

it("asks the printer for the pages and not for the dialog around them, and says when nothing is due", async () => {
  const server = new FakeServer();
  const { page, errors } = await openPage(browser, "PrintCards", server, { width: 720, height: 640 });
  await page.frameLocator("iframe.pages").getByText("41 Bleecker St").waitFor();
  const frame = page.frames().find((one) => one !== page.mainFrame());
  await frame?.evaluate(() => {
    window.print = () => {
      document.title = "printed";
    };
  });
  await page.getByRole("button", { name: "Print 2 postcards" }).click();
  await frame?.waitForFunction(() => document.title === "printed");
  await page.close();
  server.cards = { ...server.cards, leads: [], remark: "Fill in your postal address." };
  const none = await openPage(browser, "PrintCards", server, { width: 720, height: 640 });
  await none.page.getByRole("heading", { name: "No postcard is due" }).waitFor();
  expect(await none.page.getByRole("button", { name: "Print", exact: true }).isDisabled()).toBe(true);
  expect([...errors, ...none.errors]).toEqual([]);
  await none.page.close();
});

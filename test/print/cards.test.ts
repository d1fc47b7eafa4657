/** From a step that is a card to a touch: who gets one, what is written on it, and that each is logged once. */

import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Host } from "../../local/host";
import type { CardChoices, CardOrder, CardsLogged, PrintedCards } from "../../src/actions/views";
import {
  bookWith,
  copies,
  idOf,
  lastRun,
  log,
  rowOf,
  sheetOf,
  shown,
  type Typed,
  touches,
  type,
} from "../actions/book";
import { stride } from "../actions/stride";
import { introduce } from "../actions/trouble";

function choices(host: Host, days = 0): CardChoices {
  return host.rpc("cardChoices", days) as CardChoices;
}

/** For all who can get one, by default as postcards. */
function made(host: Host, words: Partial<CardOrder> = {}): PrintedCards {
  const cards = choices(host).leads.map(({ id, channel }) => ({ leadId: id, channel }));
  return host.rpc("printCards", { ...ORDER, cards, ...words }) as PrintedCards;
}

const ORDER = { template: "", paper: "card-4x6", sides: "both", ink: "Black", firstLabel: 1 } as const;

function logPrinted(host: Host, cards: unknown): CardsLogged {
  return host.rpc("logPrinted", cards) as CardsLogged;
}

/** Lead day 3 is Monday 2 November, when the book opens at 10:00. */
const HOT: Typed = { "Way in": "Web form", Received: "2026-10-29 10:00", Phone: "212-555-0101", Interest: "roses" };

/** On the day on which they came in, without an answer: the first steps are over. */
function tried(host: Host, name: string): void {
  log(host, name, { outcome: "No answer", at: "2026-10-29 10:04" });
}

/** Nobody can call or e-mail them: their first step is a card. */
function byMailOnly(count: number): Typed[] {
  return Array.from({ length: count }, (_, index) => ({
    ...HOT,
    Phone: "",
    Name: `Lead ${index}`,
    Address: `${index + 1} Elm St, Troy, NY 12180`,
  }));
}

const LEADS: readonly Typed[] = [
  { ...HOT, Name: "Ana Cruz", Company: "Cruz Florists", Address: "41 Bleecker St, New York, NY 10012" },
  { ...HOT, Name: "Ben Okafor", Address: "9 Ferry Rd, Beacon, NY" },
  { ...HOT, Name: "Chloé Martin", Address: "12 rue de la Paix, 75002 Paris, France", Interest: "" },
  { ...HOT, Name: "Dmitri Petrov", Address: "7 Union St, Hudson, NY 12534", "Do not mail": "TRUE" },
  { ...HOT, Name: "<b>Elif</b> Yilmaz", Address: "5 Hill Rd\nTroy, NY 12180", Interest: "=1+1" },
  { ...HOT, Name: "Fay New", Address: "1 Elm St, Troy, NY 12180", Received: "2026-11-02 09:30" },
  { ...HOT, Name: "Gil Bought", Address: "2 Elm St, Troy, NY 12180" },
];

let copy: (now?: string) => Promise<Host>;
beforeAll(async () => {
  const host = bookWith(LEADS, ["Colour"]);
  introduce(host);
  for (const { Name = "", Received } of LEADS) if (Received === HOT.Received) tried(host, Name);
  log(host, "Gil Bought", { outcome: "Bought" });
  host.run("hourly");
  copy = await copies(host);
});

test("a card is for whom a card is due and may be sent; an address that cannot be mailed is named with its row", async () => {
  const host = await copy();
  const { leads, templates, papers, remark } = choices(host);
  expect(leads.map(({ name, channel, reason, problem }) => [name, channel, reason, problem])).toEqual([
    ["Ana Cruz", "Postcard", "Day 3 postcard", ""],
    ["Ben Okafor", "Postcard", "Day 3 postcard", "row 3: no ZIP code"],
    ["Chloé Martin", "Postcard", "Day 3 postcard", ""],
    ["<b>Elif</b> Yilmaz", "Postcard", "Day 3 postcard", ""],
  ]);
  expect(leads[0]?.address).toEqual(["Ana Cruz", "Cruz Florists", "41 Bleecker St", "New York, NY 10012"]);
  expect(leads[2]?.address.at(-1)).toBe("FRANCE");
  expect(templates.filter(({ forCards }) => forCards).map(({ name }) => name)).toEqual([
    "First postcard",
    "Seasonal postcard",
    "Thank you",
  ]);
  expect(papers).toEqual({ card: "card-4x6", letter: "letter-us", labels: "labels-5160" });
  expect(remark).toMatch(/Postal address/);
});

test("of the days to come those are offered whom a card of today is enough for", async () => {
  const ahead = choices(await copy(), 7).leads.filter((lead) => lead.ahead);
  // Fay's card is for lead day 3, and one before it would leave it due; Gil's thanks may go at any time after he bought.
  expect(ahead.map(({ name, due }) => [name, due])).toEqual([["Gil Bought", "Wed, Nov 4, 9:00 AM"]]);
});

test("town, state and postcode in columns of their own make the address", () => {
  const columns = { Address: "4 Elm St", City: "Troy", State: "NY", "ZIP code": "2180" };
  const host = bookWith([
    { ...HOT, ...columns, Name: "Ana", "ZIP code": "12180" },
    { ...HOT, ...columns, Name: "Ben" },
  ]);
  for (const name of ["Ana", "Ben"]) tried(host, name);
  const [ana, ben] = choices(host).leads;
  expect([ana?.address, ben?.problem]).toEqual([["Ana", "4 Elm St", "Troy, NY 12180"], "row 3: no ZIP code"]);
});

describe("what is written on a card", () => {
  test("is the step's template with the lead's fields; what stands in cells is text and nothing else", async () => {
    const { html, printed, pages, leftOut } = made(await copy());
    expect([printed.length, pages]).toEqual([3, 6]);
    expect(printed.map(({ template }) => template)).toEqual(["First postcard", "First postcard", "First postcard"]);
    expect(leftOut).toEqual([expect.objectContaining({ name: "Ben Okafor", problem: "row 3: no ZIP code" })]);
    expect(html).toContain("Hello from Example Flowers");
    expect(html).toContain("help you with roses");
    expect(html).toContain("help you with your plans");
    expect(html).toContain("&lt;b&gt;Elif&lt;/b&gt; Yilmaz");
    expect(html).not.toContain("<b>");
  });

  test("a blank field without something else to say leaves the card out, and names it", async () => {
    const host = await copy();
    const templates = sheetOf(host, "Templates");
    host.owner.paste("Templates", `A${templates.lastRow + 1}`, [["Mine", "Your {{Interest}}", "Dear {{First name}}"]]);
    const { leftOut, printed } = made(host, { template: "Mine" });
    expect(printed.map(({ template }) => template)).toEqual(["Mine", "Mine"]);
    expect(leftOut.map(({ name, problem }) => [name, problem])).toEqual([
      ["Ben Okafor", "row 3: no ZIP code"],
      ["Chloé Martin", expect.stringMatching(/^row 4: Interest is blank for this lead\./)],
    ]);
    expect(() => made(host, { template: "Nobody's" })).toThrow(/no template “Nobody's”/);
    expect(() => made(host, { paper: "a0" as "card-a6" })).toThrow(/cannot be printed/);
    expect(() => choices(host, -1)).toThrow(/0 to 31 days/);
  });

  test("an address file runs nothing in the spreadsheet that opens it", async () => {
    const host = await copy();
    type(host, "Ana Cruz", "Name", "'=HYPERLINK(1)");
    const [headers, ...rows] = made(host).csv.split("\r\n");
    expect(headers).toBe('"Name","Company","Address 1","Address 2","City","State","Postcode","Country","Message"');
    expect(rows[0]).toMatch(
      /^"'=HYPERLINK\(1\)","Cruz Florists","41 Bleecker St","","New York","NY","10012","US","Dear /,
    );
    expect(rows[1]).toMatch(/^"Chloé Martin","","12 rue de la Paix","","Paris","","75002","FR","Dear Chloé,\n/);
  });

  test("a letter comes of a step by letter, and a label of any", async () => {
    const host = await copy();
    const cadence = sheetOf(host, "Cadence");
    const row = Array.from({ length: cadence.lastRow }, (_, index) => index + 1).find(
      (one) => cadence.displayAt(one, 6) === "Postcard",
    );
    host.owner.edit("Cadence", `F${row}`, "Letter");
    host.owner.edit("Cadence", `I${row}`, "First letter");
    host.open();
    const { leads } = choices(host);
    expect(leads.map(({ name, channel }) => `${name}: ${channel}`)).toContain("Ana Cruz: Letter");
    const letters = made(host, { paper: "letter-us" });
    expect(letters.html).toContain("November 2, 2026");
    expect(logPrinted(host, letters.printed)).toEqual({ postcards: 0, letters: 3, before: [], gone: 0 });
    expect(touches(host).at(-1)).toMatchObject({ Channel: "Letter", Outcome: "Sent", Note: "“First letter”" });
  });
});

describe("once they are in the post", () => {
  test("each is a touch, the leads move on, and a second click logs nothing", async () => {
    const host = await copy();
    const before = touches(host).length;
    const { printed } = made(host);
    expect(logPrinted(host, printed)).toEqual({ postcards: 3, letters: 0, before: [], gone: 0 });
    const rows = touches(host).slice(before);
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatchObject({
      Lead: "Ana Cruz",
      Channel: "Postcard",
      Direction: "Out",
      Outcome: "Sent",
      Note: "“First postcard”",
      By: "Owner",
    });
    expect(new Set(rows.map((row) => row["Touch ID"])).size).toBe(3);
    expect(shown(host, "Ana Cruz", "Tries")).toBe("2 of 10");
    expect(choices(host).leads.map(({ name }) => name)).toEqual(["Ben Okafor"]);
    expect(logPrinted(host, printed)).toMatchObject({
      postcards: 0,
      before: ["Ana Cruz", "Chloé Martin", expect.any(String)],
    });
    expect(touches(host)).toHaveLength(before + 3);
  });

  test("Undo brings the card back, and it can be logged again", async () => {
    const host = await copy();
    const { printed } = made(host);
    logPrinted(host, printed);
    host.rpc(
      "undoTouch",
      touches(host).find(({ Lead, Channel }) => Lead === "Ana Cruz" && Channel === "Postcard")?.["Touch ID"],
    );
    expect(choices(host).leads.map(({ name }) => name)).toEqual(["Ana Cruz", "Ben Okafor"]);
    expect(logPrinted(host, printed)).toMatchObject({ postcards: 1 });
  });

  test("a row that is gone is told, and the others are logged", async () => {
    const host = await copy();
    const { printed } = made(host);
    host.owner.deleteRows("Leads", rowOf(host, "Ana Cruz"));
    expect(logPrinted(host, printed)).toEqual({ postcards: 2, letters: 0, before: [], gone: 1 });
    expect(() => logPrinted(host, [{ leadId: "" }])).toThrow(/cannot be logged/);
  });

  test("whichever call fails or is the last: after another click each has one touch, and the leads are as they should be", async () => {
    const leads = byMailOnly(6);
    const book = bookWith(leads);
    introduce(book);
    const again = await copies(book);
    const undisturbed = await again();
    const { printed } = made(undisturbed);
    logPrinted(undisturbed, printed);
    const { total } = lastRun(undisturbed);
    expect(total).toBeLessThanOrEqual(40);
    const ending = (host: Host) =>
      leads.map(({ Name = "" }) => [shown(host, Name, "Next step"), shown(host, Name, "Tries")]);
    for (let index = 1; index <= total; index += stride(4)) {
      const host = await again();
      if (index % 4 === 1) host.meter.failAt(index, "Service Spreadsheets timed out", "after");
      else host.meter.killAt(index, "after");
      expect(() => {
        try {
          logPrinted(host, printed);
        } catch (error) {
          expect(String(error)).toMatch(/timed out|Killed/);
        }
      }).not.toThrow();
      logPrinted(host, printed);
      expect([index, touches(host).length]).toEqual([index, 6]);
      expect([index, ending(host)]).toEqual([index, ending(undisturbed)]);
    }
  });
});

test("looking, printing and logging take as many calls for many leads as for some", () => {
  const callsFor = (count: number) => {
    const host = bookWith(byMailOnly(count));
    introduce(host);
    const reaching = (name: string) =>
      lastRun(host, name).calls.reduce((sum, { ms, count: calls }) => sum + (ms > 0 ? calls : 0), 0);
    const { printed } = made(host);
    logPrinted(host, printed);
    // Whom only the post reaches gets a card where others get a mail: it is written as cards are.
    expect(printed.map(({ template }) => template)).toEqual(Array.from({ length: count }, () => "First postcard"));
    expect(idOf(host, "Lead 1")).not.toBe("");
    return ["cardChoices", "printCards", "logPrinted"].map(reaching);
  };
  const [few, many] = [callsFor(6), callsFor(60)];
  expect(many).toEqual(few);
  expect(Math.max(...few)).toBeLessThanOrEqual(24);
});

/** Invented leads whose step is a card, and their pages as the add-on makes them. */

import type { CardChoices, CardLead, CardOrder, PrintedCards } from "../../src/actions/views";
import { print } from "../../src/core/print";

export const SENDER = {
  name: "Rosa's Flowers",
  address: ["1 Example Street", "New York, NY 10001"],
  phone: "(212) 555-0199",
  website: "rosas-flowers.example.com",
};

const TEXT = `Dear friend,

We have not managed to talk yet, so here is a card to put a face to the name. I would be glad to help you with your plans.

You reach me on (212) 555-0199; we are here Mon–Fri 9:00–17:00.

Rosa
Rosa's Flowers`;

export const DATE = "November 24, 2026";

export const CARDS: CardChoices = {
  leads: [
    lead("L-1", 2, "Ana Cruz", "Day 3 postcard", ["Ana Cruz", "Cruz Florists", "41 Bleecker St", "New York, NY 10012"]),
    lead("L-2", 3, "Ben Okafor", "Thank you postcard", ["Ben Okafor", "9 Ferry Rd", "Beacon, NY 12508"]),
    { ...lead("L-3", 12, "Chloé Martin", "Postcard, 1 a quarter", []), problem: "row 12: no ZIP code" },
    lead("L-4", 17, "Dmitri Petrov", "Day 3 postcard", ["Dmitri Petrov", "7 Union St", "Hudson, NY 12534"]),
    {
      ...lead("L-5", 18, "Elif Yilmaz", "Letter, 1 a year", ["Elif Yilmaz", "5 Hill Rd", "Troy, NY 12180"]),
      channel: "Letter",
    },
  ],
  templates: [
    { name: "First postcard", forCards: true },
    { name: "Thank you", forCards: true },
    { name: "Just called", forCards: false },
  ],
  papers: { card: "card-4x6", letter: "letter-us", labels: "labels-5160" },
  remark: "",
};

function lead(id: string, row: number, name: string, reason: string, address: string[]): CardLead {
  const due = "Tue, Nov 24, 9:00 AM";
  return { id, row, name, channel: "Postcard", reason, due, ahead: false, address, problem: "" };
}

/** Dmitri's message has no room. */
export function pagesOf({ cards, template, ...order }: CardOrder): PrintedCards {
  const chosen = CARDS.leads.filter(({ id }) => cards.some(({ leadId }) => leadId === id));
  const pieces = chosen.map(({ id, address }) => ({
    address,
    headline: "Hello from Rosa's Flowers",
    text: id === "L-4" ? TEXT.repeat(9) : TEXT,
  }));
  const { html, pages, problems } = print(pieces, order, SENDER, DATE);
  const isPrinted = (_: CardLead, index: number) => problems[index] === "";
  return {
    html,
    csv: "Name,Company\r\n",
    pages,
    printed: chosen
      .filter(isPrinted)
      .map(({ id, channel }) => ({ leadId: id, channel, template: template || "First postcard" })),
    leftOut: chosen.flatMap(({ id, channel, name, row }, index) => {
      const problem = problems[index] ?? "";
      return problem === "" ? [] : [{ leadId: id, channel, name, problem: `row ${row}: ${problem}` }];
    }),
  };
}

/** What the owner has chosen to make, and for whom that can be. */

import type { CardChannel, CardChoices, CardLead, CardOrder, CardPaper } from "../../actions/views";

/** All of an order but the people. */
export type Making = Omit<CardOrder, "cards">;

export type PaperKind = "card" | "letter" | "labels";

export const PAPER_KINDS: Record<CardPaper, PaperKind> = {
  "card-4x6": "card",
  "card-a6": "card",
  "letter-us": "letter",
  "letter-a4": "letter",
  "labels-5160": "labels",
  "labels-l7160": "labels",
};

/** Labels on a sheet. */
export const LABELS: Partial<Record<CardPaper, number>> = { "labels-5160": 30, "labels-l7160": 21 };

/** Cards, unless only letters are due. */
export function startOf({ leads, papers }: CardChoices): Making {
  const onlyLetters = leads.length > 0 && leads.every(({ channel }) => channel === "Letter");
  const paper = onlyLetters ? papers.letter : papers.card;
  return { template: "", paper, sides: "both", ink: "Black", firstLabel: 1 };
}

export function keyOf(leadId: string, channel: CardChannel): string {
  return `${channel} ${leadId}`;
}

/** The leads that such paper is for, and those of them that are to be printed. */
export function wantedOf({ leads }: CardChoices, kind: PaperKind, leftOut: ReadonlySet<string>) {
  const own = leads.filter(({ channel }) => kind === "labels" || (channel === "Letter") === (kind === "letter"));
  const isWanted = ({ id, channel, problem }: CardLead) => problem === "" && !leftOut.has(keyOf(id, channel));
  return { leads: own, wanted: own.filter(isWanted).map(({ id, channel }) => ({ leadId: id, channel })) };
}

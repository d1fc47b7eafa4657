/** Pieces of mail put on the paper that the owner chose; those that have no room on it are left out and named. */

import { cardBack, cardFront } from "./card";
import { type Ink, printPage } from "./document";
import { label, labelSheets } from "./labels";
import { letterPage } from "./letter";
import { type PaperName, paperOf } from "./papers";
import { type Piece, type Sender, TooLong } from "./piece";

/** Which sides of a card are printed, in which order: see docs/decisions/cards-on-paper.md. */
export const SIDES = ["both", "fronts first", "backs only"] as const;
export type Sides = (typeof SIDES)[number];

export interface PrintOrder {
  paper: PaperName;
  sides: Sides;
  ink: Ink;
  /** 1-based label of the first sheet on which to begin. */
  firstLabel: number;
}

export interface Printed {
  html: string;
  /** Sides of paper. */
  pages: number;
  /** What is wrong with each piece; "" for those that are printed. */
  problems: readonly string[];
}

/** @param date as a letter shows it */
export function print(pieces: readonly Piece[], order: PrintOrder, sender: Sender, date: string): Printed {
  const { sheets, problems } = laidOut(pieces, order, sender, date);
  const paper = paperOf(order.paper);
  const html = printPage(paper.page, sheets, order.ink, paper.name, helpFor(order));
  return { html, pages: sheets.length, problems };
}

interface LaidOut {
  sheets: string[];
  problems: string[];
}

function laidOut(pieces: readonly Piece[], order: PrintOrder, sender: Sender, date: string): LaidOut {
  const paper = paperOf(order.paper);
  if (paper.kind === "letter") {
    const tried = pieces.map((piece) => letterPage(paper.page, piece, sender, date));
    return { sheets: tried.filter((one) => typeof one === "string"), problems: tried.map(problemOf) };
  }
  if (paper.kind === "labels") {
    const aSheet = paper.columns * paper.rows;
    const first = Math.min(Math.max(order.firstLabel, 1), aSheet) - 1;
    const labels: string[] = [];
    const problems = pieces.map(({ address }) => {
      const one = label(paper, first + labels.length, address);
      if (typeof one === "string") labels.push(one);
      return problemOf(one);
    });
    return { sheets: labelSheets(paper, labels, first), problems };
  }
  const cards = pieces.map((piece) => {
    const front = order.sides === "backs only" ? "" : cardFront(paper.page, piece, sender);
    if (front instanceof TooLong) return front;
    const back = cardBack(paper.page, piece, sender);
    return back instanceof TooLong ? back : { front, back };
  });
  const printed = cards.flatMap((card) => (card instanceof TooLong ? [] : card));
  const problems = cards.map((card) => (card instanceof TooLong ? card.what : ""));
  return { sheets: inOrder(printed, order.sides), problems };
}

function problemOf(one: string | TooLong): string {
  return typeof one === "string" ? "" : one.what;
}

function inOrder(cards: readonly { front: string; back: string }[], sides: Sides): string[] {
  switch (sides) {
    case "both":
      return cards.flatMap(({ front, back }) => [front, back]);
    case "fronts first":
      return [...cards.map(({ front }) => front), ...cards.map(({ back }) => back)];
    case "backs only":
      return cards.map(({ back }) => back);
  }
}

/** How to print it, in a sentence or two. */
function helpFor({ paper: name, sides }: PrintOrder): string {
  const { kind, name: called } = paperOf(name);
  const size = `In the print window choose this paper (${called}) and the scale 100 %.`;
  if (kind !== "card") return size;
  if (sides === "both") return `${size} Print on both sides, flipped on the short edge.`;
  return sides === "fronts first"
    ? `${size} The first half of the pages are the fronts. Then turn the stack over, put it back, and print the second half.`
    : size;
}

/** Printing postcards, letters and labels: whose step it is, what comes on paper, what was logged. */

import type { Ink, PaperName, Sides } from "../../core/print";

export type { Ink as CardInk, PaperName as CardPaper, Sides as CardSides } from "../../core/print";
export type CardChannel = "Postcard" | "Letter";

export interface CardChoices {
  /** In the order of the rows. */
  leads: CardLead[];
  /** Those that Cadence names for cards and letters first. */
  templates: { name: string; forCards: boolean }[];
  /** As they are sold where the spreadsheet is at home. */
  papers: { card: PaperName; letter: PaperName; labels: PaperName };
  /** What should be mended first and hinders nothing; "" for nothing. */
  remark: string;
}

/** A lead whose step is a card or a letter; one that has both is there twice. */
export interface CardLead {
  id: string;
  /** 1-based. */
  row: number;
  name: string;
  channel: CardChannel;
  /** "Day 3 postcard". */
  reason: string;
  /** "Tue, Nov 24, 9:00 AM". */
  due: string;
  /** Not due yet. */
  ahead: boolean;
  /** Name and address as they are printed. */
  address: string[];
  /** Why nothing can be mailed: "row 12: no ZIP code"; "" where it can. */
  problem: string;
}

export interface CardOrder {
  cards: { leadId: string; channel: CardChannel }[];
  /** "" for the one that each step names. */
  template: string;
  paper: PaperName;
  sides: Sides;
  ink: Ink;
  /** 1-based label of the first sheet. */
  firstLabel: number;
}

export interface PrintedCards {
  /** A page of its own, to be printed. */
  html: string;
  /** The address file for a mailing service. */
  csv: string;
  /** Sides of paper. */
  pages: number;
  /** What is on them; this is what is logged. */
  printed: PrintedCard[];
  leftOut: { leadId: string; channel: CardChannel; name: string; problem: string }[];
}

export interface PrintedCard {
  leadId: string;
  channel: CardChannel;
  /** Name of the template; "" for a label alone. */
  template: string;
}

export interface CardsLogged {
  postcards: number;
  letters: number;
  /** Names of those for whom one was logged today already. */
  before: string[];
  /** So many are no longer in the sheet. */
  gone: number;
}

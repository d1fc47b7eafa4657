/** A newsletter: to whom it could go, and how far the one under way has come. */

import type { Stage, Temperature, WayIn } from "../../core/model";

export interface NewsletterChoices {
  /** Those that Cadence names for campaigns first. */
  templates: { name: string; subject: string; campaign: boolean }[];
  /** Why none can go at all; "" where one can. */
  problem: string;
  /** Mails that Google still lets go today. */
  quota: number;
  /** As many as these stay for the owner's own. */
  kept: number;
  /** Mails that Google lets go in a day: as far as can be told. */
  aDay: number;
  /** The one under way, or the last; null where there is none. */
  current: NewsletterProgress | null;
}

/** One lead, as the owner chooses among all. */
export interface NewsletterPerson {
  id: string;
  name: string;
  /** Address; "" where there is none. */
  to: string;
  stage: Stage;
  temperature: Temperature;
  /** "" where it is not said. */
  wayIn: WayIn | "";
  /** Why this lead gets no mail; "" where it may. */
  problem: string;
}

export interface NewsletterPeople {
  /** In the order of the rows. */
  people: NewsletterPerson[];
  /** Of the template's words: an order for others is refused. */
  version: string;
}

/** What the owner confirmed: exactly these leads, with exactly these words. */
export interface NewsletterOrder {
  template: string;
  version: string;
  leadIds: string[];
}

export interface NewsletterProgress {
  template: string;
  /** "Tue, Nov 3, 11:30 AM". */
  begun: string;
  state: "going" | "stopped" | "ended";
  all: number;
  sent: number;
  /** Names of those of whom it is not known whether theirs went: each is settled in the lead's history. */
  doubtful: string[];
  /** Who still waits for it. */
  left: number;
  leftOut: { name: string; reason: string }[];
  /** So many of those left can go today. */
  today: number;
  /** When the rest goes on by itself, in words; "" where nothing does. */
  next: string;
  /** What stood in the way just now; "" for nothing. */
  problem: string;
}

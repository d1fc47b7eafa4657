/** The sections of the sidebar: what each is told, and how one comes to another. A section is a title in words.ts and an entry in PAGES. */

import type { LeadCard } from "../actions/views";
import type { sections } from "./words";

export type SectionKey = keyof typeof sections.titles;

/** How the owner came to a section; each coming is a new object. */
export interface Arrival {
  /** "log": at Log a touch. "begin": to begin with what the section is for. "nowhere": it was there when the sidebar opened, and the keyboard may be in the grid. */
  at: "start" | "log" | "begin" | "nowhere";
}

export interface SectionProps {
  /** Whether it is on the screen. A section that was left keeps what was typed, and asks the server nothing. */
  active: boolean;
  arrival: Arrival;
  /** Whether one-key shortcuts are wanted; a section listens to them only while it is active. */
  oneKey: boolean;
  onOneKey(wanted: boolean): void;
  go(section: SectionKey, at?: Arrival["at"]): void;
  /** A lead was written: a touch logged or taken back, a lead added. */
  onChanged(card: LeadCard): void;
  /** A lead was taken out again. */
  onTakenOut(): void;
}

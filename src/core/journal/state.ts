/** The State cell of a lead: its journal, and what Stoke last saw in the cells that the owner may write. */

import type { Journal, Promised, Stage, Temperature } from "../model";

export interface State {
  /** Tells a State cell that a sort or a copy put beside another lead. */
  leadId: string;
  journal: Journal;
  seen: Seen;
}

/**
 * Edits are noticed by comparing with this, so that a lost edit event does no harm. It holds what the cells are known to
 * hold: a run that adds a lead or a touch writes State with the cells as found, then the cells, then State with the cells
 * as written (`willWrite`). Wherever such a run is killed, the next one finds no edit that the owner did not make.
 */
export interface Seen {
  temperature: Temperature | null;
  stage: Stage | null;
  /** The *Promise* and *Promise by* cells; null: blank. */
  promised: Promised | null;
  /** A short hash of the *Phone* cell's text. */
  phone: string;
  /** The *Do not …* cells. */
  call: boolean;
  email: boolean;
  mail: boolean;
  /** What the rules of §2 fill from. */
  facts: Facts;
}

/** What fills a blank temperature: by the way in and the like, and by when it is needed. */
export interface Facts {
  filled: Temperature;
  neededBy: number | null;
}

/** The State cell of a lead: its journal, and what Stoke last saw in the cells that the owner may write. */

import type { Journal, Promised, Stage, Temperature } from "../model";

export interface State {
  /** Tells a State cell that a sort or a copy put beside another lead. */
  leadId: string;
  journal: Journal;
  seen: Seen;
}

/** Edits are noticed by comparing with this, so that a lost edit event does no harm. */
export interface Seen {
  temperature: Shared<Temperature | null>;
  stage: Shared<Stage | null>;
  call: Shared<boolean>;
  email: Shared<boolean>;
  mail: Shared<boolean>;
  /** The *Promise* and *Promise by* cells; null: blank. */
  promised: Promised | null;
  /** A short hash of the *Phone* cell's text. */
  phone: string;
  /** What the rules of §2 would fill from. */
  facts: Facts;
}

/**
 * A cell that both the owner and Stoke write. A run that is killed between State and the cell leaves the cell as it was
 * before: that is a write to make again, not an edit of the owner's.
 */
export interface Shared<T> {
  before: T;
  now: T;
}

/** What fills a blank temperature: by the way in and the like, and by when it is needed. */
export interface Facts {
  filled: Temperature;
  neededBy: number | null;
}

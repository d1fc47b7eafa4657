/** What the rules know of one lead, of its touches and of the edits to its cells: strict, parsed at the door. */

import type { Channel, Direction, News, Outcome, ReferrerKind, Stage, Temperature, WayIn } from "./words";

/** An instant as whole minutes since 1970-01-01T00:00Z; the rules know nothing finer (§1). */
export type Minute = number;

/** A date without a zone, as days since 1970-01-01. */
export type Day = number;

/** One lead as its row says it now. What changed over time is in the Journal. */
export interface Lead {
  received: Minute;
  wayIn: WayIn | null;
  /** A name in *Referred by*, or a kind in *Referrer*, makes a lead referred. */
  referredBy: string;
  referrerKind: ReferrerKind | null;
  neededBy: Day | null;
  /** The *Buying stage* cell, trimmed; "Planning" or "Budgeting" counts (§2.2). */
  buyingStage: string;
  value: number | null;
  /** Which ways of reaching the lead the row holds at all. */
  reach: { phone: boolean; email: boolean; address: boolean };
  /** The *Do not …* cells. */
  barred: { call: boolean; email: boolean; mail: boolean };
  every: Interval | null;
  /** IANA zone of the lead, for the hours of a call; null: the spreadsheet's. */
  zone: string | null;
}

/** An own rhythm or a cadence interval. Days are counted on dates; months are calendar months, clamped. */
export type Interval = { unit: "day"; count: number } | { unit: "month"; count: number };

/** When the lead was told to expect us. A date without a time is due at the day's opening (§4.4). */
export interface Promised {
  /** The moment; for a date without a time, that date. */
  when: { kind: "moment"; at: Minute } | { kind: "date"; day: Day };
  /** The channel promised; null: in kind. */
  channel: Channel | null;
}

/** One row of Touches, as the rules read it. */
export interface Touch {
  at: Minute;
  channel: Channel;
  direction: Direction;
  /** Null for a skip. */
  outcome: Outcome | null;
  promised: Promised | null;
  /** "stoke": mail that the add-on sent by itself, or a reply that it found (§2, §4). */
  by: "owner" | "stoke";
}

/**
 * A change of a cell that is no touch. A temperature "by stoke" is what the rules of §2 filled from then on, before the
 * changes of touches; it is recorded only when the facts of the row changed, since the passing of days is worked out. Thanks
 * are no contact with the lead: that its referrer was told some news, or that the owner skipped it (§6).
 */
export type Edit =
  | { kind: "temperature"; at: Minute; to: Temperature; by: "owner" | "stoke" }
  | { kind: "stage"; at: Minute; to: Stage }
  | { kind: "promise"; at: Minute; to: Promised | null }
  /** An automatic answer came, and says on which day the lead is back. */
  | { kind: "back"; at: Minute; to: Day }
  | { kind: "phone" | "call" | "email" | "mail"; at: Minute }
  | Thanked;

/** A row of Touches that thanks the lead's referrer. */
export interface Thanked {
  kind: "thanks";
  at: Minute;
  news: News;
  skipped: boolean;
}

/** Everything that happened to a lead, in order of time; the fold of it is the lead's state. */
export interface Journal {
  /** The owner's own choice as at received; null: filled by §2. */
  temperature: Temperature | null;
  /** In order of time, rows of one minute in their order. */
  touches: readonly Touch[];
  /** Attempts of a very long history that are only counted (see core/journal/journal.ts); 0 for all but a few leads. */
  dropped: number;
  /** In order of time. An edit comes after the touches of its minute (§1). */
  edits: readonly Edit[];
}

/** What the sidebar shows of a lead. */

import type { Channel, Direction, Flag, News, Outcome, ReferrerKind, Stage, Temperature } from "../../core/model";

/** A moment for a page: ISO instant, and how the owner's locale shows it ("Thu, Nov 5, 2:20 PM"). */
export interface Moment {
  iso: string;
  label: string;
}

/** Where the selection was when a view was made; the sidebar sends it back, so that a row that is still selected costs little. */
export interface Seen {
  sheet: string;
  /** 1-based. */
  row: number;
}

/** What the sidebar shows; which of its designed states it is in. "same": the selection is still on the row that was seen. */
export type SidebarView =
  | { kind: "same" }
  | { kind: "not set up" }
  | { kind: "other sheet"; seen: Seen }
  | { kind: "no lead"; seen: Seen }
  | { kind: "problem"; message: string }
  | { kind: "lead"; seen: Seen; card: LeadCard };

export interface LeadCard {
  id: string;
  /** 1-based row when it was read; the lead is always found again by its ID. */
  row: number;
  name: string;
  company: string;
  interest: string;
  temperature: Temperature;
  temperatureReason: string;
  stage: Stage;
  received: Moment;
  /** "25 min", "3 h", "12 d": how long since they came in. */
  age: string;
  /** "4 of 10", from the tenth on the number alone. */
  tries: string;
  wayIn: string;
  /** "Referred by Bob (fan)", or "". */
  referredBy: string;
  /** Thanks that the referrer is owed (§6), oldest first. */
  thanksDue: ThanksDue[];
  neededBy: string;
  notes: string;
  /** E.164 `tel:` address, or "" where there is no callable number or calls are barred. */
  tel: string;
  phone: string;
  email: string;
  address: string;
  /** "Do not call", "Do not email", "Do not mail", "Removed". */
  bars: string[];
  flag: Flag | null;
  /** What is due first (§4 *Due*); null only when Removed. */
  next: StepView | null;
  /** What to do now: the latest live slot that has come due, else the same as `next`. */
  action: StepView | null;
  /** The other live slots, soonest first: neither `next` nor `action`. */
  others: StepView[];
  /** Hours already tried by phone: "Mon 10:04 No answer", newest first, at most 12. */
  hoursTried: string[];
  /** Newest first. */
  history: TouchView[];
  /** Channels with the outcomes that may be logged, Out and In; "Skip" has none. */
  choices: ChannelChoices[];
  /** Off parts and how to switch them on (Gmail permission missing), plain sentences. */
  notices: string[];
}

/** News of a lead that its referrer has not heard (§6). */
export interface ThanksDue {
  referrer: string;
  referrerKind: ReferrerKind | null;
  news: News;
  /** From when it stands. */
  since: Moment;
  /** "Thank Bob Reyes (fan): Maya Ellison was called". */
  text: string;
}

export interface StepView {
  at: Moment;
  channel: Channel | null;
  reason: string;
  tip: string;
  template: string;
  /** Before its moment, from its moment on, and past what §5 lets pass. */
  state: "later" | "due" | "overdue";
  /** "too early there" / "too late there" (§5), or "". */
  wait: string;
}

export interface TouchView {
  id: string;
  at: Moment;
  channel: Channel;
  direction: Direction;
  outcome: Outcome | "";
  note: string;
  promise: string;
  /** "Warm → Hot", or "". */
  temperature: string;
  by: string;
  /** "", or the state of a mail: Sending, Sent, Unknown, Failed; of thanks that were told: what there was to tell. */
  status: string;
  /** Of thanks to the lead's referrer (§6), who was thanked; "" for any touch of the lead. */
  thanked: string;
  /** Link to the Gmail thread or search, or "". */
  link: string;
}

export interface ChannelChoices {
  channel: Channel;
  out: Outcome[];
  in: Outcome[];
}

/** What crosses between the add-on and its pages (sidebar, dialogs): plain data, moments as ISO strings beside their labels. */

import type { Channel, Direction, Outcome, Stage, Temperature } from "../core/model";

/** A moment for a page: ISO instant, and how the owner's locale shows it ("Thu 5 Nov 14:20"). */
export interface Moment {
  iso: string;
  label: string;
}

/** What the sidebar shows; which of its designed states it is in. */
export type SidebarView =
  | { kind: "not set up" }
  | { kind: "other sheet"; sheet: string }
  | { kind: "no lead"; row: number }
  | { kind: "problem"; message: string }
  | { kind: "lead"; card: LeadCard };

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
  neededBy: string;
  notes: string;
  /** E.164 `tel:` address, or "" where there is no callable number or calls are barred. */
  tel: string;
  phone: string;
  email: string;
  address: string;
  /** "Do not call", "Do not email", "Do not mail", "Removed". */
  bars: string[];
  flag: string;
  next: StepView | null;
  action: StepView | null;
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

export interface StepView {
  at: Moment;
  channel: Channel | null;
  reason: string;
  tip: string;
  template: string;
  overdue: boolean;
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
  /** "", or the state of a mail: Sending, Sent, Unknown, Failed. */
  status: string;
  /** Link to the Gmail thread or search, or "". */
  link: string;
}

export interface ChannelChoices {
  channel: Channel;
  out: Outcome[];
  in: Outcome[];
}

/** The log form, as the page sends it. Loose: main parses it with valibot. */
export interface TouchForm {
  leadId: string;
  channel: Channel;
  direction: Direction;
  outcome: Outcome | "";
  note: string;
  /** In the owner's own words: "Thu 2pm", "tomorrow", "in 2 weeks", or "". */
  promise: string;
  promiseBy: Channel | "";
  /** False: the owner keeps the temperature as it is. */
  changeTemperature: boolean;
  /** ISO instant, or "" for now. */
  at: string;
}

/** What saving the form would do, shown before it is saved. */
export interface TouchPreview {
  temperature: { from: Temperature; to: Temperature } | null;
  promise: { at: Moment } | { error: string } | null;
  stage: Stage;
  next: StepView | null;
}

export interface Logged {
  card: LeadCard;
  /** "Call logged. Next: Email Tue 09:00." */
  message: string;
  /** The Touch ID that Undo takes back. */
  undo: string;
}

export interface MailChoices {
  templates: { name: string; subject: string; suggested: boolean }[];
  leads: { id: string; name: string; email: string }[];
  /** Mails left today. */
  quota: number;
}

export interface MailPreview {
  leadId: string;
  name: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Why it cannot go, naming lead and field; "" when it can. */
  problem: string;
}

export interface MailResult {
  leadId: string;
  name: string;
  status: "Sent" | "Refused" | "Unknown" | "Later";
  message: string;
}

/** Set up: which header means what, for the owner to confirm. */
export interface SetUpProposal {
  /** Every sheet that could hold the leads; the proposed one first. */
  sheets: string[];
  sheet: string;
  /** 1-based row of the headers. */
  headerRow: number;
  /** Per header of the owner, left to right. */
  columns: { header: string; column: string; field: string; sure: boolean; samples: string[] }[];
  /** Fields a header may mean, with a word on each. */
  fields: { key: string; header: string; hint: string }[];
  /** What will be added at the right, and which sheets will be made. */
  adds: string[];
  sheetsMade: string[];
  problems: string[];
}

export interface SetUpChoice {
  sheet: string;
  headerRow: number;
  /** Header as it stands in the sheet → field key, or "" for "leave alone". */
  mapping: { column: string; header: string; field: string }[];
}

export interface SetUpReport {
  message: string;
  added: string[];
  leads: number;
  problems: string[];
}

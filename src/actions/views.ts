/** What crosses between the add-on and its pages (sidebar, dialogs): plain data, moments as ISO strings beside their labels. */

import type { Channel, Direction, Flag, Outcome, Stage, Temperature } from "../core/model";

export type { Channel, Direction, Flag, Outcome, Stage, Temperature };

/** A moment for a page: ISO instant, and how the owner's locale shows it ("Thu 5 Nov 14:20"). */
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
  /** 1-based row where the page saw the lead: it is looked for there first. */
  row: number;
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
  /** What the touch does to the temperature if the owner lets it, whatever `changeTemperature` says; null: nothing. */
  temperature: { from: Temperature; to: Temperature } | null;
  promise: { at: Moment } | { error: string } | null;
  stage: Stage;
  next: StepView | null;
}

export interface Logged {
  card: LeadCard;
  /** "Call logged. Next: Email Tue 09:00." */
  message: string;
  /** The Touch ID that Undo takes back, or "" after an undo. */
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

/** What is to be imported: a pasted table or the text of a file, or another sheet of the spreadsheet. */
export type ImportSource = { kind: "text"; text: string } | { kind: "sheet"; sheet: string };

/** Import: which column means what, for the owner to confirm. */
export interface ImportProposal {
  /** 1-based row of the headers; 0: there are none. */
  headerRow: number;
  /** Rows that could be leads. */
  rows: number;
  /** Left to right; `index` counts from 0. */
  columns: { index: number; column: string; header: string; field: string; sure: boolean; samples: string[] }[];
  /** What a column may mean, with a word on each. */
  fields: { key: string; header: string; hint: string }[];
  /** How dates like 3/4/2026 are read, unless the owner says otherwise. */
  dates: "day first" | "month first";
  /** A date that could be read both ways, where nothing in the table settles it; else "". */
  doubtfulDate: string;
}

export interface ImportChoice {
  source: ImportSource;
  headerRow: number;
  /** Column → field key, or "" for "not taken over". Several columns may have one field. */
  mapping: { index: number; field: string }[];
  /** "": as the table, or the spreadsheet's locale, says. */
  dates: "" | "day first" | "month first";
}

/** What an import did, or would do. Rows are those of the source, 1-based. */
export interface ImportReport {
  message: string;
  taken: number;
  merged: { row: number; name: string; text: string }[];
  refused: { row: number; name: string; reason: string }[];
  /** What was not taken of rows that were. */
  remarks: { row: number; name: string; text: string }[];
  /** Headers of columns that were not taken over. */
  leftOut: string[];
  /** How doubtful dates were read, or "". */
  dates: string;
}

/** A lead as `stoke show` prints it: moments as ISO with the zone's offset. */
export interface ShownLead {
  /** 1-based. */
  row: number;
  id: string;
  name: string;
  stage: Stage;
  stageSince: string;
  temperature: Temperature;
  temperatureReason: string;
  next: (ShownStep & { at: string }) | null;
  action: ShownStep | null;
  flag: string | null;
  tries: number;
}

export interface ShownStep {
  /** Null only for "Find a way to reach them". */
  channel: Channel | null;
  reason: string;
}

/** A line of the call list (§5). */
export interface CallListLine extends ShownLead {
  /** 1 to 5, as §5 counts them. */
  group: number;
  wait: "" | "too early there" | "too late there";
}

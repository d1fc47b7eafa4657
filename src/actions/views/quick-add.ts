/** Adding a lead by hand: one line about them, the fields that it fills, and what saving would do. */

import type { Temperature } from "../../core/model";
import type { LeadCard, Moment, StepView } from "./card";

/** The fields as they would be typed; "" for nothing. */
export interface LeadFields {
  name: string;
  company: string;
  phone: string;
  email: string;
  address: string;
  interest: string;
  /** In words: "12 June", "in 2 weeks". */
  neededBy: string;
  wayIn: string;
  metAt: string;
  referredBy: string;
  /** "Champion", "Fan" or "". */
  referrer: string;
  value: string;
  notes: string;
}

/** The form, as the page sends it. Loose: main parses it with valibot. */
export interface LeadForm {
  /** What was typed or pasted on the line at the top. */
  line: string;
  /** What the owner typed over; the line says the others. */
  edits: Partial<LeadFields>;
  /** How leads come today, where neither line nor owner says it: at a booth, all met there. */
  usual: { wayIn: string; metAt: string };
  /** Chosen by the page for each lead: letters and digits. A form that is sent twice is added once. */
  key: string;
}

/** What saving the form would do; nothing is written. */
export interface LeadPreview {
  fields: LeadFields;
  /** The day that "Needed by" was read as, or why it was not; null where it is blank. */
  neededBy: { day: string } | { error: string } | null;
  /** Null where there is nobody yet. */
  temperature: { temperature: Temperature; reason: string } | null;
  next: StepView | null;
  /** "Already there (row 7, Ana Cruz). …", or why they cannot be added; "" for a new lead. */
  already: string;
  refused: string;
  /** Somebody else who has the same number: the owner may say that it is this lead. Null for nobody. */
  sameNumber: { text: string; name: string } | null;
}

export interface LeadAdded {
  /** "Ana Cruz added in row 14. Next: Call Tue, Nov 24, 10:05 AM." */
  message: string;
  /** Null where nobody was added: the message says why. */
  card: LeadCard | null;
  /** What `undoAddLead` takes; "" where nothing was added. */
  undo: string;
}

/** What stands on top of the sidebar, whatever it shows below. */
export interface TopView {
  /** Null where nobody waits. */
  waiting: Waiting | null;
  /** That the owner is away, or "". */
  away: string;
}

/** The newest lead never attempted; what the sidebar counts. */
export interface Waiting {
  id: string;
  /** 1-based, where it was seen. */
  row: number;
  name: string;
  received: Moment;
  /** From when the minutes count: received, or the next opening of the hours of the first step (§5). */
  from: Moment;
  /** When the first step is due. */
  due: Moment;
  /** Whether the first step is a call that may not be made at this hour, in words; or "". */
  wait: string;
  tel: string;
  phone: string;
}

/** Automatic e-mail: which rows of Cadence write by themselves, who would get what now, and within which limits. */

export interface AutomaticView {
  /** Turned off: nothing is sent, and no draft is left. */
  off: boolean;
  /** The rows of Cadence whose Send is Draft or Auto, in their order. */
  rows: AutomaticRowView[];
  /** Due now, hottest first: those of rows that wait for the owner's word too. */
  mails: AutomaticMailView[];
  held: { leadId: string; name: string; reason: string }[];
  /** When the next hourly check may write: "" where that is now, else the next opening, "Wed, Nov 4, 9:00 AM". */
  opens: string;
  limits: AutomaticLimits;
}

export interface AutomaticRowView {
  /** 1-based row of Cadence. */
  row: number;
  send: "Draft" | "Auto";
  /** "Trying · Sizzling, Hot · Email · once, day 2". */
  rule: string;
  template: string;
  /** Stands for the row and the words of its template, as they are shown. */
  mark: string;
  /** "on": it acts. "waits": the owner has not agreed yet. "off": turned off, or it cannot write to anybody. */
  state: "on" | "waits" | "off";
  /** Why it cannot write to anybody; "" where it can. */
  problem: string;
  /** It writes again and again, with the same words. */
  repeats: boolean;
}

export interface AutomaticMailView {
  leadId: string;
  name: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  send: "Draft" | "Auto";
  /** 1-based row of Cadence. */
  row: number;
  template: string;
  /** Past what may go today. */
  later: boolean;
}

interface AutomaticLimits {
  /** E-mails that Stoke may send by itself a day, and drafts that it may leave. */
  aDay: number;
  sentToday: number;
  draftsToday: number;
  /** Of Google's daily quota: kept for the owner, and left now; null where Stoke may not ask. */
  kept: number;
  quota: number | null;
}

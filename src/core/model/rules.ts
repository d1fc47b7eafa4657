/** The owner's rules: Settings and Cadence, parsed; what a run is decided by. */

import type { Day, Interval } from "./lead";
import type { Channel, Stage, Temperature } from "./words";

/** Opening and closing as minutes after midnight, closing excluded. */
export interface Hours {
  opens: number;
  closes: number;
}

export interface Settings {
  /** IANA zone of the spreadsheet. */
  zone: string;
  /** Monday first; null: closed. */
  hours: readonly (Hours | null)[];
  holidays: readonly Day[];
  /** When the owner was, is or will be away, in order: days off. */
  absences: readonly Absence[];
  /** Calls are made between these minutes of the day only (default 8:00–21:00). */
  callHours: Hours;
  /** Attempts since the anchor before Nurture (§3), shown as "4 of 10". */
  tries: number;
  /** Lead day whose opening allows Nurture (§3). */
  tryDays: number;
  /** Months after the last inbound touch, or received, from which calls are barred; null: never. */
  stopCallsMonths: number | null;
  /** *Value* from which a lead is of high value; null: nobody is. */
  highValueFrom: number | null;
  /** Mail that Stoke writes by itself. */
  automatic: {
    /** E-mails, and drafts, a day at most. */
    aDay: number;
    /** E-mails of Google's daily quota that are left for the owner. */
    kept: number;
  };
  /** Leads that come in by themselves. */
  intake: {
    /** The Gmail label whose conversations become leads; "": none. */
    label: string;
    /** Minutes between two looks for them; 0: they are not looked for. */
    every: number;
    /** Whether the owner is told of each at once. */
    tell: boolean;
  };
  /** The follow-up time of the week. */
  followUp: {
    /** 0 for Monday; null: there is none. */
    weekday: number | null;
    /** Minutes after midnight. */
    start: number;
    /** In minutes. */
    length: number;
  };
  /** Whether promises are put into the owner's calendar. */
  promisesInCalendar: boolean;
  /** Whether the owner gets an e-mail each morning that has something to tell. */
  morningEmail: boolean;
  /** What follow-up takes of the owner's time, and how much of it there is; in minutes. */
  effort: {
    call: number;
    mail: number;
    card: number;
    /** Of each business day. */
    aDay: number;
  };
  business: Business;
}

/** Days on which the owner is away. */
export interface Absence {
  /** The first day away. */
  from: Day;
  /** The first day back. */
  back: Day;
  /** What "Out until" said of it, while it still does; else "". */
  said: string;
}

/** Who we are, in mails and on cards. Empty strings where the owner left a blank. */
interface Business {
  name: string;
  phone: string;
  email: string;
  website: string;
  /** Postal address, one line. */
  postal: string;
  /** Opening hours in words. */
  hoursText: string;
  /** Who signs. */
  signature: string;
}

/** One row of Cadence (§4 "How a rule is read"). Rows keep the order of the sheet. */
export interface CadenceRule {
  /** 1-based row of the Cadence sheet. */
  row: number;
  stage: Exclude<Stage, "New" | "Removed">;
  temperatures: readonly Temperature[];
  highValue: boolean;
  from: Bound | null;
  to: Bound | null;
  channel: RuleChannel;
  often: Often;
  when: When | null;
  template: string;
  send: "" | "Draft" | "Auto";
  tip: string;
}

/** Lead days for Trying; a duration after the anchor for the other stages. */
export type Bound = { unit: "lead day"; day: number } | Interval;

/** A channel, "in kind", or "A / B": the first of the two that the step above does not use. */
export type RuleChannel =
  | { kind: "in kind" }
  | { kind: "one"; channel: Channel }
  | { kind: "either"; channels: readonly [Channel, Channel] };

export type Often =
  | { kind: "once" }
  | { kind: "daily"; times: number }
  | { kind: "every"; interval: Interval; text: string };

/** Steps of the opening of Trying, in minutes of business time. */
export type When = { kind: "within"; minutes: number } | { kind: "right after" } | { kind: "after"; minutes: number };

export interface Rules {
  settings: Settings;
  cadence: readonly CadenceRule[];
}

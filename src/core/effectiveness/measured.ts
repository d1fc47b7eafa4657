/** What is measured of the leads and their touches (§7), and where each count begins. */

import { CHANNELS, type Minute, type Stage, TEMPERATURES, type Temperature, WAYS_IN, type WayIn } from "../model";
import { DAY_MINUTES, weekdayOf } from "../time";
import { type CallTally, callTallies, Tally, tallies } from "./tally";

/** What must be known of a lead besides its touches. Its place in the list is how touches name it. */
export interface LeadFacts {
  /** Null: nobody knows. */
  received: Minute | null;
  temperature: Temperature | null;
  wayIn: WayIn | null;
  /** Trimmed; "" for nobody. */
  referredBy: string;
  stage: Stage | null;
}

/** Tries from this one on are counted together. */
export const MANY_TRIES = 11;
/** A lead left with so few tries, for so long, was given up early. */
export const FEW_TRIES = 2;
export const LEFT_DAYS = 14;
const WEEKS = 12;

/** Hours that have a figure of their own: those in which calls are made by default. */
export const FIRST_HOUR = 8;
export const LAST_HOUR = 20;

/** Minutes that a lead waited at most for the first contact. */
export const WAITS = [5, 60, DAY_MINUTES, 7 * DAY_MINUTES] as const;

export interface Measured {
  /** Touches that were counted: contacts up to now, in either direction. */
  touches: number;
  /** Leads that were tried or reached at all. */
  contacted: number;
  /** Minutes from received to the first attempt or connect, ascending. */
  waits: number[];
  /** Of leads contacted: whether within each of WAITS; and the same of those who came in business time. */
  within: Tally[];
  withinOpen: Tally[];
  /** Who bought of those contacted within the hour, and of the others. */
  speed: { soon: Tally; later: Tally };
  /** The n-th try of leads not reached before (0 is the first, the last one MANY_TRIES and more), and whether it reached them. */
  tries: Tally[];
  /** Tries made until a lead was first reached, ascending; leads that came by themselves before any try are left out. */
  triesUntil: number[];
  /** The leads of triesUntil. */
  reached: Tally;
  /** Attempts by channel, answered or not. */
  channels: Tally[];
  /** Calls by weekday (Monday first) and hour of the spreadsheet's zone: reached by that very call or not. */
  weekdays: CallTally[];
  hours: CallTally[];
  /** Of these calls those to leads that had not been reached before. */
  fresh: { weekdays: Tally[]; hours: Tally[] };
  /** Those of all hours but FIRST_HOUR to LAST_HOUR. */
  oddHours: Tally;
  /** Leads contacted, and those that bought; the last of the first two for leads of which it is not known. `of` counts touches. */
  closing: {
    temperature: Tally[];
    source: Tally[];
    /** By what is the same for all spellings that surely are of one name; with the one that came first. */
    referrer: Map<string, { name: string; tally: Tally }>;
    channel: Tally[];
  };
  /** Leads that came in LEFT_DAYS ago or earlier; given up with as many tries as the place says. */
  left: { all: Tally; byTries: Tally[] };
  /** Promises whose day is over. */
  promises: { kept: Tally; late: Tally; missed: Tally };
  /** The last weeks, oldest first, each from Monday. */
  weeks: Week[];
  /** Leads whose Stage says Won without a touch that says *Bought*. */
  wonByHand: number;
}

export interface Week {
  /** Its Monday, days since 1970. */
  monday: number;
  received: Tally;
  tries: Tally;
  reached: Tally;
  won: Tally;
}

/** All counts at nothing. @param today days since 1970 */
export function nothing(today: number): Measured {
  const monday = today - weekdayOf(today);
  return {
    touches: 0,
    contacted: 0,
    waits: [],
    within: tallies(WAITS.length),
    withinOpen: tallies(WAITS.length),
    speed: { soon: new Tally(), later: new Tally() },
    tries: tallies(MANY_TRIES),
    triesUntil: [],
    reached: new Tally(),
    channels: tallies(CHANNELS.length),
    weekdays: callTallies(7),
    hours: callTallies(24),
    fresh: { weekdays: tallies(7), hours: tallies(24) },
    oddHours: new Tally(),
    closing: {
      temperature: tallies(TEMPERATURES.length + 1),
      source: tallies(WAYS_IN.length + 1),
      referrer: new Map(),
      channel: tallies(CHANNELS.length),
    },
    left: { all: new Tally(), byTries: tallies(FEW_TRIES + 1) },
    promises: { kept: new Tally(), late: new Tally(), missed: new Tally() },
    weeks: Array.from({ length: WEEKS }, (_, index) => ({
      monday: monday - 7 * (WEEKS - 1 - index),
      received: new Tally(),
      tries: new Tally(),
      reached: new Tally(),
      won: new Tally(),
    })),
    wonByHand: 0,
  };
}

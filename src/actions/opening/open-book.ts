/** A book as a run sees it: the rules in force, the zone, the calendar, and now. */

import { homeOfBook } from "../../book/home";
import { countryOf } from "../../core/contact";
import { type Minute, OwnerError, type Rules } from "../../core/model";
import type { LeadSheet, RulesInForce } from "../../core/settings";
import { type Calendar, calendarFor, type Labels, labelsFor, type Zone, zoneOf } from "../../core/time";
import { type Memory, recall } from "../../google/memory";
import { readRules, rulesIn } from "./rules-in-force";

export interface Book {
  now: Minute;
  zone: Zone;
  /** "en_US". */
  locale: string;
  /** How the locale writes moments and dates, by the wall of the zone. */
  labels: Labels;
  /** ISO code of the country whose phone numbers are written without one. */
  country: string;
  rules: Rules;
  calendar: Calendar;
  leadSheet: LeadSheet;
}

/**
 * The book by the rules that were last remembered. Throws an OwnerError where Stoke is not set up.
 * @param memory by default recalled: one call
 */
export function openBook(now: Minute, memory = recall()): Book {
  const book = bookIn(memory, now);
  if (book === null) throw new OwnerError("Stoke is not set up in this spreadsheet yet. Choose Stoke > Set up.");
  return book;
}

/** The same, or null where Stoke is not set up. */
export function openBookIfSetUp(now: Minute): Book | null {
  return bookIn(recall(), now);
}

/** The same, from what is remembered. */
export function bookIn(memory: Memory, now: Minute): Book | null {
  const rules = rulesIn(memory);
  return rules === null ? null : bookUnder(rules, now);
}

/** The book by what its sheets say now: two calls, and one for what is remembered where that is not known. */
export function readBook(now: Minute, memory: Memory = recall()): Book {
  return bookUnder(readRules(now, memory), now);
}

/** The zone is always the spreadsheet's own: the remembered one may be of yesterday. */
function bookUnder({ settings, cadence, leadSheet }: RulesInForce, now: Minute): Book {
  const home = homeOfBook();
  const zone = zoneOf(home.zone);
  const here = { ...settings, zone: zone.name };
  return {
    now,
    zone,
    locale: home.locale,
    labels: labelsFor(home.locale, zone),
    country: countryOf(home.locale),
    rules: { settings: here, cadence },
    calendar: calendarFor(here),
    leadSheet,
  };
}

/** Leads and their touches in a few words, measured: what the tests of §7 share. */

import {
  bitsOf,
  type Figure,
  type LeadFacts,
  Ledger,
  measure,
  type Report,
  reportOf,
} from "../../src/core/effectiveness";
import { CHANNELS, type Channel, type Direction, type Minute, type Outcome, type Promised } from "../../src/core/model";
import { calendarFor, labelsFor, minuteOf, zoneOf } from "../../src/core/time";
import { SETTINGS } from "../rules/support/rules";

const ZONE = zoneOf("America/New_York");
const CALENDAR = calendarFor({ ...SETTINGS, zone: ZONE.name });

export interface Told {
  at: Minute;
  channel?: Channel;
  direction?: Direction;
  outcome?: Outcome | null;
  by?: "owner" | "stoke";
  promised?: Promised | null;
}

export interface Story extends Partial<LeadFacts> {
  touches: readonly Told[];
}

/** "2026-11-02 10:00", on the wall in New York. */
export function at(wall: string): Minute {
  const minute = minuteOf(wall, ZONE);
  if (minute === null) throw new Error(`${wall} is no moment`);
  return minute;
}

/** Tuesday 24 November 2026, 10:00. */
export const NOW = at("2026-11-24 10:00");

const NOBODY: LeadFacts = { received: null, temperature: null, wayIn: null, referredBy: "", stage: null };

export function reported(stories: readonly Story[], order: readonly number[] = [], now = NOW): Report {
  const rows = stories.flatMap(({ touches }, lead) => touches.map((touch) => ({ lead, touch })));
  const sorted =
    order.length === 0
      ? rows
      : rows
          .map((row, index) => ({ row, key: order[index] ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ row }) => row);
  const ledger = new Ledger(sorted.length);
  for (const { lead, touch } of sorted) {
    const { channel = "Call", direction = "Out", outcome = "No answer", by = "owner", promised = null } = touch;
    ledger.add(lead, touch.at, CHANNELS.indexOf(channel), bitsOf({ channel, direction, outcome, by }), promised);
  }
  const leads = stories.map(({ touches: _, ...facts }) => ({ ...NOBODY, ...facts }));
  return reportOf(measure(leads, ledger, CALENDAR, now), 0, labelsFor("en_US", ZONE), now);
}

/** A row's cells: leads, what was counted, what succeeded, share, interval. */
export function cellsOf(report: Report, key: string, label: string): readonly Figure["value"][] {
  return figuresOf(report, key, label).map(({ value }) => value);
}

/** A row's figures with their leads. */
export function figuresOf(report: Report, key: string, label: string): readonly Figure[] {
  const row = report.sections.find((section) => section.key === key)?.rows.find((each) => each.label === label);
  if (row === undefined) throw new Error(`There is no row ${label} in ${key}`);
  return row.cells;
}

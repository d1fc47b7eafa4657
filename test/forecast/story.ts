/** Leads and the days to come: what the tests of the forecast share. */

import { type Asked, play, type Stage } from "../../src/core/forecast/play";
import { EMPTY_JOURNAL } from "../../src/core/journal";
import type { Journal, Lead, Minute, Rules } from "../../src/core/model";
import { calendarFor, minuteOf, zoneOf } from "../../src/core/time";
import { inWords } from "../rules/support/moments";
import { rulesWith } from "../rules/support/rules";

const ZONE = zoneOf("America/New_York");

/** "2026-11-02 10:00", on the wall in New York. */
export function at(wall: string): Minute {
  const minute = minuteOf(wall, ZONE);
  if (minute === null) throw new Error(`${wall} is no moment`);
  return minute;
}

/** Hot, since it came by a web form; with phone, email and address. */
export function webLead(received: string, facts: Partial<Lead> = {}): Lead {
  return {
    received: at(received),
    wayIn: "Web form",
    referredBy: "",
    referrerKind: null,
    neededBy: null,
    buyingStage: "",
    value: null,
    reach: { phone: true, email: true, address: true },
    barred: { call: false, email: false, mail: false },
    every: null,
    zone: null,
    ...facts,
  };
}

interface Played {
  journal?: Journal;
  rules?: Rules;
  now: string;
  days?: number;
  automatic?: readonly number[];
}

/** "Mon 2 Nov 10:05 Call", one line for each contact. */
export function played(lead: Lead, story: Played): string[] {
  return askedOf(lead, story).map(({ at: moment, channel, bySelf }) => {
    return `${inWords(moment, ZONE)} ${channel}${bySelf ? " by itself" : ""}`;
  });
}

function askedOf(lead: Lead, { journal = EMPTY_JOURNAL, rules = rulesWith(), now, ...more }: Played): Asked[] {
  const calendar = calendarFor(rules.settings);
  const until = ZONE.midnightOf(ZONE.dateOf(at(now)) + (more.days ?? 14));
  const stage: Stage = { rules, calendar, now: at(now), until, automatic: new Set(more.automatic) };
  const asked: Asked[] = [];
  play(lead, journal, stage, (one) => asked.push(one));
  return asked;
}

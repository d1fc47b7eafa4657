/** What holds of the forecast for every lead and every story. */

import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { Forecaster } from "../../src/core/forecast";
import { type Asked, play } from "../../src/core/forecast/play";
import { addTouch } from "../../src/core/journal";
import type { Journal, Lead, Minute, Rules } from "../../src/core/model";
import { decide } from "../../src/core/rules";
import { type Calendar, calendarFor } from "../../src/core/time";
import { anyStory } from "../rules/support/any";
import { rulesWith } from "../rules/support/rules";

const DAYS = 14;
const WORK = ["calls", "mails", "automatic", "cards"] as const;

interface Told {
  lead: Lead;
  journal: Journal;
  now: Minute;
  rules: Rules;
  calendar: Calendar;
  until: Minute;
  asked: Asked[];
}

function holds(check: (told: Told) => void, numRuns: number): void {
  fc.assert(
    fc.property(anyStory, ({ settings, lead, journal: story, now }) => {
      const known = <T extends { at: Minute }>(all: readonly T[]) => all.filter(({ at }) => at <= now);
      const journal = { ...story, touches: known(story.touches), edits: known(story.edits) };
      const rules = rulesWith(settings);
      const calendar = calendarFor(rules.settings);
      const until = calendar.zone.midnightOf(calendar.zone.dateOf(now) + DAYS);
      const asked: Asked[] = [];
      play(lead, journal, { rules, calendar, now, until, automatic: new Set() }, (one) => asked.push(one));
      check({ lead, journal, now, rules, calendar, until, asked });
    }),
    { numRuns },
  );
}

describe("for every lead", () => {
  test("the days, the kinds and who asks add up to the same", () => {
    holds(({ lead, journal, now, rules, calendar, asked }) => {
      const forecaster = new Forecaster(rules, calendar, now, new Set());
      forecaster.add(lead, journal);
      const { days, shares } = forecaster.forecast();
      expect(days).toHaveLength(DAYS);
      const total = (of: readonly Record<(typeof WORK)[number], number>[]) =>
        WORK.map((kind) => of.reduce((sum, one) => sum + one[kind], 0));
      expect(total(shares)).toEqual(total(days));
      expect(total(days).reduce((sum, count) => sum + count)).toBe(asked.length);
      const minutes = (of: readonly { minutes: number }[]) => of.reduce((sum, one) => sum + one.minutes, 0);
      expect(minutes(shares)).toBe(minutes(days));
    }, 150);
  });

  test("nothing is asked on a day off but the opening of a Sizzling lead and what was promised for a time", () => {
    holds(({ lead, journal, rules, calendar, asked }) => {
      const isBusinessDay = (moment: Minute) => {
        const date = calendar.zone.dateOf(moment);
        return calendar.business.dayOn(date).date === date;
      };
      let known = journal;
      for (const { slot, at, channel } of asked) {
        // What is due at a closing at midnight belongs to the day that ends.
        if (!isBusinessDay(at) && !isBusinessDay(at - 1)) {
          const { temperature } = decide(lead, known, rules, calendar, at);
          const may = slot.kind === "opening" ? temperature === "Sizzling" : slot.kind === "promise" && !slot.allDay;
          expect(may).toBe(true);
        }
        known = attempted(known, channel, at);
      }
    }, 150);
  });

  test("it comes to the same as looking every quarter of an hour and doing what is due", () => {
    holds((told) => {
      expect(perDay(told, told.asked)).toEqual(perDay(told, patiently(told)));
    }, 60);
  });
});

/** Contacts by day and channel. */
function perDay({ calendar }: Told, asked: readonly { at: Minute; channel: string }[]): string[] {
  return asked.map(({ at, channel }) => `${calendar.zone.dateOf(at)} ${channel}`).sort();
}

/** Decides anew at every quarter of an hour, and at the moment that is next, and does the action that is due. */
function patiently({ lead, journal, rules, calendar, now, until }: Told): { at: Minute; channel: string }[] {
  const done: { at: Minute; channel: string }[] = [];
  let known = journal;
  let at = now;
  while (at < until) {
    const { next, action, temperature } = decide(lead, known, rules, calendar, at);
    if (next === null || action === null || action.channel === null) return done;
    if (next.at > at) {
      at = Math.min(next.at, at - (at % 15) + 15);
      continue;
    }
    const anyDay =
      (action.kind === "opening" && temperature === "Sizzling") || (action.kind === "promise" && !action.allDay);
    const hours = anyDay ? calendar.anyDay : action.channel === "Call" ? calendar.calls : calendar.business;
    if (action.at !== at && !hours.isOpenAt(at)) {
      at = Math.min(hours.into(at), at - (at % 15) + 15);
      continue;
    }
    done.push({ at, channel: action.channel });
    known = attempted(known, action.channel, at);
    const after = decide(lead, known, rules, calendar, at).action;
    if (after?.at !== action.at || after.kind !== action.kind || after.rule !== action.rule) continue;
    known = addTouch(known, {
      at,
      channel: action.channel,
      direction: "Skip",
      outcome: null,
      promised: null,
      by: "owner",
    });
  }
  return done;
}

function attempted(journal: Journal, channel: Asked["channel"], at: Minute): Journal {
  const outcome = channel === "Call" ? "No answer" : channel === "Visit" ? "Not there" : "Sent";
  return addTouch(journal, { at, channel, direction: "Out", outcome, promised: null, by: "owner" });
}

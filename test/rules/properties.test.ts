/** What holds for every lead at every moment, whatever happened to it. */

import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  addTouch,
  decodeState,
  EMPTY_JOURNAL,
  encodeState,
  firstSight,
  noteEdits,
  willWrite,
  withTouches,
} from "../../src/core/journal";
import type { Decision, Journal, Lead, Rules, Slot, Touch } from "../../src/core/model";
import { decide } from "../../src/core/rules";
import { type Calendar, calendarFor, DAY_MINUTES } from "../../src/core/time";
import { anyStory } from "./support/any";
import { rulesWith } from "./support/rules";

const RUNS = { numRuns: 300 };

function holds(check: (story: Told) => void): void {
  fc.assert(
    fc.property(anyStory, ({ settings, lead, journal, now }) => {
      const rules = rulesWith(settings);
      const calendar = calendarFor(rules.settings);
      check({ lead, journal, now, rules, calendar, decision: decide(lead, journal, rules, calendar, now) });
    }),
    RUNS,
  );
}

interface Told {
  lead: Lead;
  journal: Journal;
  now: number;
  rules: Rules;
  calendar: Calendar;
  decision: Decision;
}

const slotsOf = ({ next, action, others }: Decision): Slot[] =>
  [next, action, ...others].filter((slot) => slot !== null);

describe("for every lead at every moment", () => {
  test("no lead is left alone: each that is not Removed has a next contact", () => {
    holds(({ decision }) => {
      expect(decision.next !== null).toBe(decision.stage !== "Removed");
      expect(decision.action !== null).toBe(decision.stage !== "Removed");
    });
  });

  test("nothing falls due on a day of absence, but what was promised for a time of day", () => {
    holds(({ lead, journal, now, rules }) => {
      const today = Math.floor(now / DAY_MINUTES);
      const absences = [{ from: today - 3, back: today + 11, said: "" }];
      const calendar = calendarFor({ ...rules.settings, absences });
      const away = { ...rules, settings: { ...rules.settings, absences } };
      for (const { at, kind, allDay } of slotsOf(decide(lead, journal, away, calendar, now))) {
        if (kind === "promise" && !allDay) continue;
        const day = calendar.zone.dateOf(at);
        expect(day < today - 3 || day >= today + 11).toBe(true);
      }
    });
  });

  test("nothing is due for Removed", () => {
    holds(({ decision }) => {
      if (decision.stage === "Removed") expect(slotsOf(decision)).toEqual([]);
    });
  });

  test("no channel is asked for that is barred or has nowhere to go", () => {
    holds(({ decision, lead, calendar, now, rules }) => {
      for (const { channel, kind } of slotsOf(decision)) {
        if (channel === null) expect(kind).toBe("reach");
        else expect(decision.usable).toContain(channel);
      }
      if (lead.barred.call) expect(slotsOf(decision).map(({ channel }) => channel)).not.toContain("Call");
      expect(decide(lead, { ...EMPTY_JOURNAL }, rules, calendar, now).usable.includes("Email")).toBe(
        lead.reach.email && !lead.barred.email,
      );
    });
  });

  test("calls are made between 8:00 and 21:00", () => {
    holds(({ decision, calendar, rules }) => {
      for (const { channel, at } of slotsOf(decision)) {
        if (channel !== "Call") continue;
        const wall = calendar.zone.wallOf(at);
        const minute = wall - Math.floor(wall / DAY_MINUTES) * DAY_MINUTES;
        expect(minute).toBeGreaterThanOrEqual(rules.settings.callHours.opens);
        expect(minute).toBeLessThanOrEqual(rules.settings.callHours.closes);
      }
    });
  });

  test("deciding again, by another calendar, gives the same", () => {
    holds(({ lead, journal, now, rules, decision }) => {
      expect(decide(lead, journal, rules, calendarFor(rules.settings), now)).toEqual(decision);
    });
  });

  test("what has not happened yet changes nothing", () => {
    holds(({ lead, journal, now, rules, calendar, decision }) => {
      const past = <T extends { at: number }>(list: readonly T[]) => list.filter(({ at }) => at <= now);
      const known = { ...journal, touches: past(journal.touches), edits: past(journal.edits) };
      expect(decide(lead, known, rules, calendar, now)).toEqual(decision);
    });
  });

  test("doing what is due moves the next contact on, and soon nothing is due", () => {
    holds(({ lead, journal, now, rules, calendar }) => {
      let told: Journal = { ...journal, touches: journal.touches.filter(({ at }) => at <= now) };
      // What is done in the minute of an edit comes before the edit (§1).
      for (let done = 1; done <= 25; done += 1) {
        const moment = now + done;
        const { next } = decide(lead, told, rules, calendar, moment);
        if (next === null || next.channel === null || next.at > moment) return;
        told = addTouch(told, doing(next, next.channel, moment));
        expect(place(decide(lead, told, rules, calendar, moment).next)).not.toEqual(place(next));
      }
      throw new Error("Something is still due after 25 contacts.");
    });
  });

  test("a second run finds no edit and writes the same State cell", () => {
    holds(({ lead, journal, now, rules, calendar }) => {
      const blank = { temperature: null, stage: null, promised: null, phone: "555-0100" };
      const seen = firstSight("L1", lead, blank, journal.touches, rules, calendar, now);
      const first = decide(lead, seen.journal, rules, calendar, now);
      const cell = encodeState(willWrite(seen, first));
      const read = decodeState(cell);
      if (read === null) throw new Error(`${cell} cannot be read back.`);
      const cells = { ...blank, temperature: first.temperature, stage: first.stage };
      const second = noteEdits(read, lead, cells, first, calendar.zone, now);
      expect(second).toBe(read);
      expect(encodeState(willWrite(second, decide(lead, second.journal, rules, calendar, now)))).toBe(cell);
    });
  });
});

test("a fold over the ledger equals the State cell, in whatever order the touches were logged", () => {
  fc.assert(
    fc.property(anyStory, fc.infiniteStream(fc.nat()), ({ journal }, dice) => {
      const ledger = [...journal.touches];
      for (let place = ledger.length - 1; place > 0; place -= 1) {
        const other = (dice.next().value ?? 0) % (place + 1);
        const [one, two] = [ledger[place], ledger[other]];
        if (one && two) [ledger[place], ledger[other]] = [two, one];
      }
      const grown = ledger.reduce(addTouch, { ...journal, touches: [] });
      expect(withTouches(journal, ledger)).toEqual(grown);
    }),
    RUNS,
  );
});

test("a State cell of any story is read back as it was written", () => {
  fc.assert(
    fc.property(anyStory, fc.string(), ({ lead, journal, settings, now }, leadId) => {
      const rules = rulesWith(settings);
      const cells = { temperature: "Hot", stage: "Trying", promised: null, phone: "555-0101" } as const;
      const state = { ...firstSight(leadId, lead, cells, [], rules, calendarFor(rules.settings), now), journal };
      expect(decodeState(encodeState(state))).toEqual(state);
    }),
    RUNS,
  );
});

/** The contact that is due, done. A reply that can only go by postcard is skipped: no postcard answers (§4.3). */
function doing({ kind }: Slot, channel: NonNullable<Slot["channel"]>, at: number): Touch {
  const skip = kind === "reply" && (channel === "Postcard" || channel === "Letter");
  const outcome = { Call: "No answer", Visit: "Not there" } as const;
  return {
    at,
    channel,
    direction: skip ? "Skip" : "Out",
    outcome: skip ? null : channel === "Call" || channel === "Visit" ? outcome[channel] : "Sent",
    promised: null,
    by: "owner",
  };
}

function place(slot: Slot | null) {
  return slot && { at: slot.at, channel: slot.channel, kind: slot.kind, rule: slot.rule, reason: slot.reason };
}

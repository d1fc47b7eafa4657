/** What logging a touch would do: shown before it is saved, and done when it is (§1 outcomes, §2, §3). */

import { addTouch, withEdits } from "../journal/journal";
import type { Decision, Journal, Lead, Minute, Rules, Temperature, Touch } from "../model";
import type { Calendar } from "../time";
import { barOf } from "./channels";
import { decide } from "./decide";

export interface Effects {
  /** Null where the touch leaves the temperature as it is. */
  temperature: { from: Temperature; to: Temperature } | null;
  /** The *Do not …* cell to tick. */
  bars: "call" | "email" | "mail" | null;
  /** The journal with the touch. */
  journal: Journal;
  /** What is decided with the touch: stage, next contact and all. */
  decision: Decision;
}

/** @param now the moment of logging; the touch may be backdated. */
export function effectsOf(
  touch: Touch,
  lead: Lead,
  journal: Journal,
  rules: Rules,
  calendar: Calendar,
  now: Minute,
): Effects {
  const then = Math.max(now, touch.at);
  const from = decide(lead, journal, rules, calendar, then).temperature;
  const grown = addTouch(journal, touch);
  const decision = decide(lead, grown, rules, calendar, then);
  const to = decision.temperature;
  const bar = barOf(touch);
  return {
    temperature: from === to ? null : { from, to },
    bars: bar === "phone" ? null : bar,
    journal: grown,
    decision,
  };
}

/**
 * The journal where the owner keeps the temperature that a touch would change: from then on it is the owner's own choice,
 * unless it was already.
 */
export function keepTemperature(journal: Journal, temperature: Temperature, at: Minute): Journal {
  return withEdits(journal, [{ kind: "temperature", at, to: temperature, by: "owner" }]);
}

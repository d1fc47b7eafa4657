/** The rules in force, and the shape that stored ones must have to be believed. */

import * as v from "valibot";
import { type CadenceRule, CHANNELS, TEMPERATURES } from "../model";
import { FIELD_KEYS } from "./lead-sheet";
import type { OwnerSettings } from "./read";
import { START } from "./start";

/** All that a run needs to know of the owner's sheets. */
export interface RulesInForce extends OwnerSettings {
  cadence: readonly CadenceRule[];
}

const wholeNumber = v.pipe(v.number(), v.integer());
const hours = v.object({ opens: wholeNumber, closes: wholeNumber });
const channel = v.picklist(CHANNELS);

const interval = v.union([
  v.object({ unit: v.literal("day"), count: wholeNumber }),
  v.object({ unit: v.literal("month"), count: wholeNumber }),
]);

const bound = v.union([v.object({ unit: v.literal("lead day"), day: wholeNumber }), interval]);

const rule = v.object({
  row: wholeNumber,
  stage: v.picklist(["Trying", "Talking", "Nurture", "Won", "Lost"]),
  temperatures: v.array(v.picklist(TEMPERATURES)),
  highValue: v.boolean(),
  from: v.nullable(bound),
  to: v.nullable(bound),
  channel: v.variant("kind", [
    v.object({ kind: v.literal("in kind") }),
    v.object({ kind: v.literal("one"), channel }),
    v.object({ kind: v.literal("either"), channels: v.tuple([channel, channel]) }),
  ]),
  often: v.variant("kind", [
    v.object({ kind: v.literal("once") }),
    v.object({ kind: v.literal("daily"), times: wholeNumber }),
    v.object({ kind: v.literal("every"), interval, text: v.string() }),
  ]),
  when: v.nullable(
    v.variant("kind", [
      v.object({ kind: v.literal("within"), minutes: wholeNumber }),
      v.object({ kind: v.literal("right after") }),
      v.object({ kind: v.literal("after"), minutes: wholeNumber }),
    ]),
  ),
  template: v.string(),
  send: v.picklist(["", "Draft", "Auto"]),
  tip: v.string(),
});

const settings = v.object({
  zone: v.string(),
  hours: v.array(v.nullable(hours)),
  holidays: v.array(wholeNumber),
  // Rules that were remembered before there were such settings lack them.
  absences: v.optional(v.array(v.object({ from: wholeNumber, back: wholeNumber, said: v.string() })), []),
  callHours: hours,
  tries: wholeNumber,
  tryDays: wholeNumber,
  stopCallsMonths: v.nullable(wholeNumber),
  highValueFrom: v.nullable(v.number()),
  automatic: v.optional(v.object({ aDay: wholeNumber, kept: wholeNumber }), START.automatic),
  intake: v.optional(v.object({ label: v.string(), every: wholeNumber, tell: v.boolean() }), START.intake),
  followUp: v.optional(
    v.object({ weekday: v.nullable(wholeNumber), start: wholeNumber, length: wholeNumber }),
    START.followUp,
  ),
  promisesInCalendar: v.optional(v.boolean(), START.promisesInCalendar),
  morningEmail: v.optional(v.boolean(), START.morningEmail),
  effort: v.optional(
    v.object({ call: wholeNumber, mail: wholeNumber, card: wholeNumber, aDay: wholeNumber }),
    START.effort,
  ),
  business: v.object({
    name: v.string(),
    phone: v.string(),
    email: v.string(),
    website: v.string(),
    postal: v.string(),
    hoursText: v.string(),
    signature: v.string(),
  }),
});

export const RULES_SHAPE: v.GenericSchema<unknown, RulesInForce> = v.object({
  settings,
  leadSheet: v.object({
    sheet: v.string(),
    headerRow: wholeNumber,
    headers: v.record(v.picklist(FIELD_KEYS), v.string()),
  }),
  cadence: v.array(rule),
});

/** Any lead, any story, any settings: what the properties of the rules must hold for. */

import fc from "fast-check";
import {
  ATTEMPT_OUTCOMES,
  CHANNELS,
  type Channel,
  type Edit,
  type Hours,
  INBOUND_OUTCOMES,
  type Interval,
  type Journal,
  type Lead,
  MINDS,
  type Minute,
  NEWS,
  type Outcome,
  type Promised,
  REFERRERS,
  type Settings,
  STAGES,
  TEMPERATURES,
  type Touch,
  WAYS_IN,
} from "../../../src/core/model";
import { dayOf } from "../../../src/core/time";
import { SETTINGS } from "./rules";

/** With and without summer time, on both halves of the earth, with half hours. */
export const ZONES = [
  "America/New_York",
  "Europe/Berlin",
  "Australia/Sydney",
  "Australia/Lord_Howe",
  "Asia/Kolkata",
  "America/Sao_Paulo",
  "Etc/UTC",
  "America/St_Johns",
];

/** Weeks in which the clocks of one of the zones change. */
const CHANGES = [
  dayOf(2026, 3, 5),
  dayOf(2026, 3, 26),
  dayOf(2026, 4, 2),
  dayOf(2026, 10, 1),
  dayOf(2026, 10, 22),
  dayOf(2026, 10, 29),
];

/** A minute of 2026 to 2028, half of them in a week of a change of the clocks. */
export const anyMinute: fc.Arbitrary<Minute> = fc.oneof(
  fc.tuple(fc.constantFrom(...CHANGES), fc.nat(7 * 1440)).map(([day, minute]) => day * 1440 + minute),
  fc.nat(2 * 365 * 1440).map((minute) => dayOf(2026, 1, 1) * 1440 + minute),
);

const anyHours: fc.Arbitrary<Hours> = fc
  .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 12 }))
  .map(([opens, length]) => ({ opens: opens * 60, closes: Math.min((opens + length) * 60, 1440) }));

export const anySettings: fc.Arbitrary<Settings> = fc
  .record({
    zone: fc.constantFrom(...ZONES),
    hours: fc.array(fc.option(anyHours, { freq: 3 }), { minLength: 7, maxLength: 7 }),
    holidays: fc.array(fc.integer({ min: dayOf(2026, 1, 1), max: dayOf(2028, 12, 31) }), { maxLength: 5 }),
    tries: fc.integer({ min: 1, max: 12 }),
    tryDays: fc.integer({ min: 1, max: 30 }),
    stopCallsMonths: fc.option(fc.integer({ min: 1, max: 18 }), { freq: 4 }),
    highValueFrom: fc.option(fc.constant(1000)),
  })
  .map((some) => ({ ...SETTINGS, ...some }));

const anyInterval: fc.Arbitrary<Interval> = fc.oneof(
  fc.record({ unit: fc.constant("day" as const), count: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ unit: fc.constant("month" as const), count: fc.constantFrom(1, 3, 12) }),
);

const anyLead: fc.Arbitrary<Lead> = fc
  .record({
    received: anyMinute,
    wayIn: fc.option(fc.constantFrom(...WAYS_IN)),
    referrerKind: fc.option(fc.constantFrom(...REFERRERS), { freq: 4 }),
    neededIn: fc.option(fc.integer({ min: -10, max: 60 })),
    buyingStage: fc.constantFrom("", "", "Dreaming", "Planning"),
    value: fc.option(fc.constantFrom(200, 1000, 5000)),
    reach: fc.record({ phone: fc.boolean(), email: fc.boolean(), address: fc.boolean() }),
    barred: fc.record({ call: rarely(), email: rarely(), mail: rarely() }),
    every: fc.option(anyInterval, { freq: 8 }),
  })
  .map(({ neededIn, ...facts }) => ({
    ...facts,
    referredBy: "",
    zone: null,
    neededBy: neededIn === null ? null : Math.floor(facts.received / 1440) + neededIn,
  }));

function rarely(): fc.Arbitrary<boolean> {
  return fc.constantFrom(true, false, false, false, false);
}

const anyPromised = (around: Minute): fc.Arbitrary<Promised> =>
  fc.record({
    when: fc.oneof(
      fc.integer({ min: -2000, max: 30_000 }).map((wait) => ({ kind: "moment" as const, at: around + wait })),
      fc
        .integer({ min: -1, max: 30 })
        .map((days) => ({ kind: "date" as const, day: Math.floor(around / 1440) + days })),
    ),
    channel: fc.option(fc.constantFrom(...CHANNELS)),
  });

/** Minutes between what happens: minutes, hours or weeks. */
const anyPause = fc.oneof(fc.nat(30), fc.nat(1440), fc.nat(30_000));

function anyTouchAt(at: Minute): fc.Arbitrary<Touch> {
  const promised = fc.option(anyPromised(at), { freq: 8 });
  const by = fc.constantFrom("owner" as const, "owner" as const, "stoke" as const);
  return fc.constantFrom(...CHANNELS).chain((channel) =>
    fc
      .oneof(
        {
          weight: 5,
          arbitrary: fc.record({ direction: fc.constant("Out" as const), outcome: outcomeOf(channel), promised, by }),
        },
        {
          weight: 2,
          arbitrary: fc.record({
            direction: fc.constant("In" as const),
            outcome: fc.constantFrom<Outcome>(...INBOUND_OUTCOMES, ...MINDS),
            promised,
            by,
          }),
        },
        {
          weight: 1,
          arbitrary: fc.constant({ direction: "Skip" as const, outcome: null, promised: null, by: "owner" as const }),
        },
      )
      .map((what) => ({ at, channel, ...what })),
  );
}

function outcomeOf(channel: Channel): fc.Arbitrary<Outcome> {
  const own: readonly Outcome[] = ATTEMPT_OUTCOMES[channel];
  return fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...own) },
    { weight: 1, arbitrary: fc.constantFrom<Outcome>(...MINDS) },
  );
}

function anyEditAt(at: Minute): fc.Arbitrary<Edit> {
  return fc.oneof(
    fc.constantFrom(...TEMPERATURES).map((to): Edit => ({ kind: "temperature", at, to, by: "owner" })),
    fc.constantFrom(...STAGES).map((to): Edit => ({ kind: "stage", at, to })),
    fc.integer({ min: 0, max: 40 }).map((days): Edit => ({ kind: "back", at, to: Math.floor(at / 1_440) + days })),
    fc.option(anyPromised(at)).map((to): Edit => ({ kind: "promise", at, to })),
    fc
      .constantFrom("phone" as const, "call" as const, "email" as const, "mail" as const)
      .map((kind): Edit => ({ kind, at })),
    fc
      .tuple(fc.constantFrom(...NEWS), fc.boolean())
      .map(([news, skipped]): Edit => ({ kind: "thanks", at, news, skipped })),
  );
}

/** Moments one after the other, from a lead's arrival on. */
function moments(from: Minute, most: number): fc.Arbitrary<Minute[]> {
  return fc.array(anyPause, { maxLength: most }).map((pauses) => {
    let at = from;
    return pauses.map((pause) => {
      at += pause;
      return at;
    });
  });
}

function anyJournal(from: Minute): fc.Arbitrary<Journal> {
  const all = <T>(ats: Minute[], one: (at: Minute) => fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.tuple(...ats.map(one));
  return fc.record({
    temperature: fc.option(fc.constantFrom(...TEMPERATURES)),
    touches: moments(from, 14).chain((ats) => all(ats, anyTouchAt)),
    dropped: fc.constant(0),
    edits: moments(from, 3).chain((ats) => all(ats, anyEditAt)),
  });
}

/** A lead with its story, the rules, and a moment after some of it. */
export const anyStory = fc.tuple(anySettings, anyLead).chain(([settings, lead]) =>
  fc.record({
    settings: fc.constant(settings),
    lead: fc.constant(lead),
    journal: anyJournal(lead.received),
    now: anyPause.chain((pause) => fc.nat(120_000).map((more) => lead.received + pause + more)),
  }),
);

/** Invented leads in every state that the sidebar can meet, as the server would show them on Tue, Nov 3 2026. */

import type { ChannelChoices, LeadCard, StepView, TouchView } from "../../src/actions/views";
import { ATTEMPT_OUTCOMES, CHANNELS, type Channel, MINDS, type Outcome } from "../../src/core/model";

const INBOUND: Record<Channel, Outcome[]> = {
  Call: ["Called in", "Left us a voicemail"],
  Email: ["Replied", "Web form"],
  Text: ["Replied"],
  Letter: ["Replied"],
  Postcard: [],
  Visit: ["Walked in"],
};

const CHOICES: ChannelChoices[] = CHANNELS.map((channel) => ({
  channel,
  out: [...ATTEMPT_OUTCOMES[channel], ...MINDS],
  in: INBOUND[channel].length > 0 ? [...INBOUND[channel], ...MINDS] : [],
}));

export function step(part: Partial<StepView>): StepView {
  return {
    at: { iso: "2026-11-03T15:20:00Z", label: "Tue, Nov 3, 10:20 AM" },
    channel: "Call",
    reason: "Day 2 call, 1 of 3",
    tip: "",
    template: "",
    state: "later",
    wait: "",
    ...part,
  };
}

export function touch(part: Partial<TouchView>): TouchView {
  return {
    id: "t-1",
    at: { iso: "2026-11-02T15:04:00Z", label: "Mon, Nov 2, 10:04 AM" },
    channel: "Call",
    direction: "Out",
    outcome: "Left voicemail",
    note: "",
    promise: "",
    temperature: "",
    by: "owner@example.com",
    status: "",
    thanked: "",
    link: "",
    ...part,
  };
}

function lead(part: Partial<LeadCard>): LeadCard {
  return {
    id: "L-1",
    row: 2,
    name: "Ana Cruz",
    company: "Cruz Florists",
    interest: "40 centrepieces by 12 June",
    temperature: "Hot",
    temperatureReason: "Came to us (Web form)",
    stage: "Trying",
    received: { iso: "2026-11-02T15:00:00Z", label: "Mon, Nov 2, 10:00 AM" },
    age: "1 d",
    tries: "4 of 10",
    wayIn: "Web form",
    referredBy: "",
    thanksDue: [],
    neededBy: "",
    notes: "",
    tel: "tel:+12125550100",
    phone: "(212) 555-0100",
    email: "ana@example.com",
    address: "12 Orchard St, New York, NY 10002",
    bars: [],
    flag: null,
    next: step({}),
    action: step({}),
    others: [],
    hoursTried: [],
    history: [],
    choices: CHOICES,
    notices: [],
    ...part,
  };
}

const ANA = lead({
  next: step({ tip: "Try another hour than yesterday" }),
  action: step({ tip: "Try another hour than yesterday" }),
  others: [
    step({
      channel: "Email",
      reason: "Day 2 email",
      at: { iso: "2026-11-03T14:00:00Z", label: "Tue, Nov 3, 9:00 AM" },
      state: "overdue",
      template: "Day 2",
    }),
    step({
      channel: "Postcard",
      reason: "Day 3 postcard",
      at: { iso: "2026-11-04T14:00:00Z", label: "Wed, Nov 4, 9:00 AM" },
    }),
  ],
  hoursTried: ["Mon 15:18 No answer", "Mon 13:36 No answer", "Mon 11:54 No answer", "Mon 10:04 Left voicemail"],
  history: [
    touch({ id: "t-4", at: { iso: "2026-11-02T20:18:00Z", label: "Mon, Nov 2, 3:18 PM" }, outcome: "No answer" }),
    touch({ id: "t-3", at: { iso: "2026-11-02T18:36:00Z", label: "Mon, Nov 2, 1:36 PM" }, outcome: "No answer" }),
    touch({
      id: "t-2",
      at: { iso: "2026-11-02T15:06:00Z", label: "Mon, Nov 2, 10:06 AM" },
      channel: "Email",
      outcome: "Sent",
      thanked: "",
      link: "https://mail.google.com/mail/u/0/#all/18c0",
    }),
    touch({ id: "t-1", note: "Said our hours and that the June calendar is filling up." }),
  ],
});

/** Minutes count: never touched, and late. */
const BEN = lead({
  id: "L-2",
  row: 3,
  name: "Ben Okafor",
  company: "",
  interest: "Wedding bouquet, needs it this week",
  temperature: "Sizzling",
  temperatureReason: "Needed by Fri, Nov 6",
  thanksDue: [],
  neededBy: "Fri, Nov 6 2026",
  stage: "New",
  age: "25 min",
  tries: "0 of 10",
  flag: { kind: "untouched", text: "Untouched 25 min" },
  address: "",
  next: step({
    reason: "Day 1 call",
    tip: "Voicemail: friendly, a reason to call back, more contact details than they need",
    state: "overdue",
  }),
  action: step({
    reason: "Day 1 call",
    tip: "Voicemail: friendly, a reason to call back, more contact details than they need",
    state: "overdue",
  }),
});

/** Talking, with a long history, a promise kept, a mail in doubt, and owner's notes without end. */
const CARLA = lead({
  id: "L-3",
  row: 4,
  name: "Carla Weiss-Montgomery von Hohenstein",
  company: "Hohenstein & Daughters Event Catering and Hospitality Services GmbH",
  interest: "Wants a quote for three summer parties, each with forty guests; prefers white and green.",
  temperature: "Warm",
  temperatureReason: "Referred by Bob Stone (fan)",
  stage: "Talking",
  age: "34 d",
  tries: "12",
  wayIn: "Referral",
  referredBy: "Bob Stone (fan)",
  thanksDue: [
    {
      referrer: "Bob Stone",
      referrerKind: "Fan",
      news: "attempted",
      since: { iso: "2026-11-02T15:04:00Z", label: "Mon, Nov 2, 10:04 AM" },
      text: "Thank Bob Stone (fan): Carla Weiss-Montgomery von Hohenstein was called",
    },
  ],
  notes: "Knows Bob from the choir. ".repeat(40),
  next: step({
    reason: "Promised Thu 14:00",
    at: { iso: "2026-11-05T19:00:00Z", label: "Thu, Nov 5, 2:00 PM" },
    tip: "Name the fan: Bob Stone",
  }),
  action: step({
    reason: "Promised Thu 14:00",
    at: { iso: "2026-11-05T19:00:00Z", label: "Thu, Nov 5, 2:00 PM" },
    tip: "Name the fan: Bob Stone",
  }),
  history: [
    touch({
      id: "t-20",
      channel: "Email",
      outcome: "Sent",
      status: "Unknown",
      thanked: "",
      link: "https://mail.google.com/mail/u/0/#search/to%3Acarla%40example.com",
      note: "Quote for the June party",
    }),
    touch({
      id: "t-19",
      outcome: "Talked",
      note: "Wants to think until Thursday.",
      promise: "Call Thu, Nov 5, 2:00 PM",
      temperature: "Cool → Warm",
    }),
    touch({
      id: "t-18",
      direction: "In",
      channel: "Email",
      outcome: "Replied",
      note: "“Could you also do the tables?”",
      by: "Stoke",
      thanked: "",
      link: "https://mail.google.com/mail/u/0/#all/18c1",
    }),
    touch({ id: "t-17", direction: "Skip", channel: "Postcard", outcome: "" }),
    ...Array.from({ length: 9 }, (_, index) => touch({ id: `t-${9 - index}`, outcome: "No answer" })),
  ],
});

const DO_NOT_CALL = lead({
  id: "L-4",
  row: 5,
  name: "Dmitri Petrov",
  flag: { kind: "due today", text: "Due today" },
  temperature: "Cool",
  temperatureReason: "Heard of",
  bars: ["Do not call", "Do not mail"],
  tel: "",
  next: step({ channel: "Email", reason: "Email, once a month", template: "Monthly note", state: "due" }),
  action: step({ channel: "Email", reason: "Email, once a month", template: "Monthly note", state: "due" }),
  notices: ["Gmail is switched off, so replies are not seen. Choose Stoke > Set up to allow it."],
});

const REMOVED = lead({
  id: "L-5",
  row: 6,
  name: "Erin Walsh",
  company: "",
  temperature: "Cold",
  stage: "Removed",
  bars: ["Removed"],
  tel: "",
  next: null,
  action: null,
  choices: [],
});

const UNREACHABLE = lead({
  id: "L-6",
  row: 7,
  name: "",
  company: "Corner Bakery",
  interest: "",
  temperature: "Cold",
  stage: "New",
  tries: "0 of 10",
  flag: { kind: "no way", text: "No way to reach" },
  tel: "",
  phone: "",
  email: "",
  address: "",
  next: step({ channel: null, reason: "Find a way to reach them", state: "overdue" }),
  action: step({ channel: null, reason: "Find a way to reach them", state: "overdue" }),
});

/** Markup, right-to-left script and emoji in the owner's cells are text and nothing else. */
const STRANGE = lead({
  id: "L-7",
  row: 8,
  name: "<img src=x onerror=alert(1)> سلمى 🌷",
  company: "مقهى الحي",
  interest: "x".repeat(10_000),
  next: step({ wait: "too early there" }),
  action: step({ wait: "too early there" }),
});

export const LEADS = [ANA, BEN, CARLA, DO_NOT_CALL, REMOVED, UNREACHABLE, STRANGE];

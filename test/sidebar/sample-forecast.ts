/** An invented forecast: too much today and on the second Tuesday, weekends off. */

import type { ForecastDayView, ForecastView } from "../../src/actions/views";

const LABELS = [
  "Mon 2",
  "Tue 3",
  "Wed 4",
  "Thu 5",
  "Fri 6",
  "Sat 7",
  "Sun 8",
  "Mon 9",
  "Tue 10",
  "Wed 11",
  "Thu 12",
  "Fri 13",
  "Sat 14",
  "Sun 15",
];
const CALLS = [40, 12, 9, 6, 6, 0, 0, 3, 8, 2, 1, 2, 0, 0];
const MAILS = [12, 6, 2, 1, 4, 0, 0, 2, 25, 0, 1, 0, 0, 0];
const CARDS = [9, 0, 5, 2, 1, 0, 0, 0, 3, 0, 0, 0, 0, 0];

function dayOf(label: string, index: number): ForecastDayView {
  const [calls = 0, mails = 0, cards = 0] = [CALLS, MAILS, CARDS].map((counts) => counts[index] ?? 0);
  const minutes = { calls: calls * 5, mails: mails * 3, cards: cards * 3, all: calls * 5 + mails * 3 + cards * 3 };
  const isOff = label.startsWith("S");
  const there = isOff ? 0 : label.startsWith("Tue") ? 150 : 30;
  return {
    iso: `2026-11-${String(index + 2).padStart(2, "0")}`,
    label: `${label.slice(0, 3)}, Nov ${label.slice(4)}`,
    weekday: label.slice(0, 3),
    date: label.slice(4),
    open: !isOff,
    askedLabel: `${Math.floor(minutes.all / 60)} h ${minutes.all % 60} min`,
    thereLabel: isOff ? "day off" : `${there} min`,
    calls,
    mails,
    cards,
    automatic: index === 1 ? 4 : 0,
    minutes,
    there,
  };
}

export const FORECAST: ForecastView = {
  asOf: "As of Mon, Nov 2, 10:00 AM",
  days: LABELS.map(dayOf),
  shares: [
    {
      label: "Row 6 of Cadence (Trying · Sizzling, Hot · Call · 3 a day, day 2 to 5)",
      calls: 54,
      mails: 0,
      automatic: 0,
      cards: 0,
      minutes: 270,
      timeLabel: "4 h 30 min",
    },
    {
      label: "Row 7 of Cadence (Trying · Sizzling, Hot · Email · once, day 2)",
      calls: 0,
      mails: 9,
      automatic: 4,
      cards: 0,
      minutes: 27,
      timeLabel: "27 min",
    },
    { label: "Replies that you owe", calls: 1, mails: 2, automatic: 0, cards: 0, minutes: 11, timeLabel: "11 min" },
  ],
  advice: [
    "It cannot be done. The next 14 days ask for 11 h 8 min, and you have 9 h.",
    "Row 6 of Cadence (Trying · Sizzling, Hot · Call · 3 a day, day 2 to 5) asks for 4 h 30 min of the 11 h 8 min.",
    "Ask for less there, or give follow-up more minutes in Settings.",
  ],
  remarks: [
    "Counted is what your leads of now ask for if nobody answers. Whoever picks up asks for less, and new leads ask for more.",
    "Stoke sends 4 e-mails more by itself in these two weeks, without any of your time.",
  ],
};

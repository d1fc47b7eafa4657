/** The measured figures in an owner's words: sections of rows that never change their number, so that charts can rest on them. */

import { CHANNELS, type Minute, TEMPERATURES, WAYS_IN } from "../model";
import { clock, type Labels, lengthLabel } from "../time";
import { advise, WEEKDAYS } from "./advice";
import { FEW_TRIES, FIRST_HOUR, LAST_HOUR, LEFT_DAYS, MANY_TRIES, type Measured } from "./measured";
import { counted, figure, median, NOTHING, type Row, shareRow, sumOf } from "./rows";
import type { Tally } from "./tally";

export interface Report {
  /** "As of Tue, Nov 24, 10:00 AM …" */
  asOf: string;
  advice: readonly string[];
  /** What is not counted and why; blank where everything is. */
  remark: string;
  sections: readonly Section[];
}

export interface Section {
  key: string;
  title: string;
  /** One line: what is counted. */
  means: string;
  /** Above the label and the five cells; "" over a column that the section does not use. */
  headers: readonly [string, string, string, string, string, string];
  rows: readonly Row[];
  /** Of the first rows only, where the others are of another kind. */
  chart: { kind: ChartKind; rows: number } | null;
}

/** "bars", "columns": of the shares; "counts": columns of the second, fourth and fifth column. */
type ChartKind = "bars" | "columns" | "counts";

/** Referrers with a row of their own; the others share one. */
const MOST_REFERRERS = 8;

/** @param strays touches that are not in it: unreadable, or of leads that are gone */
export function reportOf(measured: Measured, strays: number, labels: Labels, now: Minute): Report {
  return {
    asOf: `As of ${labels.moment(now)}: ${counted(measured.touches, "touch", "touches")} with ${counted(measured.contacted, "lead", "leads")}. Point at a number to see the leads behind it.`,
    advice: advise(measured),
    remark: remarkOf(measured, strays),
    sections: [
      weeks(measured, labels),
      firstContact(measured),
      left(measured),
      promises(measured),
      tries(measured),
      hours(measured),
      weekdays(measured),
      channels(measured),
      ...closing(measured),
    ],
  };
}

function remarkOf({ wonByHand }: Measured, strays: number): string {
  const won =
    wonByHand > 0
      ? `${counted(wonByHand, "lead is", "leads are")} Won without a touch that says Bought: log it, and the sale counts here.`
      : "";
  const stray =
    strays > 0
      ? `${counted(strays, "touch is", "touches are")} not counted: unreadable, or of a lead that is gone.`
      : "";
  return [won, stray].filter((sentence) => sentence !== "").join(" ");
}

const SHARE_HEADERS = (what: string, of: string, hits: string): Section["headers"] => [
  what,
  "Leads",
  of,
  hits,
  "Share",
  "Very likely between",
];

function weeks({ weeks: all }: Measured, labels: Labels): Section {
  return {
    key: "weeks",
    title: "The last 12 weeks",
    means: "Each from Monday. A lead that you reached counts once a week; the last week is not over yet.",
    headers: ["Week from", "New leads", "Tries", "Leads reached", "Bought", ""],
    rows: all.map(({ monday, received, tries: made, reached, won }) => ({
      label: labels.monthDay(monday),
      cells: [
        figure(received.leads.count, received.leads),
        figure(made.of, made.leads),
        figure(reached.leads.count, reached.leads),
        figure(won.leads.count, won.leads),
        NOTHING,
      ],
    })),
    chart: { kind: "counts", rows: all.length },
  };
}

function firstContact({ waits, within, withinOpen, speed }: Measured): Section {
  const words = ["Within 5 minutes", "Within an hour", "Within a day", "Within a week"];
  const all = within[0]?.leads ?? null;
  const typical = waits.length === 0 ? null : lengthLabel(Math.floor(median(waits)));
  return {
    key: "first",
    title: "How soon you are in touch",
    means:
      "From Received to your first try, or to their call if that came first. Leads without any touch are not in it.",
    headers: SHARE_HEADERS("First contact", "", "In time"),
    rows: [
      ...words.map((word, index) => shareRow(word, within[index], "lead alone")),
      shareRow("In 5 minutes, came while open", withinOpen[0], "lead alone"),
      shareRow("In an hour, came while open", withinOpen[1], "lead alone"),
      {
        label: "Half waited no longer than",
        cells: [
          typical === null ? NOTHING : figure(waits.length, all),
          NOTHING,
          figure(typical, all),
          NOTHING,
          NOTHING,
        ],
      },
      shareRow("Bought: contact in an hour", speed.soon, "lead alone"),
      shareRow("Bought: waited longer", speed.later, "lead alone"),
    ],
    chart: { kind: "bars", rows: words.length },
  };
}

function left({ left: { all, byTries } }: Measured): Section {
  const words = ["Never tried", "Tried once", "Tried twice"];
  return {
    key: "left",
    title: "Given up early",
    means: `Never reached, and no try in the last ${LEFT_DAYS} days. Cold leads, and those who said no, are not meant.`,
    headers: SHARE_HEADERS("Left after", "", "Left"),
    rows: [
      shareRow("Two tries or fewer", all, "lead alone"),
      ...words.slice(0, FEW_TRIES + 1).map((label, index): Row => {
        const behind = byTries[index]?.leads ?? null;
        const some = all.leads.count === 0 ? NOTHING : figure(behind?.count ?? 0, behind);
        return { label, cells: [NOTHING, NOTHING, some, NOTHING, NOTHING] };
      }),
    ],
    chart: null,
  };
}

function promises({ promises: { kept, late, missed } }: Measured): Section {
  return {
    key: "promises",
    title: "Promises",
    means:
      "Kept: a try by the way promised, or a talk, on the day. Promises moved or settled before their day are left out.",
    headers: SHARE_HEADERS("Promise", "Promises", "So many"),
    rows: [
      shareRow("Kept on the day", kept, "try"),
      shareRow("Kept later", late, "try"),
      shareRow("Not kept", missed, "try"),
    ],
    chart: null,
  };
}

function tries({ tries: all, triesUntil, reached: { leads } }: Measured): Section {
  const typical = Math.floor(median(triesUntil));
  return {
    key: "tries",
    title: "Which try reaches them",
    means: "Tries until a lead is reached for the first time. Most people stop after two.",
    headers: SHARE_HEADERS("Try", "Tries", "Reached"),
    rows: [
      ...all.map((tally, index) =>
        shareRow(index + 1 < MANY_TRIES ? `Try ${index + 1}` : `Try ${MANY_TRIES} and later`, tally, "try"),
      ),
      {
        label: "Half took no more tries than",
        cells:
          leads.count === 0
            ? [NOTHING, NOTHING, NOTHING, NOTHING, NOTHING]
            : [figure(leads.count, leads), NOTHING, figure(typical, leads), NOTHING, NOTHING],
      },
    ],
    chart: { kind: "columns", rows: all.length },
  };
}

function hours({ hours: all, oddHours }: Measured): Section {
  return {
    key: "hours",
    title: "Calls by the hour",
    means: "On your clock. Reached: they came to the phone in that very call.",
    headers: SHARE_HEADERS("From", "Calls", "Reached"),
    rows: [
      ...all
        .slice(FIRST_HOUR, LAST_HOUR + 1)
        .map((tally, index) => shareRow(clock((FIRST_HOUR + index) * 60), tally, "try")),
      shareRow("Earlier or later", oddHours, "try"),
    ],
    chart: { kind: "columns", rows: LAST_HOUR - FIRST_HOUR + 1 },
  };
}

function weekdays({ weekdays: all }: Measured): Section {
  return {
    key: "weekdays",
    title: "Calls by the day",
    means: "Reached: they came to the phone in that very call.",
    headers: SHARE_HEADERS("Day", "Calls", "Reached"),
    rows: all.map((tally, day) => shareRow(WEEKDAYS[day] ?? "", tally, "try")),
    chart: { kind: "columns", rows: all.length },
  };
}

function channels({ channels: all }: Measured): Section {
  return {
    key: "channels",
    title: "What gets an answer",
    means: "Reached by that try, or answered the same way before you tried that way again.",
    headers: SHARE_HEADERS("Way", "Tries", "Reached"),
    rows: all.map((tally, channel) => shareRow(CHANNELS[channel] ?? "", tally, "try")),
    chart: { kind: "bars", rows: all.length },
  };
}

function closing({ closing: all }: Measured): Section[] {
  const headers = (what: string) => SHARE_HEADERS(what, "Touches", "Bought");
  const rows = (words: readonly string[], tallies: readonly Tally[]) =>
    tallies.map((tally, index) => shareRow(words[index] ?? "Not said", tally, "lead"));
  const means = "Of the leads in touch with you, how many bought so far.";
  return [
    {
      key: "temperature",
      title: "Who buys: by temperature",
      means: `${means} The temperature is today's.`,
      headers: headers("Temperature"),
      rows: rows(TEMPERATURES, all.temperature),
      chart: { kind: "bars", rows: TEMPERATURES.length },
    },
    {
      key: "source",
      title: "Who buys: by how they came",
      means,
      headers: headers("Way in"),
      rows: rows(WAYS_IN, all.source),
      chart: { kind: "bars", rows: WAYS_IN.length },
    },
    {
      key: "referrer",
      title: "Who buys: by who sent them",
      means: "The referrers of most leads first.",
      headers: headers("Referred by"),
      rows: referrers(all.referrer),
      chart: { kind: "bars", rows: MOST_REFERRERS },
    },
    {
      key: "means",
      title: "Who buys: by what you tried",
      means: "A lead counts once for each way by which you tried before they bought.",
      headers: headers("Way"),
      rows: rows(CHANNELS, all.channel),
      chart: { kind: "bars", rows: CHANNELS.length },
    },
  ];
}

function referrers(all: Measured["closing"]["referrer"]): Row[] {
  const sorted = [...all.values()].sort(
    (a, b) => b.tally.leads.count - a.tally.leads.count || (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1),
  );
  const shown = sorted.slice(0, MOST_REFERRERS).map(({ name, tally }) => shareRow(name, tally, "lead"));
  const blank = Array.from({ length: MOST_REFERRERS - shown.length }, () => shareRow("", undefined, "lead"));
  const others = sorted.slice(MOST_REFERRERS).map(({ tally }) => tally);
  return [...shown, ...blank, shareRow("All others", sumOf(others), "lead")];
}

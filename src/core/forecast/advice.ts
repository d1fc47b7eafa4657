/** What a forecast says in a sentence or three: whether it can be done, and if not, which rows of Cadence cost what. */

import { ruleWords } from "../cadence";
import type { Settings } from "../model";
import type { Labels } from "../time";
import { type Asker, DAYS, type Forecast, type ForecastDay, type Share } from "./forecast";

/** So many rows of Cadence are named at most. */
const NAMED = 3;
/** A row that asks for less of all is not what it hangs on. */
const WORTH_NAMING = 0.1;

export function adviseOn({ days, shares }: Forecast, labels: Labels): string[] {
  const asked = sum(days, ({ minutes }) => minutes);
  const there = sum(days, (day) => day.there);
  if (asked === 0) return [`The next ${DAYS} days ask nothing of you.`];
  const all = `The next ${DAYS} days ask for ${workLabel(asked)}`;
  if (there === 0) return [`${all}. Settings gives follow-up no time: see Minutes a day for follow-up.`];
  if (asked > there) {
    const [today] = days;
    const piled = today !== undefined && today.minutes * 2 >= asked ? `, ${workLabel(today.minutes)} of it today` : "";
    return [`It cannot be done. ${all}${piled}, and you have ${workLabel(there)}.`, ...costs(shares, asked)];
  }
  const over = days.filter((day) => day.minutes > day.there);
  const [busiest] = [...over].sort((one, other) => other.minutes - other.there - (one.minutes - one.there));
  if (busiest === undefined) return [`It can be done. ${all}, and you have ${workLabel(there)}.`];
  return [
    `It can be done, but not day by day. ${all}, and you have ${workLabel(there)}.`,
    tooMuch(over.length, busiest, labels),
  ];
}

/**
 * What the figures leave out, and what Stoke does of it by itself; five at most.
 * @param asking rows of Cadence (1-based) that say Auto and have not the owner's OK
 */
export function remarksOn(forecast: Forecast, { automatic }: Settings, asking: readonly number[]): string[] {
  const { days, unreachable, heldBack } = forecast;
  const remarks = [
    "Counted is what your leads of now ask for if nobody answers. Whoever picks up asks for less, and new leads ask for more.",
  ];
  const going = sum(days, (day) => day.automatic);
  if (going + heldBack.waiting > 0) {
    const mails = going === 1 ? "one e-mail" : `${going} e-mails`;
    remarks.push(`Stoke sends ${mails} more by itself in these two weeks, without any of your time.`);
  }
  if (heldBack.later + heldBack.waiting > 0) remarks.push(limitWords(heldBack, automatic.aDay));
  if (asking.length > 0) {
    const [rows, their] = asking.length === 1 ? ["Row", "says Auto and waits"] : ["Rows", "say Auto and wait"];
    remarks.push(`${rows} ${listed(asking)} of Cadence ${their} for your OK: those e-mails are counted as yours.`);
  }
  if (unreachable > 0) {
    remarks.push(
      unreachable === 1 ? "One lead has no way to be reached." : `${unreachable} leads have no way to be reached.`,
    );
  }
  return remarks;
}

function limitWords({ later, waiting }: Forecast["heldBack"], aDay: number): string {
  const late = later === 0 ? [] : [`${later} of its e-mails ${later === 1 ? "goes" : "go"} later than due`];
  const left = waiting === 0 ? [] : [`up to ${waiting} still ${waiting === 1 ? "waits" : "wait"} after these days`];
  return `It may send ${aDay} a day (Automatic e-mails a day, in Settings): ${[...late, ...left].join(", and ")}.`;
}

function listed(numbers: readonly number[]): string {
  const last = numbers[numbers.length - 1];
  return numbers.length < 2 ? String(last) : `${numbers.slice(0, -1).join(", ")} and ${last}`;
}

/** "Row 8 of Cadence (Trying · Hot · Call · 3 a day, day 2 to 5)", "Replies that you owe". */
export function askerLabel(by: Asker): string {
  switch (by.kind) {
    case "rule":
      return `Row ${by.rule.row} of Cadence (${ruleWords(by.rule)})`;
    case "reply":
      return "Replies that you owe";
    case "promise":
      return "Your promises";
    case "rhythm":
      return "The column Every";
    case "fallback":
      return "Leads for whom no row of Cadence is left";
  }
}

/** "4 h 30 min", "45 min", "6 h". */
export function workLabel(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes - hours * 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

function costs(shares: readonly Share[], asked: number): string[] {
  const rows = shares
    .filter(({ by, minutes }) => by.kind === "rule" && minutes >= asked * WORTH_NAMING)
    .slice(0, NAMED);
  if (rows.length === 0) return ["No single row of Cadence asks for much of it."];
  return [
    ...rows.map(
      ({ by, minutes }, place) =>
        `${askerLabel(by)} asks for ${workLabel(minutes)}${place === 0 ? ` of the ${workLabel(asked)}` : ""}.`,
    ),
    "Ask for less there, or give follow-up more minutes in Settings.",
  ];
}

function tooMuch(days: number, { date, minutes, there }: ForecastDay, labels: Labels): string {
  const have = there === 0 ? "you have none" : `you have ${workLabel(there)}`;
  if (days === 1)
    return `Only ${labels.date(date)} asks for too much: ${workLabel(minutes)}, and ${have}. Some of it has to wait.`;
  return `${days} days ask for too much, ${labels.date(date)} most of all: ${workLabel(minutes)}, and ${have}. Some of it has to wait.`;
}

function sum(days: readonly ForecastDay[], of: (day: ForecastDay) => number): number {
  return days.reduce((total, day) => total + of(day), 0);
}

/** Cells that hold a date, with or without a time: real ones, and text that can mean only one. */

import type { Day, Minute, Promised } from "../model";
import { DAY_MINUTES, dayOfIso, minuteOf, type Zone } from "../time";
import { isDate, textOf } from "./cell";
import { type DateOrder, dateIn, dayIn } from "./dates";
import { mistake, type Reading, value } from "./reading";
import { timeIn } from "./times";

/** A date, or a moment. */
export type DateOrMoment = Promised["when"];

const REMEDY = "Write a date the sheet knows as one, like 2026-11-05, or with a time 2026-11-05 14:30.";

/**
 * A cell of a date column. Midnight on the wall stands for a date without a time.
 * Text is read only with its year in it; words that depend on the day they are read ("tomorrow") are for readPromise.
 */
export function readDateCell(cell: unknown, zone: Zone, order: DateOrder): Reading<DateOrMoment> {
  if (isDate(cell)) return fromDate(cell, zone);
  const text = textOf(cell);
  if (text === "") return value<DateOrMoment>(null);
  if (typeof cell !== "string") return mistake(cell, REMEDY);
  const day = dayOfIso(text);
  if (day !== null) return value<DateOrMoment>({ kind: "date", day });
  const at = minuteOf(text.replace(/ (?:UTC|GMT)$/, "Z").replace(/ ([+-]\d\d:?\d\d)$/, "$1"), zone);
  if (at !== null) return value<DateOrMoment>({ kind: "moment", at });
  return fromText(text, zone, order);
}

/** The day of a cell, whatever its time. */
export function readDayCell(cell: unknown, zone: Zone, order: DateOrder): Reading<Day> {
  const read = readDateCell(cell, zone, order);
  if (!read.ok || read.value === null) return read.ok ? value<Day>(null) : read;
  return value(read.value.kind === "date" ? read.value.day : zone.dateOf(read.value.at));
}

/** The moment of a cell; a date without a time is its midnight. */
export function readMomentCell(cell: unknown, zone: Zone, order: DateOrder): Reading<Minute> {
  const read = readDateCell(cell, zone, order);
  if (!read.ok || read.value === null) return read.ok ? value<Minute>(null) : read;
  return value(read.value.kind === "date" ? zone.midnightOf(read.value.day) : read.value.at);
}

function fromDate(date: Date, zone: Zone): Reading<DateOrMoment> {
  const at = Math.floor(date.getTime() / 60_000);
  // Sheets counts from 30 December 1899: a time alone, or a small number shown as a date, is of that year.
  if (Number.isNaN(at) || at < FIRST_YEAR) return mistake(date, REMEDY);
  const day = zone.dateOf(at);
  return value<DateOrMoment>(zone.midnightOf(day) === at ? { kind: "date", day } : { kind: "moment", at });
}

/** 1 January 1910. */
const FIRST_YEAR = -60 * 365.25 * DAY_MINUTES;

/** "5 Nov 2026", "13/05/2026 2:30 pm". */
function fromText(text: string, zone: Zone, order: DateOrder): Reading<DateOrMoment> {
  const words = text.replace(/,? at /i, " ").split(" ");
  for (let dateWords = words.length; dateWords > 0; dateWords -= 1) {
    const date = dateIn(words.slice(0, dateWords).join(" "), order);
    if (date?.year == null) continue;
    const found = dayIn(date, date.year);
    if ("error" in found) return mistake(text, found.error);
    if (dateWords === words.length) return value<DateOrMoment>({ kind: "date", day: found.day });
    const time = timeIn(words.slice(dateWords).join(" "));
    if (time !== null) {
      return value<DateOrMoment>({ kind: "moment", at: zone.instantOf(found.day * DAY_MINUTES + time.minutes) });
    }
  }
  return mistake(text, REMEDY);
}

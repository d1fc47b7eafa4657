/** A promise in the owner's own words, read into a date or a moment (§4.4). */

import { type DateOrMoment, dateOrderOf, daytime, textOf, timeIn } from "../cells";
import type { Minute, Promised } from "../model";
import { DAY_MINUTES, labelsFor, minuteOf, type Zone } from "../time";
import { takeChannel } from "./channel";
import { dayOfMonth, edgeOfPeriod, month, namedDay, weekday } from "./days";
import type { Grammar, Spoken } from "./phrase";
import { span } from "./spans";
import { writtenDate } from "./written";

const GRAMMARS: readonly Grammar[] = [namedDay, weekday, writtenDate, dayOfMonth, edgeOfPeriod, month, span];

const EXAMPLES = "Write it like: Thu 2pm, tomorrow, in 2 weeks, 5 Nov 14:30.";

/** Hours said as a part of the day, in minutes; the morning is the day itself, due at its opening. */
const PARTS_OF_DAY: readonly [RegExp, number | null][] = [
  [/^(?:first thing|early|(?:in the )?(?:early |late )?morning|am)$/, null],
  [/^(?:around |over |at )?(?:lunch|lunchtime|lunch time)$/, 720],
  [/^(?:in the )?(?:early |late )?afternoon$|^pm$/, 780],
  [/^(?:in the )?evening$/, 1080],
  [/^(?:by |at )?(?:end of (?:the )?day|end of business|close of business|eod|cob)$/, 1020],
];

/** How far ahead a promise may lie: past it, the year is a slip of the finger. */
const YEARS_AHEAD = 10;

/**
 * Reads "Thu 2pm", "tomorrow", "in 2 weeks", "5 Nov 14:30" as said at a moment.
 *
 * A date without a time is a date; a time without a date is today, or tomorrow if it is past. "at 2" is in the afternoon.
 * "Monday morning" is Monday, due at its opening; the afternoon begins at 13:00, the evening at 18:00.
 * @param locale of the spreadsheet ("en_US"): it says whether 11/5 is in November.
 * @returns what was promised, with the channel if the words name one ("call Thu 2pm"), or an error for the owner: nothing written, not understood, no such date, past.
 */
export function readPromise(
  text: string,
  now: Minute,
  zone: Zone,
  locale: string,
): { promised: Promised } | { error: string } {
  const spoken = spokenAt(now, zone, locale);
  const { channel, rest } = takeChannel(plain(text));
  if (rest === "") return { error: `No time is written. ${EXAMPLES}` };
  const exact = minuteOf(textOf(text).toUpperCase(), zone);
  const read = exact === null ? understand(rest, spoken) : { when: moment(exact) };
  if (read === null) return { error: `“${shortened(text)}” is not a time Stoke understands. ${EXAMPLES}` };
  const error = "error" in read ? read.error : whyNot(read.when, spoken);
  return error === null && "when" in read
    ? { promised: { when: read.when, channel } }
    : { error: `${error} ${EXAMPLES}` };
}

type Understood = { when: DateOrMoment } | { error: string } | null;

/** Each way of cutting the words into a day and a time, the longest day first. */
function understand(words: string, spoken: Spoken): Understood {
  for (const { dayWords, time } of cuts(words)) {
    // A number alone may be a day as well as an hour.
    if (dayWords === "") return time === null || /^\d+$/.test(words) ? null : { when: nextTime(time, spoken) };
    for (const grammar of GRAMMARS) {
      const phrase = grammar(dayWords, spoken, time);
      if (phrase === null) continue;
      if ("error" in phrase) return phrase;
      if ("at" in phrase) return time === null ? { when: moment(phrase.at) } : null;
      return { when: time === null ? { kind: "date", day: phrase.day } : at(phrase.day, time, spoken.zone) };
    }
  }
  return null;
}

interface Cut {
  dayWords: string;
  /** Minutes after midnight. */
  time: number | null;
}

/** The words with a time at their end, at their beginning, or nowhere. */
function cuts(words: string): Cut[] {
  const parts = words.split(" ");
  const found: Cut[] = [];
  const add = (dayWords: string[], timeWords: string[]) => {
    const time = timeOf(timeWords.join(" "));
    if (time !== undefined) found.push({ dayWords: trimmed(dayWords.join(" ")), time });
  };
  add(parts, []);
  for (let index = parts.length - 1; index >= 0; index -= 1) add(parts.slice(0, index), parts.slice(index));
  for (let index = 1; index < parts.length; index += 1) add(parts.slice(index), parts.slice(0, index));
  return found;
}

/** Minutes after midnight, null for a day without a time, undefined where the words are no time. */
function timeOf(words: string): number | null | undefined {
  if (words === "") return null;
  const part = PARTS_OF_DAY.find(([pattern]) => pattern.test(words));
  if (part !== undefined) return part[1];
  const time = timeIn(words.replace(/^(?:at|around|about|after|@) ?/, ""));
  return time === null || time.minutes >= DAY_MINUTES ? undefined : daytime(time);
}

function nextTime(time: number, { today, clock, zone }: Spoken): DateOrMoment {
  return at(time > clock ? today : today + 1, time, zone);
}

function at(day: number, time: number, zone: Zone): DateOrMoment {
  return moment(zone.instantOf(day * DAY_MINUTES + time));
}

function moment(minute: Minute): DateOrMoment {
  return { kind: "moment", at: minute };
}

/** Only what is still to come can be promised. Null: it can. */
function whyNot(when: DateOrMoment, { now, today, zone, labels }: Spoken): string | null {
  if (when.kind === "date" ? when.day < today : when.at < now) {
    return `${when.kind === "date" ? labels.date(when.day) : labels.moment(when.at)} is past.`;
  }
  const day = when.kind === "date" ? when.day : zone.dateOf(when.at);
  return day - today > YEARS_AHEAD * 366 ? `That is more than ${YEARS_AHEAD} years away.` : null;
}

function spokenAt(now: Minute, zone: Zone, locale: string): Spoken {
  const today = zone.dateOf(now);
  return {
    now,
    today,
    clock: zone.wallOf(now) - today * DAY_MINUTES,
    zone,
    order: dateOrderOf(locale),
    labels: labelsFor(locale, zone),
  };
}

/** Lower case, one space, no commas. */
function plain(text: string): string {
  return textOf(text)
    .toLowerCase()
    .replace(/[,;!?]|\.$/g, " ")
    .replace(/\btonight(?: at)? (\d+(?::\d\d)?)$/, "today $1pm")
    .replace(/\btonight\b/g, "today evening")
    .replace(/\s+/g, " ")
    .trim();
}

function trimmed(words: string): string {
  return words
    .replace(/^(?:on|by|until|till) /, "")
    .replace(/ (?:at|around|about|@|on)$/, "")
    .trim();
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

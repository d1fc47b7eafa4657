/** Moments, dates and numbers as the spreadsheet's locale writes them, for pages, mails and notes. */

import type { Day, Minute } from "../model";
import type { Zone } from "./zone";

/** By the wall of one zone; the examples are of en_US and en_GB. */
export interface Labels {
  /** "Thu, Nov 5, 2:20 PM", "Thu 5 Nov, 14:20". */
  moment(minute: Minute): string;
  /** "Thu, Nov 5", "Thu 5 Nov". */
  date(day: Day): string;
  /** "Thu". */
  weekday(day: Day): string;
  /** "Nov 5", "5 Nov": where the weekday goes without saying. */
  monthDay(day: Day): string;
  /** "November 5, 2026", "5 November 2026": the date of a letter. */
  longDate(day: Day): string;
  /** "Thu 2:20 PM", "Thu 14:20": a moment of the days around. */
  weekdayTime(minute: Minute): string;
  /** "12,345". */
  number(count: number): string;
}

/** How cells show dates in a locale, as number formats of Sheets: the weekday first, since an owner thinks "Thursday at two". */
export interface CellFormats {
  date: string;
  moment: string;
  /** With the year. */
  momentOfYears: string;
}

const DATE = { weekday: "short", month: "short", day: "numeric" } as const;
const TIME = { hour: "numeric", minute: "2-digit" } as const;

/** @param locale as Sheets names it: "en_US" */
export function labelsFor(locale: string, zone: Zone): Labels {
  const tag = tagOf(locale);
  const wall = (minute: Minute) => zone.wallOf(minute) * 60_000;
  const noon = (day: Day) => day * 86_400_000 + 43_200_000;
  return {
    moment: (minute) => written(tag, { ...DATE, ...TIME }, wall(minute)),
    date: (day) => written(tag, DATE, noon(day)),
    weekday: (day) => written(tag, { weekday: "short" }, noon(day)),
    monthDay: (day) => written(tag, { month: "short", day: "numeric" }, noon(day)),
    longDate: (day) => written(tag, { dateStyle: "long" }, noon(day)),
    weekdayTime: (minute) => written(tag, { weekday: "short", ...TIME }, wall(minute)),
    number: (count) => count.toLocaleString(tag),
  };
}

/** @param locale as Sheets names it: "en_US" */
export function cellFormatsOf(locale: string): CellFormats {
  const parts = formatterOf(tagOf(locale), { ...DATE, ...TIME }).formatToParts(0);
  const place = (type: Intl.DateTimeFormatPartTypes) => parts.findIndex((part) => part.type === type);
  const time = place("dayPeriod") < 0 ? "hh:mm" : "h:mm am/pm";
  const [day, date, comma] =
    place("month") < place("day") ? ["ddd, mmm d", "ddd, mmm d, yyyy", ","] : ["ddd d mmm", "ddd d mmm yyyy", ""];
  return { date, moment: `${day}${comma} ${time}`, momentOfYears: `${date}${comma} ${time}` };
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${tag} ${Object.values(options).join(" ")}`;
  let formatter = formatters.get(key);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat(tag, { ...options, timeZone: "UTC" });
    formatters.set(key, formatter);
  }
  return formatter;
}

/** Some platforms part "2:20" and "PM" by a narrow space that no font of old has. */
function written(tag: string, options: Intl.DateTimeFormatOptions, ms: number): string {
  return formatterOf(tag, options)
    .format(ms)
    .replace(/[\u00a0\u202f]/g, " ");
}

/** The locale as the platform names it; American English where it does not know one. */
function tagOf(locale: string): string {
  const tag = locale.replace(/_/g, "-");
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0 ? tag : "en-US";
  } catch {
    return "en-US";
  }
}

/** The day by which something is needed, in words: "12 June", "next Friday", "12. Juni", "in 3 weeks". */

import type { Day, Minute } from "../../model";
import { readPromise } from "../../promise";
import type { Zone } from "../../time";

/** Where and when a line is read. */
export interface CardHome {
  now: Minute;
  zone: Zone;
  /** Of the spreadsheet: "en_US". */
  locale: string;
  /** ISO code of the country whose numbers are written without one. */
  country: string;
}

/** Null for no date; an error says why the calendar or common sense refuses it. */
export function readNeededBy(text: string, { now, zone, locale }: CardHome): { day: Day } | { error: string } | null {
  if (text.trim() === "") return null;
  const read = readPromise(inEnglish(text), now, zone, locale);
  if ("error" in read) return { error: read.error };
  const { when } = read.promised;
  return { day: when.kind === "date" ? when.day : zone.dateOf(when.at) };
}

/** Something in it must be of the calendar, or every number would be a day. */
export function namesADay(text: string): boolean {
  return CALENDAR.test(inEnglish(text));
}

const CALENDAR =
  /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b|\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b|\b(?:today|tomorrow|tonight|weekend|days?|weeks?|months?|year|quarter)\b|\b\d{1,2}(?:st|nd|rd|th)\b|\b\d{1,4}[./-]\d{1,2}(?:[./-]\d{0,4})?(?!\d)/i;

const MONTHS: readonly (readonly [RegExp, string])[] = [
  [/^(?:januar|jänner|enero|janvier)$/, "january"],
  [/^(?:februar|febrero|f[ée]vrier)$/, "february"],
  [/^(?:märz|maerz|marzo|mars)$/, "march"],
  [/^(?:abril|avril)$/, "april"],
  [/^(?:mai|mayo)$/, "may"],
  [/^(?:juni|junio|juin)$/, "june"],
  [/^(?:juli|julio|juillet)$/, "july"],
  [/^(?:agosto|ao[ûu]t)$/, "august"],
  [/^(?:septiembre|septembre)$/, "september"],
  [/^(?:oktober|octubre|octobre)$/, "october"],
  [/^(?:noviembre|novembre)$/, "november"],
  [/^(?:dezember|diciembre|d[ée]cembre)$/, "december"],
  [/^(?:montag|lunes|lundi)$/, "monday"],
  [/^(?:dienstag|martes|mardi)$/, "tuesday"],
  [/^(?:mittwoch|miércoles|mercredi)$/, "wednesday"],
  [/^(?:donnerstag|jueves|jeudi)$/, "thursday"],
  [/^(?:freitag|viernes|vendredi)$/, "friday"],
  [/^(?:samstag|sonnabend|sábado|samedi)$/, "saturday"],
  [/^(?:sonntag|domingo|dimanche)$/, "sunday"],
  [/^(?:morgen|mañana|demain)$/, "tomorrow"],
];

/** Months and weekdays of German, Spanish and French in English; "12 de junio" without its "de". */
function inEnglish(text: string): string {
  return text
    .split(/\s+/)
    .map((word) => {
      const plain = word.toLowerCase().replace(/[.,]$/, "");
      return MONTHS.find(([name]) => name.test(plain))?.[1] ?? word;
    })
    .filter((word, _index, all) => !(/^(?:de|del|le|el|den|dem|la)$/i.test(word) && all.length > 1))
    .join(" ")
    .replace(/^(\d{1,2})\.(?= [a-z])/i, "$1");
}

/** The day on which somebody who is away says to be back, in English, German, Spanish, French or Italian. */

import type { Day } from "../model";
import { civilOf, dayOf, daysInMonth, weekdayOf } from "../time";
import { folded } from "./fold";

/** What stands before the day itself. */
const BACK =
  /\b(?:back|return(?:ing)?|be in the office|available)(?: again)?(?: to (?:the office|work))?(?: in the office)?(?: on| from| by)? |\b(?:zuruck|wieder)(?: \w+){0,3}? (?:am|ab|ab dem|ab den) |\b(?:ab|ab dem|am) (?=[^\n]{3,40}?\b(?:wieder|zuruck)\b)|\b(?:regres|volver|estare de vuelta|reincorpor|de regreso|disponible)[a-z]*(?: a la oficina)?(?: a partir)? (?:el|del|de) |\b(?:de retour|retour|reviens|reviendrai|rentrerai|disponible)(?: au bureau| parmi vous)?(?: a (?:partir|compter) du| des le| le| du) |\b(?:di ritorno|rientr|torn|disponibile)[a-z]*(?: in ufficio)?(?: a partire)?(?: da)?(?: il| dal|l'| lunedi)? /g;

/** What stands before the last day away. In English "until Monday" may mean Monday or Tuesday; Monday is tried. */
const LAST_AWAY =
  /\b(?:through|bis(?: zum| einschliesslich| einschl\.| inkl\.)*|hasta|jusqu'au|fino al|sino al)(?: el| le)? (?:and including )?/g;
const UNTIL = /\b(?:until|till)(?: the)? /g;

const WEEKDAYS: readonly RegExp[] = [
  /^(?:monday|montag|lunes|lundi|lunedi)\b/,
  /^(?:tuesday|dienstag|martes|mardi|martedi)\b/,
  /^(?:wednesday|mittwoch|miercoles|mercredi|mercoledi)\b/,
  /^(?:thursday|donnerstag|jueves|jeudi|giovedi)\b/,
  /^(?:friday|freitag|viernes|vendredi|venerdi)\b/,
  /^(?:saturday|samstag|sonnabend|sabado|samedi|sabato)\b/,
  /^(?:sunday|sonntag|domingo|dimanche|domenica)\b/,
];

const MONTHS: readonly RegExp[] = [
  /^(?:jan(?:uar[iy]?|ner)?|enero|ene|janv(?:ier)?|genn?(?:aio)?)\b/,
  /^(?:feb(?:ruar[iy]?|rero|braio)?|fev(?:rier)?)\b/,
  /^(?:mar(?:ch|zo|s)?|marz)\b/,
  /^(?:apr(?:il|ile)?|abr(?:il)?|avr(?:il)?)\b/,
  /^(?:may(?:o)?|mai|mag(?:gio)?)\b/,
  /^(?:june?|juni?o?|juin|giu(?:gno)?)\b/,
  /^(?:july?|juli?o?|juil(?:let)?|lug(?:lio)?)\b/,
  /^(?:aug(?:ust)?|ago(?:sto)?|aout)\b/,
  /^(?:sept?(?:ember|iembre|embre)?|set(?:tembre)?)\b/,
  /^(?:o[ck]t(?:ober|ubre|obre)?|ott(?:obre)?)\b/,
  /^(?:nov(?:ember|iembre|embre)?)\b/,
  /^(?:de[czs](?:ember|iembre|embre)?|dic(?:iembre|embre)?)\b/,
];

/** Nobody is away for longer: a date beyond was misread. */
const LONGEST_AWAY = 370;

/**
 * @param words of the automatic answer
 * @param sentOn the day on which it came
 */
export function returnDay(words: string, sentOn: Day): Day | null {
  const text = folded(words).replace(/\n/g, " ");
  const order = /\b(?:i am|i'm|i will|office|thank you|return|back)\b/.test(text) ? "month first" : "day first";
  const read = (after: RegExp, more: number) => {
    for (const match of text.matchAll(after)) {
      const day = dateAt(text.slice(match.index + match[0].length), sentOn, order);
      if (day !== null && day + more > sentOn && day - sentOn <= LONGEST_AWAY) return day + more;
    }
    return null;
  };
  return read(BACK, 0) ?? read(LAST_AWAY, 1) ?? read(UNTIL, 0);
}

type Order = "month first" | "day first";

/** The date with which a text begins; a weekday alone is the next one of its name. */
function dateAt(text: string, sentOn: Day, order: Order): Day | null {
  const start = text.replace(/^(?:the|den|dem|der|el|le|il|on|am) /, "");
  const weekday = WEEKDAYS.findIndex((name) => name.test(start));
  const rest = start.replace(/^[a-z]+,?(?: (?:the|den|dem|der|el|le|il))? /, "");
  const date = written(weekday < 0 ? start : rest, sentOn, order);
  if (date !== null || weekday < 0) return date;
  return sentOn + (((weekday - weekdayOf(sentOn) + 6) % 7) + 1);
}

function written(text: string, sentOn: Day, order: Order): Day | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})\b/.exec(text);
  if (iso !== null) return date(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numbers = /^(\d{1,2})([./-])(\d{1,2})(?:[./-](\d{4}|\d{2})?)?(?!\d)/.exec(text);
  if (numbers !== null) {
    const [first, second] = [Number(numbers[1]), Number(numbers[3])];
    const monthFirst = numbers[2] === "/" && (second > 12 || (order === "month first" && first <= 12));
    return monthFirst ? near(first, second, numbers[4], sentOn) : near(second, first, numbers[4], sentOn);
  }
  const dayFirst =
    /^(\d{1,2})(?:st|nd|rd|th|er|º|\.)?(?: of| de| di)? ([a-z]{3,10})\.?(?:,? (?:de |del )?(\d{4}))?/.exec(text);
  if (dayFirst !== null) return near(monthOf(dayFirst[2] ?? ""), Number(dayFirst[1]), dayFirst[3], sentOn);
  const monthFirst = /^([a-z]{3,10})\.? (\d{1,2})(?:st|nd|rd|th)?(?!\d)(?:,? (\d{4}))?/.exec(text);
  if (monthFirst !== null) return near(monthOf(monthFirst[1] ?? ""), Number(monthFirst[2]), monthFirst[3], sentOn);
  return null;
}

function monthOf(name: string): number {
  return MONTHS.findIndex((month) => month.test(name)) + 1;
}

/** A date without a year is the next one. */
function near(month: number, day: number, year: string | undefined, sentOn: Day): Day | null {
  if (year !== undefined) return date(Number(year) + (year.length === 2 ? 2000 : 0), month, day);
  const now = civilOf(sentOn).year;
  const first = date(now, month, day);
  return first !== null && first < sentOn ? date(now + 1, month, day) : first;
}

function date(year: number, month: number, day: number): Day | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return dayOf(year, month, day);
}

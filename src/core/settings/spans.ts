/** A date, or a range of dates, as people write it: "25 Dec", "24–26 Dec 2026", "24 Dec – 2 Jan". */

import { type DateOrder, dateIn, dayIn, type WrittenDate } from "../cells";
import type { Day } from "../model";

/** Both ends belong to it; a date alone is one object in both. */
export interface WrittenSpan {
  from: WrittenDate;
  to: WrittenDate;
}

/** The days of a span in a year, both included; or why the calendar has none. */
export type Span = { first: Day; last: Day } | { error: string };

/** The longest that a business is closed; more is a slip of the year. */
const LONGEST = 366;

/** The span that a text is, as a whole; null where it is none. */
export function spanIn(text: string, order: DateOrder): WrittenSpan | null {
  const [fromText, toText] = ends(text);
  const to = dateIn(toText, order);
  const from = fromText === text ? to : dateIn(fromText, order);
  return from === null || to === null ? null : { from, to };
}

/** The span by the years that are written in it; null where none is. */
export function spanAsWritten(span: WrittenSpan): Span | null {
  const { from, to } = span;
  if (to.year !== null) return spanEndingIn(to.year, span);
  return from.year === null ? null : spanEndingIn(from.year + (comesBefore(to, from) ? 1 : 0), span);
}

/** The span that ends in a year. */
export function spanEndingIn(year: number, { from, to }: WrittenSpan): Span {
  const first = dayIn(from, from.year ?? (comesBefore(to, from) ? year - 1 : year));
  const last = dayIn(to, year);
  if ("error" in first) return first;
  if ("error" in last) return last;
  const length = last.day - first.day + 1;
  if (length < 1) return { error: "The range ends before it begins." };
  if (length > LONGEST) return { error: "The range is longer than a year." };
  return { first: first.day, last: last.day };
}

/** The two ends of a range. "24–26 Dec" and "Dec 24-26" say the month once. */
function ends(text: string): [string, string] {
  const dayFirst = /^(\d{1,2})\.? ?[-–—] ?(\d{1,2}\.? [a-z].*)$/i.exec(text);
  if (dayFirst?.[1] !== undefined && dayFirst[2] !== undefined) {
    return [dayFirst[2].replace(/^\d+/, dayFirst[1]), dayFirst[2]];
  }
  const monthFirst = /^([a-z]+\.?) (\d{1,2}) ?[-–—] ?(\d{1,2})( .*)?$/i.exec(text);
  if (monthFirst !== null) {
    const [, month, first, last, year = ""] = monthFirst;
    return [`${month} ${first}${year}`, `${month} ${last}${year}`];
  }
  const [from = text, to = from] = text.split(/ ?[–—] ?| - | (?:to|until|till|through|bis) /);
  return [from, to];
}

/** Whether a date comes before another within the year. */
function comesBefore(one: WrittenDate, other: WrittenDate): boolean {
  return one.month < other.month || (one.month === other.month && one.day < other.day);
}

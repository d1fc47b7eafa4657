/** Dates of the calendar, with or without their year: "5 Nov", "11/5", "2026-11-05". */

import { dateIn, dayIn } from "../cells";
import { civilOf } from "../time";
import type { Grammar } from "./phrase";

/** A date without a year that is past by no more than this is a slip, not a date of next year. */
const SLIP_DAYS = 31;

export const writtenDate: Grammar = (words, { today, order, labels }) => {
  const date = dateIn(words, order);
  if (date === null) return null;
  if (date.year !== null) return dayIn(date, date.year);
  const { year } = civilOf(today);
  const thisYear = dayIn({ ...date, weekday: null }, year);
  if ("day" in thisYear && thisYear.day >= today) return dayIn(date, year);
  if ("day" in thisYear && today - thisYear.day <= SLIP_DAYS) {
    return { error: `${labels.date(thisYear.day)} is past. For next year, write the year too.` };
  }
  // 29 February may be a day of next year only; a day that no year has is refused by the year that is asked for.
  return dayIn(date, "error" in thisYear && date.day !== 29 ? year : year + 1);
};

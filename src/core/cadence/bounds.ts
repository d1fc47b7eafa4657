/** The *From* and *To* cells of a Cadence row: lead days for Trying, durations after the anchor for the other stages (§4). */

import { intervalOf, isBlank, isDate, mistake, type Reading, textOf, value } from "../cells";
import type { Bound } from "../model";

/** Three years of business days. */
const LAST_DAY = 800;

/** A lead day of Trying: 1, "1", "day 1". */
export function readLeadDay(cell: unknown): Reading<Bound> {
  if (isBlank(cell)) return value<Bound>(null);
  const digits = isDate(cell) ? null : /^(?:day )?(\d+)$/i.exec(textOf(cell));
  const day = Number(digits?.[1] ?? 0);
  if (day >= 1 && day <= LAST_DAY) return value<Bound>({ unit: "lead day", day });
  return mistake(cell, `Trying counts lead days: write a whole number from 1 to ${LAST_DAY}; 1 is the first day.`);
}

/** A duration after the anchor: "2 days", "3 weeks", "6 months". A bare number does not say of what. */
export function readDuration(cell: unknown): Reading<Bound> {
  if (isBlank(cell)) return value<Bound>(null);
  const text = isDate(cell) ? "" : textOf(cell);
  const interval = /^\d+ ?[a-z]+$/i.test(text) ? intervalOf(text) : null;
  return interval === null
    ? mistake(cell, "Write how long after: 2 days, 3 weeks, 6 months. Leave it blank for “from the start”.")
    : value<Bound>(interval);
}

/** Whether *To* stands before *From*. Months are compared as 30 days, and only the certain is refused. */
export function endsBefore(to: Bound, from: Bound): boolean {
  return sizeOf(to) < sizeOf(from);
}

function sizeOf(bound: Bound): number {
  if (bound.unit === "lead day") return bound.day;
  return bound.unit === "month" ? bound.count * 30 : bound.count;
}

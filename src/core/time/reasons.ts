/** Moments and dates as the reasons of the rules write them (§4), whatever the locale: "Promised Thu 14:00". */

import type { Day, Minute } from "../model";
import { civilOf, DAY_MINUTES, weekdayOf } from "./civil";
import { clock } from "./iso";
import type { Zone } from "./zone";

const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "Thu 5 Nov". */
export function dateReason(day: Day): string {
  const date = civilOf(day);
  return `${WEEKDAYS[weekdayOf(day)]} ${date.day} ${MONTHS[date.month - 1]}`;
}

/** "Thu 14:20": a moment of the days around, on the wall of a zone. */
export function weekdayTimeReason(minute: Minute, zone: Zone): string {
  const day = zone.dateOf(minute);
  return `${WEEKDAYS[weekdayOf(day)]} ${clock(zone.wallOf(minute) - day * DAY_MINUTES)}`;
}

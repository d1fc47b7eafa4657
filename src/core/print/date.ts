/** The date of a letter, as the spreadsheet's language writes it. */

import type { Day } from "../model";

const DAY_MS = 24 * 60 * 60_000;

/** "November 24, 2026". @param locale "en_US" */
export function letterDate(day: Day, locale: string): string {
  const written = (tag: string) =>
    new Intl.DateTimeFormat(tag, { dateStyle: "long", timeZone: "UTC" }).format(day * DAY_MS);
  try {
    return written(locale.replace("_", "-"));
  } catch {
    return written("en-US");
  }
}

/** What a referrer is owed: to hear back when the lead was first attempted, and when it is Won or Lost (§6). */

import type { Journal, Lead, Minute, Rules } from "../model";
import type { Calendar } from "../time";
import { standingAt } from "./standing";

/** A "Thank …" line of the call list. */
export interface Thanks {
  /** From when it stands. */
  since: Minute;
  /** What there is to tell. */
  news: "attempted" | "Won" | "Lost";
}

/** The moments of a lead that its referrer hears of, in order: first attempted, first closed, and Won after Lost. */
export function newsOf(lead: Lead, journal: Journal, rules: Rules, calendar: Calendar, now: Minute): Thanks[] {
  const { firstAttempt, closings } = standingAt(lead, journal, rules.settings, calendar, now);
  const news: Thanks[] = firstAttempt === null ? [] : [{ since: firstAttempt, news: "attempted" }];
  const [first] = closings;
  if (first) news.push({ since: first.at, news: first.stage });
  const won = closings.find(({ stage }) => stage === "Won");
  if (first?.stage === "Lost" && won) news.push({ since: won.at, news: "Won" });
  return news;
}

/**
 * The thanks that are due: news that came after the referrer was last thanked for this lead.
 * @param thanked moments at which thanks for this lead were logged or skipped.
 */
export function thanksDue(news: readonly Thanks[], thanked: readonly Minute[]): Thanks[] {
  return news.filter(({ since }) => !thanked.some((at) => at >= since));
}

/** What a referrer is owed: to hear back when the lead was first attempted, and when it is Won or Lost (§6). */

import type { Channel, Journal, Lead, Minute, News, Rules, Thanked } from "../model";
import type { Calendar } from "../time";
import { standingAt } from "./standing";
import { isAttempt } from "./touches";

/** A "Thank …" line of the call list. */
export interface Thanks {
  /** From when it stands. */
  since: Minute;
  /** What there is to tell. */
  news: News;
}

/**
 * The moments of a lead that its referrer hears of, in order: first attempted, first closed, and Won after Lost. That a lead stood as
 * Won or Lost in its row when it came in is no news.
 */
export function newsOf(lead: Lead, journal: Journal, rules: Rules, calendar: Calendar, now: Minute): Thanks[] {
  const { firstAttempt, closings, touches } = standingAt(lead, journal, rules.settings, calendar, now);
  const news: Thanks[] = firstAttempt === null ? [] : [{ since: firstAttempt, news: "attempted" }];
  const closed = closings.filter(({ at }) => at > lead.received || touches.some((touch) => touch.at === at));
  const [first] = closed;
  if (first) news.push({ since: first.at, news: first.stage });
  const won = closed.find(({ stage }) => stage === "Won");
  if (first?.stage === "Lost" && won) news.push({ since: won.at, news: "Won" });
  return news;
}

/** Who knows of one of these knows of those before it. */
const ORDER: readonly News[] = ["attempted", "Lost", "Won"];

/**
 * The thanks that are due: news that the referrer was not told since it came. Thanks tell the older news too; a skip is of its own
 * news alone.
 */
export function thanksDue(news: readonly Thanks[], thanked: readonly Omit<Thanked, "kind">[]): Thanks[] {
  return news.filter(({ since, news: what }) => {
    const tells = (told: News, skipped: boolean) =>
      skipped ? told === what : ORDER.indexOf(told) >= ORDER.indexOf(what);
    return !thanked.some((one) => one.at >= since && tells(one.news, one.skipped));
  });
}

/** The thanks that are due for a lead as of now; none where it names no referrer. */
export function thanksOwed(lead: Lead, journal: Journal, rules: Rules, calendar: Calendar, now: Minute): Thanks[] {
  if (lead.referredBy === "") return [];
  return thanksDue(newsOf(lead, journal, rules, calendar, now), thanksGiven(journal));
}

/** What a referrer's part in a lead comes to (§6). */
export interface Referral {
  attempted: Minute | null;
  won: boolean;
  /** When the referrer was last thanked for this lead; a skip is no thanks. */
  thanked: Minute | null;
}

export function referralOf(lead: Lead, journal: Journal, rules: Rules, calendar: Calendar, now: Minute): Referral {
  const { firstAttempt, closings } = standingAt(lead, journal, rules.settings, calendar, now);
  const given = thanksGiven(journal).filter(({ skipped }) => !skipped);
  return {
    attempted: firstAttempt,
    won: closings.some(({ stage }) => stage === "Won"),
    thanked: given[given.length - 1]?.at ?? null,
  };
}

/** The thanks that were logged or skipped for a lead, in order of time. */
function thanksGiven({ edits }: Journal): Thanked[] {
  return edits.flatMap((edit) => (edit.kind === "thanks" ? [edit] : []));
}

/** The news as a line says it, after the lead's name: "was called", "became a customer". */
export function newsText(thanks: Thanks, { touches }: Journal): string {
  const { since, news } = thanks;
  if (news === "Won") return "became a customer";
  const then = touches.filter(({ at }) => at === since);
  if (news === "Lost") {
    return then.some(({ outcome }) => outcome === "Chose someone else") ? "chose someone else" : "decided not to buy";
  }
  return ATTEMPTED[then.find(isAttempt)?.channel ?? "Call"].line;
}

/** The same as the owner would write it: "I have called Maya Ellison". */
export function newsLetter(thanks: Thanks, journal: Journal, name: string): string {
  if (thanks.news === "Won") return `${name} is a customer of ours now`;
  if (thanks.news === "Lost") return `${name} ${newsText(thanks, journal)} this time`;
  const first = journal.touches.find((touch) => touch.at === thanks.since && isAttempt(touch));
  return ATTEMPTED[first?.channel ?? "Call"].letter(name);
}

const ATTEMPTED: Record<Channel, { line: string; letter(name: string): string }> = {
  Call: { line: "was called", letter: (name) => `I have called ${name}` },
  Email: { line: "was written to", letter: (name) => `I have written to ${name}` },
  Postcard: { line: "was sent a postcard", letter: (name) => `I have sent ${name} a postcard` },
  Letter: { line: "was sent a letter", letter: (name) => `I have sent ${name} a letter` },
  Text: { line: "was sent a text", letter: (name) => `I have sent ${name} a text message` },
  Visit: { line: "was visited", letter: (name) => `I have visited ${name}` },
};

/** Whom to contact first: what is due now, in the order of §5. */

import { type Decision, type Lead, type Minute, type Rules, TEMPERATURES } from "../model";
import { type Calendar, DAY_MINUTES, zoneOf } from "../time";
import type { Thanks } from "./thanks";

/** What the list needs of a lead; whatever else the caller's entry holds comes back with it. */
export interface Entry {
  lead: Lead;
  decision: Decision;
}

/** Outside the hours of calls where the lead lives a Call waits at the end of the list. */
export type Wait = "" | "too early there" | "too late there";

export type Line<E extends Entry, T extends Thanks> =
  | { kind: "lead"; group: number; entry: E; wait: Wait }
  | { kind: "thanks"; group: 2; thanks: T; wait: "" };

/** §5's five groups, in which the second has its own order: replies, promises, openings begun today, thanks. */
const GROUPS = {
  newAndHot: 1,
  asked: 2,
  otherNew: 3,
  rest: 4,
  late: 5,
} as const;

/** Lead days after which a lead that was never reached goes to the end (§5). */
const EARLY_DAYS = 5;

/** The lines of the call list, first to contact first. Leads that are not due are left out. */
export function callList<E extends Entry, T extends Thanks>(
  entries: readonly E[],
  thanks: readonly T[],
  rules: Rules,
  calendar: Calendar,
  now: Minute,
): Line<E, T>[] {
  const ranked: Ranked<E, T>[] = thanks.filter(({ since }) => since <= now).map(rankThanks<E, T>);
  const cold: Ranked<E, T>[] = [];
  for (const entry of entries) {
    if (entry.decision.next === null || entry.decision.next.at > now) continue;
    const line = rankLead<E, T>(entry, rules, calendar, now);
    const listed = line.line.group === GROUPS.asked || entry.decision.temperature !== "Cold";
    (listed ? ranked : cold).push(line);
  }
  // Cold leads are listed only when nothing else is due.
  return (ranked.length > 0 ? ranked : cold).sort(byRank).map(({ line }) => line);
}

/** A line with the numbers that it is sorted by, smallest first. */
interface Ranked<E extends Entry, T extends Thanks> {
  line: Line<E, T>;
  rank: readonly number[];
}

function byRank<E extends Entry, T extends Thanks>(one: Ranked<E, T>, other: Ranked<E, T>): number {
  for (const [place, rank] of one.rank.entries()) {
    const difference = rank - (other.rank[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function rankThanks<E extends Entry, T extends Thanks>(thanks: T): Ranked<E, T> {
  return {
    line: { kind: "thanks", group: GROUPS.asked, thanks, wait: "" },
    rank: [0, GROUPS.asked, ASKED.thanks, thanks.since, 0],
  };
}

/** Waiting lines last; then by group; within it longest overdue first, then the higher value. */
function rankLead<E extends Entry, T extends Thanks>(
  entry: E,
  rules: Rules,
  calendar: Calendar,
  now: Minute,
): Ranked<E, T> {
  const { lead, decision } = entry;
  const group = groupOf(decision, calendar, now);
  const wait = waitOf(lead, decision, rules, now);
  const since = decision.next?.at ?? now;
  const order = group === GROUPS.newAndHot ? -lead.received : since;
  return {
    line: { kind: "lead", group, entry, wait },
    rank: [wait === "" ? 0 : 1, group, placeInGroup(decision, group), order, -(lead.value ?? 0)],
  };
}

const ASKED = { reply: 0, promise: 1, opening: 2, thanks: 3 };

function groupOf(decision: Decision, calendar: Calendar, now: Minute): number {
  const { stage, temperature, next } = decision;
  if (stage === "New" && (temperature === "Sizzling" || temperature === "Hot")) return GROUPS.newAndHot;
  if (next?.kind === "reply" || next?.kind === "promise" || isBegunToday(decision, calendar, now)) return GROUPS.asked;
  if (stage === "New") return GROUPS.otherNew;
  return stage === "Trying" && (decision.leadDay ?? 0) > EARLY_DAYS ? GROUPS.late : GROUPS.rest;
}

function isBegunToday({ openingBegun }: Decision, { zone }: Calendar, now: Minute): boolean {
  return openingBegun !== null && zone.dateOf(openingBegun) === zone.dateOf(now);
}

/** In the second group by what is asked, in the first and the others by temperature. */
function placeInGroup({ next, temperature }: Decision, group: number): number {
  if (group !== GROUPS.asked) return TEMPERATURES.indexOf(temperature);
  if (next?.kind === "reply") return ASKED.reply;
  return next?.kind === "promise" ? ASKED.promise : ASKED.opening;
}

/** Whether a call must wait for the hours of calls in the lead's own time zone. */
export function waitOf(lead: Lead, decision: Decision, { settings }: Rules, now: Minute): Wait {
  if (decision.action?.channel !== "Call") return "";
  const wall = zoneOf(lead.zone ?? settings.zone).wallOf(now);
  const minute = wall - Math.floor(wall / DAY_MINUTES) * DAY_MINUTES;
  if (minute < settings.callHours.opens) return "too early there";
  return minute > settings.callHours.closes ? "too late there" : "";
}

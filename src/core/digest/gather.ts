/** What the owner is told in the morning, gathered from one lead after the other. */

import { type Decision, type Journal, type Minute, type Outcome, type Slot, TEMPERATURES, type Touch } from "../model";
import { isAttempt, isConnect } from "../rules";
import { type Calendar, clock, DAY_MINUTES, lengthLabel } from "../time";

/** What is asked of a lead. */
export interface DigestEntry {
  name: string;
  /** As the cell shows it; "" where the lead may not be called. */
  phone: string;
  received: Minute;
  decision: Decision;
  journal: Journal;
  /** What Stoke did by itself that the journal does not tell. */
  untold: readonly UntoldDeed[];
}

/** The lead came in by itself; a draft was left for it. */
export type UntoldDeed = "took in" | "draft";

export interface DigestLine {
  name: string;
  phone: string;
  /** "14:00, Call", "Overdue 2 d · Day 2 call". */
  why: string;
}

export interface Digest {
  promises: readonly DigestLine[];
  untouched: readonly DigestLine[];
  overdue: readonly DigestLine[];
  /** Referrers who are to hear how it went; they have no number here. */
  thanks: readonly DigestLine[];
  /** What Stoke did by itself, a sentence each. */
  did: readonly string[];
  week: { tries: number; connects: number; arrived: number; won: number };
}

/** Days that "the week" looks back. */
const WEEK = 7 * DAY_MINUTES;

interface Ranked extends DigestLine {
  rank: readonly [number, number];
}

/** Takes leads and gives what there is to tell of them; names and lines are all that it keeps. */
export class Gathering {
  private readonly promises: Ranked[] = [];
  private readonly untouched: Ranked[] = [];
  private readonly overdue: Ranked[] = [];
  private readonly thanks: Ranked[] = [];
  private readonly done = new Map<Deed, string[]>();
  private readonly week = { tries: 0, connects: 0, arrived: 0, won: 0 };

  /** @param since from when on Stoke's own deeds are told */
  constructor(
    private readonly calendar: Calendar,
    private readonly now: Minute,
    private readonly since: Minute,
  ) {}

  take(entry: DigestEntry): void {
    const { name, phone, received, decision, journal, untold } = entry;
    this.count(entry);
    for (const deed of untold) this.note(deed, name);
    if (this.isNew(decision.stageSince) && isQuiet(entry)) this.note("rested", name);
    for (const touch of journal.touches) {
      const deed = this.isNew(touch.at) ? deedOf(touch) : null;
      if (deed !== null) this.note(deed, name);
    }
    const { next, action, flag, temperature, stage } = decision;
    if (next === null) return;
    const line = (why: string, rank: Ranked["rank"]): Ranked => ({ name, phone, why, rank });
    const hotness = TEMPERATURES.indexOf(temperature);
    const promise = [next, ...decision.others].find(({ kind }) => kind === "promise");
    const { zone } = this.calendar;
    if (promise && zone.dateOf(promise.at) === zone.dateOf(this.now)) {
      const promised = promisedText(promise, this.calendar);
      // A reply goes before a promise, which stands meanwhile (§4).
      const why = next === promise ? promised : `${promised} · before that: ${stepOf(next)}`;
      this.promises.push(line(why, [promise.allDay ? 0 : 1, promise.at]));
    } else if (stage === "New" && (temperature === "Sizzling" || temperature === "Hot")) {
      const waits = lengthLabel(Math.max(0, this.now - received));
      this.untouched.push(
        line(`${temperature} · came in ${waits} ago · ${stepOf(action ?? next)}`, [hotness, -received]),
      );
    } else if (flag !== null && LATE.has(flag.kind)) {
      const missed = flag.kind === "promise missed" ? -1 : hotness;
      this.overdue.push(line(`${flag.text} · ${stepOf(action ?? next)}`, [missed, next.at]));
    }
  }

  /** @param who the referrer: "Bob Reyes (fan)" @param news "Maya Ellison was called" */
  takeThanks(who: string, news: string, since: Minute): void {
    this.thanks.push({ name: who, phone: "", why: news, rank: [0, since] });
  }

  /** Null where there is nothing to tell. */
  digest(): Digest | null {
    const { promises, untouched, overdue, thanks, week } = this;
    const did = DEEDS.flatMap(([deed, words]) => {
      const names = this.done.get(deed);
      return names === undefined ? [] : [`${words}: ${named(names)}.`];
    });
    if (promises.length + untouched.length + overdue.length + thanks.length + did.length === 0) return null;
    return {
      promises: inOrder(promises),
      untouched: inOrder(untouched),
      overdue: inOrder(overdue),
      thanks: inOrder(thanks),
      did,
      week,
    };
  }

  private count({ received, decision, journal }: DigestEntry): void {
    const from = this.now - WEEK;
    const isRecent = (at: Minute) => at > from && at <= this.now;
    if (isRecent(received)) this.week.arrived += 1;
    if (decision.stage === "Won" && isRecent(decision.stageSince)) this.week.won += 1;
    for (const touch of journal.touches) {
      if (!isRecent(touch.at)) continue;
      if (isAttempt(touch)) this.week.tries += 1;
      if (isConnect(touch)) this.week.connects += 1;
    }
  }

  private isNew(at: Minute): boolean {
    return at >= this.since && at <= this.now;
  }

  private note(deed: Deed, name: string): void {
    const names = this.done.get(deed);
    if (names === undefined) this.done.set(deed, [name]);
    else if (!names.includes(name)) names.push(name);
  }
}

const LATE: ReadonlySet<string> = new Set(["promise missed", "overdue", "untouched"]);

type Deed = UntoldDeed | "sent" | "replied" | "bounced" | "removed" | "stopped" | "rested";

/** In the order in which they are told. */
const DEEDS: readonly (readonly [Deed, string])[] = [
  ["took in", "Took in"],
  ["replied", "Heard from"],
  ["removed", "Took off the list, as asked"],
  ["stopped", "Noted that they want less mail or calls"],
  ["bounced", "Mail came back from"],
  ["sent", "Sent an e-mail to"],
  ["draft", "Left a draft in your Gmail for"],
  ["rested", "Moved to Nurture, since they went quiet"],
];

const WISHES: Partial<Record<Outcome, Deed>> = {
  "Asked to be removed": "removed",
  "Asked not to be called": "stopped",
  "Asked not to be emailed": "stopped",
  Bounced: "bounced",
};

function deedOf({ by, direction, outcome }: Touch): Deed | null {
  if (by !== "stoke" || outcome === null) return null;
  return WISHES[outcome] ?? (direction === "In" ? "replied" : "sent");
}

/** Whether time alone led to Nurture, and neither the owner nor the lead (§3). */
function isQuiet({ decision, journal }: DigestEntry): boolean {
  const { stage, stageSince } = decision;
  if (stage !== "Nurture" || journal.edits.some(({ kind, at }) => kind === "stage" && at === stageSince)) return false;
  return !journal.touches.some(({ at, outcome }) => at === stageSince && outcome === "Not now");
}

/** So many names are told of each deed. */
const MOST_NAMES = 5;

function named(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  return more > 0 ? `${names.slice(0, MOST_NAMES).join(", ")} and ${more} more` : names.join(", ");
}

function promisedText({ at, allDay, channel }: Slot, { zone }: Calendar): string {
  const time = allDay ? "today" : clock(zone.wallOf(at) - zone.dateOf(at) * DAY_MINUTES);
  return channel === null ? time : `${time} · ${channel}`;
}

function stepOf({ channel, reason }: Slot): string {
  return channel === null || reason.toLowerCase().includes(channel.toLowerCase()) ? reason : `${reason} (${channel})`;
}

function inOrder(lines: readonly Ranked[]): DigestLine[] {
  return [...lines]
    .sort(({ rank: one }, { rank: other }) => one[0] - other[0] || one[1] - other[1])
    .map(({ name, phone, why }) => ({ name, phone, why }));
}

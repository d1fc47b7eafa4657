/** What each of the next 14 days will ask for under the present rules, and of what the owner has time for. */

import type { CadenceRule, Channel, Day, Journal, Lead, Minute, Rules, Settings, Slot, Touch } from "../model";
import { type Calendar, weekdayOf } from "../time";
import { Likeness } from "./alike";
import { type Asked, play } from "./play";

export const DAYS = 14;

/** What the owner does; the rest Stoke does. */
type Handwork = Exclude<keyof Work, "automatic">;

/** Contacts by the work that they are. */
export interface Work {
  /** Visits count as calls. */
  calls: number;
  /** E-mails that the owner sends, and texts. */
  mails: number;
  /** E-mails that Stoke sends by itself: they take no minutes. Of a day those that go, of who asks for them those that are due. */
  automatic: number;
  /** Postcards and letters. */
  cards: number;
}

export interface ForecastDay extends Work {
  date: Day;
  /** Asked of the owner. */
  minutes: number;
  /** The same, by what is done. */
  each: Readonly<Record<Handwork, number>>;
  /** What the owner has; 0 on a day off, and once today is closed. */
  there: number;
  /** A day on which the business is open. */
  isOpen: boolean;
}

/** What asks for contacts: a row of Cadence, or what stands before all of them (§4.3–5). */
export type Asker =
  | { kind: "rule"; rule: CadenceRule }
  | { kind: "reply" | "promise" | "rhythm" }
  /** With no live slot left, what a lead gets so as not to be left alone. */
  | { kind: "fallback" };

export interface Share extends Work {
  by: Asker;
  minutes: number;
}

export interface Forecast {
  days: readonly ForecastDay[];
  /** Who asks for most first. */
  shares: readonly Share[];
  /** Leads that nothing can be asked for: there is no way to reach them. */
  unreachable: number;
  /** E-mails by Stoke that the day's limit keeps back: those that go on a later day than they are due, and those that wait at the end. */
  heldBack: { later: number; waiting: number };
}

interface Played {
  reached: boolean;
  asked: readonly Asked[];
}

/** Adds up leads, one after the other; what is not kept of one is gone before the next. */
export class Forecaster {
  private readonly first: Day;
  private readonly until: Minute;
  private readonly days: Work[] = Array.from({ length: DAYS }, nothing);
  private readonly shares = new Map<string, { by: Asker; work: Work }>();
  private readonly likeness: Likeness;
  private readonly alike = new Map<string, Played>();
  private unreachable = 0;
  /** E-mails that Stoke has sent by itself today; a newsletter's count too, though it has the owner's word of its own. */
  private sentToday = 0;

  /** @param automatic rows of Cadence (1-based) whose e-mails Stoke sends by itself */
  constructor(
    private readonly rules: Rules,
    private readonly calendar: Calendar,
    private readonly now: Minute,
    private readonly automatic: ReadonlySet<number>,
  ) {
    const { zone } = calendar;
    this.first = zone.dateOf(now);
    this.until = zone.midnightOf(this.first + DAYS);
    this.likeness = new Likeness(rules, calendar, now, this.first + DAYS - 1);
  }

  add(lead: Lead, journal: Journal): void {
    const { reached, asked } = this.played(lead, journal);
    if (!reached) this.unreachable += 1;
    for (const one of asked) this.count(one);
    if (this.automatic.size > 0) this.sentToday += journal.touches.filter((touch) => this.isSentToday(touch)).length;
  }

  forecast(): Forecast {
    const { settings } = this.rules;
    const { going, heldBack } = this.underLimit();
    const days = this.days.map((work, ahead) => {
      const date = this.first + ahead;
      const each = minutesEach(work, settings);
      const automatic = going[ahead] ?? 0;
      const isOpen = this.calendar.business.dayOn(date).date === date;
      const there = this.canWorkOn(date) ? minutesThere(settings, date) : 0;
      return { date, ...work, automatic, minutes: allOf(each), each, there, isOpen };
    });
    const shares = [...this.shares.values()].map(({ by, work }) => ({
      by,
      ...work,
      minutes: allOf(minutesEach(work, settings)),
    }));
    return { days, shares: shares.sort(mostFirst), unreachable: this.unreachable, heldBack };
  }

  /**
   * E-mails by Stoke on the days on which they go: so many a day at most, the rest on the next business day. A lead whose e-mail waits
   * is played as if it had gone, so that these are the most that can wait.
   */
  private underLimit(): { going: number[]; heldBack: Forecast["heldBack"] } {
    const { aDay } = this.rules.settings.automatic;
    let waiting = 0;
    let later = 0;
    const going = this.days.map(({ automatic: due }, ahead) => {
      const sent = ahead === 0 ? this.sentToday : 0;
      const room = this.canWorkOn(this.first + ahead) ? Math.max(0, aDay - sent) : 0;
      const goes = Math.min(room, waiting + due);
      later += Math.max(0, due - Math.max(0, goes - waiting));
      waiting += due - goes;
      return goes;
    });
    return { going, heldBack: { later: later - waiting, waiting } };
  }

  private isSentToday({ by, channel, direction, at }: Touch): boolean {
    const isAutomatic = by === "stoke" && channel === "Email" && direction === "Out";
    return isAutomatic && this.calendar.zone.dateOf(at) === this.first;
  }

  /** Of leads that are alike to the rules one is played. */
  private played(lead: Lead, journal: Journal): Played {
    if (journal.touches.length > 0) return this.play(lead, journal);
    const key = this.likeness.keyOf(lead, journal);
    const known = this.alike.get(key) ?? this.play(lead, journal);
    this.alike.set(key, known);
    return known;
  }

  private play(lead: Lead, journal: Journal): Played {
    const { rules, calendar, now, until, automatic } = this;
    const asked: Asked[] = [];
    const reached = play(lead, journal, { rules, calendar, now, until, automatic }, (one) => asked.push(one));
    return { reached, asked };
  }

  private count({ slot, channel, at, bySelf }: Asked): void {
    const kind = bySelf ? "automatic" : KINDS[channel];
    const day = this.days[this.calendar.zone.dateOf(at) - this.first];
    if (day !== undefined) day[kind] += 1;
    this.shareOf(slot)[kind] += 1;
  }

  private shareOf({ kind, rule }: Slot): Work {
    const key = rule === null ? kind : String(rule);
    const known = this.shares.get(key);
    if (known !== undefined) return known.work;
    const share = { by: askerOf(kind, rule, this.rules.cadence), work: nothing() };
    this.shares.set(key, share);
    return share.work;
  }

  /** Whether any business time is left of a date. */
  private canWorkOn(date: Day): boolean {
    const day = this.calendar.business.dayOn(date);
    return day.date === date && this.now < day.closes;
  }
}

/** Those of every business day, and the follow-up time of the week. */
function minutesThere({ effort, followUp }: Settings, date: Day): number {
  return effort.aDay + (followUp.weekday === weekdayOf(date) ? followUp.length : 0);
}

const KINDS: Readonly<Record<Channel, Handwork>> = {
  Call: "calls",
  Visit: "calls",
  Email: "mails",
  Text: "mails",
  Postcard: "cards",
  Letter: "cards",
};

function minutesEach({ calls, mails, cards }: Work, { effort }: Settings): Record<Handwork, number> {
  return { calls: calls * effort.call, mails: mails * effort.mail, cards: cards * effort.card };
}

function allOf({ calls, mails, cards }: Record<Handwork, number>): number {
  return calls + mails + cards;
}

function askerOf(kind: Slot["kind"], row: number | null, cadence: readonly CadenceRule[]): Asker {
  const rule = cadence.find((one) => one.row === row);
  if (rule !== undefined) return { kind: "rule", rule };
  return kind === "reply" || kind === "promise" || kind === "rhythm" ? { kind } : { kind: "fallback" };
}

/** Most minutes first; of equal ones the row that stands above. */
function mostFirst(one: Share, other: Share): number {
  return other.minutes - one.minutes || other.automatic - one.automatic || placeOf(one) - placeOf(other);
}

function placeOf({ by }: Share): number {
  return by.kind === "rule" ? by.rule.row : 0;
}

function nothing(): Work {
  return { calls: 0, mails: 0, automatic: 0, cards: 0 };
}

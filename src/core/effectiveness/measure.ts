/** Effectiveness measured (§7): one pass over the ledger, lead by lead. */

import { CHANNELS, type Minute, TEMPERATURES, WAYS_IN } from "../model";
import { referrerKey } from "../referrers";
import { type Calendar, DAY_MINUTES, weekdayOf } from "../time";
import { ATTEMPT, BOUGHT, CONNECT, INBOUND, type Ledger, LOST, REMOVED } from "./ledger";
import {
  FEW_TRIES,
  FIRST_HOUR,
  LAST_HOUR,
  LEFT_DAYS,
  type LeadFacts,
  MANY_TRIES,
  type Measured,
  nothing,
  WAITS,
  type Week,
} from "./measured";
import { fateOf } from "./promises";
import { Tally } from "./tally";

/** @param leads those of the book; every touch of the ledger names one of them by its place */
export function measure(leads: readonly LeadFacts[], ledger: Ledger, calendar: Calendar, now: Minute): Measured {
  const measured = nothing(calendar.zone.dateOf(now));
  const { places, starts } = ledger.byLead(leads.length);
  leads.forEach((lead, index) => {
    const own = places.subarray(starts[index], starts[index + 1]);
    new OneLead(measured, index, lead, calendar, now).take(ledger, own);
  });
  measured.waits.sort((a, b) => a - b);
  measured.triesUntil.sort((a, b) => a - b);
  return measured;
}

/** One lead's part in every figure. */
class OneLead {
  private touches = 0;
  private attempts = 0;
  private connected = false;
  private bought = false;
  private removed = false;
  private lost = false;
  private first: Minute | null = null;
  private lastTry: Minute | null = null;
  /** Channels tried, as bits; and those whose last attempt was not answered yet. */
  private tried = 0;
  private open = 0;

  constructor(
    private readonly all: Measured,
    private readonly place: number,
    private readonly lead: LeadFacts,
    private readonly calendar: Calendar,
    private readonly now: Minute,
  ) {}

  take(ledger: Ledger, own: Int32Array): void {
    for (let index = 0; index < own.length; index += 1) {
      const place = own[index] ?? 0;
      const at = ledger.at[place] ?? 0;
      if (at > this.now) break;
      this.takeTouch(at, ledger.channel[place] ?? 0, ledger.bits[place] ?? 0);
      const promised = ledger.promises.get(place);
      if (promised === undefined) continue;
      const fate = fateOf(ledger, own, index, promised, this.lead.wayIn, this.calendar.zone, this.now);
      if (fate !== null) this.takePromise(fate);
    }
    this.takeWhole();
  }

  private takeTouch(at: Minute, channel: number, bits: number): void {
    if (bits === 0) return;
    const { all, place } = this;
    const connects = (bits & CONNECT) !== 0;
    const attempt = (bits & ATTEMPT) !== 0;
    this.touches += 1;
    if (attempt || connects) this.first ??= at;
    if (attempt) this.takeAttempt(at, channel, connects);
    else if (connects && (bits & INBOUND) !== 0) this.takeAnswer(channel);
    if (connects && !this.connected) {
      this.connected = true;
      if (this.attempts > 0) {
        all.tries[Math.min(this.attempts, MANY_TRIES) - 1]?.hit(place);
        all.triesUntil.push(this.attempts);
        all.reached.count(place);
      }
    }
    const week = this.weekOf(at);
    if (attempt) week?.tries.count(place);
    if (connects) week?.reached.count(place);
    if ((bits & BOUGHT) !== 0) {
      this.bought = true;
      week?.won.count(place);
    }
    if ((bits & LOST) !== 0) this.lost = true;
    if ((bits & REMOVED) !== 0) this.removed = true;
  }

  private takeAttempt(at: Minute, channel: number, connects: boolean): void {
    const { all, place } = this;
    this.attempts += 1;
    this.lastTry = at;
    // A card of thanks did not sell.
    if (!this.bought) this.tried |= 1 << channel;
    if (!this.connected) all.tries[Math.min(this.attempts, MANY_TRIES) - 1]?.count(place);
    const tally = all.channels[channel];
    tally?.count(place);
    if (connects) tally?.hit(place);
    this.open = connects ? this.open & ~(1 << channel) : this.open | (1 << channel);
    if (channel !== CALL) return;
    const wall = this.calendar.zone.wallOf(at);
    const day = Math.floor(wall / DAY_MINUTES);
    const hour = Math.floor((wall - day * DAY_MINUTES) / 60);
    const weekday = weekdayOf(day);
    this.takeCall(all.weekdays[weekday], connects);
    this.takeCall(all.hours[hour], connects);
    if (!this.connected) {
      this.takeCall(all.fresh.weekdays[weekday], connects);
      this.takeCall(all.fresh.hours[hour], connects);
    }
    if (hour < FIRST_HOUR || hour > LAST_HOUR) this.takeCall(all.oddHours, connects);
  }

  private takeCall(tally: Tally | undefined, connects: boolean): void {
    tally?.count(this.place);
    if (connects) tally?.hit(this.place);
  }

  /** The lead answered: by this channel, the last attempt by it has worked. */
  private takeAnswer(channel: number): void {
    if ((this.open & (1 << channel)) === 0) return;
    this.open &= ~(1 << channel);
    this.all.channels[channel]?.hit(this.place);
  }

  private takePromise(fate: "kept" | "late" | "missed"): void {
    for (const kind of ["kept", "late", "missed"] as const) {
      this.all.promises[kind].count(this.place);
      if (kind === fate) this.all.promises[kind].hit(this.place);
    }
  }

  /** What is known of the lead when all its touches are. */
  private takeWhole(): void {
    const { all, place, lead } = this;
    all.touches += this.touches;
    if (lead.received !== null && lead.received <= this.now) this.weekOf(lead.received)?.received.count(place);
    if (lead.stage === "Won" && !this.bought) all.wonByHand += 1;
    this.takeLeft();
    if (this.first === null) return;
    all.contacted += 1;
    this.takeWait(this.first);
    this.takeClosing();
  }

  private takeWait(first: Minute): void {
    const { all, place, lead } = this;
    if (lead.received === null) return;
    const wait = Math.max(0, first - lead.received);
    all.waits.push(wait);
    const whileOpen = this.calendar.business.isOpenAt(lead.received);
    WAITS.forEach((most, index) => {
      for (const tally of [all.within[index], whileOpen ? all.withinOpen[index] : undefined]) {
        tally?.count(place);
        if (wait <= most) tally?.hit(place);
      }
    });
    this.close(wait <= 60 ? all.speed.soon : all.speed.later);
  }

  private takeClosing(): void {
    const { closing } = this.all;
    const { temperature, wayIn, referredBy } = this.lead;
    this.close(closing.temperature[placeIn(TEMPERATURES, temperature)]);
    this.close(closing.source[placeIn(WAYS_IN, wayIn ?? (referredBy === "" ? null : "Referral"))]);
    for (let channel = 0; channel < CHANNELS.length; channel += 1) {
      if ((this.tried & (1 << channel)) !== 0) this.close(closing.channel[channel]);
    }
    if (referredBy === "") return;
    const key = referrerKey(referredBy) || referredBy.toLowerCase();
    const known = closing.referrer.get(key) ?? { name: referredBy, tally: new Tally() };
    closing.referrer.set(key, known);
    this.close(known.tally);
  }

  private close(tally: Tally | undefined): void {
    tally?.count(this.place, this.touches);
    if (this.bought) tally?.hit(this.place);
  }

  private takeLeft(): void {
    const { all, place, lead } = this;
    const longAgo = this.now - LEFT_DAYS * DAY_MINUTES;
    const since = lead.received ?? this.first;
    // Cold leads are contacted once in three months: few tries are no neglect.
    if (lead.temperature === "Cold" || since === null || since > longAgo) return;
    all.left.all.count(place);
    const ended =
      this.removed || this.lost || lead.stage === "Won" || lead.stage === "Lost" || lead.stage === "Removed";
    if (ended || this.connected || this.attempts > FEW_TRIES || (this.lastTry ?? since) > longAgo) return;
    all.left.all.hit(place);
    all.left.byTries[this.attempts]?.count(place);
  }

  private weekOf(at: Minute): Week | undefined {
    const { weeks } = this.all;
    const first = weeks[0]?.monday ?? 0;
    return weeks[Math.floor((this.calendar.zone.dateOf(at) - first) / 7)];
  }
}

const CALL = CHANNELS.indexOf("Call");

/** The place of a word in its list, or the one after the last. */
function placeIn<T>(words: readonly T[], word: T | null): number {
  return word === null ? words.length : words.indexOf(word);
}

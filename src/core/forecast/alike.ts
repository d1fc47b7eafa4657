/** Which untried leads are alike to the rules from now on: one of them is played, and stands for all. */

import type { Day, Journal, Lead, Minute, Rules } from "../model";
import { fillByFacts, fillChanges, openingWaits } from "../rules";
import type { Calendar, OpenHours } from "../time";

/** A list that was imported, or a form that nobody answered, holds thousands of leads that nobody has tried yet. */
export class Likeness {
  private readonly today: Day;
  private readonly waits: readonly number[];
  private readonly days = new Map<Minute, string>();

  /** @param last the last day that is asked about */
  constructor(
    private readonly rules: Rules,
    private readonly calendar: Calendar,
    now: Minute,
    private readonly last: Day,
  ) {
    this.today = calendar.zone.dateOf(now);
    this.waits = openingWaits(rules.cadence);
  }

  /** Two leads without touches that have the same key are asked for the same, at the same moments. */
  keyOf(lead: Lead, { temperature, dropped, edits }: Journal): string {
    const { highValueFrom } = this.rules.settings;
    const { received, wayIn, reach, barred, every } = lead;
    const isHighValue = highValueFrom !== null && lead.value !== null && lead.value >= highValueFrom;
    const cameIn = edits.length === 0 ? this.dayKey(received) : String(received);
    const facts = [cameIn, fillByFacts(lead).temperature, wayIn === "Email", this.needKey(lead), isHighValue, every];
    const { phone, email, address } = reach;
    const { call, email: mail, mail: card } = barred;
    return JSON.stringify([facts, phone, email, address, call, mail, card, temperature, dropped, edits]);
  }

  /** A date of need that is past when a lead comes in, or changes nothing up to the last day, is none. */
  private needKey(lead: Lead): Day | null {
    const changes = fillChanges(lead);
    const cameIn = this.calendar.zone.dateOf(lead.received);
    return Math.max(...changes) <= cameIn || Math.min(...changes) > this.last ? null : lead.neededBy;
  }

  /** Worked out once for each minute. */
  private dayKey(received: Minute): string {
    const known = this.days.get(received) ?? this.workOut(received);
    this.days.set(received, known);
    return known;
  }

  /**
   * Of a lead that came in on an earlier day the minute no longer matters: its first contacts are all overdue, slots of its first day
   * have lapsed or stand since then, and all the rest is counted from dates and from the attempts to come. What may matter is its
   * day, on which side of the day's bounds it came, and on which days its first steps were due.
   */
  private workOut(received: Minute): string {
    const { zone, business, calls, anyDay } = this.calendar;
    // Calls that end some months after a minute go by that minute.
    if (this.rules.settings.stopCallsMonths !== null) return String(received);
    const date = zone.dateOf(received);
    const all = [business, calls, anyDay];
    const due = all.flatMap((hours) => this.waits.map((minutes) => zone.dateOf(hours.after(received, minutes))));
    if (date >= this.today || due.some((day) => day >= this.today)) return String(received);
    return [`day ${date}`, ...all.map((hours) => sideOf(hours, date, received)), ...due].join(" ");
  }
}

/** Before, at or after the opening, and the closing, of that day; "" on a day off. */
function sideOf(hours: OpenHours, date: Day, at: Minute): string {
  const day = hours.dayOn(date);
  return day.date === date ? `${Math.sign(at - day.opens)}${Math.sign(at - day.closes)}` : "";
}

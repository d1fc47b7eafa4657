/** What stands for a lead at one moment after the other, and until when, if nothing happens: what playing the days to come asks of the rules. */

import type { Journal, Lead, Minute, Rules, Slot, Temperature, Touch } from "../model";
import type { Calendar } from "../time";
import { channelsOf } from "./channels";
import { contactsOf } from "./next-contact";
import { situationOf } from "./situation";
import { Fold } from "./standing";
import { fillChanges } from "./temperature";

export interface Outlook {
  temperature: Temperature;
  /** As `decide` gives them. */
  next: Slot | null;
  action: Slot | null;
  /**
   * The next moment at which time alone changes stage, temperature or channels, another slot comes due, or something is noted
   * already; infinite where there is none. Until then a next contact that is not due yet stays what it is.
   */
  turnsAt: Minute;
}

/** Looks at one lead as time goes on and touches come to it, for less work than deciding anew each time. */
export class Lookout {
  private readonly touches: Touch[];
  private readonly journal: Journal;
  private readonly changes: readonly Minute[];
  private fold: Fold;

  constructor(
    private readonly lead: Lead,
    known: Journal,
    private readonly rules: Rules,
    private readonly calendar: Calendar,
  ) {
    this.touches = [...known.touches];
    this.journal = { ...known, touches: this.touches };
    this.changes = fillChanges(lead).map((day) => calendar.zone.midnightOf(day));
    this.fold = this.begin();
  }

  /** The part of `decide` that says what to do. @param now never before the moment looked at last */
  lookAt(now: Minute): Outlook {
    const { lead, journal, rules, calendar } = this;
    const { settings } = rules;
    this.fold.runTo(now);
    const standing = this.fold.standing();
    const channels = channelsOf(lead, journal, standing.touches, settings, calendar, now);
    const { next, action, others } = contactsOf(situationOf(lead, standing, channels, settings, calendar, now), rules);
    let turnsAt = Number.POSITIVE_INFINITY;
    const turn = (at: Minute | null | undefined) => {
      if (typeof at === "number" && at > now && at < turnsAt) turnsAt = at;
    };
    for (const { at } of others) turn(at);
    turn(standing.quietAt);
    turn(channels.callsUntil);
    for (const at of this.changes) turn(at);
    turn(this.touches[standing.touches.length]?.at);
    for (const { at } of journal.edits) turn(at);
    return { temperature: standing.temperature, next, action, turnsAt };
  }

  /** A touch after all that has happened, at the moment looked at last or later; after the touches of its minute. */
  take(touch: Touch): void {
    let place = this.touches.length;
    while (place > 0 && (this.touches[place - 1]?.at ?? 0) > touch.at) place -= 1;
    this.touches.splice(place, 0, touch);
    // An edit of its minute comes after it (§1), and may be taken already.
    if (this.journal.edits.some(({ at }) => at === touch.at)) this.fold = this.begin();
  }

  private begin(): Fold {
    return new Fold(this.lead, this.journal, this.rules.settings, this.calendar);
  }
}

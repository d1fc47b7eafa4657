/** The temperature of a lead as time goes on: filled or chosen, with the changes of the touches applied after (§2). */

import type { Day, Edit, Journal, Lead, Minute, Temperature, Touch } from "../model";
import type { Calendar } from "../time";
import { fillChanges, fillTemperature, type Reading, temperatureAfter } from "./temperature";

export class Thermometer {
  temperature: Temperature;
  reason: string;
  /** The owner's own choice: neither the days nor what the add-on logs by itself change it. */
  own: boolean;
  /** The place of the first touch that changes what was chosen or filled. */
  private from = 0;

  constructor(
    private readonly lead: Lead,
    private readonly journal: Journal,
    private readonly calendar: Calendar,
  ) {
    const { temperature } = journal;
    this.own = temperature !== null;
    const first = temperature ? { temperature, reason: OWN_CHOICE } : firstFill(lead, journal, calendar);
    this.temperature = first.temperature;
    this.reason = first.reason;
  }

  /** Midnights at which the rules fill another temperature; what other facts of the row filled earlier is in the edits. */
  fillMoments(): readonly Minute[] {
    const days = fillChanges(this.lead);
    if (days.length === 0) return NO_MOMENTS;
    let since = this.lead.received;
    for (const edit of this.journal.edits) {
      if (edit.kind === "temperature" && edit.by === "stoke") since = Math.max(since, edit.at);
    }
    return days.map((day) => this.calendar.zone.midnightOf(day)).filter((at) => at > since);
  }

  takeTouch(touch: Touch): void {
    if (this.own && touch.by === "stoke") return;
    const after = temperatureAfter(touch, this.temperature);
    if (after === this.temperature) return;
    this.reason = `${touch.outcome}: ${this.temperature} → ${after}`;
    this.temperature = after;
  }

  /**
   * The owner typed a temperature, or the facts of the row now fill another.
   * @param next how many touches came before.
   */
  takeEdit({ to, at, by }: Extract<Edit, { kind: "temperature" }>, next: number): void {
    const own = by === "owner";
    if (own || this.own) this.from = next;
    this.own = own;
    const reason = own ? OWN_CHOICE : fillReason(this.lead, to, this.calendar.zone.dateOf(at));
    this.restart({ temperature: to, reason }, next);
  }

  /** A day begins on which the rules fill the cell anew. */
  refill(at: Minute, next: number): void {
    if (!this.own) this.restart(fillTemperature(this.lead, this.calendar.zone.dateOf(at)), next);
  }

  private restart({ temperature, reason }: Reading, next: number): void {
    this.temperature = temperature;
    this.reason = reason;
    for (let place = this.from; place < next; place += 1) {
      const touch = this.journal.touches[place];
      if (touch) this.takeTouch(touch);
    }
  }
}

const OWN_CHOICE = "Owner's choice";
const NO_MOMENTS: readonly Minute[] = [];

/** What the rules filled when the lead came in; the edits know it where the facts of the row were others then. */
function firstFill(lead: Lead, { edits }: Journal, { zone }: Calendar): Reading {
  const day = zone.dateOf(lead.received);
  const known = edits.find((edit) => edit.kind === "temperature");
  if (known?.kind !== "temperature" || known.by !== "stoke" || known.at > lead.received) {
    return fillTemperature(lead, day);
  }
  return { temperature: known.to, reason: fillReason(lead, known.to, day) };
}

/** The rule that fills this temperature now; one that the facts of an earlier row filled has no more to say. */
function fillReason(lead: Lead, temperature: Temperature, day: Day): string {
  const filled = fillTemperature(lead, day);
  return filled.temperature === temperature ? filled.reason : "Filled";
}

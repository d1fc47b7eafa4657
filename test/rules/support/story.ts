/** A lead's story told in a test: what came in, what was done, and what the rules make of it. */

import type {
  CadenceRule,
  Channel,
  Decision,
  Direction,
  Edit,
  Journal,
  Lead,
  Minute,
  Outcome,
  Promised,
  Rules,
  Settings,
  Stage,
  Temperature,
  Touch,
} from "../../../src/core/model";
import { decide } from "../../../src/core/rules";
import { type Calendar, calendarFor, zoneOf } from "../../../src/core/time";
import { at, inWords } from "./moments";
import { rulesWith } from "./rules";

/** A lead with phone, email and address, of no high value; it came in on Monday 2 November 2026 at 10:00. */
export const LEAD: Lead = {
  received: at("Mon 10:00"),
  wayIn: "Web form",
  referredBy: "",
  referrerKind: null,
  neededBy: null,
  buyingStage: "",
  value: null,
  reach: { phone: true, email: true, address: true },
  barred: { call: false, email: false, mail: false },
  every: null,
  zone: null,
};

export class Story {
  readonly lead: Lead;
  readonly rules: Rules;
  readonly calendar: Calendar;
  private readonly touches: Touch[] = [];
  private readonly edits: Edit[] = [];
  private temperature: Temperature | null = null;

  constructor(lead: Partial<Lead> = {}, settings: Partial<Settings> = {}, cadence?: readonly CadenceRule[]) {
    this.lead = { ...LEAD, ...lead };
    this.rules = rulesWith(settings, cadence);
    this.calendar = calendarFor(this.rules.settings);
  }

  /** The owner's own choice as at received. */
  chosen(temperature: Temperature): this {
    this.temperature = temperature;
    return this;
  }

  call(when: string, outcome: Outcome = "No answer", promised: Promised | null = null): this {
    return this.touch("Out", "Call", when, outcome, promised);
  }

  email(when: string, outcome: Outcome = "Sent"): this {
    return this.touch("Out", "Email", when, outcome);
  }

  postcard(when: string, outcome: Outcome = "Sent"): this {
    return this.touch("Out", "Postcard", when, outcome);
  }

  out(channel: Channel, when: string, outcome: Outcome): this {
    return this.touch("Out", channel, when, outcome);
  }

  in(channel: Channel, when: string, outcome: Outcome): this {
    return this.touch("In", channel, when, outcome);
  }

  skip(channel: Channel, when: string): this {
    return this.touch("Skip", channel, when, null);
  }

  /** What the add-on logs by itself: mail that it sent, a reply that it found. */
  byStoke(direction: Direction, when: string, outcome: Outcome): this {
    return this.touch(direction, "Email", when, outcome, null, "stoke");
  }

  promise(when: string, promised: Promised | null): this {
    this.edits.push({ kind: "promise", at: at(when), to: promised });
    return this;
  }

  /** An automatic answer says on which day the lead is back. */
  away(when: string, until: string): this {
    this.edits.push({ kind: "back", at: at(when), to: this.calendar.zone.dateOf(at(until)) });
    return this;
  }

  setTemperature(when: string, to: Temperature): this {
    this.edits.push({ kind: "temperature", at: at(when), to, by: "owner" });
    return this;
  }

  setStage(when: string, to: Stage): this {
    this.edits.push({ kind: "stage", at: at(when), to });
    return this;
  }

  edited(when: string, kind: "phone" | "call" | "email" | "mail"): this {
    this.edits.push({ kind, at: at(when) });
    return this;
  }

  journal(): Journal {
    const byTime = <T extends { at: Minute }>(list: T[]) => [...list].sort((one, other) => one.at - other.at);
    return { temperature: this.temperature, touches: byTime(this.touches), dropped: 0, edits: byTime(this.edits) };
  }

  decision(now: string): Decision {
    return decide(this.lead, this.journal(), this.rules, this.calendar, at(now));
  }

  /** "Call Mon 2 Nov 10:05", or "nothing". */
  next(now: string): string {
    const { next } = this.decision(now);
    return next ? `${next.channel ?? "none"} ${inWords(next.at, this.calendar.zone)}` : "nothing";
  }

  /** The channel of what is to be done now. */
  action(now: string): Channel | null {
    return this.decision(now).action?.channel ?? null;
  }

  flag(now: string): string | null {
    return this.decision(now).flag?.text ?? null;
  }

  private touch(
    direction: Direction,
    channel: Channel,
    when: string,
    outcome: Outcome | null,
    promised: Promised | null = null,
    by: "owner" | "stoke" = "owner",
  ): this {
    this.touches.push({ at: at(when), channel, direction, outcome, promised, by });
    return this;
  }
}

/** A promise for a moment, by a channel or in kind. */
export function promisedAt(when: string, channel: Channel | null = null): Promised {
  return { when: { kind: "moment", at: at(when) }, channel };
}

/** "Call Mon 10:05" as `Story.next` says it. */
export function contact(text: string): string {
  const [channel, ...when] = text.split(" ");
  return `${channel} ${inWords(at(when.join(" ")), zoneOf("America/New_York"))}`;
}

/** CalendarEvent, CalendarEventSeries and how a series repeats. */

import type { CalendarEntry, Repeats } from "../calendar";
import { Zone } from "../sheets/grid/zone";
import { ServiceError, strictly } from "../strict";
import type { CalendarParts } from "./calendar-app";

/** What a single event and a series have in common. */
abstract class Entry extends strictly("CalendarEvent") {
  readonly #kind: string;
  readonly #parts: CalendarParts;
  readonly #entry: CalendarEntry;

  constructor(kind: string, parts: CalendarParts, entry: CalendarEntry) {
    super();
    this.#kind = kind;
    this.#parts = parts;
    this.#entry = entry;
  }

  getId(): string {
    return this.#entry.id;
  }

  getTitle(): string {
    return this.ask("getTitle").title;
  }

  setTitle(title: string): this {
    this.change("setTitle").title = String(title);
    return this;
  }

  getDescription(): string {
    return this.ask("getDescription").description;
  }

  setDescription(description: string): this {
    this.change("setDescription").description = String(description);
    return this;
  }

  getLocation(): string {
    return this.ask("getLocation").location;
  }

  setLocation(location: string): this {
    this.change("setLocation").location = String(location);
    return this;
  }

  protected seriesOf(method: string): CalendarEventSeries {
    return new CalendarEventSeries(this.#parts, this.ask(method));
  }

  /** Google would change one occurrence only. */
  protected single(method: string): void {
    if (this.#entry.repeats) {
      throw new Error(`${this.#kind}.${method} of one event of a series is not implemented by the local host`);
    }
  }

  protected deleteEntry(method: string): void {
    this.#parts.book.remove(this.ask(method));
  }

  protected ask(method: string): CalendarEntry {
    this.#parts.meter.call(`${this.#kind}.${method}`);
    return this.#entry;
  }

  /** As `ask`; throws where the event was deleted. */
  protected change(method: string): CalendarEntry {
    const entry = this.ask(method);
    this.#parts.book.requireStanding(entry);
    return entry;
  }

  protected date(instant: number): Date {
    return new this.#parts.DateCtor(instant);
  }
}

export class CalendarEvent extends Entry {
  readonly #start: number;

  /** @param start of one occurrence of a series, in epoch milliseconds. */
  constructor(parts: CalendarParts, entry: CalendarEntry, start = entry.start) {
    super("CalendarEvent", parts, entry);
    this.#start = start;
  }

  getStartTime(): Date {
    this.ask("getStartTime");
    return this.date(this.#start);
  }

  getEndTime(): Date {
    const { start, end } = this.ask("getEndTime");
    return this.date(this.#start + end - start);
  }

  setTime(start: Date, end: Date): this {
    this.single("setTime");
    Object.assign(this.change("setTime"), { start: Number(start), end: Number(end) });
    return this;
  }

  deleteEvent(): void {
    this.single("deleteEvent");
    this.deleteEntry("deleteEvent");
  }

  getEventSeries(): CalendarEventSeries {
    return this.seriesOf("getEventSeries");
  }
}

export class CalendarEventSeries extends Entry {
  constructor(parts: CalendarParts, entry: CalendarEntry) {
    super("CalendarEventSeries", parts, entry);
  }

  setRecurrence(recurrence: Recurrence, start: Date, end: Date): this {
    const change = { repeats: repeatsOf(recurrence), start: Number(start), end: Number(end) };
    Object.assign(this.change("setRecurrence"), change);
    return this;
  }

  deleteEventSeries(): void {
    this.deleteEntry("deleteEventSeries");
  }
}

/** newRecurrence() before it has its rule, or the rule itself. */
export type Recurrence = EventRecurrence | RecurrenceRule;

const rules = new WeakMap<Recurrence, Repeats>();

/** How a series repeats. Throws where no rule was added. */
export function repeatsOf(recurrence: Recurrence): Repeats {
  const rule = rules.get(recurrence);
  if (!rule) throw new ServiceError("The recurrence has no rule.");
  return rule;
}

export class EventRecurrence extends strictly("EventRecurrence") {
  addDailyRule(): RecurrenceRule {
    return this.#add("day");
  }

  addWeeklyRule(): RecurrenceRule {
    return this.#add("week");
  }

  #add(every: Repeats["every"]): RecurrenceRule {
    if (rules.has(this)) throw new Error("A recurrence of several rules is not implemented by the local host");
    const repeats: Repeats = { every, zone: null, weekdays: [], until: null, times: null };
    rules.set(this, repeats);
    return new RecurrenceRule(this, repeats);
  }
}

export class RecurrenceRule extends strictly("RecurrenceRule") {
  readonly #recurrence: EventRecurrence;
  readonly #repeats: Repeats;

  constructor(recurrence: EventRecurrence, repeats: Repeats) {
    super();
    this.#recurrence = recurrence;
    this.#repeats = repeats;
    rules.set(this, repeats);
  }

  onlyOnWeekday(day: string): this {
    return this.onlyOnWeekdays([day]);
  }

  onlyOnWeekdays(days: readonly string[]): this {
    this.#repeats.weekdays = days.map(String);
    return this;
  }

  setTimeZone(zone: string): EventRecurrence {
    this.#repeats.zone = new Zone(String(zone)).name;
    return this.#recurrence;
  }

  until(date: Date): this {
    this.#repeats.until = Number(date);
    return this;
  }

  times(count: number): this {
    this.#repeats.times = Number(count);
    return this;
  }
}

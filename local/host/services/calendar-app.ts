/** CalendarApp: the owner's default calendar, single events and weekly series. */

import type { Meter } from "../meter";
import { ServiceError, strictEnum, strictly } from "../strict";

export interface CalendarEntry {
  id: string;
  title: string;
  /** Epoch milliseconds. */
  start: number;
  end: number;
  description: string;
  location: string;
  /** Null for a single event. */
  repeats: Repeats | null;
}

export interface Repeats {
  every: "day" | "week";
  /** "MONDAY" … */
  weekdays: string[];
  /** Epoch milliseconds; null: for ever. */
  until: number | null;
  times: number | null;
}

/** The owner's calendar itself. */
export class CalendarBook {
  readonly entries: CalendarEntry[] = [];
  #made = 0;

  add(entry: Omit<CalendarEntry, "id">): CalendarEntry {
    this.#made += 1;
    const added = { id: `event${this.#made}@google.com`, ...entry };
    this.entries.push(added);
    return added;
  }

  remove(entry: CalendarEntry): void {
    const index = this.entries.indexOf(entry);
    if (index < 0) throw new ServiceError("The calendar event does not exist, or it has already been deleted.");
    this.entries.splice(index, 1);
  }
}

export interface CalendarParts {
  meter: Meter;
  book: CalendarBook;
  /** The Date of scripts. */
  DateCtor: DateConstructor;
}

interface EventOptions {
  description?: string;
  location?: string;
}

export class CalendarApp extends strictly("CalendarApp") {
  readonly Weekday = strictEnum("Weekday", [
    "MONDAY",
    "TUESDAY",
    "WEDNESDAY",
    "THURSDAY",
    "FRIDAY",
    "SATURDAY",
    "SUNDAY",
  ]);
  readonly #parts: CalendarParts;
  readonly #calendar: Calendar;

  constructor(parts: CalendarParts) {
    super();
    this.#parts = parts;
    this.#calendar = new Calendar(parts);
  }

  getDefaultCalendar(): Calendar {
    this.#parts.meter.call("CalendarApp.getDefaultCalendar");
    return this.#calendar;
  }

  newRecurrence(): EventRecurrence {
    this.#parts.meter.call("CalendarApp.newRecurrence");
    return new EventRecurrence();
  }

  createEvent(title: string, start: Date, end: Date, options: EventOptions = {}): CalendarEvent {
    return this.#calendar.createEvent(title, start, end, options);
  }

  createEventSeries(
    title: string,
    start: Date,
    end: Date,
    recurrence: EventRecurrence,
    options: EventOptions = {},
  ): CalendarEventSeries {
    return this.#calendar.createEventSeries(title, start, end, recurrence, options);
  }

  getEventById(id: string): CalendarEvent | null {
    return this.#calendar.getEventById(id);
  }

  getEventSeriesById(id: string): CalendarEventSeries | null {
    return this.#calendar.getEventSeriesById(id);
  }
}

export class Calendar extends strictly("Calendar") {
  readonly #parts: CalendarParts;

  constructor(parts: CalendarParts) {
    super();
    this.#parts = parts;
  }

  createEvent(title: string, start: Date, end: Date, options: EventOptions = {}): CalendarEvent {
    this.#parts.meter.call("Calendar.createEvent");
    return new CalendarEvent(this.#parts, this.#add(title, start, end, options, null));
  }

  createEventSeries(
    title: string,
    start: Date,
    end: Date,
    recurrence: EventRecurrence,
    options: EventOptions = {},
  ): CalendarEventSeries {
    this.#parts.meter.call("Calendar.createEventSeries");
    return new CalendarEventSeries(
      this.#parts,
      this.#add(title, start, end, options, EventRecurrence.repeatsOf(recurrence)),
    );
  }

  /** Of a series this is its first event. */
  getEventById(id: string): CalendarEvent | null {
    this.#parts.meter.call("Calendar.getEventById");
    const entry = this.#find(id);
    return entry && new CalendarEvent(this.#parts, entry);
  }

  getEventSeriesById(id: string): CalendarEventSeries | null {
    this.#parts.meter.call("Calendar.getEventSeriesById");
    const entry = this.#find(id);
    return entry?.repeats ? new CalendarEventSeries(this.#parts, entry) : null;
  }

  #add(title: string, start: Date, end: Date, options: EventOptions, repeats: Repeats | null): CalendarEntry {
    if (Number(end) < Number(start)) throw new ServiceError("Event start date must be before event end date.");
    const { description = "", location = "" } = options;
    return this.#parts.book.add({
      title: String(title),
      start: Number(start),
      end: Number(end),
      description: String(description),
      location: String(location),
      repeats,
    });
  }

  #find(id: string): CalendarEntry | null {
    return this.#parts.book.entries.find((entry) => entry.id === String(id)) ?? null;
  }
}

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
    this.ask("setTitle").title = String(title);
    return this;
  }

  getDescription(): string {
    return this.ask("getDescription").description;
  }

  setDescription(description: string): this {
    this.ask("setDescription").description = String(description);
    return this;
  }

  getLocation(): string {
    return this.ask("getLocation").location;
  }

  setLocation(location: string): this {
    this.ask("setLocation").location = String(location);
    return this;
  }

  protected deleteEntry(method: string): void {
    this.#parts.book.remove(this.ask(method));
  }

  protected ask(method: string): CalendarEntry {
    this.#parts.meter.call(`${this.#kind}.${method}`);
    return this.#entry;
  }

  protected date(instant: number): Date {
    return new this.#parts.DateCtor(instant);
  }
}

export class CalendarEvent extends Entry {
  constructor(parts: CalendarParts, entry: CalendarEntry) {
    super("CalendarEvent", parts, entry);
  }

  getStartTime(): Date {
    return this.date(this.ask("getStartTime").start);
  }

  getEndTime(): Date {
    return this.date(this.ask("getEndTime").end);
  }

  setTime(start: Date, end: Date): this {
    Object.assign(this.ask("setTime"), { start: Number(start), end: Number(end) });
    return this;
  }

  deleteEvent(): void {
    this.deleteEntry("deleteEvent");
  }
}

export class CalendarEventSeries extends Entry {
  constructor(parts: CalendarParts, entry: CalendarEntry) {
    super("CalendarEventSeries", parts, entry);
  }

  setRecurrence(recurrence: EventRecurrence, start: Date, end: Date): this {
    const change = { repeats: EventRecurrence.repeatsOf(recurrence), start: Number(start), end: Number(end) };
    Object.assign(this.ask("setRecurrence"), change);
    return this;
  }

  deleteEventSeries(): void {
    this.deleteEntry("deleteEventSeries");
  }
}

export class EventRecurrence extends strictly("EventRecurrence") {
  readonly #rules: Repeats[] = [];

  addDailyRule(): RecurrenceRule {
    return this.#add("day");
  }

  addWeeklyRule(): RecurrenceRule {
    return this.#add("week");
  }

  /** For the host: how the series repeats. */
  static repeatsOf(recurrence: EventRecurrence): Repeats {
    const [rule, another] = recurrence.#rules;
    if (!rule || another) throw new Error("A recurrence of one rule only is implemented by the local host");
    return rule;
  }

  #add(every: Repeats["every"]): RecurrenceRule {
    const rule: Repeats = { every, weekdays: [], until: null, times: null };
    this.#rules.push(rule);
    return new RecurrenceRule(rule);
  }
}

export class RecurrenceRule extends strictly("RecurrenceRule") {
  readonly #rule: Repeats;

  constructor(rule: Repeats) {
    super();
    this.#rule = rule;
  }

  onlyOnWeekday(day: string): this {
    this.#rule.weekdays = [String(day)];
    return this;
  }

  onlyOnWeekdays(days: readonly string[]): this {
    this.#rule.weekdays = days.map(String);
    return this;
  }

  until(date: Date): this {
    this.#rule.until = Number(date);
    return this;
  }

  times(count: number): this {
    this.#rule.times = Number(count);
    return this;
  }
}

/** CalendarApp: what scripts see of the owner's calendar. */

import type { CalendarBook, CalendarEntry, Repeats } from "../calendar";
import type { Meter } from "../meter";
import { ServiceError, strictEnum, strictly } from "../strict";
import { CalendarEvent, CalendarEventSeries, EventRecurrence, type Recurrence, repeatsOf } from "./calendar-events";

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
    recurrence: Recurrence,
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

  /** Of a default calendar this is its owner's address. */
  getId(): string {
    this.#parts.meter.call("Calendar.getId");
    return this.#parts.book.id;
  }

  /** Every occurrence that touches the stretch of time, in order. Of the options only `search` is known. */
  getEvents(start: Date, end: Date, options: { search?: string } = {}): CalendarEvent[] {
    this.#parts.meter.call("Calendar.getEvents");
    const { search = "", ...more } = options;
    const [unknown] = Object.keys(more);
    if (unknown !== undefined) throw new Error(`Calendar.getEvents: ${unknown} is not implemented by the local host`);
    if (Number(end) <= Number(start)) throw new ServiceError("Event start time must be before event end time.");
    const { book } = this.#parts;
    return book.entries
      .filter(({ title, description, location }) =>
        `${title} ${description} ${location}`.toLowerCase().includes(search.toLowerCase()),
      )
      .flatMap((entry) => book.occurrences(entry, Number(start), Number(end)).map((at) => ({ entry, at })))
      .sort((one, other) => one.at - other.at)
      .map(({ entry, at }) => new CalendarEvent(this.#parts, entry, at));
  }

  createEvent(title: string, start: Date, end: Date, options: EventOptions = {}): CalendarEvent {
    this.#parts.meter.call("Calendar.createEvent");
    return new CalendarEvent(this.#parts, this.#add(title, start, end, options, null));
  }

  createEventSeries(
    title: string,
    start: Date,
    end: Date,
    recurrence: Recurrence,
    options: EventOptions = {},
  ): CalendarEventSeries {
    this.#parts.meter.call("Calendar.createEventSeries");
    return new CalendarEventSeries(this.#parts, this.#add(title, start, end, options, repeatsOf(recurrence)));
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
    const { entries, deleted } = this.#parts.book;
    return [...entries, ...deleted].find((entry) => entry.id === String(id)) ?? null;
  }
}

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
    return this.#parts.book.entries.find((entry) => entry.id === String(id)) ?? null;
  }
}

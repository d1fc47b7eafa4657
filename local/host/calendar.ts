/** The owner's default calendar: single events and series. */

import { ServiceError } from "./strict";

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

/** The owner's own Google Calendar: the weekly follow-up time, and single events. Needs full authorization. */

/** An event as it is to stand. */
export interface Entry {
  title: string;
  /** Plain text. */
  description: string;
  start: Date;
  end: Date;
}

export interface WeeklyEntry extends Entry {
  /** 0 for Monday. */
  weekday: number;
  /** IANA zone on whose wall it repeats. */
  zone: string;
}

/** An event found. */
export interface Found {
  id: string;
  description: string;
}

/** So many days of a series hold an event of it, though the owner deleted a few. */
const SOON_MS = 36 * 86_400_000;

/** The ID of the calendar of whoever runs this. One call. */
export function calendarId(): string {
  return CalendarApp.getDefaultCalendar().getId();
}

/** A new weekly event; gives its ID. Two calls. */
export function addWeekly({ title, description, start, end, ...when }: WeeklyEntry): string {
  return CalendarApp.getDefaultCalendar().createEventSeries(title, start, end, weeklyOn(when), { description }).getId();
}

/**
 * Moves a weekly event to another time; its title, colour and reminders stay the owner's. False where the owner has deleted it: Google still
 * finds a deleted event by its ID, so it is looked for among those of the next weeks. Four calls.
 */
export function moveWeekly(id: string, { start, end, ...when }: Omit<WeeklyEntry, "title" | "description">, now: Date) {
  return unlessGone(() => {
    const series = seriesStanding(id, now);
    series?.setRecurrence(weeklyOn(when), start, end);
    return series !== null;
  });
}

/** Whether a weekly event is still there. Two calls. */
export function standsWeekly(id: string, now: Date): boolean {
  return seriesStanding(id, now) !== null;
}

function seriesStanding(id: string, now: Date): GoogleAppsScript.Calendar.CalendarEventSeries | null {
  const events = CalendarApp.getDefaultCalendar().getEvents(now, new Date(now.getTime() + SOON_MS));
  return events.find((event) => event.getId() === id)?.getEventSeries() ?? null;
}

/** Renews what a weekly event says, where it says something else. Three calls at most. */
export function describeWeekly(id: string, description: string): void {
  unlessGone(() => {
    const series: GoogleAppsScript.Calendar.CalendarEventSeries | null = CalendarApp.getEventSeriesById(id);
    if (series === null || series.getDescription() === description) return false;
    series.setDescription(description);
    return true;
  });
}

/** Two calls. */
export function removeWeekly(id: string): void {
  unlessGone(() => {
    const series: GoogleAppsScript.Calendar.CalendarEventSeries | null = CalendarApp.getEventSeriesById(id);
    series?.deleteEventSeries();
    return series !== null;
  });
}

/** A new single event; gives its ID. Two calls. */
export function addEvent({ title, description, start, end }: Entry): string {
  return CalendarApp.getDefaultCalendar().createEvent(title, start, end, { description }).getId();
}

/** Gives an event another time and title; false where the owner has deleted it. Three calls at most. */
export function changeEvent(id: string, { title, start, end }: Omit<Entry, "description">): boolean {
  return unlessGone(() => {
    const event: GoogleAppsScript.Calendar.CalendarEvent | null = CalendarApp.getEventById(id);
    event?.setTime(start, end).setTitle(title);
    return event !== null;
  });
}

/** Two calls. */
export function removeEvent(id: string): void {
  unlessGone(() => {
    const event: GoogleAppsScript.Calendar.CalendarEvent | null = CalendarApp.getEventById(id);
    event?.deleteEvent();
    return event !== null;
  });
}

/** The events of a stretch of time that hold some words. Two calls, and one for each event. */
export function findEvents(from: Date, until: Date, words: string): Found[] {
  return CalendarApp.getDefaultCalendar()
    .getEvents(from, until, { search: words })
    .map((event) => ({ id: event.getId(), description: event.getDescription() }));
}

const WEEKDAYS = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"] as const;

function weeklyOn({ weekday, zone }: Pick<WeeklyEntry, "weekday" | "zone">): GoogleAppsScript.Calendar.EventRecurrence {
  const day = WEEKDAYS[weekday] ?? "MONDAY";
  return CalendarApp.newRecurrence().addWeeklyRule().onlyOnWeekday(CalendarApp.Weekday[day]).setTimeZone(zone);
}

/** What was to be done; false where the event is no more. */
function unlessGone(act: () => boolean): boolean {
  try {
    return act();
  } catch (error) {
    if (error instanceof Error && /does not exist|already been deleted|not found/i.test(error.message)) return false;
    throw error;
  }
}

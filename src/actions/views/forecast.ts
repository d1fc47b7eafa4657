/** The forecast as the sidebar and the command line show it. */

export interface ForecastView {
  /** "As of Tue, Nov 24, 10:00 AM" */
  asOf: string;
  /** Today and the days after it. */
  days: ForecastDayView[];
  /** Who asks for it, most minutes first: "Row 8 of Cadence (Trying · Hot · Call · 3 a day, day 2 to 5)". */
  shares: (WorkView & { label: string; minutes: number /** "4 h 30 min" */; timeLabel: string })[];
  /** Whether it can be done, in one sentence or a few. */
  advice: string[];
  /** What the figures leave out. */
  remarks: string[];
}

export interface ForecastDayView extends WorkView {
  /** "2026-11-24" */
  iso: string;
  /** "Tue, Nov 24"; its weekday and its date. */
  label: string;
  weekday: string;
  date: string;
  /** Not on a day off. */
  open: boolean;
  /** "2 h 5 min" asked for, "30 min" there; "day off". */
  askedLabel: string;
  thereLabel: string;
  /** Minutes of the owner's time that its calls, e-mails and cards take. */
  minutes: { calls: number; mails: number; cards: number; all: number };
  /** Minutes that the owner has. */
  there: number;
}

/** Contacts asked for. */
interface WorkView {
  /** Visits too. */
  calls: number;
  /** E-mails and texts that the owner sends. */
  mails: number;
  /** E-mails that Stoke sends by itself. */
  automatic: number;
  /** Postcards and letters. */
  cards: number;
}

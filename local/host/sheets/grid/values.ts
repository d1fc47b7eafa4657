/** What a cell can hold: numbers (dates are numbers shown as dates), text, booleans and errors. */

export type ErrorCode = "#ERROR!" | "#REF!" | "#NAME?" | "#DIV/0!" | "#VALUE!" | "#N/A" | "#NUM!";

/** An error as a value, with the sentence that Sheets shows on it. */
export class CellError {
  constructor(
    readonly code: ErrorCode,
    readonly message: string = "",
  ) {}

  toString(): string {
    return this.code;
  }
}

/** A stored value. "" is a blank cell; a date-time is its serial number, told apart by the cell's number format. */
export type Scalar = number | string | boolean | CellError;

/** A date-time as a cell holds it: days since 1899-12-30 in no zone at all. */
export class WallTime {
  constructor(readonly serial: number) {}

  /** From "2026-11-02", "2026-11-02T10:00" or "2026-11-02T10:00:30". Throws where it is none of these. */
  static from(iso: string): WallTime {
    const ms = Date.parse(`${iso.length === 10 ? `${iso}T00:00` : iso}Z`);
    if (Number.isNaN(ms)) throw new Error(`"${iso}" is no local date-time.`);
    return new WallTime(serialOf(ms));
  }

  /** Milliseconds since 1970 as if the wall clock were UTC. */
  get wallMs(): number {
    return wallMsOf(this.serial);
  }

  /** "2026-11-02T10:00"; a date alone as "2026-11-02"; seconds only where there are some. */
  toString(): string {
    const iso = new Date(this.wallMs).toISOString();
    if (iso.slice(11, 19) === "00:00:00") return iso.slice(0, 10);
    return iso.slice(17, 19) === "00" ? iso.slice(0, 16) : iso.slice(0, 19);
  }
}

/** What reading a cell gives: as stored, but date-times recognized as such. */
export type CellValue = Scalar | WallTime;

const DAY_MS = 86_400_000;
/** 1970-01-01 as a serial number. */
const EPOCH_SERIAL = 25_569;

/** Serial number of a wall clock reading, given as milliseconds since 1970 in no zone. */
export function serialOf(wallMs: number): number {
  return wallMs / DAY_MS + EPOCH_SERIAL;
}

/** The wall clock reading of a serial number, rounded to the millisecond. */
export function wallMsOf(serial: number): number {
  return Math.round((serial - EPOCH_SERIAL) * DAY_MS);
}

/** Serial number of a date; null where the calendar has no such day. */
export function serialOfDate(year: number, month: number, day: number): number | null {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? serialOf(date.getTime()) : null;
}

/** The Settings sheet, read into settings; a cell that cannot be read leaves its last good value in force. */

import {
  type CellProblem,
  dateOrderOf,
  mistake,
  type Reading,
  readAmount,
  readCount,
  readTick,
  textOf,
  value,
} from "../cells";
import { readEmail } from "../contact";
import type { FieldKey } from "../headers";
import type { Day, Settings } from "../model";
import { zoneOf } from "../time";
import { endedBy, readAbsences } from "./absences";
import { readLength, readTimeOfDay, readWeekday } from "./follow-up";
import { readHolidays } from "./holidays";
import { type DayHours, readDayHours, readHours } from "./hours";
import { FIELD_KEYS, type LeadSheet } from "./lead-sheet";
import { type SettingCells, settingCells } from "./rows";
import { START, START_LEAD_SHEET } from "./start";
import { type SettingKey, WEEKDAY_KEYS } from "./table";

/** What the Settings sheet says. */
export interface OwnerSettings {
  settings: Settings;
  leadSheet: LeadSheet;
}

export interface ReadSettings extends OwnerSettings {
  problems: readonly CellProblem[];
}

/** What the sheet does not say: where and when it is read, and what was good before. */
export interface SettingsContext {
  /** IANA zone of the spreadsheet. */
  zone: string;
  /** Locale of the spreadsheet: "en_US". */
  locale: string;
  today: Day;
  /** What was in force, taken for each cell that cannot be read, and for the absences that are over. Null: the defaults. */
  last: OwnerSettings | null;
}

/** The settings of a book that has no Settings sheet yet. */
export function defaultSettings(zone: string): OwnerSettings {
  return { settings: { zone, ...START }, leadSheet: START_LEAD_SHEET };
}

/**
 * Reads the rows of the sheet: label, value. Rows that are no setting are passed over; a setting without a row, and most
 * that are blank, have their default. A blank weekday is closed.
 * @param firstRow 1-based row of the sheet that `rows` begins with.
 */
export function readSettings(
  rows: readonly (readonly unknown[])[],
  context: SettingsContext,
  firstRow = 2,
): ReadSettings {
  const cells = settingCells(rows, firstRow);
  const problems = [...cells.problems];
  const last = context.last ?? defaultSettings(context.zone);
  const read = <T>(key: SettingKey, reader: (cell: unknown) => Reading<T>, start: T, before: T): T => {
    const placed = cells.settings.get(key);
    if (placed === undefined) return start;
    const reading = reader(placed.cell);
    if (reading.ok) return reading.value ?? start;
    problems.push({ row: placed.row, column: "Value", found: reading.found, remedy: reading.remedy });
    return before;
  };

  const settings = readRules(read, last.settings, context);
  const leadSheet = {
    sheet: read("leadSheet", readLine, START_LEAD_SHEET.sheet, last.leadSheet.sheet),
    headerRow: read("headerRow", count(1, 1000), START_LEAD_SHEET.headerRow, last.leadSheet.headerRow),
    headers: headersIn(cells),
  };
  return { settings, leadSheet, problems };
}

type Read = <T>(key: SettingKey, reader: (cell: unknown) => Reading<T>, start: T, before: T) => T;

function readRules(read: Read, last: Settings, { zone, locale, today }: SettingsContext): Settings {
  const holidays = (cell: unknown) => readHolidays(cell, today, zoneOf(zone), dateOrderOf(locale));
  const absences = (cell: unknown) => readAbsences(cell, last.absences, today, zoneOf(zone), dateOrderOf(locale));
  const { automatic, intake, followUp, effort, business } = last;
  const weekday = read("followUpDay", readWeekday, START.followUp.weekday ?? "none", followUp.weekday ?? "none");
  return {
    zone,
    hours: WEEKDAY_KEYS.map((key, index) => {
      const hours = read(key, readDayHours, asCell(START.hours[index]), asCell(last.hours[index]));
      return hours === "closed" ? null : hours.open;
    }),
    holidays: read("holidays", holidays, START.holidays, last.holidays),
    absences: read("outUntil", absences, endedBy(last.absences, today), last.absences),
    callHours: read("callHours", readHours, START.callHours, last.callHours),
    tries: read("tries", count(1, 100), START.tries, last.tries),
    tryDays: read("tryDays", count(1, 260), START.tryDays, last.tryDays),
    stopCallsMonths: read<number | null>("stopCallsMonths", count(1, 120), null, last.stopCallsMonths),
    highValueFrom: read<number | null>("highValueFrom", readAmount, null, last.highValueFrom),
    automatic: {
      aDay: read("mostAutomatic", count(0, 1500), START.automatic.aDay, automatic.aDay),
      kept: read("mailsKept", count(0, 1500), START.automatic.kept, automatic.kept),
    },
    intake: {
      label: read("leadLabel", readLine, START.intake.label, intake.label),
      every: read("lookEvery", readEvery, START.intake.every, intake.every),
      tell: read("tellOwner", readTick, START.intake.tell, intake.tell),
    },
    followUp: {
      weekday: weekday === "none" ? null : weekday,
      start: read("followUpTime", readTimeOfDay, START.followUp.start, followUp.start),
      length: read("followUpLength", readLength, START.followUp.length, followUp.length),
    },
    promisesInCalendar: read("promisesInCalendar", readTick, START.promisesInCalendar, last.promisesInCalendar),
    morningEmail: read("morningEmail", readTick, START.morningEmail, last.morningEmail),
    effort: {
      call: read("minutesCall", count(0, 240), START.effort.call, effort.call),
      mail: read("minutesMail", count(0, 240), START.effort.mail, effort.mail),
      card: read("minutesCard", count(0, 240), START.effort.card, effort.card),
      aDay: read("minutesDay", count(0, 1440), START.effort.aDay, effort.aDay),
    },
    business: {
      name: read("name", readLine, "", business.name),
      phone: read("phone", readLine, "", business.phone),
      email: read("email", readEmail, "", business.email),
      website: read("website", readLine, "", business.website),
      postal: read("postal", readLine, "", business.postal),
      hoursText: read("hoursText", readLine, "", business.hoursText),
      signature: read("signature", (cell) => value(textOf(cell)), "", business.signature),
    },
  };
}

function count(least: number, most: number): (cell: unknown) => Reading<number> {
  return (cell) => readCount(cell, least, most);
}

/** The periods that Google's triggers have. */
const PERIODS = ["5", "10", "15", "30"];

/** "5 minutes", "off". */
function readEvery(cell: unknown): Reading<number> {
  const text = textOf(cell).toLowerCase();
  if (text === "") return value<number>(null);
  if (/^(?:off|no|never|0|none|aus|nein)$/.test(text)) return value(0);
  const [, count = ""] = /^(?:every )?(\d+) ?(?:m|min|mins|minutes?)?\.?$/.exec(text) ?? [];
  return PERIODS.includes(count) ? value(Number(count)) : mistake(cell, "Write 5, 10, 15 or 30 minutes, or off.");
}

/** Text on one line: what the owner broke in lines is joined by commas. */
function readLine(cell: unknown): Reading<string> {
  return value(textOf(cell).replace(/,?\s*\n\s*/g, ", "));
}

function asCell(hours: Settings["hours"][number] | undefined): DayHours {
  return hours ? { open: hours } : "closed";
}

function headersIn({ columns }: SettingCells): LeadSheet["headers"] {
  const headers: Partial<Record<FieldKey, string>> = {};
  for (const key of FIELD_KEYS) {
    const placed = columns.get(key);
    if (placed !== undefined) headers[key] = textOf(placed.cell);
  }
  return headers;
}

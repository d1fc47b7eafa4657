/** The forecast: what the next 14 days ask for, as data, and on the sheet Forecast. */

import { FORECAST_SHEET, writeForecast } from "../../book/forecast/sheet";
import { hasMadeSheet } from "../../book/made-sheets";
import { adviseOn, askerLabel, type Forecast, Forecaster, remarksOn, workLabel } from "../../core/forecast";
import type { Minute } from "../../core/model";
import { civilOf, isoOfDay } from "../../core/time";
import { lockBook } from "../../google/lock";
import { recall } from "../../google/memory";
import { consentIn } from "../automatic/consent";
import { type AutomaticRow, automaticRows, templateCells } from "../automatic/rows";
import type { Book } from "../opening/open-book";
import { Reading } from "../opening/reading";
import { eachLead } from "../settling/settle-all";
import type { ForecastView } from "../views";

/** Nothing is written. A number of calls that does not depend on the leads. */
export function showForecast(now: Minute): ForecastView {
  return viewOf(new Reading(now));
}

/** Writes the sheet and brings it to the front; makes it where there is none. */
export function openForecast(now: Minute): void {
  refresh(new Reading(now)).activate();
}

/** The sheet as of this morning, if the owner has one. */
export function refreshForecast(reading: Reading): void {
  if (hasMadeSheet(FORECAST_SHEET)) refresh(reading);
}

function refresh(reading: Reading) {
  const view = viewOf(reading);
  lockBook();
  return writeForecast(view);
}

/** The rows of Cadence that say Auto, and can. */
interface AutoRows {
  /** Whose mail Stoke sends by itself: those that the owner has allowed. */
  sending: readonly number[];
  /** Those that wait for the owner's OK. */
  asking: readonly number[];
}

/** No call where none says so. */
function autoRows({ rules: { cadence } }: Book): AutoRows {
  if (!cadence.some(({ send }) => send === "Auto")) return { sending: [], asking: [] };
  const consent = consentIn(recall());
  const rows = automaticRows(cadence, templateCells(), consent).filter(
    ({ send, problem }) => send === "Auto" && problem === "",
  );
  const numbers = (all: readonly AutomaticRow[]) => all.map(({ rule }) => rule.row);
  return {
    sending: numbers(rows.filter(({ allowed }) => allowed)),
    asking: consent.off ? [] : numbers(rows.filter(({ allowed }) => !allowed)),
  };
}

function forecastOf({ book, table }: Reading, { sending }: AutoRows): Forecast {
  const forecaster = new Forecaster(book.rules, book.calendar, book.now, new Set(sending));
  eachLead(book, table, "state", ({ row, state }) => forecaster.add(row.lead, state.journal));
  return forecaster.forecast();
}

function viewOf(reading: Reading): ForecastView {
  const { rules, labels, now } = reading.book;
  const rows = autoRows(reading.book);
  const forecast = forecastOf(reading, rows);
  return {
    asOf: `As of ${labels.moment(now)}`,
    days: forecast.days.map(({ date, calls, mails, automatic, cards, minutes, each, there, isOpen }) => ({
      iso: isoOfDay(date),
      label: labels.date(date),
      weekday: labels.weekday(date),
      date: String(civilOf(date).day),
      open: isOpen,
      askedLabel: workLabel(minutes),
      thereLabel: isOpen ? workLabel(there) : "day off",
      calls,
      mails,
      automatic,
      cards,
      minutes: { ...each, all: minutes },
      there,
    })),
    shares: forecast.shares.map(({ by, ...work }) => ({
      label: askerLabel(by),
      timeLabel: workLabel(work.minutes),
      ...work,
    })),
    advice: adviseOn(forecast, labels),
    remarks: remarksOn(forecast, rules.settings, rows.asking),
  };
}

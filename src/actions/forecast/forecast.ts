/** The forecast: what the next 14 days ask for, as data, and on the sheet Forecast. */

import { FORECAST_SHEET, writeForecast } from "../../book/forecast/sheet";
import { hasMadeSheet } from "../../book/made-sheets";
import { adviseOn, askerLabel, type Forecast, Forecaster, remarksOn, workLabel } from "../../core/forecast";
import type { Minute } from "../../core/model";
import { dateLabel, isoOfDay, momentLabel } from "../../core/time";
import { lockBook } from "../../google/lock";
import { recall } from "../../google/memory";
import { consentIn } from "../automatic/consent";
import { automaticRows, templateCells } from "../automatic/rows";
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

function forecastOf({ book, table }: Reading): Forecast {
  const forecaster = new Forecaster(book.rules, book.calendar, book.now, rowsThatSend(book));
  eachLead(book, table, "state", ({ row, state }) => forecaster.add(row.lead, state.journal));
  return forecaster.forecast();
}

/** The rows of Cadence whose mail Stoke sends by itself: those that the owner has allowed. No call where none says so. */
function rowsThatSend({ rules: { cadence } }: Book): ReadonlySet<number> {
  const rows = cadence.some(({ send }) => send === "Auto")
    ? automaticRows(cadence, templateCells(), consentIn(recall()))
    : [];
  return new Set(
    rows
      .filter(({ send, allowed, problem }) => send === "Auto" && allowed && problem === "")
      .map(({ rule }) => rule.row),
  );
}

function viewOf(reading: Reading): ForecastView {
  const { rules, zone, now } = reading.book;
  const forecast = forecastOf(reading);
  return {
    asOf: `As of ${momentLabel(now, zone)}`,
    days: forecast.days.map(({ date, calls, mails, automatic, cards, minutes, each, there }) => ({
      iso: isoOfDay(date),
      label: dateLabel(date),
      askedLabel: workLabel(minutes),
      thereLabel: workLabel(there),
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
    advice: adviseOn(forecast),
    remarks: remarksOn(forecast, rules.settings),
  };
}

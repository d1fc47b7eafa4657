/** The sheet Forecast: made when it is first asked for, rewritten as a whole at each refresh. */

import { insertMadeSheet, layoutNote, type MadeSheet, standingSheet } from "../made-sheets";
import { type Cell, columnLetter, FORECAST, type Sheet } from "../sheets";
import { insertForecastChart } from "./chart";
import {
  ADVICE_ROW,
  AS_OF_ROW,
  DAYS,
  HEADERS,
  MOST_ADVICE,
  MOST_REMARKS,
  MOST_SHARES,
  REMARK_ROW,
  ROWS,
  SHARES,
  WIDTH,
} from "./layout";

export const FORECAST_SHEET: MadeSheet = {
  name: FORECAST,
  title: "The next two weeks",
  mark: "Stoke makes this sheet and writes it anew every morning. Your own notes are safer elsewhere.",
  layout: 3,
  choose: "Put it on a sheet",
};

/** What the sheet shows, in words and numbers. */
export interface ForecastSheet {
  asOf: string;
  advice: readonly string[];
  remarks: readonly string[];
  /** One for each day, from today on. */
  days: readonly (Contacts & {
    label: string;
    open: boolean;
    minutes: { calls: number; mails: number; cards: number; all: number };
    there: number;
  })[];
  /** Most minutes first. */
  shares: readonly (Contacts & { label: string; minutes: number })[];
}

interface Contacts {
  calls: number;
  mails: number;
  cards: number;
  automatic: number;
}

const WIDTHS = [400, 75, 75, 75, 125, 75, 75, 75, 75, 75, 100];
const TITLE_HEIGHT = 34;
const INK = "#000000";
const GREY = "#5f6368";
/** Of days off. */
const FAINT = "#5f6368";
const BAND = "#eef1f4";

/** Four calls where the sheet stands already. Throws an OwnerError where the owner has a sheet of that name. */
export function writeForecast({ asOf, advice, remarks, days, shares }: ForecastSheet): Sheet {
  const sheet = standingSheet(FORECAST_SHEET) ?? made();
  const cells: Cell[][] = Array.from({ length: ROWS }, () => new Array<Cell>(WIDTH).fill(""));
  const write = (row: number, line: readonly Cell[]) => {
    cells[row - 1] = [...line, ...new Array<Cell>(WIDTH - line.length).fill("")];
  };
  write(1, [FORECAST_SHEET.title]);
  write(AS_OF_ROW, [asOf]);
  advice.slice(0, MOST_ADVICE).forEach((sentence, index) => {
    write(ADVICE_ROW + index, [sentence]);
  });
  remarks.slice(0, MOST_REMARKS).forEach((sentence, index) => {
    write(REMARK_ROW + index, [sentence]);
  });
  write(DAYS.headers - 1, ["", "Contacts", "", "", "", "Minutes"]);
  write(DAYS.headers, HEADERS);
  days.forEach(({ label, open, calls, mails, cards, automatic, minutes, there }, index) => {
    const each = [minutes.calls, minutes.mails, minutes.cards];
    const mark = [index === 0 ? "today" : "", open ? "" : "day off"].filter((word) => word !== "").join(", ");
    // A blank is a gap in the chart's line.
    const have = open ? there : "";
    write(DAYS.first + index, [label, calls, mails, cards, automatic, ...each, minutes.all, have, mark]);
  });
  write(SHARES.headers - 1, ["What asks for it"]);
  write(SHARES.headers, ["", ...HEADERS.slice(1, 5), "", "", "", "Minutes"]);
  shares.slice(0, MOST_SHARES).forEach(({ label, calls, mails, cards, automatic, minutes }, index) => {
    write(SHARES.first + index, [label, calls, mails, cards, automatic, "", "", "", minutes]);
  });
  sheet.getRange(1, 1, ROWS, WIDTH).setValues(cells);
  const colours = days.map(({ open }) => new Array<string>(WIDTH).fill(open ? INK : FAINT));
  sheet.getRange(DAYS.first, 1, days.length, WIDTH).setFontColors(colours);
  // The mark comes last.
  sheet.getRange(1, 1).setNote(layoutNote(FORECAST_SHEET));
  return sheet;
}

/** A new sheet with its looks and its chart, and no figure yet. */
function made(): Sheet {
  const sheet = insertMadeSheet(FORECAST_SHEET);
  const last = columnLetter(WIDTH);
  sheet.getRange("A:A").setNumberFormat("@");
  sheet.getRange("B:J").setNumberFormat("#,##0").setHorizontalAlignment("right");
  // "Row 21 of Cadence (…)" may be longer than any column ought to be wide.
  sheet
    .getRange(`A${SHARES.first}:${last}${ROWS}`)
    .setWrapStrategy(SpreadsheetApp.WrapStrategy.WRAP)
    .setVerticalAlignment("top");
  sheet.setRowHeight(1, TITLE_HEIGHT);
  sheet.getRange("A1").setFontSize(16).setFontWeight("bold");
  sheet.getRangeList([`A${AS_OF_ROW}`, `A${REMARK_ROW}:A${REMARK_ROW + MOST_REMARKS - 1}`]).setFontColor(GREY);
  sheet.getRange(`A${ADVICE_ROW}:A${ADVICE_ROW + MOST_ADVICE - 1}`).setFontSize(11);
  sheet
    .getRangeList([
      `A${ADVICE_ROW}`,
      `A${DAYS.headers - 1}:${last}${DAYS.headers}`,
      `A${DAYS.first}:${last}${DAYS.first}`,
      `A${SHARES.headers}:${last}${SHARES.headers}`,
    ])
    .setFontWeight("bold");
  sheet
    .getRange(`A${SHARES.headers - 1}`)
    .setFontSize(12)
    .setFontWeight("bold");
  sheet
    .getRangeList([DAYS.headers - 1, DAYS.headers, SHARES.headers].map((row) => `A${row}:${last}${row}`))
    .setBackground(BAND);
  WIDTHS.forEach((width, index) => {
    sheet.setColumnWidth(index + 1, width);
  });
  sheet.protect().setDescription(FORECAST_SHEET.mark).setWarningOnly(true);
  insertForecastChart(sheet);
  return sheet;
}

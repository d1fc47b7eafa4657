/** Where what stands on the sheet Forecast: the same rows every time, so that the chart and formats made once stay true. */

/** Columns A to K. */
export const WIDTH = 11;
/** 1-based rows. */
export const AS_OF_ROW = 2;
export const ADVICE_ROW = 4;
export const MOST_ADVICE = 5;
export const CHART_ROW = 10;
const CHART_ROWS = 15;

export const HEADERS = [
  "Day",
  "Calls",
  "E-mails",
  "Cards",
  "Sent by Stoke",
  "Calls",
  "E-mails",
  "Cards",
  "In all",
  "You have",
  "",
];
/** 1-based columns of the chart's series. */
export const MINUTES = [6, 7, 8, 10];

const DAY_ROWS = 14;
const daysAt = CHART_ROW + CHART_ROWS + 1;
/** The days, below two rows of headers. */
export const DAYS = { headers: daysAt, first: daysAt + 1, last: daysAt + DAY_ROWS };
export const REMARK_ROW = DAYS.last + 2;
export const MOST_REMARKS = 5;
const sharesAt = REMARK_ROW + MOST_REMARKS + 2;
/** Who asks for it, below a title and headers. */
export const SHARES = { headers: sharesAt, first: sharesAt + 1 };
/** A Cadence sheet has some thirty rows; what asks for least is left out. */
export const MOST_SHARES = 60;
export const ROWS = SHARES.first + MOST_SHARES - 1;

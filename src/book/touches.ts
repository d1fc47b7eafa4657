/** The ledger: rows of Touches, only ever added to; the state of a mail is the one thing in them that changes. */

import { textOf } from "../core/cells";
import { TOUCH_COLUMNS, type TouchKey } from "../core/headers";
import type { Zone } from "../core/time";
import { type Cell, cellsOf, downFrom, SHEETS, sheetNamed } from "./sheets";
import { cellsOfTouch, placeOfTouch, type TouchRow, touchReader } from "./touch-row";

/** The whole ledger in one call; rows that cannot be read are named in `problems`. */
export function readTouches(zone: Zone): { touches: TouchRow[]; problems: string[] } {
  const [headers = [], ...rows] = cellsOf(sheetNamed(SHEETS.touches));
  const read = touchReader(headers, zone);
  const touches: TouchRow[] = [];
  const problems: string[] = [];
  rows.forEach((cells, index) => {
    if (cells[0] === "" && cells.every((cell) => cell === "")) return;
    const touch = read(cells);
    if (typeof touch === "string") problems.push(`Touches, row ${index + 2}: ${touch}`);
    else touches.push(touch);
  });
  return { touches, problems };
}

/** How many touches the ledger holds. One call. */
export function countTouches(): number {
  return Math.max(0, sheetNamed(SHEETS.touches).getLastRow() - 1);
}

/** The IDs of all touches. One call. */
export function touchIds(): ReadonlySet<string> {
  return textsIn("touchId");
}

/** The Gmail threads that touches stand in, and what else their Message cells say. One call, of this column alone. */
export function touchThreads(): ReadonlySet<string> {
  return textsIn("message");
}

function textsIn(key: TouchKey): ReadonlySet<string> {
  const cells: Cell[][] = sheetNamed(SHEETS.touches)
    .getRange(downFrom(2, placeOfTouch(key)))
    .getValues();
  return new Set(cells.map(([cell = ""]) => textOf(cell).replace(/^'/, "")).filter((text) => text !== ""));
}

/** More rows than these go in one rectangle. */
const MOST_APPENDED = 4;

/**
 * Adds rows at the end. A few go by appendRow, which never writes over a row, wherever the owner sorts or inserts meanwhile;
 * many go into rows that are inserted for them. Text that Sheets might take for more gets an
 * apostrophe, which Sheets drops, or keeps in a cell that is formatted as text.
 */
export function appendTouches(touches: readonly TouchRow[], zone: Zone): void {
  if (touches.length === 0) return;
  const sheet = sheetNamed(SHEETS.touches);
  const rows = touches.map((touch) => cellsOfTouch(touch, zone));
  if (rows.length <= MOST_APPENDED) {
    for (const row of rows) sheet.appendRow(row);
    return;
  }
  const last = sheet.getLastRow();
  sheet.insertRowsAfter(last, rows.length);
  sheet.getRange(last + 1, 1, rows.length, TOUCH_COLUMNS.length).setValues(rows);
}

/** Adds the claims of some mails, and sees to it that they stand in the sheet before the mails go. Four calls, for few one each. */
export function claimTouches(claims: readonly TouchRow[], zone: Zone): void {
  appendTouches(claims, zone);
  SpreadsheetApp.flush();
}

/** All touches of one lead, oldest first. One call, of the whole ledger. */
export function touchesOf(leadId: string, zone: Zone): TouchRow[] {
  return readTouches(zone).touches.filter((touch) => touch.leadId === leadId);
}

/** Rows of the ledger so near to each other are read together; so many readings at most. */
const NEAR = 40;
const MOST_READINGS = 6;

/** The last touches of one lead, oldest first: as many as a few readings reach, in a ledger of any length. */
export function recentTouches(leadId: string, zone: Zone): TouchRow[] {
  const sheet = sheetNamed(SHEETS.touches);
  const rows = sheet
    .getRange(downFrom(2, placeOfTouch("leadId")))
    .createTextFinder(leadId)
    .matchEntireCell(true)
    .findAll()
    .map((range) => range.getRow());
  const spans: { first: number; last: number }[] = [];
  for (const row of rows) {
    const span = spans[spans.length - 1];
    if (span !== undefined && row - span.last <= NEAR) span.last = row;
    else spans.push({ first: row, last: row });
  }
  const read = touchReader(
    TOUCH_COLUMNS.map(({ header }) => header),
    zone,
  );
  return spans.slice(-MOST_READINGS).flatMap(({ first, last }) => {
    const cells: Cell[][] = sheet.getRange(first, 1, last - first + 1, TOUCH_COLUMNS.length).getValues();
    return cells.flatMap((row) => {
      const touch = read(row);
      return typeof touch !== "string" && touch.leadId === leadId ? [touch] : [];
    });
  });
}

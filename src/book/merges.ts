/** The hidden sheet of merges: what Undo needs of each, and which rows the owner said are not the same. */

import { textOf } from "../core/cells";
import { OwnerError } from "../core/model";
import { type Cell, cellsOf, downFrom, MERGES, type Sheet, sheetIfAny } from "./sheets";

/** "Merging" and "Undoing" are under way, or were cut off. */
export type MergeStatus = "Merging" | "Merged" | "Undoing" | "Undone" | "Apart";

export interface MergeRecord {
  id: string;
  status: MergeStatus;
  /** ISO instant. */
  when: string;
  keptId: string;
  otherId: string;
  /** Names, for the owner. */
  kept: string;
  other: string;
  /** JSON; "" of rows that are apart. */
  content: string;
}

const HEADERS = ["Status", "When", "Kept ID", "Merged ID", "Kept", "Merged", "What Undo needs"];

/** Characters of the content in one cell: Sheets takes 50,000. And so many cells at most. */
const CHUNK = 40_000;
const MOST_CHUNKS = 18;

/** All of them, oldest first; none where there is no such sheet. One call or two. */
export function readMerges(): MergeRecord[] {
  const sheet = sheetIfAny(MERGES);
  if (sheet === null) return [];
  const [headers = [], ...rows] = cellsOf(sheet);
  if (rows.length === 0 && headers.every((cell) => cell === "")) return [];
  if (!areOurs(headers)) throw notOurs();
  return rows.flatMap((cells) => recordOf(cells) ?? []);
}

/** Adds one in a single call, after the sheet is made where there is none; it stands there before anything else is written. */
export function addMerge(record: MergeRecord): void {
  const { id, status, when, keptId, otherId, kept, other, content } = record;
  // Every text begins with a bar, so that none is taken for a formula, a number or a date.
  const chunks: string[] = [];
  for (let at = 0; at < content.length; at += CHUNK) chunks.push(`|${content.slice(at, at + CHUNK)}`);
  if (chunks.length > MOST_CHUNKS)
    throw new OwnerError(
      "This row holds too much to be merged in a way that can be undone. Shorten its longest cells.",
    );
  const texts = [when, keptId, otherId, kept, other].map((text) => `|${text}`);
  mergesSheet().appendRow([`${status} ${id}`, ...texts, ...chunks]);
  SpreadsheetApp.flush();
}

/** Gives one another status: one call, found by its ID wherever it stands. */
export function markMerge({ id, status }: MergeRecord, after: MergeStatus): void {
  sheetIfAny(MERGES)
    ?.getRange(downFrom(2, 1))
    .createTextFinder(`${status} ${id}`)
    .matchEntireCell(true)
    .replaceAllWith(`${after} ${id}`);
}

/** Whether a sheet of that name was made by Stoke. */
export function isMergesSheet(sheet: Sheet): boolean {
  const [headers = []]: Cell[][] = sheet.getRange(1, 1, 1, HEADERS.length).getValues();
  return areOurs(headers);
}

function areOurs(headers: readonly Cell[]): boolean {
  return HEADERS.every((header, index) => textOf(headers[index]) === header);
}

/** The sheet with its headers, hidden; a run may have been killed while it was made. */
function mergesSheet(): Sheet {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const standing = sheetIfAny(MERGES);
  if (standing?.isSheetHidden()) return standing;
  const shown = spreadsheet.getActiveSheet();
  const sheet = standing ?? spreadsheet.insertSheet(MERGES, spreadsheet.getNumSheets());
  if (sheet.getLastRow() === 0) sheet.appendRow(HEADERS);
  // A new sheet comes to the front.
  if (shown.getName() !== MERGES) spreadsheet.setActiveSheet(shown);
  sheet.hideSheet();
  return sheet;
}

function recordOf(cells: readonly Cell[]): MergeRecord | null {
  const text = (index: number) => textOf(cells[index]).slice(1);
  const [status = "", id = ""] = textOf(cells[0]).split(" ");
  const known = STATUSES.find((one) => one === status);
  if (known === undefined || id === "") return null;
  const chunks = cells.slice(HEADERS.length - 1).map((cell) => String(cell).slice(1));
  return {
    id,
    status: known,
    when: text(1),
    keptId: text(2),
    otherId: text(3),
    kept: text(4),
    other: text(5),
    content: chunks.join(""),
  };
}

const STATUSES: readonly MergeStatus[] = ["Merging", "Merged", "Undoing", "Undone", "Apart"];

function notOurs(): OwnerError {
  return new OwnerError(
    `The sheet "${MERGES}" is not Stoke's: row 1 does not begin with ${HEADERS.slice(0, 3).join(", ")} … Give it another name.`,
  );
}

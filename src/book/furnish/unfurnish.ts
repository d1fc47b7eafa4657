/** Taking Stoke out of the book again: all that it added goes, all that the owner wrote stays, and so does the ledger. */

import { type Column, type FieldKey, LEAD_COLUMNS, TOUCH_COLUMNS } from "../../core/headers";
import { TEMPERATURES } from "../../core/model";
import type { LeadSheet } from "../../core/settings";
import { isMergesSheet } from "../merges";
import { holdsOwnersWords } from "../referrers/sheet";
import { cellsOf, MERGES, type Sheet } from "../sheets";
import type { Survey } from "./book";
import { uncolourLeads } from "./colours";
import { type LeadHeaders, readHeaders } from "./lead-headers";
import { takeLists } from "./lists";
import { addedByStoke } from "./plan";
import { unprotect } from "./protect";

export interface Removed {
  /** Headers of the columns that were deleted, left to right. */
  columns: readonly string[];
  /** Headers of columns that Set up added and that stay, since the owner's words are in them. */
  kept: readonly string[];
  /** Names of the sheets that were deleted. */
  sheets: readonly string[];
  /** Whether the ledger stays: it holds touches. */
  ledger: boolean;
  /** Whether the sheet of referrers stays: the owner wrote in it. */
  referrers: boolean;
}

/**
 * `leads`: where they are, by Settings or as last remembered; null where nobody knows. A number of calls that does not
 * depend on the rows. Settings goes last, so that a run that is cut off can be run again to its end.
 */
export function unfurnishBook(survey: Survey, leads: LeadSheet | null): Removed {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = survey.others.find((candidate) => candidate.getName() === leads?.sheet);
  const touches = "sheet" in survey.own.touches ? survey.own.touches.sheet : null;
  const ledger = touches !== null && touches.getLastRow() > 1;
  const { columns, kept } = sheet && leads ? clearLeads(sheet, leads, ledger) : { columns: [], kept: [] };
  if (touches !== null && ledger) plainLedger(touches);
  const furnished = (["touches", "cadence", "templates", "settings"] as const).flatMap((key) => {
    const found = survey.own[key];
    return "sheet" in found && !(key === "touches" && ledger) ? [found.sheet] : [];
  });
  const { figures, referrers } = survey;
  const going = [...figures, ...furnished];
  // What the owner wrote about referrers is theirs.
  const keepsReferrers = referrers !== null && holdsOwnersWords(referrers);
  if (referrers !== null && !keepsReferrers) going.unshift(referrers);
  const merges = survey.others.find((candidate) => candidate.getName() === MERGES && isMergesSheet(candidate));
  if (merges !== undefined) going.unshift(merges);
  // A spreadsheet has at least one sheet that shows.
  if (survey.shown.length === 0 && !ledger && !keepsReferrers && going.length > 0) spreadsheet.insertSheet();
  const sheets = going.map((own) => own.getName());
  for (const own of going) spreadsheet.deleteSheet(own);
  return { columns, kept, sheets, ledger, referrers: keepsReferrers };
}

/** What Stoke has in the lead sheet, by column; 0-based. */
interface Placed {
  column: Column & { key: FieldKey };
  index: number;
  added: boolean;
}

function clearLeads(sheet: Sheet, leads: LeadSheet, ledger: boolean): { columns: string[]; kept: string[] } {
  const found = readHeaders(sheet, leads.headerRow);
  const rows = cellsOf(sheet).slice(leads.headerRow);
  const placed = placedColumns(found, leads);
  const isEmpty = ({ index }: Placed) => rows.every((cells) => (cells[index] ?? "") === "");
  const goes = (place: Placed) => {
    const { column, added } = place;
    // The ledger names leads by their IDs; an ID column that Stoke only found is the owner's anyway.
    if (column.key === "leadId") return added && (!ledger || isEmpty(place));
    return column.owner === "stoke" || (added && isEmpty(place));
  };
  const going = placed.filter(goes);
  const staying = placed.filter((place) => place.added && !goes(place));

  uncolourLeads(sheet);
  unprotect(sheet);
  const temperature = placed.find(({ column }) => column.key === "temperature");
  if (temperature !== undefined && !goes(temperature)) clearReasons(sheet, temperature.index + 1, leads.headerRow);
  for (const { index } of staying) makePlain(sheet, leads.headerRow, index + 1);
  deleteColumns(
    sheet,
    going.map(({ index }) => index + 1),
  );
  const headers = (places: Placed[]) => places.map(({ index }) => found.headers[index] ?? "");
  return { columns: headers(going), kept: headers(staying) };
}

function placedColumns(found: LeadHeaders, leads: LeadSheet): Placed[] {
  const indexOf = (header: string) => found.headers.findIndex((cell) => cell.toLowerCase() === header.toLowerCase());
  return LEAD_COLUMNS.flatMap((column): Placed[] => {
    const named = leads.headers[column.key];
    const added = addedByStoke(column, found);
    const index = named === undefined ? added : indexOf(named);
    return index < 0 ? [] : [{ column, index, added: added === index }];
  }).sort((a, b) => a.index - b.index);
}

/** A column that stays is an ordinary one: shown, without list or note. The note goes last: it says that Stoke added the column. */
function makePlain(sheet: Sheet, headerRow: number, column: number): void {
  const rows = sheet.getMaxRows() - headerRow;
  takeLists(sheet.getRange(headerRow + 1, column, rows, 1));
  sheet.showColumns(column);
  sheet.getRange(headerRow, column).clearNote();
}

/** Takes away the notes that say why a lead is Hot, and no other. */
function clearReasons(sheet: Sheet, column: number, headerRow: number): void {
  const cells = sheet.getRange(headerRow + 1, column, Math.max(1, sheet.getLastRow() - headerRow), 1);
  const notes = cells.getNotes();
  const isReason = (note: string) => TEMPERATURES.some((word) => note.startsWith(`${word}: `));
  if (notes.flat().some(isReason)) cells.setNotes(notes.map((row) => row.map((note) => (isReason(note) ? "" : note))));
}

/** From right to left, neighbours in one call, so that no number shifts before it is used. */
function deleteColumns(sheet: Sheet, columns: readonly number[]): void {
  const width = sheet.getMaxColumns();
  // Sheets refuses to delete the last column of a sheet.
  if (columns.length === width) sheet.insertColumnsAfter(width, 1);
  let end = columns.length;
  while (end > 0) {
    let start = end - 1;
    while (start > 0 && columns[start - 1] === (columns[start] ?? 0) - 1) start -= 1;
    sheet.deleteColumns(columns[start] ?? 1, end - start);
    end = start;
  }
}

function plainLedger(touches: Sheet): void {
  unprotect(touches);
  takeLists(touches.getRange(2, 1, touches.getMaxRows() - 1, TOUCH_COLUMNS.length));
  touches.getRange(1, 1, 1, TOUCH_COLUMNS.length).clearNote();
}

/** Setting up as an owner does: a book that somebody typed, what Set up proposes, the answer to it, and what the sheet held before. */

import { join } from "node:path";
import { type Host, openHost } from "../../local/host";
import { readBook } from "../../local/host/books";
import { type SheetModel, Workbook } from "../../local/host/sheets";
import type { SetUpChoice, SetUpProposal, SetUpReport } from "../../src/actions/views";

/** Monday 10:00 in New York. */
export const NOW = "2026-11-30T15:00:00Z";

const EXPORTS = join(import.meta.dirname, "../books/exports");

/** A spreadsheet with one sheet of these rows, typed by a person, and twenty blank ones below. */
export function bookOf(name: string, rows: readonly (readonly string[])[]): Workbook {
  const workbook = new Workbook({ sheets: [name] });
  workbook.active.rowTrack.count = rows.length + 20;
  fill(workbook.active, rows);
  return workbook;
}

/** Types rows into a sheet, from A1 on. */
export function fill(sheet: SheetModel, rows: readonly (readonly string[])[]): void {
  rows.forEach((row, down) => {
    row.forEach((typed, across) => {
      if (typed !== "") sheet.typeAt(down + 1, across + 1, typed);
    });
  });
}

/** One of the invented exports. */
export function exported(file: string): Promise<Workbook> {
  return readBook(join(EXPORTS, file));
}

export function hostOn(workbook: Workbook): Host {
  return openHost({ now: NOW, workbook });
}

export function propose(host: Host, sheet?: string): SetUpProposal {
  return host.rpc("proposeSetUp", ...(sheet === undefined ? [] : [sheet])) as SetUpProposal;
}

/** The owner's answer: the proposal as it stands, with another word on some headers ("" leaves one alone). */
export function answerTo(proposal: SetUpProposal, words: Readonly<Record<string, string>> = {}): SetUpChoice {
  const { sheet, headerRow, columns } = proposal;
  const mapping = columns.map(({ column, header, field }) => ({ column, header, field: words[header] ?? field }));
  return { sheet, headerRow, mapping };
}

export function confirm(host: Host, choice: SetUpChoice): SetUpReport {
  return host.rpc("confirmSetUp", choice) as SetUpReport;
}

/** Proposes and confirms. */
export function setUp(host: Host, words: Readonly<Record<string, string>> = {}): SetUpReport {
  return confirm(host, answerTo(propose(host), words));
}

/** What an owner has in a sheet, cell by cell: input, format, note, list, look; blank cells are left out. */
export function portrait(sheet: SheetModel): Map<string, string> {
  const cells = new Map<string, string>();
  for (let row = 1; row <= sheet.lastRow; row += 1) {
    for (let column = 1; column <= sheet.lastColumn; column += 1) {
      const input = sheet.inputAt(row, column);
      if (input !== "") cells.set(`R${row}C${column}`, JSON.stringify(cellOf(sheet, row, column)));
    }
  }
  return cells;
}

function cellOf(sheet: SheetModel, row: number, column: number) {
  return {
    input: sheet.inputAt(row, column),
    style: sheet.styleAt(row, column),
    note: sheet.noteAt(row, column),
    list: sheet.validationAt(row, column),
    width: sheet.columnTrack.sizeOf(column),
    hidden: sheet.columnTrack.isHidden(column),
  };
}

/** Cells of `before` that are not as they were. */
export function changedCells(before: ReadonlyMap<string, string>, sheet: SheetModel): string[] {
  const now = portrait(sheet);
  return [...before]
    .filter(([cell, was]) => now.get(cell) !== was)
    .map(([cell, was]) => `${cell}: ${was} → ${now.get(cell)}`);
}

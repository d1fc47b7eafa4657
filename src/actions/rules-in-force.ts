/** The rules in force: what Settings and Cadence say; where a cell cannot be read, what they last said well. */

import { homeOfBook } from "../book/home";
import { cellsOf, columnLetter, SHEETS, sheetIfAny, sheetNamed } from "../book/sheets";
import { readCadence } from "../core/cadence";
import type { CellProblem } from "../core/cells";
import { CADENCE_COLUMNS } from "../core/headers";
import type { Minute } from "../core/model";
import { packRules, type RulesInForce, readSettings, unpackRules } from "../core/settings";
import { zoneOf } from "../core/time";
import { type Memory, recall, remember } from "../google/memory";

interface SheetRules {
  rules: RulesInForce;
  settings: readonly CellProblem[];
  cadence: readonly CellProblem[];
}

/** Where the notes stand that say what cannot be read; kept so that they can be taken away again. */
const NOTED = "noted";
const NOTE_START = "Stoke cannot read this: ";

/** The rules as last remembered; null where Stoke has not been set up. */
export function rulesIn(memory: Memory): RulesInForce | null {
  return unpackRules(memory);
}

/** The rules as the sheets say them now. Two calls, and a third where a cell cannot be read. */
export function readRules(now: Minute): RulesInForce {
  const read = rulesOfSheets(now, null);
  return read.settings.length + read.cadence.length === 0 ? read.rules : rulesOfSheets(now, rulesIn(recall())).rules;
}

/**
 * Reads both sheets, puts a note on every cell that cannot be read and takes away the notes of those that now can,
 * and remembers the rules for the quick runs. Gives the problems in words: "Settings, row 4, Value: …".
 */
export function rememberRules(now: Minute): { rules: RulesInForce; problems: string[] } {
  const memory = recall();
  const last = rulesIn(memory);
  const read = rulesOfSheets(now, last);
  const notes = new Map([
    ...read.settings.map((problem) => noteOf(SHEETS.settings, 2, problem)),
    ...read.cadence.map((problem) => noteOf(SHEETS.cadence, cadenceColumn(problem), problem)),
  ]);
  const noted = JSON.stringify([...notes]);
  const before = memory[NOTED] ?? "[]";
  if (noted !== before) renote(notedBefore(before), notes);
  const packed = { ...packRules(read.rules), [NOTED]: noted };
  if (Object.entries(packed).some(([name, text]) => memory[name] !== text)) remember(packed);
  const words = (sheet: string) => (problem: CellProblem) =>
    `${sheet}, row ${problem.row}, ${problem.column}: “${problem.found}”. ${problem.remedy}`;
  return {
    rules: read.rules,
    problems: [...read.settings.map(words(SHEETS.settings)), ...read.cadence.map(words(SHEETS.cadence))],
  };
}

/** The same, where Stoke is set up and its sheets are there; for the opening of a book, where nothing may go wrong. */
export function refreshRules(now: Minute): void {
  if (rulesIn(recall()) === null) return;
  if (sheetIfAny(SHEETS.settings) !== null && sheetIfAny(SHEETS.cadence) !== null) rememberRules(now);
}

function rulesOfSheets(now: Minute, last: RulesInForce | null): SheetRules {
  const { zone, locale } = homeOfBook();
  const settings = readSettings(cellsOf(sheetNamed(SHEETS.settings)).slice(1), {
    zone,
    locale,
    today: zoneOf(zone).dateOf(now),
    last,
  });
  const cadence = readCadence(cellsOf(sheetNamed(SHEETS.cadence)).slice(1));
  const inForce = cadence.problems.length > 0 && last !== null ? last.cadence : cadence.rules;
  return {
    rules: { settings: settings.settings, leadSheet: settings.leadSheet, cadence: inForce },
    settings: settings.problems,
    cadence: cadence.problems,
  };
}

/** A cell ("Cadence!F5") and the note on it. */
function noteOf(sheet: string, column: number, problem: CellProblem): [cell: string, note: string] {
  return [`${sheet}!${columnLetter(column)}${problem.row}`, `${NOTE_START}${problem.remedy}`];
}

function cadenceColumn({ column }: CellProblem): number {
  return Math.max(1, CADENCE_COLUMNS.findIndex(({ header }) => header === column) + 1);
}

function notedBefore(json: string): string[] {
  const cells: unknown = JSON.parse(json);
  return Array.isArray(cells) ? cells.map((entry) => String(Array.isArray(entry) ? entry[0] : entry)) : [];
}

/** One call for each of the two sheets to clear, one for each note: mistakes are few. */
function renote(before: readonly string[], notes: ReadonlyMap<string, string>): void {
  for (const sheet of [SHEETS.settings, SHEETS.cadence]) {
    const stale = before.flatMap((cell) => cellIn(sheet, cell)).filter((cell) => !notes.has(`${sheet}!${cell}`));
    if (stale.length > 0) sheetNamed(sheet).getRangeList(stale).clearNote();
  }
  for (const [cell, note] of notes) {
    const [sheet = "", place = ""] = cell.split("!");
    sheetNamed(sheet).getRange(place).setNote(note);
  }
}

function cellIn(sheet: string, cell: string): string[] {
  return cell.startsWith(`${sheet}!`) ? [cell.slice(sheet.length + 1)] : [];
}

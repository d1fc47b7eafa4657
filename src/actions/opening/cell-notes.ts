/** Notes on cells of Stoke's own sheets that hold a mistake: put there when it is found, taken away when it is mended. */

import { columnLetter, sheetIfAny } from "../../book/sheets";
import type { CellProblem } from "../../core/cells";
import { type Memory, remember } from "../../google/memory";

/** What is wrong in one sheet, and what to make of it. */
export interface SheetProblems {
  sheet: string;
  /** The headers of the sheet in their order: a problem names one of them. */
  columns: readonly { header: string }[];
  problems: readonly CellProblem[];
  /** How a note on a cell of this sheet begins: "Stoke cannot read this: ". */
  noteStart: string;
  /** What holds until it is mended: a whole sentence. */
  until: string;
}

/** Where the notes stand and what they say, by "Cadence!F5"; kept so that they can be taken away again. */
const NOTED = "noted";

/** More mistakes than these are only told: a property holds 9 KB. */
const MOST_NOTES = 30;
const LONGEST_NOTE = 200;

/** The problems in words: "Settings, row 4, Value: “x”. Write a number. Until then the old value holds." */
export function inWords({ sheet, problems, until }: SheetProblems): string[] {
  return problems.map(
    ({ row, column, found, remedy }) => `${sheet}, row ${row}, ${column}: “${found}”. ${remedy} ${until}`,
  );
}

/** Makes the notes say what is wrong now. No call where they do; else one for each sheet to clear and for each new note. */
export function renote(all: readonly SheetProblems[], memory: Memory): void {
  const before = notesIn(memory[NOTED] ?? "[]");
  const notes = new Map([...notesOn(all)].slice(0, MOST_NOTES));
  const noted = JSON.stringify([...notes]);
  if (noted === JSON.stringify([...before])) return;
  const stale = [...before.keys()].filter((cell) => !notes.has(cell));
  for (const sheet of new Set(stale.map((cell) => placeOf(cell).sheet))) {
    const cells = stale.map(placeOf).flatMap((place) => (place.sheet === sheet ? [place.cell] : []));
    sheetIfAny(sheet)?.getRangeList(cells).clearNote();
  }
  for (const [where, note] of notes) {
    const { sheet, cell } = placeOf(where);
    if (before.get(where) !== note) sheetIfAny(sheet)?.getRange(cell).setNote(note);
  }
  remember({ [NOTED]: noted });
}

/** Several mistakes of one cell share its note. */
function notesOn(all: readonly SheetProblems[]): Map<string, string> {
  const notes = new Map<string, string>();
  for (const { sheet, columns, problems, noteStart } of all) {
    for (const { row, column, remedy } of problems) {
      const at =
        Math.max(
          0,
          columns.findIndex(({ header }) => header === column),
        ) + 1;
      const cell = `${sheet}!${columnLetter(at)}${row}`;
      const said = notes.get(cell);
      notes.set(cell, (said === undefined ? `${noteStart}${remedy}` : `${said} ${remedy}`).slice(0, LONGEST_NOTE));
    }
  }
  return notes;
}

function placeOf(where: string): { sheet: string; cell: string } {
  const at = where.lastIndexOf("!");
  return { sheet: where.slice(0, at), cell: where.slice(at + 1) };
}

function notesIn(json: string): Map<string, string> {
  const entries: unknown = JSON.parse(json);
  if (!Array.isArray(entries)) return new Map();
  return new Map(
    entries.map((entry: unknown) =>
      Array.isArray(entry) ? [String(entry[0]), String(entry[1])] : [String(entry), ""],
    ),
  );
}

/** Stoke's own sheets: what each is made of, how one is known again, and making it. */

import { DEFAULT_CADENCE } from "../../core/cadence";
import { CADENCE_COLUMNS, type Column, column, columns, TEMPLATE_COLUMNS, TOUCH_COLUMNS } from "../../core/headers";
import { type LeadSheet, settingsRows } from "../../core/settings";
import { cellsOfTemplate, DEFAULT_TEMPLATES } from "../../core/templates";
import { type Cell, SHEETS, type Sheet, wholeRow } from "../sheets";
import { dress, furnish, OWN_HEADERS } from "./columns";
import { protectSheet } from "./protect";
import { emphasize } from "./settings-rows";

export type OwnSheet = keyof typeof SHEETS;

const SETTINGS_COLUMNS = columns(
  column("setting", "Setting", "stoke", "text", "What it is called."),
  column("value", "Value", "owner", "text", "Yours to change. A value that cannot be read gets a note that says why."),
  column("meaning", "What it means", "stoke", "long text", "What it does, and how to write it."),
);

const COLUMNS: Record<OwnSheet, readonly Column[]> = {
  touches: TOUCH_COLUMNS,
  cadence: CADENCE_COLUMNS,
  templates: TEMPLATE_COLUMNS,
  settings: SETTINGS_COLUMNS,
};

/** So many of its headers tell a sheet that came from elsewhere; their order may differ. */
const TELLING: Record<OwnSheet, number> = { touches: 4, cadence: 6, templates: 3, settings: 2 };

/** What stands in the book under the name of one of Stoke's sheets. */
export type Found =
  | { kind: "missing" }
  /** Empty; with enough of its columns but not furnished, as a sheet that was typed or came from a file; or as Stoke made it. */
  | { kind: "blank" | "bare" | "ours"; sheet: Sheet }
  /** The owner's own sheet. */
  | { kind: "foreign"; problem: string };

/** Looks for a sheet among all of the book, whatever the case of its name: Sheets lets no two differ in case alone. */
export function findOwnSheet(own: OwnSheet, sheets: readonly Sheet[]): Found {
  const name = SHEETS[own];
  const sheet = sheets.find((candidate) => candidate.getName().toLowerCase() === name.toLowerCase());
  if (sheet === undefined) return { kind: "missing" };
  const wanted = COLUMNS[own];
  if (sheet.getName() === name) {
    const row = sheet.getRange(wholeRow(1));
    const [headers = []]: Cell[][] = row.getValues();
    if (wanted.every(({ header }, index) => sameText(headers[index] ?? "", header))) {
      const [notes = []] = row.getNotes();
      return { kind: wanted.some(({ note }, index) => notes[index] === note) ? "ours" : "bare", sheet };
    }
    if (countThere(headers, wanted) >= TELLING[own]) return { kind: "bare", sheet };
    if (sheet.getLastRow() === 0) return { kind: "blank", sheet };
  }
  return {
    kind: "foreign",
    problem: notOurs(
      sheet.getName(),
      name,
      wanted.map(({ header }) => header),
    ),
  };
}

/**
 * Furnishes a sheet of Stoke's; a blank one gets its headers and default rows too, one that has enough of them keeps its
 * cells: its columns are put in order, and the missing ones added in their places.
 * A number of calls that does not depend on what the book holds.
 */
export function furnishOwnSheet(own: OwnSheet, sheet: Sheet, kind: "blank" | "bare", leads: LeadSheet): void {
  const wanted = COLUMNS[own];
  sheet.setFrozenRows(1);
  if (own === "touches") protectSheet(sheet, noteColumn());
  if (own === "settings" && kind === "blank") emphasizeTitles(sheet, leads);
  const cells = kind === "blank" ? [wanted.map(({ header }) => header), ...startRows(own, leads)] : [];
  const block = { headerRow: 1, first: 1, columns: wanted, cells, wrap: true, guarded: false, style: OWN_HEADERS };
  if (kind === "blank") furnish(sheet, block);
  else {
    arrange(sheet, wanted);
    dress(sheet, block);
  }
}

function countThere(headers: readonly Cell[], wanted: readonly Column[]): number {
  return wanted.filter(({ header }) => headers.some((cell) => sameText(cell, header))).length;
}

/** Puts the columns in their declared order, with their cells; other columns end up behind them. */
function arrange(sheet: Sheet, wanted: readonly Column[]): void {
  const [cells = []]: Cell[][] = sheet.getRange(wholeRow(1)).getValues();
  const headers = [...cells];
  wanted.forEach(({ header }, index) => {
    const place = headers.findIndex((cell) => sameText(cell, header));
    if (place === index) return;
    if (place > index) {
      sheet.moveColumns(sheet.getRange(1, place + 1), index + 1);
      headers.splice(index, 0, ...headers.splice(place, 1));
      return;
    }
    if ((headers[index] ?? "") !== "" || index >= headers.length) {
      if (index === 0) sheet.insertColumnBefore(1);
      else sheet.insertColumnAfter(index);
      headers.splice(index, 0, header);
    }
    sheet.getRange(1, index + 1).setValue(header);
  });
}

function startRows(own: OwnSheet, leads: LeadSheet): Cell[][] {
  switch (own) {
    case "touches":
      return [];
    case "cadence":
      return DEFAULT_CADENCE.map((cells) => [...cells]);
    case "templates":
      return DEFAULT_TEMPLATES.map(cellsOfTemplate);
    case "settings":
      return settingsRows(leads).map(({ label, value, note }) => [label, value, note]);
  }
}

function emphasizeTitles(sheet: Sheet, leads: LeadSheet): void {
  const titles = settingsRows(leads).flatMap(({ title }, index) => (title ? [`A${index + 2}:C${index + 2}`] : []));
  emphasize(sheet, titles);
}

/** The one column of Touches that the owner may change. */
function noteColumn(): number {
  return TOUCH_COLUMNS.findIndex(({ key }) => key === "note") + 1;
}

function notOurs(found: string, name: string, headers: readonly string[]): string {
  return (
    `The sheet "${found}" is not Stoke's: row 1 does not begin with ${headers.slice(0, 3).join(", ")} … ` +
    `If it is yours, give it another name, for example "My ${found}", and choose Stoke > Set up again. ` +
    `If it is Stoke's "${name}", put its columns back: ${headers.join(", ")}.`
  );
}

function sameText(cell: Cell, header: string): boolean {
  return String(cell).trim().toLowerCase() === header.toLowerCase();
}

/** Stoke's own sheets: what each is made of, how one is known again, and making it. */

import { DEFAULT_CADENCE } from "../../core/cadence";
import { CADENCE_COLUMNS, type Column, column, columns, TEMPLATE_COLUMNS, TOUCH_COLUMNS } from "../../core/headers";
import { type LeadSheet, settingsRows } from "../../core/settings";

import { DEFAULT_TEMPLATES } from "../../core/templates";
import { type Cell, SHEETS, type Sheet } from "../sheets";
import { dress, furnish, OWN_HEADERS } from "./columns";
import { protectSheet } from "./protect";

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

/** So many headers tell one of Stoke's sheets whose last ones are missing. */
const BEGUN = 2;

/** What stands in the book under the name of one of Stoke's sheets. */
export type Found =
  | { kind: "missing" }
  /** Empty; with its first columns at least but not furnished, as a sheet that was typed or came from a file; or as Stoke made it. */
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
    const row = sheet.getRange(1, 1, 1, Math.min(wanted.length, sheet.getMaxColumns()));
    const [headers = []]: Cell[][] = row.getValues();
    const there = headersThere(headers, wanted);
    if (there === wanted.length) {
      const [notes = []] = row.getNotes();
      return { kind: wanted.some(({ note }, index) => notes[index] === note) ? "ours" : "bare", sheet };
    }
    if (there > 0) return { kind: "bare", sheet };
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
 * Furnishes a sheet of Stoke's; a blank one gets its headers and default rows too, one that has them, or the first of them, keeps its cells.
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
    dress(sheet, block);
    addMissingHeaders(sheet, wanted);
  }
}

/** How many of the wanted headers stand in a row that begins with them and holds nothing else; 0 where it does not, or hardly. */
function headersThere(headers: readonly Cell[], wanted: readonly Column[]): number {
  const differs = wanted.findIndex(({ header }, index) => !sameText(headers[index] ?? "", header));
  if (differs < 0) return wanted.length;
  return differs >= BEGUN && headers.slice(differs).every((header) => header === "") ? differs : 0;
}

/** A file may do without the last columns; the sheet does not. */
function addMissingHeaders(sheet: Sheet, wanted: readonly Column[]): void {
  const [headers = []]: Cell[][] = sheet.getRange(1, 1, 1, wanted.length).getValues();
  const there = headersThere(headers, wanted);
  const missing = wanted.slice(there).map(({ header }) => header);
  if (there > 0 && missing.length > 0) sheet.getRange(1, there + 1, 1, missing.length).setValues([missing]);
}

function startRows(own: OwnSheet, leads: LeadSheet): Cell[][] {
  switch (own) {
    case "touches":
      return [];
    case "cadence":
      return DEFAULT_CADENCE.map((cells) => [...cells]);
    case "templates":
      return DEFAULT_TEMPLATES.map((template) => TEMPLATE_COLUMNS.map(({ key }) => template[key]));
    case "settings":
      return settingsRows(leads).map(({ label, value, note }) => [label, value, note]);
  }
}

function emphasizeTitles(sheet: Sheet, leads: LeadSheet): void {
  const titles = settingsRows(leads).flatMap(({ title }, index) => (title ? [`A${index + 2}:C${index + 2}`] : []));
  sheet.getRangeList(titles).setFontWeight("bold").setBackground("#eef1f4");
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

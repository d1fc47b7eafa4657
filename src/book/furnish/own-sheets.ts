/** Stoke's own sheets: what each is made of, how one is known again, and making it. */

import { DEFAULT_CADENCE } from "../../core/cadence";
import { CADENCE_COLUMNS, type Column, column, columns, TEMPLATE_COLUMNS, TOUCH_COLUMNS } from "../../core/headers";
import { type LeadSheet, settingsRows } from "../../core/settings";

import { DEFAULT_TEMPLATES } from "../../core/templates";
import { type Cell, SHEETS, type Sheet } from "../sheets";
import { furnish, OWN_HEADERS } from "./columns";
import { protectSheet } from "./protect";

export type OwnSheet = keyof typeof SHEETS;

export const SETTINGS_COLUMNS = columns(
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

/** What stands in the book under the name of one of Stoke's sheets. */
export type Found =
  | { kind: "missing" }
  /** Empty, or as Stoke made it. */
  | { kind: "blank" | "ours"; sheet: Sheet }
  /** The owner's own sheet. */
  | { kind: "foreign"; problem: string };

/** Looks for a sheet among all of the book, whatever the case of its name: Sheets lets no two differ in case alone. */
export function findOwnSheet(own: OwnSheet, sheets: readonly Sheet[]): Found {
  const name = SHEETS[own];
  const sheet = sheets.find((candidate) => candidate.getName().toLowerCase() === name.toLowerCase());
  if (sheet === undefined) return { kind: "missing" };
  const wanted = COLUMNS[own].map(({ header }) => header);
  if (sheet.getName() === name) {
    const width = Math.min(wanted.length, sheet.getMaxColumns());
    const [headers = []]: Cell[][] = sheet.getRange(1, 1, 1, width).getValues();
    if (wanted.every((header, index) => sameText(headers[index] ?? "", header))) return { kind: "ours", sheet };
    if (sheet.getLastRow() === 0) return { kind: "blank", sheet };
  }
  return { kind: "foreign", problem: notOurs(sheet.getName(), name, wanted) };
}

/** Furnishes a blank sheet of Stoke's. A number of calls that does not depend on what the book holds. */
export function furnishOwnSheet(own: OwnSheet, sheet: Sheet, leads: LeadSheet): void {
  const wanted = COLUMNS[own];
  sheet.setFrozenRows(1);
  if (own === "touches") protectSheet(sheet, noteColumn());
  if (own === "settings") emphasizeTitles(sheet, leads);
  furnish(sheet, {
    headerRow: 1,
    first: 1,
    columns: wanted,
    cells: [wanted.map(({ header }) => header), ...startRows(own, leads)],
    wrap: true,
    guarded: false,
    style: OWN_HEADERS,
  });
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

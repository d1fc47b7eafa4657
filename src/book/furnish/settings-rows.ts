/** Where the leads are, in a Settings sheet that stands already: reading it, and bringing it up to what the owner confirmed. */

import { textOf } from "../../core/cells";
import { columnRows, fieldOfLabel, type LeadSheet, readSettings, SECTIONS } from "../../core/settings";
import { type Cell, cellsOf, type Sheet } from "../sheets";

/** The lead sheet as Settings names it. One call. */
export function leadSheetIn(settings: Sheet): LeadSheet {
  // Zone, locale and day are asked for by the hours and holidays, which are not looked at here.
  const context = { zone: "Etc/UTC", locale: "en_US", today: 0, last: null };
  return readSettings(cellsOf(settings).slice(1), context).leadSheet;
}

/**
 * Writes what Settings says otherwise of the lead sheet, and adds the rows that it lacks at its end. All else in it is
 * the owner's. One call to look, one for each row that changed.
 */
export function updateSettings(settings: Sheet, leads: LeadSheet): void {
  const rows = cellsOf(settings);
  const labels = rows.map(([label]) => textOf(label).toLowerCase());
  const fresh: Cell[][] = [];
  const known = [...placeRows(leads), ...columnRows(leads)];
  for (const { label, value, note } of known) {
    const at = labels.indexOf(label.toLowerCase());
    if (at < 0) fresh.push([label, value, note]);
    else if (textOf(rows[at]?.[1]) !== textOf(value)) settings.getRange(at + 1, 2).setValue(value);
  }
  fresh.push(...laterRows([...labels, ...known.map(({ label }) => label.toLowerCase())]));
  rows.forEach(([label, value], index) => {
    const key = fieldOfLabel(label);
    const gone = key !== null && leads.headers[key] === undefined && textOf(value) !== "";
    if (gone) settings.getRange(index + 1, 2).setValue("");
  });
  if (fresh.length > 0) settings.getRange(rows.length + 1, 1, fresh.length, 3).setValues(fresh);
}

/** Which sheet and which row. */
function placeRows(leads: LeadSheet): { label: string; value: string | number; note: string }[] {
  const values = new Map<string, string | number>([
    ["leadSheet", leads.sheet],
    ["headerRow", leads.headerRow],
  ]);
  return SECTIONS.flatMap(({ settings }) => settings).flatMap(({ key, label, note }) => {
    const value = values.get(key);
    return value === undefined ? [] : [{ label, value, note }];
  });
}

/** The settings that the sheet has no row for: it was made before there were such. */
function laterRows(labels: readonly string[]): Cell[][] {
  const there = new Set(labels);
  return SECTIONS.flatMap(({ settings }) => settings)
    .filter(({ label }) => !there.has(label.toLowerCase()))
    .map(({ label, start, note }) => [label, start, note]);
}

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

/** Makes rows ("A2:C2") look like titles of sections. One call for each look. */
export function emphasize(settings: Sheet, titles: string[]): void {
  settings.getRangeList(titles).setFontWeight("bold").setBackground("#eef1f4");
}

/**
 * Writes what Settings says otherwise of the lead sheet, and adds the rows that it lacks, each under the title of its section. All
 * else in it is the owner's. One call to look, one for each row that changed, a few for each place that lacked something.
 */
export function updateSettings(settings: Sheet, leads: LeadSheet): void {
  const rows = cellsOf(settings);
  const labels = rows.map(([label]) => textOf(label).toLowerCase());
  for (const { label, value } of [...placeRows(leads), ...columnRows(leads)]) {
    const at = labels.indexOf(label.toLowerCase());
    if (at >= 0 && textOf(rows[at]?.[1]) !== textOf(value)) settings.getRange(at + 1, 2).setValue(value);
  }
  rows.forEach(([label, value], index) => {
    const key = fieldOfLabel(label);
    const gone = key !== null && leads.headers[key] === undefined && textOf(value) !== "";
    if (gone) settings.getRange(index + 1, 2).setValue("");
  });
  addMissing(settings, sectionsFor(leads), labels);
}

interface FilledSection {
  title: string;
  rows: readonly { label: string; value: string | number; note: string }[];
}

/** Rows that are to stand below another (1-based). */
interface Insert {
  after: number;
  cells: Cell[][];
  /** Which of the cells is a title: 0-based, -1 for none. */
  title: number;
}

/** From the bottom up, so that the rows above stay where they are. @param labels of the rows that stand, in lower case */
function addMissing(settings: Sheet, sections: readonly FilledSection[], labels: readonly string[]): void {
  const inserts = insertsFor(sections, labels)
    .reverse()
    .sort((one, other) => other.after - one.after);
  for (const { after, cells, title } of inserts) {
    settings.insertRowsAfter(after, cells.length);
    // New rows come with the look of the one above, which may be a title.
    settings
      .getRange(after + 1, 1, cells.length, 3)
      .setFontWeight("normal")
      .setBackground(null)
      .setValues(cells);
    if (title >= 0) emphasize(settings, [`A${after + 1 + title}:C${after + 1 + title}`]);
  }
}

function insertsFor(sections: readonly FilledSection[], labels: readonly string[]): Insert[] {
  const rowOf = (label: string) => labels.indexOf(label.toLowerCase()) + 1;
  const last = Math.max(1, ...labels.flatMap((label, index) => (label === "" ? [] : [index + 1])));
  return sections.flatMap(({ title, rows }, index): Insert[] => {
    const there = rows.map(({ label }) => rowOf(label)).filter((row) => row > 0);
    if (there.length === 0 && rowOf(title) === 0) {
      const next = sections.slice(index + 1).find((section) => rowOf(section.title) > 0);
      const cells: Cell[][] = [[title, "", ""], ...rows.map(cellsOfRow)];
      const blank: Cell[] = ["", "", ""];
      if (next === undefined) return [{ after: last, cells: [blank, ...cells], title: 1 }];
      return [{ after: rowOf(next.title) - 1, cells: [...cells, blank], title: 0 }];
    }
    // Each below the one that comes before it, as a new book has them.
    const inserts = new Map<number, Cell[][]>();
    let above = rowOf(title) > 0 ? rowOf(title) : Math.min(...there) - 1;
    for (const row of rows) {
      if (rowOf(row.label) > 0) above = rowOf(row.label);
      else inserts.set(above, [...(inserts.get(above) ?? []), cellsOfRow(row)]);
    }
    return [...inserts].map(([after, cells]) => ({ after, cells, title: -1 }));
  });
}

function cellsOfRow({ label, value, note }: FilledSection["rows"][number]): Cell[] {
  return [label, value, note];
}

/** As a new book would have them. */
function sectionsFor(leads: LeadSheet): FilledSection[] {
  const places = new Map(placeRows(leads).map(({ label, value }) => [label, value]));
  return SECTIONS.map(({ title, settings }, index) => {
    const rows = settings.map(({ label, start, note }) => ({ label, value: places.get(label) ?? start, note }));
    return { title, rows: index === SECTIONS.length - 1 ? [...rows, ...columnRows(leads)] : rows };
  });
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

/** The sheet Effectiveness: made when it is first asked for, rewritten as a whole at each refresh. */

import type { Figure, Report } from "../../core/effectiveness";
import { insertMadeSheet, layoutNote, type MadeSheet, standingSheet } from "../made-sheets";
import { type Cell, columnLetter, EFFECTIVENESS, type Sheet } from "../sheets";
import { insertCharts } from "./charts";
import { ADVICE_ROW, AS_OF_ROW, MOST_ADVICE, type Placed, placedIn, REMARK_ROW, TITLE_ROW, WIDTH } from "./layout";

export const EFFECTIVENESS_SHEET: MadeSheet = {
  name: EFFECTIVENESS,
  title: "Is it working?",
  mark: "Stoke makes this sheet and writes it anew every morning. Your own notes are safer elsewhere.",
  layout: 2,
  choose: "Stoke > Is it working?",
};

const WIDTHS = [220, 90, 80, 125, 75, 175];
const TITLE_HEIGHT = 34;
/** Two lines: a sentence is longer than the tables are wide, and the sidebar hides what stands beside them. */
const ADVICE_HEIGHT = 44;
const GREY = "#5f6368";
const BAND = "#eef1f4";

/**
 * Writes the report, in three calls where the sheet stands already. Throws an OwnerError where the owner has a sheet of that name.
 * @param nameOf a lead by its place, as a note shows it
 */
export function writeReport(report: Report, nameOf: (lead: number) => string): Sheet {
  const placed = placedIn(report);
  const sheet = standingSheet(EFFECTIVENESS_SHEET) ?? made(placed);
  const rows = placed[placed.length - 1]?.last ?? TITLE_ROW;
  const cells: Cell[][] = Array.from({ length: rows }, () => new Array<Cell>(WIDTH).fill(""));
  const notes = cells.map((row) => row.map(() => ""));
  const write = (row: number, column: number, cell: Cell) => {
    const line = cells[row - 1];
    if (line !== undefined) line[column - 1] = cell;
  };
  write(TITLE_ROW, 1, EFFECTIVENESS_SHEET.title);
  write(AS_OF_ROW, 1, report.asOf);
  report.advice.slice(0, MOST_ADVICE).forEach((sentence, index) => {
    write(ADVICE_ROW + index, 1, sentence);
  });
  write(REMARK_ROW, 1, report.remark);
  for (const { section, title, headers, first } of placed) {
    write(title, 1, section.title);
    write(title + 1, 1, section.means);
    section.headers.forEach((header, column) => {
      write(headers, column + 1, header);
    });
    section.rows.forEach(({ label, cells: figures }, index) => {
      write(first + index, 1, label);
      figures.forEach((figure, column) => {
        write(first + index, column + 2, figure.value ?? "");
        const line = notes[first + index - 1];
        if (line !== undefined) line[column + 1] = noteOf(figure, nameOf);
      });
    });
  }
  const whole = sheet.getRange(1, 1, rows, WIDTH);
  whole.setValues(cells);
  // The mark comes last.
  const [top] = notes;
  if (top !== undefined) top[0] = layoutNote(EFFECTIVENESS_SHEET);
  whole.setNotes(notes);
  return sheet;
}

/** "Maya Ellison (row 2), … and 31 more". */
function noteOf({ behind, value }: Figure, nameOf: (lead: number) => string): string {
  if (behind === null || value === null || behind.count === 0) return "";
  const more = behind.count - behind.some.length;
  const names = behind.some.map(nameOf).join("\n");
  const head = behind.count === 1 ? "1 lead:" : `${behind.count} leads:`;
  return `${head}\n${names}${more > 0 ? `\n… and ${more} more` : ""}`;
}

/** A new sheet behind all others, with its looks and charts, and no figure yet. */
function made(placed: readonly Placed[]): Sheet {
  const sheet = insertMadeSheet(EFFECTIVENESS_SHEET);
  const last = columnLetter(WIDTH);
  const each = (spans: (place: Placed) => string | null) =>
    sheet.getRangeList(placed.flatMap((place) => spans(place) ?? []));
  // Names that come from leads are text before they are written.
  sheet.getRange("A:A").setNumberFormat("@");
  sheet.getRange(`B:${last}`).setNumberFormat("#,##0").setHorizontalAlignment("right");
  each(({ section, first, last: end }) =>
    section.chart?.kind === "counts" ? null : `E${first}:E${end}`,
  ).setNumberFormat("0%");
  sheet.setRowHeight(TITLE_ROW, TITLE_HEIGHT);
  sheet.getRange(`A${TITLE_ROW}`).setFontSize(16).setFontWeight("bold");
  sheet.getRangeList([`A${AS_OF_ROW}`, `A${REMARK_ROW}`]).setFontColor(GREY);
  for (let row = ADVICE_ROW; row < ADVICE_ROW + MOST_ADVICE; row += 1) {
    const line = sheet.getRange(`A${row}:${last}${row}`).merge();
    line.setHorizontalAlignment("left").setVerticalAlignment("middle").setWrap(true);
    line.setFontSize(11).setFontWeight("bold");
  }
  sheet.setRowHeights(ADVICE_ROW, MOST_ADVICE, ADVICE_HEIGHT);
  each(({ title }) => `A${title}`)
    .setFontSize(12)
    .setFontWeight("bold");
  each(({ title }) => `A${title + 1}`).setFontColor(GREY);
  each(({ headers }) => `A${headers}:${last}${headers}`)
    .setBackground(BAND)
    .setFontWeight("bold");
  WIDTHS.forEach((width, index) => {
    sheet.setColumnWidth(index + 1, width);
  });
  sheet.protect().setDescription(EFFECTIVENESS_SHEET.mark).setWarningOnly(true);
  insertCharts(sheet, placed);
  return sheet;
}

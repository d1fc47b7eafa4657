/** What Stoke makes of a table that is to be imported, for the owner to correct. */

import { columnLetter, sheetNames } from "../../book/sheets";
import { dateOrderOf, isDate, textOf } from "../../core/cells";
import {
  type DraftColumn,
  dateStyle,
  INTAKE_FIELDS,
  isNothing,
  proposeIntake,
  type SourceTable,
  tableOf,
} from "../../core/intake";
import type { Minute } from "../../core/model";
import { clock, DAY_MINUTES, isoOfDay, type Zone } from "../../core/time";
import { openBook } from "../opening/open-book";
import type { ImportProposal } from "../views";
import { isOwn, readSource } from "./import-source";

/** Cells shown of each column, and the characters shown of each. */
const SAMPLES = 3;
const SAMPLE_LENGTH = 60;

/** The sheets that could be imported. Throws an OwnerError where Stoke is not set up. */
export function importSheets(now: Minute): string[] {
  const { leadSheet } = openBook(now);
  return sheetNames().filter((name) => !isOwn(name, leadSheet));
}

/** Throws an OwnerError where the source cannot be a list of leads. */
export function proposeImport(source: unknown, now: Minute): ImportProposal {
  const { leadSheet, zone, locale } = openBook(now);
  const { rows } = readSource(source, leadSheet);
  const table = tableOf(rows);
  const proposals = proposeIntake(table);
  const mapped = proposals.flatMap(({ column, field }) => (field === null ? [] : [{ ...column, field }]));
  const style = dateStyle(dateCells(table, mapped), dateOrderOf(locale));
  return {
    headerRow: table.headerRow ?? 0,
    rows: table.rows.length,
    columns: proposals.map(({ column: { index, header }, field, sure }) => ({
      index,
      column: columnLetter(index + 1),
      header,
      field: field ?? "",
      sure,
      samples: samplesOf(table, index, zone),
    })),
    fields: INTAKE_FIELDS.map(({ key, header, hint }) => ({ key, header, hint })),
    dates: style.order,
    doubtfulDate: style.doubtful,
  };
}

/** The cells of every column of dates. */
export function dateCells({ rows }: SourceTable, columns: readonly DraftColumn[]): unknown[][] {
  return columns
    .filter(({ field }) => field === "received" || field === "neededBy" || field === "promise")
    .map(({ index }) => rows.map(({ cells }) => cells[index]));
}

function samplesOf({ rows }: SourceTable, index: number, zone: Zone): string[] {
  const samples = new Set<string>();
  for (const { cells } of rows) {
    if (samples.size === SAMPLES) break;
    if (!isNothing(cells[index]))
      samples.add(clipped(isDate(cells[index]) ? dateText(cells[index], zone) : textOf(cells[index])));
  }
  return [...samples];
}

function dateText(date: Date, zone: Zone): string {
  const wall = zone.wallOf(Math.floor(date.getTime() / 60_000));
  const day = Math.floor(wall / DAY_MINUTES);
  return wall === day * DAY_MINUTES ? isoOfDay(day) : `${isoOfDay(day)} ${clock(wall - day * DAY_MINUTES)}`;
}

function clipped(text: string): string {
  const letters = [...text];
  return letters.length > SAMPLE_LENGTH ? `${letters.slice(0, SAMPLE_LENGTH - 1).join("")}…` : text;
}

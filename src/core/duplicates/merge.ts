/** What two rows of one lead come to in one row: blank cells filled, differing values noted, permissions as the stricter has them. */

import { bare, isBlank, isDate, readTick, textOf } from "../cells";
import type { FieldKey } from "../headers";
import { emailsIn, phonesIn } from "../intake/reach";
import { clock, DAY_MINUTES, isoOfDay, type Zone } from "../time";

/** One column of the sheet, in both rows. */
export interface MergeColumn {
  /** 0-based. */
  index: number;
  /** As the owner calls it: its header, or "Column F". */
  header: string;
  /** Null: a column of the owner's that Stoke does not know. */
  field: FieldKey | null;
  /** Whether Stoke alone writes it. */
  isStokes: boolean;
  kept: unknown;
  other: unknown;
  keptFormula: string;
  otherFormula: string;
  /** The comment on the other row's cell, or "". */
  comment: string;
}

export interface Merge {
  /** Cells of the kept row that change. */
  writes: { index: number; value: string | number | boolean | Date }[];
  /** Lines that come under the notes. */
  notes: string[];
}

/** Worked out anew from the touches of both, or Stoke's own. */
const DERIVED: readonly FieldKey[] = ["temperature", "stage", "leadId", "state", "log"];
const BARS: readonly FieldKey[] = ["doNotCall", "doNotEmail", "doNotMail"];

/** @param country ISO code of the country whose numbers are written without one */
export function planMerge(columns: readonly MergeColumn[], { zone, country }: { zone: Zone; country: string }): Merge {
  const writes: Merge["writes"] = [];
  const lines: string[] = [];
  const notes = columns.find(({ field }) => field === "notes");
  const promise = columns.find(({ field }) => field === "promise");
  for (const column of columns) {
    const { index, header, field, kept, other, keptFormula, otherFormula, comment } = column;
    if (comment !== "" && field !== "temperature") lines.push(`Comment on ${header}: ${comment}`);
    if (column.isStokes || (field !== null && DERIVED.includes(field)) || column === notes) continue;
    if (isEmpty(other) || (keptFormula !== "" && otherFormula !== "")) continue;
    if (field !== null && BARS.includes(field)) {
      if (isTicked(other) && !isTicked(kept)) writes.push({ index, value: true });
      else if (!readTick(other).ok) lines.push(`${header}: ${shown(other, zone)}`);
      continue;
    }
    if (field === "received" && isDate(kept) && isDate(other)) {
      if (other < kept) writes.push({ index, value: other });
      continue;
    }
    // How they were to be reached belongs to the promise beside it.
    const isFree = field === "promiseBy" ? isEmpty(promise?.kept ?? "") : true;
    if (isEmpty(kept) && keptFormula === "" && isFree) writes.push({ index, value: cellOf(other) });
    else if (!isSame(field, kept, other, zone, country)) lines.push(`${header}: ${shown(other, zone)}`);
  }
  return withNotes(notes, writes, lines);
}

/** The notes of both, each line once. */
function withNotes(notes: MergeColumn | undefined, writes: Merge["writes"], lines: readonly string[]): Merge {
  const before = String(notes?.kept ?? "");
  const theirs = String(notes?.other ?? "").split("\n");
  const added = [...theirs, ...lines].filter((line) => line.trim() !== "" && !before.includes(line.trim()));
  if (notes === undefined || added.length === 0) return { writes, notes: added };
  const value = [before.trimEnd(), ...added].filter((line) => line !== "").join("\n");
  return { writes: [...writes, { index: notes.index, value }], notes: added };
}

/** A tick box that is not ticked says nothing. */
function isEmpty(cell: unknown): boolean {
  return cell === false || isBlank(cell);
}

function isTicked(cell: unknown): boolean {
  const reading = readTick(cell);
  return reading.ok && reading.value === true;
}

function cellOf(cell: unknown): string | number | boolean | Date {
  if (isDate(cell) || typeof cell === "number" || typeof cell === "boolean") return cell;
  return String(cell);
}

function isSame(field: FieldKey | null, one: unknown, other: unknown, zone: Zone, country: string): boolean {
  const overlap = (a: readonly string[], b: readonly string[]) => a.some((key) => b.includes(key));
  if (field === "email" && overlap(emailsIn(one).keys, emailsIn(other).keys)) return true;
  if (field === "phone" && overlap(phonesIn(one, country).keys, phonesIn(other, country).keys)) return true;
  const [first, second] = [shown(one, zone), shown(other, zone)];
  // Names in other letters, or emoji, have nothing bare to compare.
  return first === second || (bare(first) !== "" && bare(first) === bare(second) && field !== "value");
}

/** A cell as a note says it; dates on the wall. */
function shown(cell: unknown, zone: Zone): string {
  if (!isDate(cell)) return textOf(cell);
  const wall = zone.wallOf(Math.floor(cell.getTime() / 60_000));
  const day = Math.floor(wall / DAY_MINUTES);
  const time = wall - day * DAY_MINUTES;
  return time === 0 ? isoOfDay(day) : `${isoOfDay(day)} ${clock(time)}`;
}

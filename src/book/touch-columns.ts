/** The ledger read for counting: only the columns that count, as numbers, in three calls whatever its length. */

import { isDate, textOf } from "../core/cells";
import { bitsOf, Ledger } from "../core/effectiveness";
import { TOUCH_COLUMNS, type TouchKey } from "../core/headers";
import { CHANNELS, DIRECTIONS, OwnerError, type Promised } from "../core/model";
import type { Zone } from "../core/time";
import { promiseIn } from "./promise-cell";
import { type Cell, columnLetter, SHEETS, type Sheet, sheetNamed } from "./sheets";
import { OUTCOMES, type Status } from "./touch-row";

/** Neighbours are read together; Note, Temperature, Message and Touch ID, the widest, are not read at all. */
const READ = [
  ["when", "leadId", "lead", "channel", "direction", "outcome"],
  ["promise"],
  ["by", "status"],
] as const satisfies readonly (readonly TouchKey[])[];

/** How rows are taken. */
export interface Counting {
  zone: Zone;
  /** Rows of these statuses count as nothing. */
  ignored: ReadonlySet<Status>;
  /** What the cell By says of touches that the add-on logged by itself. */
  stoke: string;
  /** The place of a lead by its ID, or by its name where the row has no ID; -1: no such lead. */
  leadOf(id: string, name: string): number;
}

/** `strays`: so many touches cannot be read, or belong to no lead of the book. */
export function readLedger({ zone, ignored, stoke, leadOf }: Counting): { ledger: Ledger; strays: number } {
  const sheet = sheetNamed(SHEETS.touches);
  const [facts = [], promises = [], ends = []] = READ.map((keys) => readBlock(sheet, keys));
  // Rows may have been added between the calls: only those that all three hold are whole.
  const rows = Math.min(facts.length, promises.length, ends.length);
  const ledger = new Ledger(rows);
  const read = wordReader();
  const promisedIn = promiseReader(zone);
  const nothing = new Set([...ignored].map((word) => word.toLowerCase()));
  let strays = 0;
  for (let row = 1; row < rows; row += 1) {
    const [when = "", id = "", name = "", channel = "", direction = "", outcome = ""] = facts[row] ?? [];
    const [by = "", status = ""] = ends[row] ?? [];
    if (when === "" && channel === "") continue;
    if (status !== "" && nothing.has(textOf(status).toLowerCase())) continue;
    const byStoke = by === stoke;
    const what = read(channel, direction, outcome, byStoke);
    const lead = what !== null && isDate(when) ? leadOf(textOf(id), textOf(name)) : -1;
    if (what === null || !isDate(when) || lead < 0) {
      strays += 1;
      continue;
    }
    const promise = promises[row]?.[0] ?? "";
    const promised = promise === "" || byStoke ? null : promisedIn(promise);
    ledger.add(lead, Math.floor(when.getTime() / 60_000), what.channel, what.bits, promised);
  }
  return { ledger, strays };
}

function readBlock(sheet: Sheet, keys: readonly TouchKey[]): Cell[][] {
  const first = TOUCH_COLUMNS.findIndex(({ key }) => key === keys[0]);
  const span = `${columnLetter(first + 1)}1:${columnLetter(first + keys.length)}`;
  const cells: Cell[][] = sheet.getRange(span).getValues();
  keys.forEach((_, index) => {
    const wanted = TOUCH_COLUMNS[first + index]?.header ?? "";
    const found = textOf(cells[0]?.[index] ?? "");
    if (found.toLowerCase() === wanted.toLowerCase()) return;
    throw new OwnerError(
      `The sheet "Touches" has “${found}” in ${columnLetter(first + index + 1)}1, where "${wanted}" belongs. Give the column back its name and its place.`,
    );
  });
  return cells;
}

interface Read {
  /** Its place in CHANNELS. */
  channel: number;
  bits: number;
}

type Words = (channel: Cell, direction: Cell, outcome: Cell, stoke: boolean) => Read | null;

/** Each combination of words is worked out once: half a million rows hold a few dozen. */
function wordReader(): Words {
  const known = new Map<string, Read | null>();
  return (channel, direction, outcome, stoke) => {
    const key = `${channel}|${direction}|${outcome}|${stoke}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const read = readWords(textOf(channel), textOf(direction), textOf(outcome), stoke);
    known.set(key, read);
    return read;
  };
}

function readWords(channel: string, direction: string, outcome: string, stoke: boolean): Read | null {
  const by = wordIn(CHANNELS, channel);
  const way = wordIn(DIRECTIONS, direction);
  const how = wordIn(OUTCOMES, outcome);
  if (by === null || way === null || (how === null && way !== "Skip")) return null;
  const bits = bitsOf({ channel: by, direction: way, outcome: how, by: stoke ? "stoke" : "owner" });
  return { channel: CHANNELS.indexOf(by), bits };
}

function wordIn<T extends string>(words: readonly T[], text: string): T | null {
  const low = text.toLowerCase();
  return words.find((word) => word.toLowerCase() === low) ?? null;
}

/** Promises of one text are read once. */
function promiseReader(zone: Zone): (cell: Cell) => Promised | null {
  const known = new Map<Cell, Promised | null>();
  return (cell) => {
    const found = known.get(cell);
    if (found !== undefined) return found;
    const promised = promiseIn(cell, zone);
    known.set(cell, promised);
    return promised;
  };
}

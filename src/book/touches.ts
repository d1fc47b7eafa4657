/** The ledger: rows of Touches, only ever added to; the state of a mail is the one thing in them that changes. */

import { isDate, textOf } from "../core/cells";
import { TOUCH_COLUMNS, type TouchKey } from "../core/headers";
import {
  ATTEMPT_OUTCOMES,
  CHANNELS,
  type Channel,
  DIRECTIONS,
  type Direction,
  INBOUND_OUTCOMES,
  MINDS,
  type Minute,
  NEWS,
  type News,
  type Outcome,
  OwnerError,
  type Promised,
} from "../core/model";
import type { Zone } from "../core/time";
import { promiseIn, promiseText } from "./promise-cell";
import { type Cell, cellsOf, columnLetter, downFrom, SHEETS, type Sheet, sheetNamed } from "./sheets";

/**
 * Of a mail: claimed, gone, in doubt, refused by Gmail; or a machine wrote it, and it counts as nothing. Of a draft that Stoke
 * left: it waits; the owner sent it, which is a touch of its own; or deleted it. Of any touch: taken back by the owner. Of thanks to
 * the lead's referrer, which are no touch of the lead: what there was to tell (§6).
 */
const STATUSES = [
  "Sending",
  "Sent",
  "Unknown",
  "Failed",
  "Auto",
  "Draft",
  "Draft sent",
  "Draft deleted",
  "Undone",
  "Thanked: first try",
  "Thanked: won",
  "Thanked: lost",
] as const;
export type Status = (typeof STATUSES)[number] | "";

/** The status of thanks by the news that they tell. */
export const THANKED = {
  attempted: "Thanked: first try",
  Won: "Thanked: won",
  Lost: "Thanked: lost",
} as const satisfies Record<News, Status>;

/** The news that a row of this status told the lead's referrer; null where it is no thanks. */
export function newsIn(status: Status): News | null {
  return NEWS.find((news) => THANKED[news] === status) ?? null;
}

/** One row of Touches. */
export interface TouchRow {
  at: Minute;
  leadId: string;
  /** The lead's name; of thanks, the referrer's. */
  lead: string;
  channel: Channel;
  direction: Direction;
  outcome: Outcome | null;
  note: string;
  promised: Promised | null;
  /** "Warm → Hot", or "". */
  temperature: string;
  by: string;
  status: Status;
  /** Gmail's thread ID, or "". */
  message: string;
  id: string;
}

/** The whole ledger in one call; rows that cannot be read are named in `problems`. */
export function readTouches(zone: Zone): { touches: TouchRow[]; problems: string[] } {
  const [headers = [], ...rows] = cellsOf(sheetNamed(SHEETS.touches));
  const read = touchReader(headers, zone);
  const touches: TouchRow[] = [];
  const problems: string[] = [];
  rows.forEach((cells, index) => {
    if (cells[0] === "" && cells.every((cell) => cell === "")) return;
    const touch = read(cells);
    if (typeof touch === "string") problems.push(`Touches, row ${index + 2}: ${touch}`);
    else touches.push(touch);
  });
  return { touches, problems };
}

/** How many touches the ledger holds. One call. */
export function countTouches(): number {
  return Math.max(0, sheetNamed(SHEETS.touches).getLastRow() - 1);
}

/** The IDs of all touches. One call. */
export function touchIds(): ReadonlySet<string> {
  const cells: Cell[][] = sheetNamed(SHEETS.touches)
    .getRange(downFrom(2, place("touchId")))
    .getValues();
  return new Set(cells.map(([cell = ""]) => textOf(cell)).filter((id) => id !== ""));
}

/** More rows than these go in one rectangle. */
const MOST_APPENDED = 4;

/**
 * Adds rows at the end. A few go by appendRow, which never writes over a row, wherever the owner sorts or inserts meanwhile;
 * many go into rows that are inserted for them. Text that Sheets might take for more gets an
 * apostrophe, which Sheets drops, or keeps in a cell that is formatted as text.
 */
export function appendTouches(touches: readonly TouchRow[], zone: Zone): void {
  if (touches.length === 0) return;
  const sheet = sheetNamed(SHEETS.touches);
  const rows = touches.map((touch) => cellsOfTouch(touch, zone));
  if (rows.length <= MOST_APPENDED) {
    for (const row of rows) sheet.appendRow(row);
    return;
  }
  const last = sheet.getLastRow();
  sheet.insertRowsAfter(last, rows.length);
  sheet.getRange(last + 1, 1, rows.length, TOUCH_COLUMNS.length).setValues(rows);
}

/** Adds the claims of some mails, and sees to it that they stand in the sheet before the mails go. Four calls, for few one each. */
export function claimTouches(claims: readonly TouchRow[], zone: Zone): void {
  appendTouches(claims, zone);
  SpreadsheetApp.flush();
}

/** Writes another message in place of one that only one row of the ledger has, wherever that row is by now. One call. */
export function replaceMessage(before: string, after: string): void {
  sheetNamed(SHEETS.touches)
    .getRange(downFrom(2, place("message")))
    .createTextFinder(before)
    .matchEntireCell(true)
    .replaceAllWith(after);
}

/**
 * Gives a row of the ledger the status and the message of this touch. Three calls; more where the owner sorts Touches meanwhile:
 * the touch that was hit gets back what the ledger, as it was read, says of it.
 */
export function markTouch(touch: TouchRow, ledger: readonly TouchRow[]): void {
  const { id, status, message } = touch;
  const sheet = sheetNamed(SHEETS.touches);
  const row = rowOfTouch(sheet, id);
  sheet.getRange(row, place("status"), 1, 2).setValues([[status, message]]);
  const hit = textOf(sheet.getRange(row, place("touchId")).getValue());
  if (hit === id) return;
  const other = ledger.find((known) => known.id === hit);
  if (other !== undefined) markTouch(other, ledger);
  markTouch(touch, ledger);
}

/** The same for touches that were added together. Four calls; where the owner has moved them apart, those of markTouch for each. */
export function markTouches(touches: readonly TouchRow[], ledger: readonly TouchRow[]): void {
  const [first, second] = touches;
  if (first === undefined) return;
  if (second === undefined) {
    markTouch(first, ledger);
    return;
  }
  const sheet = sheetNamed(SHEETS.touches);
  const row = rowOfTouch(sheet, first.id);
  const idsThere = () => {
    const cells: Cell[][] = sheet.getRange(downFrom(row, place("touchId"))).getValues();
    return cells.slice(0, touches.length).map(([cell = ""]) => textOf(cell));
  };
  const areTogether = (ids: readonly string[]) => touches.every(({ id }, index) => ids[index] === id);
  let hit: readonly string[] = [];
  if (areTogether(idsThere())) {
    const cells = touches.map(({ status, message }) => [status, message]);
    sheet.getRange(row, place("status"), touches.length, 2).setValues(cells);
    hit = idsThere();
    if (areTogether(hit)) return;
  }
  for (const other of ledger) if (hit.includes(other.id)) markTouch(other, ledger);
  for (const touch of touches) markTouch(touch, ledger);
}

/** Gives all touches of one lead to another. One call that no sort can misdirect. */
export function moveTouches(from: string, to: string): void {
  sheetNamed(SHEETS.touches)
    .getRange(downFrom(2, place("leadId")))
    .createTextFinder(from)
    .matchCase(true)
    .matchEntireCell(true)
    .replaceAllWith(to);
}

/** How often touches are given back anew because the owner sorted the ledger meanwhile. */
const ATTEMPTS = 4;

/** Gives touches back to a lead, by their IDs. Three calls; more where the owner sorts Touches meanwhile. */
export function returnTouches(ids: ReadonlySet<string>, to: string): void {
  const sheet = sheetNamed(SHEETS.touches);
  const [leadPlace, idPlace] = [place("leadId"), place("touchId")];
  const read = () =>
    cellsOf(sheet).map((cells, index) => ({
      row: index + 1,
      lead: textOf(cells[leadPlace - 1]),
      id: textOf(cells[idPlace - 1]),
    }));
  const write = (rows: readonly { row: number }[], lead: string) => {
    if (rows.length === 0) return;
    const cells = rows.map(({ row }) => `${columnLetter(leadPlace)}${row}`);
    sheet.getRangeList(cells).setValue(asText(lead));
  };
  let before = read();
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    write(
      before.filter(({ id, lead }) => ids.has(id) && lead !== to),
      to,
    );
    const after = read();
    const was = new Map(before.map(({ id, lead }) => [id, lead]));
    const hit = after.filter(({ id, lead }) => lead === to && !ids.has(id) && was.has(id) && was.get(id) !== to);
    for (const one of hit) write([one], was.get(one.id) ?? "");
    if (hit.length === 0 && after.every(({ id, lead }) => !ids.has(id) || lead === to)) return;
    const right = new Map(hit.map(({ id }) => [id, was.get(id) ?? ""]));
    before = read().map((row) => ({ ...row, lead: right.get(row.id) ?? row.lead }));
  }
  throw new OwnerError('The sheet "Touches" was being sorted all the while. Please undo once more.');
}

/** All touches of one lead, oldest first. One call, of the whole ledger. */
export function touchesOf(leadId: string, zone: Zone): TouchRow[] {
  return readTouches(zone).touches.filter((touch) => touch.leadId === leadId);
}

/** Rows of the ledger so near to each other are read together; so many readings at most. */
const NEAR = 40;
const MOST_READINGS = 6;

/** The last touches of one lead, oldest first: as many as a few readings reach, in a ledger of any length. */
export function recentTouches(leadId: string, zone: Zone): TouchRow[] {
  const sheet = sheetNamed(SHEETS.touches);
  const rows = sheet
    .getRange(downFrom(2, place("leadId")))
    .createTextFinder(leadId)
    .matchEntireCell(true)
    .findAll()
    .map((range) => range.getRow());
  const spans: { first: number; last: number }[] = [];
  for (const row of rows) {
    const span = spans[spans.length - 1];
    if (span !== undefined && row - span.last <= NEAR) span.last = row;
    else spans.push({ first: row, last: row });
  }
  const read = touchReader(
    TOUCH_COLUMNS.map(({ header }) => header),
    zone,
  );
  return spans.slice(-MOST_READINGS).flatMap(({ first, last }) => {
    const cells: Cell[][] = sheet.getRange(first, 1, last - first + 1, TOUCH_COLUMNS.length).getValues();
    return cells.flatMap((row) => {
      const touch = read(row);
      return typeof touch !== "string" && touch.leadId === leadId ? [touch] : [];
    });
  });
}

function rowOfTouch(sheet: Sheet, id: string): number {
  const found = sheet
    .getRange(downFrom(2, place("touchId")))
    .createTextFinder(id)
    .matchEntireCell(true)
    .findNext();
  if (found === null) throw new OwnerError(`The touch ${id} is no longer in the sheet "Touches".`);
  return found.getRow();
}

/** Touches is Stoke's own sheet: its columns stand in the declared order. */
function place(key: TouchKey): number {
  return TOUCH_COLUMNS.findIndex((column) => column.key === key) + 1;
}

function cellsOfTouch(touch: TouchRow, zone: Zone): Cell[] {
  const cells: Record<TouchKey, Cell> = {
    when: new Date(touch.at * 60_000),
    leadId: asText(touch.leadId),
    lead: asText(touch.lead),
    channel: touch.channel,
    direction: touch.direction,
    outcome: touch.outcome ?? "",
    note: asText(touch.note),
    promise: asText(promiseText(touch.promised, zone)),
    temperature: touch.temperature,
    by: asText(touch.by),
    status: touch.status,
    message: asText(touch.message),
    touchId: asText(touch.id),
  };
  return TOUCH_COLUMNS.map(({ key }) => cells[key]);
}

/** What Sheets might take for a formula, a number, a date or a truth. */
const TAKEN_FOR_MORE =
  /^[=+\-@'\t\d.,$€£%(]|^(?:true|false)$|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?[ -]?\d/i;

function asText(text: string): string {
  return TAKEN_FOR_MORE.test(text) ? `'${text}` : text;
}

/** A reader of rows under these headers; a text says why a row is refused. */
function touchReader(headers: readonly Cell[], zone: Zone): (cells: readonly Cell[]) => TouchRow | string {
  const places = TOUCH_COLUMNS.map(({ key, header }): [TouchKey, number] => [
    key,
    headers.findIndex((cell) => textOf(cell).toLowerCase() === header.toLowerCase()),
  ]);
  const at: Partial<Record<TouchKey, number>> = Object.fromEntries(places);
  for (const key of ["when", "channel", "direction"] as const) {
    if ((at[key] ?? -1) < 0) {
      const header = TOUCH_COLUMNS.find((column) => column.key === key)?.header ?? key;
      throw new OwnerError(`The sheet "Touches" has no header "${header}" in row 1. Give the column back its name.`);
    }
  }
  return (cells) => {
    const cell = (key: TouchKey): Cell => cells[at[key] ?? -1] ?? "";
    const when = cell("when");
    if (!isDate(when)) return `When is “${textOf(when)}”, not a date and time.`;
    const channel = oneOf(CHANNELS, cell("channel"));
    if (channel === null) return `Channel is “${textOf(cell("channel"))}”; it must be one of ${CHANNELS.join(", ")}.`;
    const direction = oneOf(DIRECTIONS, cell("direction"));
    if (direction === null) return `Direction is “${textOf(cell("direction"))}”; it must be Out, In or Skip.`;
    const outcome = oneOf(OUTCOMES, cell("outcome"));
    if (outcome === null && direction !== "Skip") return `Outcome “${textOf(cell("outcome"))}” is not known.`;
    return {
      at: Math.floor(when.getTime() / 60_000),
      leadId: textOf(cell("leadId")),
      lead: textOf(cell("lead")),
      channel,
      direction,
      outcome,
      note: String(cell("note")).replace(/^'/, ""),
      promised: cell("promise") === "" ? null : promiseIn(cell("promise"), zone),
      temperature: textOf(cell("temperature")),
      by: textOf(cell("by")),
      status: oneOf(STATUSES, cell("status")) ?? "",
      message: textOf(cell("message")).replace(/^'/, ""),
      id: textOf(cell("touchId")),
    };
  };
}

/** Every outcome there is, each once. */
export const OUTCOMES: readonly Outcome[] = [
  ...new Set([...CHANNELS.flatMap((channel) => [...ATTEMPT_OUTCOMES[channel]]), ...INBOUND_OUTCOMES, ...MINDS]),
];

const spelled = new WeakMap<readonly string[], Map<Cell, string | null>>();

/** A ledger of thousands of rows holds few words: each spelling is looked for once. */
function oneOf<T extends string>(words: readonly T[], cell: Cell): T | null {
  if (cell === "") return null;
  const known = spelled.get(words) ?? new Map<Cell, string | null>();
  spelled.set(words, known);
  const before = known.get(cell);
  if (before !== undefined) return words.find((word) => word === before) ?? null;
  const text = textOf(cell).toLowerCase();
  const word = words.find((candidate) => candidate.toLowerCase() === text) ?? null;
  known.set(cell, word);
  return word;
}

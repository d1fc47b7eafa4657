/** Changing rows of the ledger that stand already: the state of a mail, and whose a touch is; the owner may sort it meanwhile. */

import { textOf } from "../core/cells";
import { OwnerError } from "../core/model";
import { type Cell, cellsOf, columnLetter, downFrom, SHEETS, type Sheet, sheetNamed } from "./sheets";
import { asText, placeOfTouch, type TouchRow } from "./touch-row";

/** Writes another message in place of one that only one row of the ledger has, wherever that row is by now. One call. */
export function replaceMessage(before: string, after: string): void {
  sheetNamed(SHEETS.touches)
    .getRange(downFrom(2, placeOfTouch("message")))
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
  sheet.getRange(row, placeOfTouch("status"), 1, 2).setValues([[status, message]]);
  const hit = textOf(sheet.getRange(row, placeOfTouch("touchId")).getValue());
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
    const cells: Cell[][] = sheet.getRange(downFrom(row, placeOfTouch("touchId"))).getValues();
    return cells.slice(0, touches.length).map(([cell = ""]) => textOf(cell));
  };
  const areTogether = (ids: readonly string[]) => touches.every(({ id }, index) => ids[index] === id);
  let hit: readonly string[] = [];
  if (areTogether(idsThere())) {
    const cells = touches.map(({ status, message }) => [status, message]);
    sheet.getRange(row, placeOfTouch("status"), touches.length, 2).setValues(cells);
    hit = idsThere();
    if (areTogether(hit)) return;
  }
  for (const other of ledger) if (hit.includes(other.id)) markTouch(other, ledger);
  for (const touch of touches) markTouch(touch, ledger);
}

/** Gives all touches of one lead to another. One call that no sort can misdirect. */
export function moveTouches(from: string, to: string): void {
  sheetNamed(SHEETS.touches)
    .getRange(downFrom(2, placeOfTouch("leadId")))
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
  const [leadPlace, idPlace] = [placeOfTouch("leadId"), placeOfTouch("touchId")];
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

function rowOfTouch(sheet: Sheet, id: string): number {
  const found = sheet
    .getRange(downFrom(2, placeOfTouch("touchId")))
    .createTextFinder(id)
    .matchEntireCell(true)
    .findNext();
  if (found === null) throw new OwnerError(`The touch ${id} is no longer in the sheet "Touches".`);
  return found.getRow();
}

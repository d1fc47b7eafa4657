/** What the cells of a column say about what it holds, whatever its header. */

import {
  isBlank,
  isDate,
  readAmount,
  readInterval,
  readReferrer,
  readStage,
  readTemperature,
  readTick,
  readWayIn,
  textOf,
} from "../cells";
import { readEmail } from "../contact";
import type { FieldKey } from "./leads";

type Test = (cell: unknown) => boolean;

const DATE_TEXT =
  /^(?:[a-z]{3,9}\.?,? )?(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|\d{1,2}[-. ][a-z]{3,9}[-., ]+\d{2,4}|[a-z]{3,9}\.? \d{1,2},? \d{4})(?:[ T,].*)?$/i;

const isDateLike: Test = (cell) => isDate(cell) || DATE_TEXT.test(textOf(cell));

/** Seven to fifteen digits and little else, or such a number as a sheet spoils it. */
export const isPhoneLike: Test = (cell) => {
  const text = textOf(cell);
  const digits = text.replace(/\D/g, "").length;
  if (/^\d[.,]\d+E\+?\d+$/i.test(text)) return true;
  return (
    digits >= 7 &&
    digits <= 32 &&
    !isDateLike(cell) &&
    /^(?:p:|tel:?|ph:?|cell:?|mob:?)? ?[+\d(][\d\s()+./;,|x-]*(?:ext\.? ?\d+)?$/i.test(text)
  );
};

const isNameLike: Test = (cell) =>
  /\p{L}/u.test(textOf(cell)) && !/[@\d]|https?:/i.test(textOf(cell)) && textOf(cell).length <= 60;

/** Whether a cell can be read as a field says; fields without a test hold any text. */
const TESTS = new Map<FieldKey, Test>([
  ["name", isNameLike],
  ["phone", isPhoneLike],
  ["email", (cell) => reads(readEmail(cell))],
  ["received", isDateLike],
  ["neededBy", isDateLike],
  ["promise", isDateLike],
  ["value", (cell) => !isDate(cell) && reads(readAmount(cell))],
  ["temperature", (cell) => reads(readTemperature(cell))],
  ["stage", (cell) => reads(readStage(cell))],
  ["wayIn", (cell) => reads(readWayIn(cell))],
  ["referrer", (cell) => reads(readReferrer(cell))],
  ["every", (cell) => reads(readInterval(cell))],
  ["doNotCall", (cell) => reads(readTick(cell))],
  ["doNotEmail", (cell) => reads(readTick(cell))],
  ["doNotMail", (cell) => reads(readTick(cell))],
  ["timeZone", (cell) => /^(?:[A-Z]\w+\/[\w/+-]+|UTC|GMT)$/.test(textOf(cell))],
]);

/** The share of cells (0 to 1) that a field can be read from; null where the field takes any text, or all cells are blank. */
export function fitOf(field: FieldKey, cells: readonly unknown[]): number | null {
  const test = TESTS.get(field);
  const filled = cells.filter((cell) => !isBlank(cell));
  return test === undefined || filled.length === 0 ? null : filled.filter(test).length / filled.length;
}

/** Whether cells of this field can be told from other text at all. */
export function isTestable(field: FieldKey): boolean {
  return TESTS.has(field);
}

/** The field that cells give away by themselves, under a header that says nothing. */
export function fieldByCells(cells: readonly unknown[]): { field: FieldKey; sure: boolean } | null {
  if ((fitOf("email", cells) ?? 0) >= 0.6) return { field: "email", sure: true };
  // Digits alone may be an order number as well.
  const written = cells.filter((cell) => /[+(]|\d[ .-]\d/.test(textOf(cell)));
  if ((fitOf("phone", cells) ?? 0) >= 0.8 && written.length > 0) return { field: "phone", sure: false };
  return (fitOf("temperature", cells) ?? 0) >= 0.8 ? { field: "temperature", sure: false } : null;
}

function reads(reading: { ok: boolean; value?: unknown }): boolean {
  return reading.ok && reading.value !== null;
}

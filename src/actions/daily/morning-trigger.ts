/** The trigger of six in the morning, on the spreadsheet's clock. */

import { type Memory, remember } from "../../google/memory";
import { ensureMorning } from "../../google/triggers";
import type { Book } from "../opening/open-book";

/** The zone that it was given. */
const NAME = "morningZone";

/** Makes sure of it. */
export function alignMorning({ zone }: Book, memory: Memory): void {
  ensureMorning(zone.name, memory[NAME] ?? "");
  if (memory[NAME] !== zone.name) remember({ [NAME]: zone.name });
}

/** The same, where the spreadsheet has another zone than the trigger was given. No call where it has not. */
export function realignMorning(book: Book, memory: Memory): void {
  if (memory[NAME] !== book.zone.name) alignMorning(book, memory);
}

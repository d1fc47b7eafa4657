/** Noticing that a row of Cadence waits for the owner's word. */

import type { CadenceRule } from "../../core/model";
import { recall } from "../../google/memory";
import { consentIn, rememberWaits } from "./consent";
import { automaticRows, templateCells, waitingWords } from "./rows";

/** Remembers it for the sidebar, and gives the words where they are news, else "". No call where no row sends by itself. */
export function noteWaits(cadence: readonly CadenceRule[]): string {
  if (!cadence.some(({ send }) => send === "Auto")) return "";
  const memory = recall();
  const consent = consentIn(memory);
  const waits = waitingWords(automaticRows(cadence, templateCells(), consent), consent);
  return rememberWaits(waits, memory) ? waits : "";
}

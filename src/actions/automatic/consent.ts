/** The owner's word on automatic mail, and what is still under way: remembered beside the sheets. */

import { bookId } from "../../book/home";
import { type Memory, remember } from "../../google/memory";

export interface Consent {
  /** Turned off: nothing is sent, and no draft is left. */
  off: boolean;
  /** Marks of the rows of Cadence that may send (see rows.ts). */
  marks: ReadonlySet<string>;
}

const CONSENT = "automatic";
const WAITS = "automatic.waits";
const OPEN = "automatic.open";

/**
 * Before the owner has said anything, no row may send. What was said in the spreadsheet of which this is a copy does not count: there
 * the mails go out, and here it is off.
 */
export function consentIn(memory: Memory): Consent {
  const [word = "", book = "", ...marks] = (memory[CONSENT] ?? "").split(" ");
  if (word === "on" && book === bookId()) return { off: false, marks: new Set(marks) };
  return { off: word !== "", marks: new Set() };
}

/** One call. */
export function rememberConsent(marks: readonly string[] | "off"): void {
  remember({ [CONSENT]: marks === "off" ? "off" : ["on", bookId(), ...marks].join(" ") });
}

/** What the sidebar tells: which rows wait for the owner's word; "" where none does. */
export function waitsIn(memory: Memory): string {
  return memory[WAITS] ?? "";
}

/** One call where it is news; tells whether it was. */
export function rememberWaits(waits: string, memory: Memory): boolean {
  if (waitsIn(memory) === waits) return false;
  remember({ [WAITS]: waits });
  return true;
}

/** Whether drafts may wait in the owner's Gmail. */
export function isOpenIn(memory: Memory): boolean {
  return (memory[OPEN] ?? "") !== "";
}

/** One call where it is news. */
export function rememberOpen(open: boolean, memory: Memory): void {
  if (isOpenIn(memory) !== open) remember({ [OPEN]: open ? "open" : "" });
}

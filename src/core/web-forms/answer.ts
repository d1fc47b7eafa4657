/** An answer to a form of the owner's: one row of the sheet in which Google collects them. */

import { isDate, textOf } from "../cells";
import type { Said } from "../intake";
import { fingerprint } from "./fingerprint";
import { saidTo } from "./questions";

export interface FormAnswer {
  said: Said[];
  /** The same for the same answer, wherever the owner sorts it. */
  fingerprint: string;
  /** When it was given; null where the sheet does not say. */
  at: Date | null;
}

/** More questions than these no form has: what stands further right was put there by the owner. */
const MOST_QUESTIONS = 100;

/** Null for a row that answers nothing: Google sometimes tells of one. Google's own first column is the time. */
export function answerIn(questions: readonly unknown[], cells: readonly unknown[]): FormAnswer | null {
  const [first] = cells;
  const at = isDate(first) ? first : null;
  const answers = cells.slice(0, MOST_QUESTIONS).map((cell, index) => (index === 0 && at !== null ? "" : cell));
  const said = answers.flatMap((answer, index) => saidTo(textOf(questions[index]), answer));
  if (said.length === 0) return null;
  const whole = answers.map((answer) => (isDate(answer) ? answer.getTime() : textOf(answer)));
  return { said, fingerprint: fingerprint(JSON.stringify([at?.getTime() ?? 0, ...whole])), at };
}

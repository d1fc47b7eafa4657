/** An answer to a form of the owner's: one row of the sheet in which Google collects them. */

import { isDate, textOf } from "../cells";
import type { Said } from "../intake";
import { clock, DAY_MINUTES, isoOfDay, type Zone } from "../time";
import { fingerprint } from "./fingerprint";
import { fieldOfQuestion, saidTo } from "./questions";

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
export function answerIn(questions: readonly unknown[], cells: readonly unknown[], zone: Zone): FormAnswer | null {
  const [first] = cells;
  const at = isDate(first) ? first : null;
  const answers = cells.slice(0, MOST_QUESTIONS).map((cell, index) => (index === 0 && at !== null ? "" : cell));
  const said = answers.flatMap((answer, index): Said[] => {
    const question = textOf(questions[index]);
    if (!isDate(answer)) return saidTo(question, answer);
    const isNeeded = fieldOfQuestion(question) === "neededBy";
    return isNeeded ? [{ field: "neededBy", header: question, answer }] : saidTo(question, dateText(answer, zone));
  });
  if (said.length === 0) return null;
  const whole = answers.map((answer) => (isDate(answer) ? answer.getTime() : textOf(answer)));
  return { said, fingerprint: fingerprint(JSON.stringify([at?.getTime() ?? 0, ...whole])), at };
}

/** On the wall: "2026-11-20", "2026-11-20 14:30". */
function dateText(date: Date, zone: Zone): string {
  const wall = zone.wallOf(Math.floor(date.getTime() / 60_000));
  const day = Math.floor(wall / DAY_MINUTES);
  return wall === day * DAY_MINUTES ? isoOfDay(day) : `${isoOfDay(day)} ${clock(wall - day * DAY_MINUTES)}`;
}

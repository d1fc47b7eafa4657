/** What saving the log form would do, shown before it is saved; nothing is written. */

import { type Minute, OwnerError } from "../../core/model";
import { effectsOf } from "../../core/rules";
import { isoOfDay } from "../../core/time";
import { momentOf, stepOf } from "../card/card";
import { type Book, openBook } from "../opening/open-book";
import type { TouchForm, TouchPreview } from "../views";
import { findLead, loggedIn } from "./log-touch";
import { checkForm, promiseOf } from "./touch-form";

/** A promise that is no time is said in the preview, not thrown. Throws an OwnerError for a form that cannot be. */
export function previewTouch(form: TouchForm, now: Minute): TouchPreview {
  const book = openBook(now);
  const promise = promiseMoment(form, book);
  const checked = checkForm(promise !== null && "error" in promise ? { ...form, promise: "" } : form, book);
  const found = findLead(book, checked.leadId, form.row);
  const { row, known } = found;
  const { temperature } = effectsOf(checked.touch, row.lead, known.state.journal, book.rules, book.calendar, now);
  const { settled } = loggedIn(book, found, checked);
  const { next, stage } = settled.decision;
  return { temperature, promise, stage, next: next === null ? null : stepOf(next, book, settled) };
}

/** How the words of the promise are understood, or why they are not. */
function promiseMoment({ promise, promiseBy }: TouchForm, book: Book): TouchPreview["promise"] {
  try {
    const promised = promiseOf(promise, promiseBy, book);
    if (promised === null) return null;
    const { when } = promised;
    if (when.kind === "moment") return { at: momentOf(when.at, book) };
    return { at: { iso: isoOfDay(when.day), label: book.labels.date(when.day) } };
  } catch (error) {
    if (error instanceof OwnerError) return { error: error.message };
    throw error;
  }
}

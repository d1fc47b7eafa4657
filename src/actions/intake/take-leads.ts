/** Leads that come in by themselves: by the Gmail label, by forms, and as rows that other programs add. */

import { flushWrites } from "../../book/sheets";
import type { Minute } from "../../core/model";
import { type Memory, recall, remember } from "../../google/memory";
import { ensureFormTrigger, ensureTaking } from "../../google/triggers";
import { markTaken } from "../../mail/labelled";
import { type Book, bookIn } from "../opening/open-book";
import { adoptedForms, rememberedForms } from "./adopted-forms";
import { completeAppeared } from "./appeared-rows";
import { answeredNewcomers } from "./form-answers";
import { labelledNewcomers } from "./labelled-mail";
import { takeIn } from "./take-in";
import { tellOfArrivals } from "./tell-owner";

const PERIOD = "takeEvery";

/**
 * Takes in what is new, and tells the owner. Three calls where nothing is, and one more for each form. What was taken is marked
 * only after its row stands in the sheet, and is known again by its key: a run that is killed anywhere loses and doubles nothing.
 */
export function takeLeads(now: Minute): void {
  const memory = recall();
  const book = bookIn(memory, now);
  if (book === null) return;
  const mail = labelledNewcomers(book);
  const answered = answeredNewcomers(adoptedForms(memory), book);
  const came = takeIn(book, [...mail.newcomers, ...answered.newcomers], "themselves");
  if (came.length > 0) flushWrites();
  tellOfArrivals(book, [...came, ...completeAppeared(book, memory)]);
  markTaken(book.rules.settings.intake.label, mail.threadIds);
  if (answered.changed) remember(rememberedForms(answered.forms));
  realignTaking(book, memory);
}

/** An answer to a form of this spreadsheet came in; only those of adopted forms are taken. */
export function takeAnswer(told: { sheet: number; row: number } | null, now: Minute): void {
  const memory = recall();
  const book = bookIn(memory, now);
  const forms = adoptedForms(memory);
  if (book === null || forms.length === 0) return;
  const answered = answeredNewcomers(forms, book, told);
  const came = takeIn(book, answered.newcomers, "themselves");
  if (came.length > 0) flushWrites();
  tellOfArrivals(book, came);
  if (answered.changed) remember(rememberedForms(answered.forms));
}

/** Makes sure of the trigger, with the period that Settings says; that of forms too, where there are any. */
export function alignTaking({ rules }: Book, memory: Memory): void {
  const { every } = rules.settings.intake;
  ensureTaking(every, Number(memory[PERIOD] ?? Number.NaN));
  if (memory[PERIOD] !== String(every)) remember({ [PERIOD]: String(every) });
  if (adoptedForms(memory).length > 0) ensureFormTrigger();
}

/** The same, where Settings says another period than the trigger was given; by another trigger too, since this one may be off. */
export function realignTaking(book: Book, memory: Memory): void {
  if (memory[PERIOD] !== String(book.rules.settings.intake.every)) alignTaking(book, memory);
}

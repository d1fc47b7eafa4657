/** Forms for leads: making one, adopting one that the owner has, and where to find them. */

import * as v from "valibot";
import { type FormSheet, formSheets, sheetWithId } from "../../book/form-sheets";
import { flushWrites } from "../../book/sheets";
import { type Minute, OwnerError } from "../../core/model";
import { LEAD_FORM } from "../../core/web-forms";
import { makeForm, type Question } from "../../google/forms";
import { lockBook } from "../../google/lock";
import { recall, remember } from "../../google/memory";
import { isNotAllowed } from "../../google/permissions";
import { ensureFormTrigger } from "../../google/triggers";
import { type Book, openBook } from "../opening/open-book";
import type { AnswerForm, LeadForms } from "../views";
import { type AdoptedForm, adoptedForms, rememberedForms } from "./adopted-forms";

/** The forms whose answers come into this spreadsheet. Throws an OwnerError where Stoke is not set up. */
export function leadForms(now: Minute): LeadForms {
  return shownForms(openBook(now), "");
}

/** Makes a form with the right questions, linked to this spreadsheet, and takes its answers from now on. */
export function createLeadForm(now: Minute): LeadForms {
  lockBook();
  const book = openBook(now);
  const before = new Set(formSheets(book.leadSheet.sheet).map(({ id }) => id));
  const plan = planFor(book);
  const { id, isLinked } = allowed(() => makeForm(plan));
  flushWrites();
  const made = formSheets(book.leadSheet.sheet).find((one) => one.url.includes(id) || !before.has(one.id));
  if (made === undefined && !isLinked) {
    throw new OwnerError(
      `The form "${plan.title}" is in your Google Drive, but Google did not let Stoke connect it to this spreadsheet. Open it there, choose Responses > Link to Sheets > Select existing spreadsheet, and this one. Then choose Stoke > Create a lead form… again, and use it there.`,
    );
  }
  if (made === undefined) {
    throw new OwnerError(
      "Google made the form, and its sheet of answers is still to come. Choose Stoke > Create a lead form… again in a minute, and use it there.",
    );
  }
  adopt(made.id);
  return shownForms(book, "Your form is ready. Each answer becomes a lead within a minute.");
}

/** Takes the answers of a form that the owner has, from now on. @param sheet Google's number of the sheet of its answers */
export function adoptLeadForm(sheet: unknown, now: Minute): LeadForms {
  lockBook();
  const book = openBook(now);
  const parsed = v.safeParse(v.number(), sheet);
  const form = formSheets(book.leadSheet.sheet).find(({ id }) => parsed.success && id === parsed.output);
  if (form === undefined) throw new OwnerError("That form's sheet of answers is no longer in this spreadsheet.");
  adopt(form.id);
  return shownForms(book, `From now on each answer in "${form.name}" becomes a lead.`);
}

/** The answers that are there already stay as they are: they may be leads long since. */
function adopt(sheet: number): void {
  const forms = adoptedForms(recall());
  if (!forms.some((form) => form.sheet === sheet)) {
    const upTo = Math.max(1, sheetWithId(sheet)?.getLastRow() ?? 1);
    remember(rememberedForms([...forms, { sheet, upTo }]));
  }
  allowed(ensureFormTrigger);
}

function shownForms(book: Book, message: string): LeadForms {
  const adopted = adoptedForms(recall());
  return { message, forms: formSheets(book.leadSheet.sheet).map((form) => shownForm(form, adopted)) };
}

function shownForm({ id, name, url }: FormSheet, adopted: readonly AdoptedForm[]): AnswerForm {
  const edit = url.replace(/\/(?:viewform|edit)\b.*$/, "/edit");
  return { id, sheet: name, url, edit, adopted: adopted.some(({ sheet }) => sheet === id) };
}

function planFor({ rules }: Book) {
  const { name } = rules.settings.business;
  return {
    title: name === "" ? "How can we help you?" : `${name}: how can we help you?`,
    description: "Tell us what you need, and we will be in touch soon.",
    thanks: "Thank you! We will be in touch soon.",
    questions: LEAD_FORM.map(
      ({ kind, title, help, required, choices }): Question =>
        kind === "choice" ? { kind, title, help, required, choices, other: true } : { kind, title, help, required },
    ),
  };
}

function allowed<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (!isNotAllowed(error)) throw error;
    throw new OwnerError(
      "Google has not been given permission for this. Choose Stoke > Create a lead form… again and tick every box; all else works without it.",
    );
  }
}

/** New leads by the owner's forms: the answers in a form's sheet below those that were taken. */

import { type AnswerRows, readAnswers, sheetWithId } from "../../book/form-sheets";
import { draftOfSaid } from "../../core/intake";
import { answerIn } from "../../core/web-forms";
import type { Book } from "../opening/open-book";
import type { AdoptedForm } from "./adopted-forms";
import { draftHome, received } from "./draft-home";
import type { Newcomer } from "./take-in";

/** So many rows at most in one look; what is more waits for the next. */
const MOST_ROWS = 200;

export interface Answered {
  newcomers: Newcomer[];
  /** The forms as they are to be remembered once the newcomers are in. */
  forms: AdoptedForm[];
  changed: boolean;
}

/**
 * One call for each form that has no new answer, four where it has.
 * @param told the sheet and the 1-based row of which an event told: it is looked at even where rows above it were deleted
 */
export function answeredNewcomers(
  forms: readonly AdoptedForm[],
  book: Book,
  told: { sheet: number; row: number } | null = null,
): Answered {
  const newcomers: Newcomer[] = [];
  const after = forms.map((form): AdoptedForm => {
    const sheet = sheetWithId(form.sheet);
    if (sheet === null) return form;
    const last = sheet.getLastRow();
    const row = told !== null && told.sheet === form.sheet ? told.row : last + 1;
    const first = Math.max(2, Math.min(form.upTo + 1, row));
    if (first > last) return { ...form, upTo: last };
    const upTo = Math.min(last, first + MOST_ROWS - 1);
    newcomers.push(...newcomersIn(readAnswers(sheet, first, upTo), form.sheet, book));
    return { ...form, upTo };
  });
  const changed = after.some(({ upTo }, index) => upTo !== forms[index]?.upTo);
  return { newcomers, forms: after, changed };
}

function newcomersIn({ questions, rows }: AnswerRows, sheet: number, book: Book): Newcomer[] {
  return rows.flatMap((cells): Newcomer[] => {
    const answer = answerIn(questions, cells, book.zone);
    if (answer === null) return [];
    const at = answer.at ?? new Date(book.now * 60_000);
    return [
      {
        draft: draftOfSaid([...received("Web form", at), ...answer.said], draftHome(book)),
        key: `f${sheet.toString(36)}-${answer.fingerprint}`,
        note: "New enquiry by the form",
        mail: null,
      },
    ];
  });
}

/** Set up, confirmed: the book is furnished, the rules are remembered, every lead gets its next contact. */

import { furnishBook, leadHeaders, sheetsToMake, surveyBook } from "../book/furnish/book";
import { type Choice, OWNER_FIELDS, planLeads } from "../book/furnish/plan";
import { textOf } from "../core/cells";
import { type Minute, OwnerError } from "../core/model";
import { lockBook } from "../google/lock";
import { ensureTriggers } from "../google/triggers";
import { rememberRules } from "./rules-in-force";
import type { SetUpChoice, SetUpReport } from "./views";

/**
 * Adds what is missing and nothing else; run again, it changes nothing. Checks everything before it writes anything.
 * Throws an OwnerError that names every problem with sheet, row, column and remedy.
 */
export function confirmSetUp(choice: SetUpChoice, now: Minute): SetUpReport {
  lockBook();
  const survey = surveyBook();
  if (survey.problems.length > 0) throw new OwnerError(survey.problems.join("\n"));
  const found = leadHeaders(survey, choice.sheet, choice.headerRow);
  const plan = planLeads(found, choices(choice), survey.before);
  furnishBook(survey, plan, found);
  ensureTriggers();
  const { problems } = rememberRules(now);
  const added = plan.added.map(({ header }) => header);
  return { message: "", added: [...added, ...sheetsToMake(survey, choice.sheet)], leads: 0, problems };
}

/** The owner's word on each column, as the page sent it. Throws an OwnerError for a field that there is not. */
function choices({ mapping }: SetUpChoice): Choice[] {
  return mapping.map(({ column, header, field }) => {
    const named = OWNER_FIELDS.find(({ key }) => key === field);
    if (named === undefined && field !== "") {
      throw new OwnerError(
        `Column ${column} cannot be "${field}": Stoke knows no such column. Choose Stoke > Set up again.`,
      );
    }
    return { column, header: textOf(header), field: named?.key ?? null };
  });
}

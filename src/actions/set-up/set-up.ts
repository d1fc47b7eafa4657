/** Set up, confirmed: the book is furnished, the rules are remembered, every lead gets its next contact. */

import { furnishBook, leadHeaders, sheetsToMake, surveyBook } from "../../book/furnish/book";
import type { LeadHeaders } from "../../book/furnish/lead-headers";
import { type Choice, OWNER_FIELDS, planLeads } from "../../book/furnish/plan";
import { textOf } from "../../core/cells";
import { type Minute, OwnerError } from "../../core/model";
import { lockBook } from "../../google/lock";
import { recall } from "../../google/memory";
import { isNotAllowed } from "../../google/permissions";
import { ensureTriggers } from "../../google/triggers";
import { alignBlock } from "../calendar/block";
import { alignMorning } from "../daily/morning-trigger";
import { noteRows } from "../intake/appeared-rows";
import { alignTaking } from "../intake/take-leads";
import { type Book, readBook } from "../opening/open-book";
import { rememberRules } from "../opening/rules-in-force";
import { settleAll } from "../settling/settle-all";
import type { SetUpChoice, SetUpReport } from "../views";

/** More remarks than these are counted only. */
const MOST_REMARKS = 10;

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
  const made = sheetsToMake(survey, choice.sheet);
  furnishBook(survey, plan, found);
  const off = switchOn();
  const { problems } = rememberRules(now);
  const book = readBook(now);
  const settled = settleAll(book, () => undefined, "state");
  const memory = recall();
  noteRows(book, memory);
  if (off.length === 0) {
    alignMorning(book, memory);
    alignTaking(book, memory);
  }
  off.push(...blockProblem(book));
  const added = [...plan.added.map(({ header }) => header), ...made];
  return {
    message: messageOf(choice.sheet, added.length > 0),
    added,
    leads: settled.leads,
    problems: shortened([...off, ...problems.map(({ words }) => words), ...mergedRows(found), ...settled.problems]),
  };
}

/** Everything else is worth having without the hourly run, so a permission that was not given is only told. */
function switchOn(): string[] {
  try {
    ensureTriggers();
    return [];
  } catch (error) {
    if (!isNotAllowed(error)) throw error;
    return [
      "The hourly check is off: Google has not been given permission for it. Choose Stoke > Set up again and tick every box.",
    ];
  }
}

/** What keeps the follow-up time out of the calendar, in words: everything else is worth having without it. */
function blockProblem(book: Book): string[] {
  try {
    return [alignBlock(book, recall(), "anew")].filter((problem) => problem !== "");
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return [`Your follow-up time is not in your calendar yet; Stoke tries again within the hour. Google said: ${why}`];
  }
}

function messageOf(sheet: string, changed: boolean): string {
  return changed
    ? `Everything new stands at the right of "${sheet}" and in sheets of its own. Nothing of yours was moved or rewritten.`
    : "Everything was in place already.";
}

function mergedRows({ sheet, merged }: LeadHeaders): string[] {
  return merged.below.map(
    (range) =>
      `The sheet "${sheet}" has merged cells (${range}). Only the first of them counts, and rows with merged cells cannot ` +
      "be sorted. Select them and choose Format > Merge cells > Unmerge.",
  );
}

function shortened(remarks: readonly string[]): string[] {
  const more = remarks.length - MOST_REMARKS;
  return more > 0 ? [...remarks.slice(0, MOST_REMARKS), `… and ${more} more like these.`] : [...remarks];
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

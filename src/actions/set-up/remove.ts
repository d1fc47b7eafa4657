/** Remove Stoke, confirmed: the triggers first, then the calendar, then the book, then what was remembered. */

import { surveyBook } from "../../book/furnish/book";
import { type Removed, unfurnishBook } from "../../book/furnish/unfurnish";
import { lockBook, lockSending } from "../../google/lock";
import { forgetAll, type Memory, recall } from "../../google/memory";
import { isNotAllowed } from "../../google/permissions";
import { removeTriggers } from "../../google/triggers";
import { removeBlock } from "../calendar/block";
import { removePromises } from "../calendar/promises";
import { rulesIn } from "../opening/rules-in-force";

/** Takes away all that Stoke added, and says in a few sentences what went and what stays. Run again, it ends what was cut off. */
export function removeStoke(): string {
  lockSending();
  lockBook();
  const survey = surveyBook();
  const memory = recall();
  const remembered = rulesIn(memory);
  switchOff();
  const inCalendars = emptyCalendar(memory);
  const removed = unfurnishBook(survey, survey.before ?? remembered?.leadSheet ?? null);
  forgetAll();
  return [told(removed), ...inCalendars].join(" ");
}

/** Without the permission for the calendar there is nothing in it. Gives what stays in other people's. */
function emptyCalendar(memory: Memory): string[] {
  try {
    return [removeBlock(memory), removePromises(memory)].filter((words) => words !== "");
  } catch (error) {
    if (!isNotAllowed(error)) throw error;
    return [];
  }
}

/** Without the permission for triggers there are none. */
function switchOff(): void {
  try {
    removeTriggers();
  } catch (error) {
    if (!isNotAllowed(error)) throw error;
  }
}

function told({ columns, kept, sheets, ledger, referrers }: Removed): string {
  const went = [
    ...(sheets.length > 0 ? [`the sheets ${listed(sheets)}`] : []),
    ...(columns.length > 0 ? [`the columns ${listed(columns)}`] : []),
    "the colours, lists, notes and triggers of Stoke",
  ];
  const stayed = [
    "Everything you wrote in your lead sheet stays.",
    ...(kept.length > 0 ? [`So do the columns ${listed(kept)}: there are words in them.`] : []),
    ...(ledger
      ? ["The sheet Touches stays too, with the record of every contact. Delete it if you do not need it."]
      : []),
    ...(referrers ? ["The sheet Referrers stays, with what you wrote there."] : []),
    "If you miss something, File > Version history has it.",
  ];
  return [`Gone: ${listed(went)}.`, ...stayed].join(" ");
}

function listed(words: readonly string[]): string {
  const last = words[words.length - 1] ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}

/** Whether Settings asks for anything in the owner's calendar. */

import type { Book } from "../opening/open-book";

export function usesCalendar({ rules }: Pick<Book, "rules">): boolean {
  const { followUp, promisesInCalendar } = rules.settings;
  return followUp.weekday !== null || promisesInCalendar;
}

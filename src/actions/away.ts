/** What is said on top of the sidebar, and of the call list, while the owner is away. */

import { backFrom } from "../core/settings";
import type { Book } from "./opening/open-book";

/** "You are out until Mon, Jan 4 …", naming the first business day; "" for an owner who is there. */
export function awayNotice({ rules, calendar, zone, labels, now }: Book): string {
  const back = backFrom(rules.settings.absences, zone.dateOf(now));
  if (back === null) return "";
  const day = labels.date(calendar.business.dayOn(back).date);
  return `You are out until ${day}. Until then only promises fall due, and Stoke writes to no lead by itself.`;
}

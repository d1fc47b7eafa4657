/** What is said on top of the sidebar, and of the call list, while the owner is away. */

import { backFrom } from "../core/settings";
import { dateLabel } from "../core/time";
import type { Book } from "./opening/open-book";

/** "You are out until Mon 4 Jan …", naming the first business day; "" for an owner who is there. */
export function awayNotice({ rules, calendar, zone, now }: Book): string {
  const back = backFrom(rules.settings.absences, zone.dateOf(now));
  if (back === null) return "";
  const day = dateLabel(calendar.business.dayOn(back).date);
  return `You are out until ${day}. Until then only promises fall due, and Stoke writes to no lead by itself.`;
}

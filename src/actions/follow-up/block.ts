/** The follow-up time of the week, as Settings keeps it. */

import type { Block } from "../../core/follow-up";
import type { Book } from "../opening/open-book";

export function blockOf(_book: Book): Block {
  return { weekday: 1, start: 14 * 60, length: 120 };
}

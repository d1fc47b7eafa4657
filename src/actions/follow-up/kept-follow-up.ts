/** The book with the sitting that is under way and what was put off, as one reading of the properties tells both. */

import { type Mark, marksNow, packFollowUp, type Sitting, sittingNow, unpackFollowUp } from "../../core/follow-up";
import { type Minute, OwnerError } from "../../core/model";
import { recall, remember } from "../../google/memory";
import { type Book, bookIn } from "../opening/open-book";

export interface FollowUpBook {
  book: Book;
  /** Null while none is under way. */
  sitting: Sitting | null;
  /** Those that still hold. */
  marks: readonly Mark[];
}

/** Two calls. Throws an OwnerError where Stoke is not set up. */
export function openFollowUp(now: Minute): FollowUpBook {
  const memory = recall();
  const book = bookIn(memory, now);
  if (book === null) throw new OwnerError("Stoke is not set up in this spreadsheet yet. Choose Stoke > Set up.");
  const { sitting, marks } = unpackFollowUp(memory);
  return { book, sitting: sittingNow(sitting, book.zone, now), marks: marksNow(marks, book.calendar, now) };
}

/** One call. */
export function keepFollowUp({ sitting, marks }: Omit<FollowUpBook, "book">): void {
  remember(packFollowUp({ sitting, marks }));
}

/** What somebody said of themselves, field by field, read as a row of a table would be. */

import { type Draft, draftReader, type Home } from "./draft";
import type { IntakeField } from "./fields";

/** One answer to a form, one line of a mail, one thing typed into the sidebar. */
export interface Said {
  field: IntakeField;
  /** The question, for a note where the field cannot take the answer; "" for a plain note. */
  header: string;
  /** A text, or a Date. */
  answer: unknown;
}

export function draftOfSaid(said: readonly Said[], home: Home): Draft {
  const columns = said.map(({ field, header }, index) => ({ index, header, field }));
  const row = { row: 1, cells: said.map(({ answer }) => answer) };
  return draftReader(columns, [row], home)(row);
}

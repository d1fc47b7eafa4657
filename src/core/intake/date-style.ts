/** Which of two numbers is the month: told by all the dates of a table together. */

import { type DateOrder, textOf } from "../cells";

export interface DateStyle {
  order: DateOrder;
  /** A date that could be read both ways, where nothing settles which; else "". */
  doubtful: string;
}

const NUMBERS = /^\D{0,6}(\d{1,2})([-/])(\d{1,2})\2(\d{4}|\d\d)(?!\d)/;

/**
 * @param columns the cells of each column of dates
 * @param usual the order of the spreadsheet's locale, for what nothing settles
 */
export function dateStyle(columns: readonly (readonly unknown[])[], usual: DateOrder): DateStyle {
  let [dayFirst, monthFirst, doubtful] = [0, 0, ""];
  for (const cells of columns) {
    for (const cell of cells) {
      const [found, first, , second] = (typeof cell === "string" ? NUMBERS.exec(textOf(cell)) : null) ?? [];
      if (found === undefined || first === second) continue;
      if (Number(first) > 12) dayFirst += 1;
      else if (Number(second) > 12) monthFirst += 1;
      else doubtful ||= found;
    }
  }
  const settled = dayFirst !== monthFirst;
  const order = settled ? (dayFirst > monthFirst ? "day first" : "month first") : usual;
  return { order, doubtful: settled ? "" : doubtful };
}

/** Where each section of a report stands on the sheet: the same rows every time, so that charts and formats made once stay true. */

import type { Report, Section } from "../../core/effectiveness";

/** Columns A to F: the label and five figures. */
export const WIDTH = 6;
/** 1-based rows above the sections. */
export const TITLE_ROW = 1;
export const AS_OF_ROW = 2;
export const ADVICE_ROW = 4;
/** The report gives one sentence or two. */
export const MOST_ADVICE = 2;
export const REMARK_ROW = 6;
const FIRST_ROW = 8;

/** A section takes at least as many rows, so that the chart beside it does not reach into the next. */
const CHART_ROWS = 12;
const SPARE_ROWS = 1;

export interface Placed {
  section: Section;
  /** 1-based rows: of the title, with the line on what is counted below it; of the headers; of the first and last figures. */
  title: number;
  headers: number;
  first: number;
  last: number;
}

export function placedIn({ sections }: Report): Placed[] {
  let next = FIRST_ROW;
  return sections.map((section) => {
    const title = next;
    const first = title + 3;
    const last = first + section.rows.length - 1;
    next = Math.max(last + 1, section.chart === null ? 0 : title + CHART_ROWS) + SPARE_ROWS;
    return { section, title, headers: title + 2, first, last };
  });
}

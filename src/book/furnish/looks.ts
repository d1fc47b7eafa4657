/** How the cells of a column look and what they offer, by what they hold: number format, width, list of words. */

import type { Column, ColumnKind } from "../../core/headers";
import type { CellFormats } from "../../core/time";

const TEXT = "@";

interface Look {
  /** "date", "moment": as the locale writes them. */
  numberFormat: string;
  /** Pixels. */
  width: number;
}

const LOOKS: Record<ColumnKind["type"], Look> = {
  text: { numberFormat: TEXT, width: 150 },
  "long text": { numberFormat: TEXT, width: 280 },
  phone: { numberFormat: TEXT, width: 140 },
  email: { numberFormat: TEXT, width: 200 },
  number: { numberFormat: "#,##0", width: 80 },
  date: { numberFormat: "date", width: 130 },
  "date-time": { numberFormat: "moment", width: 180 },
  promise: { numberFormat: "moment", width: 180 },
  // Not "@": the owner may tick with TRUE, and that is no text.
  tick: { numberFormat: "General", width: 90 },
  interval: { numberFormat: TEXT, width: 90 },
  zone: { numberFormat: TEXT, width: 140 },
  id: { numberFormat: TEXT, width: 110 },
  choice: { numberFormat: TEXT, width: 110 },
};

/** Columns whose words are longer or shorter than those of their kind. */
const WIDTHS: Readonly<Record<string, number>> = {
  address: 220,
  interest: 200,
  log: 190,
  nextStep: 230,
  tries: 70,
  firstResponse: 110,
  temperatures: 190,
  highValue: 80,
  from: 80,
  to: 80,
  often: 120,
  when: 215,
  send: 70,
  subject: 240,
  body: 480,
  step: 240,
  format: 80,
  files: 240,
  setting: 190,
  value: 220,
  meaning: 440,
  given: 105,
  soon: 140,
  wait: 120,
  share: 120,
};

/** @param formats of the spreadsheet's locale */
export function numberFormatOf({ key, kind }: Column, formats: CellFormats): string {
  const { numberFormat } = LOOKS[kind.type];
  // The ledger goes on for years.
  if (key === "when" && numberFormat === "moment") return formats.momentOfYears;
  return numberFormat === "date" || numberFormat === "moment" ? formats[numberFormat] : numberFormat;
}

/** Moments stand at the left, as the words beside them do; numbers at the right. */
export function isMoment({ kind }: Column): boolean {
  return kind.type === "date" || kind.type === "date-time" || kind.type === "promise";
}

/** Pixels. */
export function widthOf(column: Column): number {
  return WIDTHS[column.key] ?? LOOKS[column.kind.type].width;
}

/** The words that a cell of this kind offers, and whether it refuses others. Null: it offers none. */
export function wordsOf({ kind }: Column): { words: readonly string[]; strict: boolean } | null {
  switch (kind.type) {
    case "choice":
      return { words: kind.choices, strict: !kind.open };
    case "interval":
      return { words: ["week", "2 weeks", "month", "quarter", "year"], strict: false };
    // A list, not a checkbox: checkboxes fill every row of the sheet, and then no row is the last.
    case "tick":
      return { words: ["yes"], strict: false };
    default:
      return null;
  }
}

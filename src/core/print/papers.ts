/** What cards, letters and labels are printed on, in mm. */

export interface Page {
  width: number;
  height: number;
}

export interface Paper {
  kind: "card" | "letter";
  /** What it is called: "Postcard 4 × 6 in". */
  name: string;
  page: Page;
}

/** A sheet of labels, counted from the left top along the rows. */
export interface LabelSheet {
  kind: "labels";
  name: string;
  page: Page;
  label: Page;
  columns: number;
  rows: number;
  /** Of the first label. */
  left: number;
  top: number;
  /** From the left of a label to that of the next. */
  pitch: number;
}

const INCH = 25.4;
const US_LETTER = { width: 8.5 * INCH, height: 11 * INCH };
const A4 = { width: 210, height: 297 };

const PAPERS = {
  "card-4x6": { kind: "card", name: "Postcard 4 × 6 in", page: { width: 6 * INCH, height: 4 * INCH } },
  "card-a6": { kind: "card", name: "Postcard A6", page: { width: 148, height: 105 } },
  "letter-us": { kind: "letter", name: "Letter, US Letter", page: US_LETTER },
  "letter-a4": { kind: "letter", name: "Letter, A4", page: A4 },
  "labels-5160": {
    kind: "labels",
    name: "Labels, Avery 5160",
    page: US_LETTER,
    label: { width: 2.625 * INCH, height: INCH },
    columns: 3,
    rows: 10,
    left: 0.1875 * INCH,
    top: 0.5 * INCH,
    pitch: 2.75 * INCH,
  },
  "labels-l7160": {
    kind: "labels",
    name: "Labels, Avery L7160",
    page: A4,
    label: { width: 63.5, height: 38.1 },
    columns: 3,
    rows: 7,
    left: 7.21,
    top: 15.15,
    pitch: 66.04,
  },
} as const satisfies Record<string, Paper | LabelSheet>;

export type PaperName = keyof typeof PAPERS;
export const PAPER_NAMES: readonly PaperName[] = [
  "card-4x6",
  "card-a6",
  "letter-us",
  "letter-a4",
  "labels-5160",
  "labels-l7160",
];

/** Paper of that name as either kind of thing. */
export function paperOf(name: PaperName): Paper | LabelSheet {
  return PAPERS[name];
}

/** Where US paper is sold. */
const INCHES = new Set(["US", "CA", "MX", "PH", "CL", "CO"]);

/** The papers that are sold in a country. */
export function papersOf(country: string): Record<"card" | "letter" | "labels", PaperName> {
  return INCHES.has(country)
    ? { card: "card-4x6", letter: "letter-us", labels: "labels-5160" }
    : { card: "card-a6", letter: "letter-a4", labels: "labels-l7160" };
}

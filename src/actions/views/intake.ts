/** Importing leads: the source, which column means what, the report. */

/** What is to be imported: a pasted table or the text of a file, or another sheet of the spreadsheet. */
export type ImportSource = { kind: "text"; text: string } | { kind: "sheet"; sheet: string };

/** Import: which column means what, for the owner to confirm. */
export interface ImportProposal {
  /** 1-based row of the headers; 0: there are none. */
  headerRow: number;
  /** Rows that could be leads. */
  rows: number;
  /** Left to right; `index` counts from 0. */
  columns: { index: number; column: string; header: string; field: string; sure: boolean; samples: string[] }[];
  /** What a column may mean, with a word on each. */
  fields: { key: string; header: string; hint: string }[];
  /** How dates like 3/4/2026 are read, unless the owner says otherwise. */
  dates: "day first" | "month first";
  /** A date that could be read both ways, where nothing in the table settles it; else "". */
  doubtfulDate: string;
}

export interface ImportChoice {
  source: ImportSource;
  headerRow: number;
  /** Column → field key, or "" for "not taken over". Several columns may have one field. */
  mapping: { index: number; field: string }[];
  /** "": as the table, or the spreadsheet's locale, says. */
  dates: "" | "day first" | "month first";
}

/** What an import did, or would do. Rows are those of the source, 1-based. */
export interface ImportReport {
  message: string;
  taken: number;
  merged: { row: number; name: string; text: string }[];
  refused: { row: number; name: string; reason: string }[];
  /** What was not taken of rows that were. */
  remarks: { row: number; name: string; text: string }[];
  /** Headers of columns that were not taken over. */
  leftOut: string[];
  /** How doubtful dates were read, or "". */
  dates: string;
}

/** A form whose answers Google collects in a sheet of this spreadsheet. */
export interface AnswerForm {
  /** Google's number of the sheet. */
  id: number;
  /** Name of the sheet. */
  sheet: string;
  /** Where it is filled in. */
  url: string;
  /** Where the owner changes it. */
  edit: string;
  /** Its answers become leads. */
  adopted: boolean;
}

export interface LeadForms {
  forms: AnswerForm[];
  /** What was just done, in words; or "". */
  message: string;
}

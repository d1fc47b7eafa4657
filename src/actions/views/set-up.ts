/** Set up: which header means what, and what was added. */

/** Set up: which header means what, for the owner to confirm. */
export interface SetUpProposal {
  /** Every sheet that could hold the leads; the proposed one first. */
  sheets: string[];
  sheet: string;
  /** 1-based row of the headers. */
  headerRow: number;
  /** Per header of the owner, left to right. */
  columns: { header: string; column: string; field: string; sure: boolean; samples: string[] }[];
  /** Fields a header may mean, with a word on each. */
  fields: { key: string; header: string; hint: string }[];
  /** What will be added at the right, and which sheets will be made. */
  adds: string[];
  sheetsMade: string[];
  problems: string[];
}

export interface SetUpChoice {
  sheet: string;
  headerRow: number;
  /** Header as it stands in the sheet → field key, or "" for "leave alone". */
  mapping: { column: string; header: string; field: string }[];
}

export interface SetUpReport {
  message: string;
  added: string[];
  leads: number;
  problems: string[];
}

/** Finding duplicates: pairs of rows, two of them side by side, and what was done. */

export interface DuplicateSide {
  /** Lead ID. */
  id: string;
  /** 1-based. */
  row: number;
  name: string;
  touches: number;
  /** "Mon, Nov 2, 10:00 AM". */
  received: string;
}

/** Which row is better kept comes first. */
export interface DuplicatePair {
  /** How it is known: "The same e-mail address". */
  reason: string;
  kept: DuplicateSide;
  other: DuplicateSide;
}

export interface Duplicates {
  /** What was just done, or "". */
  message: string;
  /** The merge that Undo takes back, or "". */
  undo: string;
  pairs: DuplicatePair[];
  /** Pairs beside these. */
  more: number;
  /** Merges that can be undone, the latest first. */
  undoable: { id: string; text: string }[];
}

/** What merging two rows would do. */
export interface MergePreview {
  kept: DuplicateSide;
  other: DuplicateSide;
  /** Columns that hold something in either row. */
  lines: { header: string; kept: string; other: string; merged: string; changes: boolean }[];
  /** Lines that come under the notes. */
  notes: string[];
  /** A sentence on the merged lead. */
  outcome: string;
}

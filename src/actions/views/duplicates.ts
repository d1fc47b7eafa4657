/** Finding duplicates: pairs of rows, two of them side by side, and what was done. */

export interface DuplicateSide {
  /** Lead ID. */
  id: string;
  /** 1-based. */
  row: number;
  name: string;
  touches: number;
  /** "Mon 2 Nov 10:00". */
  received: string;
}

export interface Duplicates {
  /** What was just done, or "". */
  message: string;
  /** The merge that Undo takes back, or "". */
  undo: string;
  /** Which row is better kept comes first. */
  pairs: { reason: string; kept: DuplicateSide; other: DuplicateSide }[];
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

/** What is kept of a merge so that it can be finished, or undone: as JSON in the hidden sheet, and back. */

import * as v from "valibot";
import type { MergeRecord } from "../../book/merges";
import type { RowCell } from "../../book/one-row";
import type { Cell } from "../../book/sheets";
import { isDate } from "../../core/cells";
import { decodeState, EMPTY_JOURNAL, encodeState, type State } from "../../core/journal";
import { type Edit, OwnerError } from "../../core/model";

/** A date crosses as milliseconds. */
const KeptCell = v.union([v.string(), v.number(), v.boolean(), v.object({ at: v.number() })]);
const Kept = v.object({
  row: v.number(),
  headers: v.array(v.string()),
  cells: v.array(KeptCell),
  formulas: v.array(v.tuple([v.number(), v.string()])),
  comments: v.array(v.tuple([v.number(), v.string()])),
  touches: v.array(v.string()),
  writes: v.array(v.object({ header: v.string(), before: KeptCell, after: KeptCell })),
  edits: v.string(),
});

export interface MergeContent {
  /** The row that goes: where it stood (1-based), under which headers, and all it held. */
  row: number;
  headers: readonly string[];
  cells: readonly Cell[];
  formulas: ReadonlyMap<number, string>;
  comments: readonly RowCell[];
  /** IDs of its touches. */
  touches: readonly string[];
  /** Cells of the kept row that the merge changed. */
  writes: readonly { header: string; before: Cell; after: Cell }[];
  /** Edits that the kept lead's journal gains. */
  edits: readonly Edit[];
}

export function contentText(content: MergeContent, seen: State["seen"]): string {
  const { row, headers, cells, formulas, comments, touches, writes, edits } = content;
  const state = encodeState({ leadId: "edits", journal: { ...EMPTY_JOURNAL, edits }, seen });
  return JSON.stringify({
    row,
    headers,
    cells: cells.map(packed),
    formulas: [...formulas],
    comments: comments.map(({ index, value }) => [index, String(value)]),
    touches,
    writes: writes.map(({ header, before, after }) => ({ header, before: packed(before), after: packed(after) })),
    edits: state,
  });
}

/** Throws an OwnerError where the hidden sheet was changed by hand. */
export function contentOf({ content, kept, other }: MergeRecord): MergeContent {
  const parsed = v.safeParse(Kept, parse(content));
  const state = parsed.success ? decodeState(parsed.output.edits) : null;
  if (!parsed.success || state === null)
    throw new OwnerError(`What was kept of merging ${other} into ${kept} cannot be read any more.`);
  const { output } = parsed;
  return {
    ...output,
    cells: output.cells.map(unpacked),
    formulas: new Map(output.formulas),
    comments: output.comments.map(([index, value]) => ({ index, value })),
    writes: output.writes.map(({ header, before, after }) => ({
      header,
      before: unpacked(before),
      after: unpacked(after),
    })),
    edits: state.journal.edits,
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

type Packed = v.InferOutput<typeof KeptCell>;

function packed(cell: Cell): Packed {
  return isDate(cell) ? { at: cell.getTime() } : cell;
}

function unpacked(cell: Packed): Cell {
  return typeof cell === "object" ? new Date(cell.at) : cell;
}

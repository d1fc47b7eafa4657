/** Rewrites the references of a formula when rows, columns, sheets or the formula itself move; the rest of its text stays. */

import { columnLetters, sheetPrefix } from "../grid/a1";
import { type Area, between, covers } from "../grid/area";
import { indexAfter, type Rearrangement, spanAfter } from "../grid/rearrange";
import { type Corner, FormulaParseError, type Reference, type Token, tokensOf } from "./tokens";

/** After rows or columns of `changed` were inserted, deleted or moved; `home` is the formula's own sheet. */
export function afterRearranging(source: string, home: string, changed: string, change: Rearrangement): string {
  return rewritten(source, (reference) => {
    if ((reference.sheet ?? home).toLowerCase() !== changed.toLowerCase()) return reference;
    return along(change.axis === "rows" ? ROWS : COLUMNS, reference, change);
  });
}

/**
 * The same for a formula of a conditional format, whose relative references are distances from the first cell of its range:
 * they go with that cell, which moves by `shift`; only what has a "$" follows the cells that it names.
 */
export function afterRearrangingAround(
  source: string,
  home: string,
  changed: string,
  change: Rearrangement,
  shift: number,
): string {
  const axis = change.axis === "rows" ? ROWS : COLUMNS;
  const step = (corner: Corner): Corner | null => {
    const { index, fixed } = axis.of(corner);
    if (index === null) return corner;
    const place = fixed ? indexAfter(change, index) : index + shift;
    return place === null || place < 1 ? null : axis.at(corner, place);
  };
  return rewritten(source, (reference) => {
    if ((reference.sheet ?? home).toLowerCase() !== changed.toLowerCase()) return reference;
    const [from, to] = [step(reference.from), step(reference.to)];
    return from && to && { ...reference, from, to };
  });
}

/** As if copied so many rows down and columns right: what has no "$" moves along. */
export function afterCopying(source: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return source;
  const step = (corner: Corner): Corner | null => {
    const row = corner.row === null || corner.rowFixed ? corner.row : corner.row + rows;
    const column = corner.column === null || corner.columnFixed ? corner.column : corner.column + columns;
    return (row ?? 1) < 1 || (column ?? 1) < 1 ? null : { ...corner, row, column };
  };
  return rewritten(source, (reference) => {
    const [from, to] = [step(reference.from), step(reference.to)];
    return from && to && { ...reference, from, to };
  });
}

/** After a block of cells was cut and pasted elsewhere: what points into it follows. */
export function afterMoving(
  source: string,
  home: string,
  block: { sheet: string; area: Area },
  target: { sheet: string; row: number; column: number },
): string {
  const rows = target.row - block.area.row;
  const columns = target.column - block.area.column;
  return rewritten(source, (reference) => {
    const { from, to } = reference;
    if ((reference.sheet ?? home).toLowerCase() !== block.sheet.toLowerCase()) return reference;
    if (from.row === null || from.column === null || to.row === null || to.column === null) return reference;
    if (!covers(block.area, between(from.row, from.column, to.row, to.column))) return reference;
    const sheet = target.sheet === block.sheet ? reference.sheet : target.sheet;
    const step = (corner: Corner, row: number, column: number) => ({
      ...corner,
      row: row + rows,
      column: column + columns,
    });
    return { ...reference, sheet, from: step(from, from.row, from.column), to: step(to, to.row, to.column) };
  });
}

export function afterRenaming(source: string, before: string, after: string): string {
  return rewritten(source, (reference) =>
    reference.sheet?.toLowerCase() === before.toLowerCase() ? { ...reference, sheet: after } : reference,
  );
}

function rewritten(source: string, change: (reference: Reference) => Reference | null): string {
  let tokens: Token[];
  try {
    tokens = tokensOf(source);
  } catch (error) {
    if (error instanceof FormulaParseError) return source;
    throw error;
  }
  let result = "";
  let at = 0;
  for (const token of tokens) {
    if (token.kind !== "reference") continue;
    const changed = change(token.reference);
    if (changed === token.reference) continue;
    result += source.slice(at, token.start) + (changed ? print(changed) : "#REF!");
    at = token.end;
  }
  return result + source.slice(at);
}

/** How a corner is read and placed along one axis. */
interface CornerAxis {
  of(corner: Corner): { index: number | null; fixed: boolean };
  at(corner: Corner, index: number): Corner;
}

const ROWS: CornerAxis = {
  of: ({ row, rowFixed }) => ({ index: row, fixed: rowFixed }),
  at: (corner, row) => ({ ...corner, row }),
};

const COLUMNS: CornerAxis = {
  of: ({ column, columnFixed }) => ({ index: column, fixed: columnFixed }),
  at: (corner, column) => ({ ...corner, column }),
};

/** An open end stays open. */
function along(axis: CornerAxis, reference: Reference, change: Rearrangement): Reference | null {
  const [from, to] = [axis.of(reference.from).index, axis.of(reference.to).index];
  if (from === null) return reference;
  const span = spanAfter(change, from, to ?? Number.MAX_SAFE_INTEGER);
  if (!span) return null;
  const [first, last] = span;
  if (first === from && (to === null || last === to)) return reference;
  return {
    ...reference,
    from: axis.at(reference.from, first),
    to: to === null ? reference.to : axis.at(reference.to, last),
  };
}

function print({ sheet, from, to, single }: Reference): string {
  const prefix = sheet === null ? "" : sheetPrefix(sheet);
  return single ? prefix + printCorner(from) : `${prefix}${printCorner(from)}:${printCorner(to)}`;
}

function printCorner({ row, column, rowFixed, columnFixed }: Corner): string {
  const letters = column === null ? "" : `${columnFixed ? "$" : ""}${columnLetters(column)}`;
  return letters + (row === null ? "" : `${rowFixed ? "$" : ""}${row}`);
}

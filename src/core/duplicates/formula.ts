/** A formula that comes back into another row than the one it was written for. */

/** A text in quotes, a name that is followed by a bracket, or a cell: "$B5", "AA$12". */
const PARTS = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[A-Za-z_][\w.]*\(|(?<![\w$])(\$?[A-Za-z]{1,3})(\$?)(\d+)(?![\w(])/g;

/** The formula with its relative rows so many further down, as copying it there would give. */
export function movedDown(formula: string, rows: number): string {
  return formula.replace(PARTS, (part, column: string | undefined, fixed: string, row: string) => {
    if (column === undefined || fixed === "$") return part;
    const moved = Number(row) + rows;
    return moved < 1 ? "#REF!" : `${column}${moved}`;
  });
}

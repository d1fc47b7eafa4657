/** How much one import may hold, and the refusal of what is no list of leads. */

import { textOf } from "../cells";
import { OwnerError } from "../model";

/** Rows, columns, characters of a cell (Sheets takes no more), and characters of a pasted text. */
const MOST = { rows: 100_000, columns: 300, cell: 50_000, text: 40_000_000 } as const;

/** Names that mean something to the machine and nothing to an owner. */
const FORBIDDEN = new Set(["__proto__", "constructor", "prototype"]);

/** Throws an OwnerError for a text too long to be looked at. */
export function checkText(text: string): void {
  if (text.trim() === "")
    throw new OwnerError("There is nothing to import: paste a table, or choose a file that has rows.");
  if (text.length > MOST.text)
    throw new OwnerError("This file is too large to import in one go. Cut it into smaller files.");
}

/** Throws an OwnerError that names the row and column of what no list of leads would hold. */
export function checkRows(rows: readonly (readonly unknown[])[]): void {
  if (rows.length > MOST.rows)
    throw new OwnerError(
      `This table has ${rows.length} rows; at most ${MOST.rows} can be imported in one go. Cut it in two.`,
    );
  rows.forEach((cells, index) => {
    if (cells.length > MOST.columns) {
      throw new OwnerError(
        `Row ${index + 1} has ${cells.length} columns; at most ${MOST.columns} can be imported. Is this a list of leads?`,
      );
    }
    for (const [column, cell] of cells.entries()) {
      if (typeof cell === "string" && cell.length > MOST.cell) {
        throw new OwnerError(
          `Row ${index + 1}, column ${column + 1} holds ${cell.length} characters; a cell takes ${MOST.cell} at most. ` +
            "A quotation mark may be missing there.",
        );
      }
    }
  });
}

/** Throws an OwnerError that names a header which could only have been made to do harm. */
export function checkHeaders(headers: readonly unknown[]): void {
  headers.forEach((header, index) => {
    if (FORBIDDEN.has(textOf(header).toLowerCase())) {
      throw new OwnerError(
        `Column ${index + 1} is headed "${textOf(header)}", which no list of leads has. Rename it first.`,
      );
    }
  });
}

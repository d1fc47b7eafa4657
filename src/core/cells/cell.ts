/** What getValues gives for a cell, told apart without trusting it: text, number, boolean, Date, blank. */

/** Dates of another realm (a test host, a sandbox) are dates too, which `instanceof` denies. */
export function isDate(cell: unknown): cell is Date {
  return typeof cell === "object" && Object.prototype.toString.call(cell) === "[object Date]";
}

/** The text of a cell without the blanks that copying leaves around and inside it; "" for what has no text. */
export function textOf(cell: unknown): string {
  if (typeof cell === "string") return PLAIN.test(cell) ? cell : withoutStrays(cell);
  return typeof cell === "number" || typeof cell === "boolean" ? String(cell) : "";
}

function withoutStrays(text: string): string {
  return text
    .replace(INVISIBLE, "")
    .replace(/[^\S\n]+/g, " ")
    .trim();
}

/** Nothing to take away: most cells, and a sheet has hundreds of thousands. */
const PLAIN = /^(?:[!-~]+(?: [!-~]+)*)?$/;

/** Byte-order marks, zero-width spaces, and the marks of writing direction; joiners belong to letters and emoji. */
const INVISIBLE = /[\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

export function isBlank(cell: unknown): boolean {
  return !isDate(cell) && textOf(cell) === "";
}

/** The letters and digits of a text, in lower case and without accents: what two spellings have in common. */
export function bare(cell: unknown): string {
  return textOf(cell)
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

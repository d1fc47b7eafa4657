/** Cuts a formula into tokens, references among them, each with its place in the text. */

import { columnNumber, unquoted } from "../grid/a1";

/** One end of a reference; null where the row or column is left open ("A:A", "2:2"). */
export interface Corner {
  row: number | null;
  column: number | null;
  /** "$" before it: stays when the formula is copied. */
  rowFixed: boolean;
  columnFixed: boolean;
}

export interface Reference {
  /** Null: the formula's own sheet. */
  sheet: string | null;
  from: Corner;
  /** Same as `from` for a single cell. */
  to: Corner;
  single: boolean;
}

export type Token = { start: number; end: number } & (
  | { kind: "number"; value: number }
  | { kind: "text"; value: string }
  | { kind: "reference"; reference: Reference }
  | { kind: "lost" }
  | { kind: "name"; name: string }
  | { kind: "mark"; mark: string }
);

/** The formula cannot be read: Sheets shows #ERROR!. */
export class FormulaParseError extends Error {}

const CORNER = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d*`;
const COLUMN = String.raw`\$?[A-Za-z]{1,3}`;
const PATTERNS: readonly [string, RegExp][] = [
  ["space", /\s+/uy],
  ["text", /"(?:[^"]|"")*"/uy],
  ["lost", /#REF!/uy],
  [
    "reference",
    new RegExp(
      String.raw`(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?:${CORNER}:${CORNER}|${CORNER}:${COLUMN}(?![\w(])|${COLUMN}:${COLUMN}(?![\w(])|\$?[1-9]\d*:\$?[1-9]\d*|${CORNER})(?![\p{L}\p{N}_(!.])`,
      "uy",
    ),
  ],
  ["number", /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/uy],
  ["name", /[\p{L}_][\p{L}\p{N}_.]*/uy],
  ["mark", /<>|<=|>=|[-+*/^&=<>%(),;{}]/uy],
];

/** The tokens after the leading "=". Throws FormulaParseError. */
export function tokensOf(source: string): Token[] {
  const tokens: Token[] = [];
  let at = source.startsWith("=") ? 1 : 0;
  while (at < source.length) {
    const [kind, text] = match(source, at);
    const place = { start: at, end: at + text.length };
    at = place.end;
    if (kind === "text") tokens.push({ ...place, kind, value: text.slice(1, -1).replaceAll('""', '"') });
    else if (kind === "number") tokens.push({ ...place, kind, value: Number(text) });
    else if (kind === "lost") tokens.push({ ...place, kind });
    else if (kind === "reference") tokens.push({ ...place, kind, reference: referenceOf(text) });
    else if (kind === "name") tokens.push({ ...place, kind, name: text });
    else if (kind === "mark") tokens.push({ ...place, kind, mark: text === ";" ? "," : text });
  }
  return tokens;
}

function match(source: string, at: number): [string, string] {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    if (found) return [kind, found[0]];
  }
  throw new FormulaParseError(`"${source.slice(at, at + 12)}" cannot be read`);
}

function referenceOf(text: string): Reference {
  const mark = text.lastIndexOf("!");
  const [first = "", second] = text.slice(mark + 1).split(":");
  const from = cornerOf(first);
  const to = second === undefined ? from : cornerOf(second);
  return { sheet: mark < 0 ? null : unquoted(text.slice(0, mark)), from, to, single: second === undefined };
}

function cornerOf(text: string): Corner {
  const [, columnMark, letters, rowMark, digits] = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text) ?? [];
  return {
    row: digits ? Number(digits) : null,
    column: letters ? columnNumber(letters) : null,
    rowFixed: rowMark === "$" || (!letters && columnMark === "$"),
    columnFixed: columnMark === "$" && Boolean(letters),
  };
}

/** CSV as it is found in the world: which encoding, which delimiter, which records; and CSV as we write it. */

import Papa from "papaparse";

/**
 * The records of a CSV file, ragged as they stand, every field as text with LF for its line breaks.
 * Blank lines are records too; trailing ones are not.
 */
export function parseCsv(bytes: Uint8Array): string[][] {
  const text = decode(bytes).replace(/\r\n?/g, "\n");
  const declared = /^sep=(.)\n/i.exec(text);
  const body = declared ? text.slice(declared[0].length) : text;
  const records = recordsOf(body, declared?.[1] ?? delimiterOf(body));
  while (records.length > 0 && records.at(-1)?.every((field) => field.trim() === "")) records.pop();
  return records;
}

/** Comma, LF, quotes only where needed, a final line end; UTF-8 without a byte-order mark. */
export function formatCsv(records: readonly (readonly string[])[]): string {
  return records.length === 0 ? "" : `${Papa.unparse([...records], { newline: "\n" })}\n`;
}

/** The text of a file by its byte-order mark, else UTF-8 if it is valid as such, else Windows-1252, which Excel in the West still writes. */
export function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return windows1252(bytes);
  }
}

/** What Windows-1252 has at 0x80–0x9f. Several releases of Node decode these as Latin-1, so this is done here. */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function windows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString("latin1")
    .replace(/[\x80-\x9f]/g, (byte) => WINDOWS_1252[byte.charCodeAt(0) - 0x80] ?? byte);
}

const DELIMITERS = [",", ";", "\t", "|"] as const;

/** Enough records to see a table below a title and a blank line or two. */
const LOOK_AT = 60;

/** The delimiter that cuts the most fields into records of one same width; a comma if none cuts anything. */
function delimiterOf(text: string): string {
  let best: { delimiter: string; score: number } = { delimiter: ",", score: 0 };
  for (const delimiter of DELIMITERS) {
    const widths = new Map<number, number>();
    for (const record of recordsOf(text, delimiter, LOOK_AT)) {
      if (record.length > 1) widths.set(record.length, (widths.get(record.length) ?? 0) + 1);
    }
    const score = Math.max(0, ...[...widths].map(([width, count]) => count * count * (width - 1)));
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

function recordsOf(text: string, delimiter: string, preview = 0): string[][] {
  return Papa.parse<string[]>(text, { delimiter, preview, newline: "\n", header: false, skipEmptyLines: false }).data;
}

/** A pasted or saved table as text: which delimiter cuts it, and its records, ragged as they stand. */

import { OwnerError } from "../model";

const DELIMITERS = [",", ";", "\t", "|"] as const;

/** Records enough to see a table below a title and a blank line or two. */
const LOOK_AT = 60;

/** Records of fields; quotes may hold delimiters, line breaks and doubled quotes. Throws an OwnerError for a quote never closed. */
export function parseTable(source: string): string[][] {
  const text = source.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const addressed = addressLines(text);
  if (addressed !== null) return addressed;
  const declared = /^sep=(.)\n/i.exec(text);
  const body = declared === null ? text : text.slice(declared[0].length);
  const { records, unclosed } = recordsOf(body, declared?.[1] ?? delimiterOf(body), Number.POSITIVE_INFINITY);
  if (unclosed !== null)
    throw new OwnerError(`A quotation mark that opens in line ${unclosed} is never closed. Close it, or take it away.`);
  return records;
}

/** "Ana <ana@…>, Ben <ben@…>": what a mail program copies, one person after the other; null for anything else. */
function addressLines(text: string): string[][] | null {
  if (text.length > MOST_ADDRESSES) return null;
  const people = text.split(/(?<=>)[\s,;]+/).filter((person) => person.trim() !== "");
  const areAll = people.length > 1 && people.every((person) => /^\s*[^<>@\t\n|]*<[^<>\s]+@[^<>\s]+>\s*$/.test(person));
  return areAll ? people.map((person) => [person.trim()]) : null;
}

/** Characters. */
const MOST_ADDRESSES = 1_000_000;

/** The delimiter that cuts the most fields into records of one same width; a comma if none cuts anything. */
function delimiterOf(text: string): string {
  let best: { delimiter: string; score: number } = { delimiter: ",", score: 0 };
  for (const delimiter of DELIMITERS) {
    const widths = new Map<number, number>();
    for (const { length } of recordsOf(text, delimiter, LOOK_AT).records)
      if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
    const score = [...widths].reduce((most, [width, count]) => Math.max(most, count * count * (width - 1)), 0);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

interface Records {
  records: string[][];
  /** 1-based line of a quotation mark that is never closed. */
  unclosed: number | null;
}

function recordsOf(text: string, delimiter: string, most: number): Records {
  const records: string[][] = [];
  let record: string[] = [];
  let at = 0;
  while (at < text.length && records.length < most) {
    const field = text.charAt(at) === '"' ? quotedAt(text, at, delimiter) : bareAt(text, at, delimiter);
    if (field === null) return { records, unclosed: linesBefore(text, at) };
    record.push(field.value);
    const isLast = text.charAt(field.end) !== delimiter;
    if (isLast) {
      records.push(record);
      record = [];
    } else if (field.end + 1 >= text.length) record.push("");
    at = field.end + 1;
  }
  if (record.length > 0) records.push(record);
  return { records, unclosed: null };
}

interface Field {
  value: string;
  /** Where the delimiter, the line break or the end of the text stands. */
  end: number;
}

function bareAt(text: string, at: number, delimiter: string): Field {
  let end = at;
  while (end < text.length && text.charAt(end) !== delimiter && text.charAt(end) !== "\n") end += 1;
  return { value: text.slice(at, end), end };
}

/** What stands between the quotes, and behind them up to the delimiter; null where they are never closed. */
function quotedAt(text: string, at: number, delimiter: string): Field | null {
  let from = at + 1;
  let value = "";
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote === -1) return null;
    value += text.slice(from, quote);
    if (text.charAt(quote + 1) !== '"') {
      const rest = bareAt(text, quote + 1, delimiter);
      return { value: value + rest.value.trimEnd(), end: rest.end };
    }
    value += '"';
    from = quote + 2;
  }
}

function linesBefore(text: string, at: number): number {
  return text.slice(0, at).split("\n").length;
}

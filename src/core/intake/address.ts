/** One postal address out of several columns: street, city, region, postcode, country. */

import type { AddressPart } from "./fields";

/** A filled cell of an address; "address" is a whole one, or its street. */
export interface PartCell {
  part: AddressPart | "address";
  header: string;
  text: string;
}

/**
 * The parts of the first address that is filled, in their usual order; further addresses ("Home Street" beside "Business
 * Street") come as notes.
 */
export function addressIn(cells: readonly PartCell[]): { address: string; others: string[] } {
  const groups = new Map<string, PartCell[]>();
  for (const cell of cells) {
    const kind = kindOf(cell.header);
    const group = groups.get(kind);
    if (group === undefined) groups.set(kind, [cell]);
    else group.push(cell);
  }
  const [first = "", ...others] = [...groups.values()].map(joined);
  return {
    address: first,
    others: others.filter((other) => !first.includes(other)).map((other) => `Other address: ${other}`),
  };
}

/** Whose address: "Business Street" and "Business City" go together, and so do all without such a word. */
function kindOf(header: string): string {
  return /^(?:business|home|other|work|billing|shipping|mailing|address \d)/i.exec(header)?.[0].toLowerCase() ?? "";
}

/** A part that a whole address names already is not said twice. */
function joined(cells: readonly PartCell[]): string {
  let address = "";
  let before = "";
  for (const part of ["address", "city", "region", "postcode", "country"] as const) {
    for (const { text } of cells.filter((cell) => cell.part === part)) {
      const line = text.replace(/\s*\n\s*/g, ", ");
      if (isNamed(address, line, part === "address")) continue;
      const isNumber = part === "address" && before === "address" && /^\d+ ?[a-z]?$/i.test(line);
      const isBeside = isNumber || (part === "postcode" && before === "region");
      const mark = address === "" ? "" : isBeside ? " " : ", ";
      address += mark + line;
      before = part;
    }
  }
  return address;
}

/** Whole words only, since "Albany" names no NY; and a town not in the street, since "12 York St" may be anywhere. */
function isNamed(address: string, line: string, isStreet: boolean): boolean {
  const comma = address.indexOf(",");
  const isWhole = comma >= 0 || /\d{4,}$/.test(address);
  const text = isStreet ? address : address.slice(comma + 1);
  const [words, wanted] = [wordsOf(text), wordsOf(line)];
  const from = isStreet || isWhole ? 0 : Math.max(0, words.length - wanted.length);
  const starts = words.slice(from).map((_, index) => words.slice(from + index, from + index + wanted.length));
  return starts.some((some) => some.join(" ") === wanted.join(" "));
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((word) => word !== "");
}

/** Name and address of a lead's row, for the post; and our own. */

import type { Layout } from "../../book/layout";
import { cellAt, type TableRow } from "../../book/lead-table";
import { textOf } from "../../core/cells";
import { LEAD_COLUMNS, NAME_PARTS } from "../../core/headers";
import { addressPart } from "../../core/intake";
import { type Recipient, readPostal, type WrittenAddress } from "../../core/postal";
import type { Sender } from "../../core/print";
import type { Book } from "../opening/open-book";

export type ReadRecipient =
  | { ok: true; recipient: Recipient }
  | { ok: false /** "row 12: no ZIP code". */; problem: string };

export function recipientIn(layout: Layout, row: TableRow, country: string): ReadRecipient {
  const text = (key: Parameters<typeof cellAt>[2]) => oneLine(textOf(cellAt(layout, row, key)));
  const person = text("name") || `${text("firstName")} ${text("lastName")}`.trim();
  const firm = text("company");
  const name = person || firm;
  const address = readPostal(writtenIn(layout, row), country);
  const problem = name === "" ? "no name" : address.ok ? "" : address.problem;
  if (problem !== "" || !address.ok) return { ok: false, problem: `row ${row.row}: ${problem}` };
  const company = person === "" || firm.toLowerCase() === person.toLowerCase() ? "" : firm;
  return { ok: true, recipient: { name, company, address: address.address } };
}

/** The owner's columns for town, state, postcode and country count too, beside the one that is mapped as the address. */
function writtenIn(layout: Layout, row: TableRow): WrittenAddress {
  const written: WrittenAddress = { text: "", town: "", region: "", postcode: "", country: "" };
  const streets: string[] = [];
  for (const { index, part } of partsOf(layout)) {
    const text = rawText(row.cells[index]);
    if (text === "") continue;
    if (part === "address") streets.push(text);
    else if (part === "city") written.town ||= oneLine(text);
    else written[part] ||= oneLine(text);
  }
  return { ...written, text: streets.join("\n") };
}

interface Part {
  /** 0-based column. */
  index: number;
  part: NonNullable<ReturnType<typeof addressPart>>;
}

const known = new WeakMap<Layout, readonly Part[]>();

/** Worked out once for all rows. The address itself is first. */
function partsOf(layout: Layout): readonly Part[] {
  const before = known.get(layout);
  if (before !== undefined) return before;
  const own = new Set([...LEAD_COLUMNS, ...NAME_PARTS].map(({ key }) => layout.columns[key]));
  const address = (layout.columns.address ?? 0) - 1;
  const parts: Part[] = address < 0 ? [] : [{ index: address, part: "address" }];
  layout.headers.forEach((header, index) => {
    const part = own.has(index + 1) || header === "" ? null : addressPart(header);
    if (part !== null) parts.push({ index, part });
  });
  known.set(layout, parts);
  return parts;
}

/** With its line breaks. */
function rawText(cell: unknown): string {
  return typeof cell === "string" ? cell.trim() : textOf(cell);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** Who we are, as Settings says. An address that cannot be read stands as it was written. */
export function senderOf({ rules, country }: Book): Sender {
  const { name, postal, phone, website } = rules.settings.business;
  const read = readPostal({ text: postal, town: "", region: "", postcode: "", country: "" }, country);
  const address = read.ok
    ? read.address.lines
    : postal
        .split(/[,\n]/)
        .map(oneLine)
        .filter((line) => line !== "");
  return { name, address, phone, website };
}

/** What Set up would do to a lead sheet: which header holds what, and which columns come at the right. Decides, touches nothing. */

import { type Column, type FieldKey, LEAD_COLUMNS, type LeadKey, NAME_PARTS } from "../../core/headers";
import { OwnerError } from "../../core/model";
import type { LeadSheet } from "../../core/settings";
import { columnLetter } from "../sheets";
import { barred } from "./barriers";
import type { LeadHeaders } from "./lead-headers";

/** The owner's word on one column. */
export interface Choice {
  /** "A", "B" … */
  column: string;
  /** The header as the owner saw it. */
  header: string;
  /** Null: to be left alone. */
  field: FieldKey | null;
}

export interface LeadPlan {
  mapping: LeadSheet;
  /** Columns to add side by side, from `first` (1-based) on. */
  first: number;
  added: readonly { column: Column & { key: LeadKey }; header: string }[];
}

const FIELDS: readonly (Column & { key: FieldKey })[] = [...LEAD_COLUMNS, ...NAME_PARTS];

/** What an owner's header may mean: everything but what Stoke alone writes. An ID that stands is kept, so it may be theirs. */
export const OWNER_FIELDS = FIELDS.filter(({ key, owner }) => owner !== "stoke" || key === "leadId");
const OWN_FIELDS = LEAD_COLUMNS.filter(({ owner }) => owner === "stoke");

/** A field that says who a lead is, or how to reach them: without any of these no row is a lead. */
const IDENTIFYING: readonly FieldKey[] = ["name", "firstName", "lastName", "company", "phone", "email", "address"];

/**
 * Plans the columns of a lead sheet. `before`: the mapping in Settings from an earlier Set up.
 * Throws an OwnerError that names every problem with sheet, row and column.
 */
export function planLeads(found: LeadHeaders, choices: readonly Choice[], before: LeadSheet | null): LeadPlan {
  const problems = [...obstacles(found), ...choiceProblems(found, choices), ...barredChoices(found, choices, before)];
  if (problems.length > 0) throw new OwnerError(problems.join("\n"));
  const headers = mergedChoices(standingHeaders(found, before), choices);
  if (!found.blank && !IDENTIFYING.some((key) => headers[key] !== undefined)) throw new OwnerError(nobody(found));
  const missing = missingColumns(headers);
  const taken = new Set(found.headers.map((header) => header.toLowerCase()));
  const added = missing.map((column) => ({ column, header: freeHeader(column.header, taken) }));
  for (const { column, header } of added) headers[column.key] = header;
  return {
    mapping: { sheet: found.sheet, headerRow: found.headerRow, headers },
    first: found.headers.length + 1,
    added,
  };
}

/** The default columns that no header of the sheet holds, in their order. First and last name stand for the name. */
export function missingColumns(headers: Partial<Record<FieldKey, string>>): (Column & { key: LeadKey })[] {
  const named = headers.firstName !== undefined || headers.lastName !== undefined;
  return LEAD_COLUMNS.filter(({ key }) => headers[key] === undefined && !(key === "name" && named));
}

/** The 0-based index of a column that Stoke added, known by the note on its header; -1 where there is none. */
export function addedByStoke(column: Column, { headers, notes }: Pick<LeadHeaders, "headers" | "notes">): number {
  return notes.findIndex((note, index) => note === column.note && (headers[index] ?? "").startsWith(column.header));
}

/** What Stoke added before, or alone writes, and what stands in the sheet already. */
export function standingHeaders(found: LeadHeaders, before: LeadSheet | null): Partial<Record<FieldKey, string>> {
  const headers: Partial<Record<FieldKey, string>> = { ...ownHeaders(found, before) };
  for (const column of LEAD_COLUMNS) {
    const header = found.headers[addedByStoke(column, found)];
    if (header !== undefined) headers[column.key] ??= header;
  }
  return headers;
}

/**
 * Stoke's own columns. A header alone proves little ("State" may be New York's), so it takes the word of Settings, or all
 * of them together.
 */
function ownHeaders(found: LeadHeaders, before: LeadSheet | null): Partial<Record<FieldKey, string>> {
  const stands = (header: string) => found.headers.some((cell) => cell.toLowerCase() === header.toLowerCase());
  const complete = OWN_FIELDS.every(({ header }) => stands(header));
  const headers: Partial<Record<FieldKey, string>> = {};
  for (const { key, header } of OWN_FIELDS) {
    const known = before?.sheet === found.sheet ? before.headers[key] : undefined;
    if (known !== undefined && stands(known)) headers[key] = known;
    else if (complete) headers[key] = header;
  }
  return headers;
}

/** What keeps columns from being added at all, in words. Of merged cells only the first can have a header. */
export function obstacles({ sheet, headerRow, locked, merged }: LeadHeaders): string[] {
  const lock = locked
    ? [`The sheet "${sheet}" is protected and you may not change it. Ask its owner to let you, or to set Stoke up.`]
    : [];
  const merges = merged.header.map(
    (range) =>
      `The sheet "${sheet}" has merged cells (${range}) in its header row ${headerRow}. ` +
      "Select them, choose Format > Merge cells > Unmerge, and give each column its own header.",
  );
  return [...lock, ...merges];
}

/** Headers that stand more than once, each with its columns. */
export function doubledHeaders({ headers }: LeadHeaders): Map<string, string[]> {
  const places = new Map<string, string[]>();
  headers.forEach((header, index) => {
    const key = header.toLowerCase();
    if (key !== "") places.set(key, [...(places.get(key) ?? []), columnLetter(index + 1)]);
  });
  return new Map([...places].filter(([, letters]) => letters.length > 1));
}

/** What to tell the owner of a header that stands more than once. */
export function doubled({ sheet, headerRow }: LeadHeaders, header: string, letters: readonly string[]): string {
  return (
    `The sheet "${sheet}" has the header "${header}" in the columns ${letters.join(" and ")} of row ${headerRow}. ` +
    "Give each its own name, or leave them alone."
  );
}

/** What to tell the owner of a sheet whose rows are all data. */
export function noHeaderRow({ sheet }: LeadHeaders): string {
  return (
    `The sheet "${sheet}" has no row of headers. Insert a row above the first lead and write there what each column ` +
    "holds: Name, Phone, Email …"
  );
}

function choiceProblems(found: LeadHeaders, choices: readonly Choice[]): string[] {
  const problems: string[] = [];
  const twice = doubledHeaders(found);
  const taken = new Map<FieldKey, string>();
  const byLetter = new Map(found.headers.map((header, index) => [columnLetter(index + 1), header]));
  for (const { column, header, field } of choices) {
    const now = byLetter.get(column) ?? "";
    if (now !== header) {
      problems.push(moved(found, column, header, now));
      continue;
    }
    if (field === null) continue;
    const letters = twice.get(header.toLowerCase());
    if (letters !== undefined) problems.push(doubled(found, header, letters));
    const other = taken.get(field);
    if (other !== undefined) problems.push(bothMean(found, field, other, column));
    taken.set(field, column);
  }
  return problems;
}

/** A column that an earlier Set up was given stays what it is: that Set up is chosen again must not depend on a cell. */
function barredChoices(found: LeadHeaders, choices: readonly Choice[], before: LeadSheet | null): string[] {
  return choices.flatMap(({ column, header, field }) => {
    if (field === null || isToldBefore(found, header, field, before)) return [];
    const index = found.headers.findIndex((_, at) => columnLetter(at + 1) === column);
    const problem = barred(found.sheet, header, field, found.barriers.get(index));
    return problem === "" ? [] : [problem];
  });
}

export function isToldBefore(
  { sheet }: LeadHeaders,
  header: string,
  field: FieldKey,
  before: LeadSheet | null,
): boolean {
  return before?.sheet === sheet && before.headers[field]?.toLowerCase() === header.toLowerCase();
}

/** The owner's word goes before what was found; a header that they gave to one field is no longer another's. */
function mergedChoices(
  standing: Partial<Record<FieldKey, string>>,
  choices: readonly Choice[],
): Partial<Record<FieldKey, string>> {
  const chosen = choices.flatMap(({ header, field }) => (field === null ? [] : [{ header, field }]));
  const headers: Partial<Record<FieldKey, string>> = {};
  for (const { key } of FIELDS) {
    const header = standing[key];
    if (header !== undefined && !chosen.some((choice) => choice.header === header)) headers[key] = header;
  }
  for (const { header, field } of chosen) headers[field] = header;
  return headers;
}

/** "Value", or "Value (Stoke)" where the owner has another column of that name. */
function freeHeader(header: string, taken: Set<string>): string {
  let free = header;
  for (let count = 1; taken.has(free.toLowerCase()); count += 1) {
    free = `${header} (Stoke${count > 1 ? ` ${count}` : ""})`;
  }
  taken.add(free.toLowerCase());
  return free;
}

function moved({ sheet, headerRow }: LeadHeaders, letter: string, header: string, now: string): string {
  return (
    `The sheet "${sheet}" has ${now === "" ? "no header" : `the header "${now}"`} in column ${letter} of row ${headerRow} ` +
    `where "${header}" stood a moment ago. Choose Stoke > Set up again.`
  );
}

function bothMean({ sheet, headerRow }: LeadHeaders, field: FieldKey, one: string, other: string): string {
  const name = FIELDS.find(({ key }) => key === field)?.header ?? field;
  return (
    `In the sheet "${sheet}", row ${headerRow}, the columns ${one} and ${other} are both to be "${name}". ` +
    "Choose one of them and leave the other alone."
  );
}

function nobody({ sheet, headerRow }: LeadHeaders): string {
  return (
    `No column of the sheet "${sheet}" (headers in row ${headerRow}) says who a lead is. ` +
    "Say which one holds the name, the phone number or the email address. If that row is a lead already, insert a row of " +
    "headers above it."
  );
}

/** Which field each of the owner's columns holds: by its header, and where that leaves a doubt by its cells. */

import { isBlank, textOf } from "../cells";
import { isSomebodyElse } from "./aliases";
import { fieldByCells, fitOf, isTestable } from "./evidence";
import { type FieldKey, LEAD_COLUMNS } from "./leads";
import { isDefaultHeader, type Meaning, meaningsOf } from "./names";

/** What Set up proposes for one column. */
export interface ColumnProposal {
  /** Null: left alone. */
  field: FieldKey | null;
  /** Whether it could be taken without asking. */
  sure: boolean;
}

interface Candidate {
  column: number;
  field: FieldKey;
  sure: boolean;
  /** The smaller the better: doubt, then an empty column, then the place of the name. */
  rank: number;
}

/**
 * Proposes a field for each header, left to right; no field twice.
 * Columns that Stoke writes are known only in a sheet that it has set up: an owner's own "Flag" or "State" stays the owner's.
 * @param sampleRows some rows below the headers, cells from column A on.
 */
export function proposeMapping(
  headers: readonly unknown[],
  sampleRows: readonly (readonly unknown[])[],
): ColumnProposal[] {
  const ours = isSetUp(headers);
  const candidates = headers.flatMap((header, column) => {
    const cells = sampleRows.map((row) => row[column]).filter((cell) => !isBlank(cell));
    return candidatesOf(header, cells, ours).map((candidate) => ({ column, ...candidate }));
  });
  candidates.sort((one, other) => one.rank - other.rank || one.column - other.column);
  const byColumn = new Map<number, Candidate>();
  const taken = new Set<FieldKey>();
  for (const candidate of candidates) {
    if (byColumn.has(candidate.column) || taken.has(candidate.field)) continue;
    byColumn.set(candidate.column, candidate);
    taken.add(candidate.field);
  }
  const proposals = headers.map((_, column): ColumnProposal => {
    const { field = null, sure = false } = byColumn.get(column) ?? {};
    return { field, sure };
  });
  return withoutHalfNames(proposals, sampleRows);
}

/** Columns of Stoke's that tell its sheet from another; an owner may have one or two of these headers, hardly three. */
const TELLING: readonly FieldKey[] = [
  "nextContact",
  "nextStep",
  "flag",
  "tries",
  "lastTouch",
  "firstResponse",
  "leadId",
];

function isSetUp(headers: readonly unknown[]): boolean {
  return headers.filter((header) => TELLING.some((field) => isDefaultHeader(header, field))).length >= 3;
}

/** "Name" beside "Last name" is a first name, and beside "Vorname" a last one, if its cells are single words. */
function withoutHalfNames(proposals: ColumnProposal[], sampleRows: readonly (readonly unknown[])[]): ColumnProposal[] {
  const column = proposals.findIndex(({ field }) => field === "name");
  const has = (wanted: FieldKey) => proposals.some(({ field }) => field === wanted);
  const names = sampleRows.map((row) => textOf(row[column])).filter((name) => name !== "");
  if (has("firstName") === has("lastName") || names.length === 0 || names.some((name) => /\s/.test(name)))
    return proposals;
  const half = { field: has("lastName") ? "firstName" : "lastName", sure: false } as const;
  return proposals.map((proposal, index) => (index === column ? half : proposal));
}

type Found = Omit<Candidate, "column">;

function candidatesOf(header: unknown, cells: readonly unknown[], ours: boolean): Found[] {
  const text = textOf(header);
  const found = meaningsOf(header)
    .filter(({ field }) => !isSomebodyElse(text, field))
    .flatMap((meaning) => byName(meaning, header, cells, ours) ?? []);
  if (found.length > 0 || text === "") return found;
  const told = fieldByCells(cells);
  return told === null || isSomebodyElse(text, told.field) ? [] : [{ ...told, rank: DOUBT }];
}

/** Steps of the rank: hundreds of names stand below one doubt. */
const EMPTY = 1000;
const DOUBT = 10_000;

/** Dates say by themselves neither that they are right nor that they are wrong for a name that only may mean them. */
const PROVEN: readonly FieldKey[] = ["email", "phone", "temperature", "stage"];
const DATES: readonly FieldKey[] = ["received", "neededBy", "promise"];

function byName(meaning: Meaning, header: unknown, cells: readonly unknown[], ours: boolean): Found | null {
  const { field } = meaning;
  if (ours && isDefaultHeader(header, field)) return { field, sure: true, rank: 0 };
  if (field === "leadId") return isKey(cells) ? { field, sure: false, rank: DOUBT } : null;
  if (field === "log" || LEAD_COLUMNS.some(({ key, owner }) => key === field && owner === "stoke")) return null;
  const rank = meaning.rank + (cells.length === 0 ? EMPTY : 0);
  const fit = fitOf(field, cells);
  if (meaning.sure) {
    const sure = fit === null || fit >= 0.5;
    return { field, sure, rank: sure ? rank : rank + DOUBT };
  }
  if (fit === null)
    return isTestable(field) && !DATES.includes(field) ? null : { field, sure: false, rank: rank + DOUBT };
  if (fit < 0.5) return null;
  const sure = fit >= 0.8 && PROVEN.includes(field);
  return { field, sure, rank: rank + (sure ? EMPTY : DOUBT) };
}

/** Cells that could be the IDs of rows: none twice. */
function isKey(cells: readonly unknown[]): boolean {
  return cells.length > 0 && new Set(cells.map(textOf)).size === cells.length;
}

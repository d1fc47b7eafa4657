/** Set up, proposed: which sheet holds the leads, which header means what, and what would be added. Writes nothing. */

import { barred, maySkip } from "../../book/furnish/barriers";
import { leadHeaders, NEW_LEADS, type Survey, sheetsToMake, surveyBook } from "../../book/furnish/book";
import type { LeadHeaders } from "../../book/furnish/lead-headers";
import {
  doubled,
  doubledHeaders,
  isToldBefore,
  missingColumns,
  noHeaderRow,
  OWNER_FIELDS,
  obstacles,
  standingHeaders,
} from "../../book/furnish/plan";
import { likeliestSheet, readTop, shownBelow, type Top } from "../../book/furnish/top";
import { columnLetter } from "../../book/sheets";
import { type ColumnProposal, type FieldKey, LEAD_COLUMNS, proposeMapping } from "../../core/headers";
import type { SetUpProposal } from "../views";

/** Cells shown of each column, and the characters shown of each. */
const SAMPLES = 3;
const SAMPLE_LENGTH = 60;

/**
 * Proposes how to set up `sheet`; undefined: the one that is set up already, else the likeliest.
 * A number of calls that depends on the sheets, not on their rows. Throws an OwnerError where the sheet is gone.
 */
export function proposeSetUp(sheet: string | undefined): SetUpProposal {
  const survey = surveyBook();
  const name = sheet ?? sheetSetUp(survey) ?? likeliestSheet(survey.shown)?.getName() ?? NEW_LEADS;
  const chosen = survey.others.find((other) => other.getName() === name);
  const top: Top = chosen === undefined ? { cells: [], headerRow: null } : readTop(chosen);
  const headerRow = (survey.before?.sheet === name ? survey.before.headerRow : top.headerRow) ?? 1;
  const found = leadHeaders(survey, name, headerRow);
  const unread = !found.blank && top.headerRow === null;
  const fields = unread ? [] : fieldsOf(found, top, survey);
  const shown = chosen === undefined ? [] : shownBelow(chosen, headerRow, found.headers.length);
  const standing = standingHeaders(found, survey.before);
  const own = ownColumns(standing);
  const barriers: string[] = [];
  const columns = fields.flatMap(({ field: likely, sure }, index) => {
    const header = found.headers[index] ?? "";
    if (header === "" || own.has(header)) return [];
    const samples = samplesOf(shown.map((cells) => cells[index] ?? ""));
    const barrier = likely === null ? "" : barred(name, header, likely, found.barriers.get(index));
    if (barrier !== "") barriers.push(barrier);
    const stays =
      barrier === "" ||
      (likely !== null && !maySkip(likely)) ||
      (likely !== null && isToldBefore(found, header, likely, survey.before));
    const field = stays ? likely : null;
    return [{ header, column: columnLetter(index + 1), field: field ?? "", sure, samples }];
  });
  const mapped = columns.flatMap(({ header, field }) => (field === "" ? [] : [[field, header] as const]));
  return {
    sheets: sheetNames(survey, name),
    sheet: name,
    headerRow,
    columns,
    fields: OWNER_FIELDS.map(({ key, header, note }) => ({ key, header, hint: note })),
    adds: missingColumns({ ...standing, ...Object.fromEntries(mapped) }).map(({ header }) => header),
    sheetsMade: sheetsToMake(survey, name),
    problems: [
      ...survey.problems,
      ...(unread ? [noHeaderRow(found)] : []),
      ...obstacles(found),
      ...barriers,
      ...doubledMeanings(found, new Set(mapped.map(([, header]) => header.toLowerCase()))),
    ],
  };
}

/** The lead sheet of an earlier Set up, if it still has its name. */
function sheetSetUp({ before, others }: Survey): string | undefined {
  return others.map((other) => other.getName()).find((name) => name === before?.sheet);
}

/** The chosen sheet first; a new one can always be made. */
function sheetNames({ shown }: Survey, chosen: string): string[] {
  return [...new Set([chosen, ...shown.map((sheet) => sheet.getName()), NEW_LEADS])];
}

/** One for each header: what an earlier Set up was told, else what header and cells suggest. */
function fieldsOf(found: LeadHeaders, { cells }: Top, { before }: Survey): ColumnProposal[] {
  const proposed = proposeMapping(found.headers, cells.slice(found.headerRow));
  const told = new Map<string, FieldKey>();
  if (before?.sheet === found.sheet) {
    for (const { key } of OWNER_FIELDS) {
      const header = before.headers[key]?.toLowerCase();
      if (header !== undefined && found.headers.some((cell) => cell.toLowerCase() === header)) told.set(header, key);
    }
  }
  const taken = new Set(told.values());
  return found.headers.map((header, index) => {
    const known = told.get(header.toLowerCase());
    if (known !== undefined) return { field: known, sure: true };
    const { field, sure } = proposed[index] ?? { field: null, sure: false };
    const allowed = field !== null && !taken.has(field) && OWNER_FIELDS.some(({ key }) => key === field);
    return allowed ? { field, sure } : { field: null, sure: true };
  });
}

/** Headers of columns that Stoke alone writes: nothing to ask about. */
function ownColumns(standing: Partial<Record<FieldKey, string>>): ReadonlySet<string> {
  return new Set(LEAD_COLUMNS.flatMap(({ key, owner }) => (owner === "stoke" ? (standing[key] ?? []) : [])));
}

function samplesOf(shown: readonly string[]): string[] {
  const distinct = new Set(shown.map((text) => text.trim()).filter((text) => text !== ""));
  return [...distinct].slice(0, SAMPLES).map((text) => clipped(text));
}

function clipped(text: string): string {
  const characters = [...text];
  return characters.length > SAMPLE_LENGTH ? `${characters.slice(0, SAMPLE_LENGTH - 1).join("")}…` : text;
}

/** Only doubled headers that would be read are a trouble. */
function doubledMeanings(found: LeadHeaders, mapped: ReadonlySet<string>): string[] {
  return [...doubledHeaders(found)].flatMap(([header, letters]) => {
    const asWritten = found.headers.find((cell) => cell.toLowerCase() === header) ?? header;
    return mapped.has(header) ? [doubled(found, asWritten, letters)] : [];
  });
}

/** Which column of a table means what: by its name, by other programs' names for it, and by what its cells hold. */

import { bare, textOf } from "../cells";
import { type FieldKey, LEAD_COLUMNS, proposeMapping } from "../headers";
import { isSomebodyElse } from "../headers/aliases";
import { fieldByCells, fitOf } from "../headers/evidence";
import { meaningsOf } from "../headers/names";
import { type AddressPart, type IntakeField, SINCE_UNSUBSCRIBED } from "./fields";
import { isNothing } from "./nothing";
import { isRating, readStanding } from "./status";
import type { SourceColumn, SourceTable } from "./table";

export interface IntakeProposal {
  column: SourceColumn;
  /** Null: not taken over. */
  field: IntakeField | null;
  sure: boolean;
}

/** Rows looked at to tell what a column holds. */
const SAMPLE = 200;

const PARTS: readonly (readonly [part: AddressPart | "address", names: RegExp])[] = [
  [
    "address",
    /\b(?:address ?1|address line ?1|addr ?1|hausnr|hausnummer|house (?:no|number)|street|straße|strasse|rue|calle)\b/i,
  ],
  ["city", /\b(?:city|town|suburb|stadt|ort|ciudad|ville|locality)\b/i],
  ["country", /\b(?:country|land|país|pays)\b/i],
  ["region", /\b(?:state|province|region|county|st|bundesland|provincia)\b/i],
  ["postcode", /\b(?:zip|zip ?code|post ?code|postal ?code|plz|code postal|código postal|pin ?code)\b/i],
];

/** An address line below the first: "Business Street 2". */
const MORE_STREET = /\b(?:street|address|addr)(?: line)? ?[2-9]\b/i;

/** Whether a number or an address is of home or work: "Phone 1 - Label". */
const KIND_OF_WAY = /(?:phone|mail|address|website|im|relation|event)\s*\d* - (?:label|type)$/i;

const STATUS =
  /\b(?:status|rating|stage|label|labels|priority|grade|qual|disposition|lifecycle|temperature|temp|outcome)\b/i;

/** Columns by which other programs keep house: of no use to anybody who calls a lead. */
const HOUSEKEEPING =
  /\b(?:id|ids|guid|uuid|ip|url|link|photo|image|owner|assigned|created by|modified|last changed?|last updated|last activity|gmtoff|dstoff|leid|euid|cc|member rating|confirm time|sensitivity|keywords|type|is organic|ad name|adset name|campaign name|form name|lead gen form|yomi|phonetic|file as|group membership|open deals|won deals|badge|sl no|s no|sr no|serial no|row|index|zap|latitude|longitude|display name|private|inbox|unread)\b|^(?:no|nr|#|sl)\.?$/i;

/** Fields of which a lead may have several columns: the first that is filled counts, the others are noted. */
const SEVERAL: readonly IntakeField[] = ["phone", "email", "wayIn", "interest", "notes", "address", "metAt"];

/** Proposes a meaning for every column of a table. */
export function proposeIntake({ columns, rows }: Pick<SourceTable, "columns" | "rows">): IntakeProposal[] {
  const sample = rows.slice(0, SAMPLE).map(({ cells }) => columns.map(({ index }) => blankless(cells[index])));
  const byName = proposeMapping(
    columns.map(({ spoken }) => spoken),
    sample,
  );
  const proposals = columns.map((column, place): IntakeProposal => {
    const cells = sample.map((row) => row[place]).filter((cell) => cell !== "");
    const { field = null, sure = false } = byName[place] ?? {};
    const owned = field !== null && isOwners(field) ? field : null;
    return { column, ...(partOf(column) ?? (owned === null ? otherwise(column, cells) : { field: owned, sure })) };
  });
  return withNames(proposals, sample);
}

/** Of several things in one cell, as Google Contacts parts them, the first. */
function blankless(cell: unknown): unknown {
  if (isNothing(cell)) return "";
  return typeof cell === "string" ? (cell.split(" ::: ")[0] ?? "") : cell;
}

function isOwners(field: FieldKey): boolean {
  return field !== "log" && LEAD_COLUMNS.every(({ key, owner }) => key !== field || owner !== "stoke");
}

/** Which part of a postal address a column holds, by its header; null for none. */
export function addressPart(header: string): AddressPart | "address" | null {
  const field = partOf({ header })?.field ?? null;
  const part = PARTS.map(([name]) => name).find((name) => name === field);
  return part ?? null;
}

function partOf({ header }: Pick<SourceColumn, "header">): Omit<IntakeProposal, "column"> | null {
  if (MORE_STREET.test(header)) return { field: "address", sure: true };
  if (KIND_OF_WAY.test(header)) return { field: null, sure: true };
  if (/\blifecycle\b/i.test(header)) return { field: "status", sure: true };
  // When a form was opened, or left half done, is not when anything is needed.
  if (/^(?:start|stage) date \(utc\)$/i.test(header)) return { field: null, sure: true };
  if (SINCE_UNSUBSCRIBED.test(header)) return { field: "doNotEmail", sure: true };
  const words = header.replace(/[-/_()]/g, " ");
  if (/e-?mail|phone|zone|lead|deal|web|\bip\b/i.test(header)) return null;
  const part = PARTS.find(([, names]) => names.test(words));
  return part === undefined ? null : { field: part[0], sure: true };
}

/** What no field was found for: another column of a field, a status, a note, or nothing of use. */
function otherwise({ header, spoken }: SourceColumn, cells: readonly unknown[]): Omit<IntakeProposal, "column"> {
  if (cells.length === 0) return { field: null, sure: true };
  if (cells.every(isRating) && /rating|grade|qual|priority|class|category|^$/i.test(header))
    return { field: "status", sure: false };
  const named = meaningsOf(spoken).find(
    ({ field }) => SEVERAL.includes(field) && !isSomebodyElse(header, field) && (fitOf(field, cells) ?? 1) >= 0.5,
  );
  if (named !== undefined) return { field: named.field, sure: named.sure };
  if (isStanding(cells)) return { field: "status", sure: false };
  if (HOUSEKEEPING.test(header.replace(/[_-]/g, " ")) || isSomebodyElse(header, "name") || isCount(cells))
    return { field: null, sure: true };
  const told = fieldByCells(cells);
  if (told !== null && !/fax|pager|telex/i.test(header)) return { field: told.field, sure: false };
  if (STATUS.test(header)) return { field: "status", sure: true };
  return { field: "notes", sure: header !== "" };
}

/** Whether most cells say how a lead stands, whatever the header: "Lead type" over Hot, B, Cold. */
function isStanding(cells: readonly unknown[]): boolean {
  const read = cells.filter(
    (cell) => isRating(cell) || (typeof cell === "string" && readStanding(cell, false) !== null),
  );
  const hot = cells.filter((cell) => (fitOf("temperature", [cell]) ?? 0) > 0);
  return hot.length > 0 && read.length >= cells.length * 0.6;
}

/** 1, 2, 3 …: the numbers of the rows. */
function isCount(cells: readonly unknown[]): boolean {
  return cells.length > 1 && cells.every((cell, index) => textOf(cell) === String(index + 1));
}

/** Somebody must have a name: where no header tells it, the first column of words does. */
function withNames(proposals: IntakeProposal[], sample: readonly (readonly unknown[])[]): IntakeProposal[] {
  const has = (...fields: IntakeField[]) => proposals.some(({ field }) => field !== null && fields.includes(field));
  if (has("name", "firstName", "lastName")) return proposals;
  const place = proposals.findIndex(({ column, field }, index) => {
    const cells = sample.map((row) => row[index]).filter((cell) => cell !== "");
    const isOwner = bare(column.header) === "owner";
    if (field === null ? !isOwner : field !== "notes" || meaningsOf(column.spoken).length > 0) return false;
    return (fitOf("name", cells) ?? 0) >= 0.9 && new Set(cells.map(textOf)).size > cells.length * 0.8;
  });
  return proposals.map((proposal, index) => (index === place ? { ...proposal, field: "name", sure: false } : proposal));
}

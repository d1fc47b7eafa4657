/** What the fields of a template stand for: the owner's headers, and what Stoke knows. */

import { bare } from "../cells";
import { firstName } from "../contact";
import { type FieldKey, LEAD_COLUMNS } from "../headers";
import type { Settings } from "../model";
import { weekLabel } from "../settings";

export interface Field {
  /** As the owner may write it between the braces. */
  name: string;
  /** "" where it is blank. */
  text: string;
  /** Where the owner fills it in. */
  home: "lead" | "settings";
}

/** Fields by the letters of their names: case, spaces and underscores do not matter. */
export type Fields = ReadonlyMap<string, Field>;

/** One cell of the lead's row, as the sheet shows it. */
export interface ShownCell {
  header: string;
  /** What the header is mapped to; null for the owner's other columns. */
  field: FieldKey | null;
  text: string;
}

/** Fields of thanks to a referrer alone: a mail to a lead that holds one is refused. */
const THANKS_FIELDS = ["Referrer first name", "News"] as const;
/** The lead's name, or what they go by where they have none; in thanks only. */
const LEAD_FIELD = "Lead";

/** Fields that no header gives, in the order in which they are explained. */
const KNOWN_FIELDS = [
  "First name",
  "Referred by",
  "Promised",
  ...THANKS_FIELDS,
  LEAD_FIELD,
  "Our name",
  "Our phone",
  "Our email",
  "Our hours",
  "Our website",
  "Our address",
  "Signature",
] as const;

const keys = new Map<string, string>();

/** The letters of a field's name. Each name is looked at once: a thousand mails hold the same few. */
export function fieldKey(name: string): string {
  let key = keys.get(name);
  if (key === undefined) {
    key = bare(name);
    keys.set(name, key);
  }
  return key;
}

const SHOWN = LEAD_COLUMNS.filter((column) => !column.hidden);

/** The names that may stand between braces in a book with these headers: for checkTemplate. */
export function knownFields(headers: readonly string[]): string[] {
  return [...headers, ...SHOWN.map((column) => column.header), ...KNOWN_FIELDS];
}

/**
 * The fields of one lead. A field goes by the owner's header and by Stoke's, blank where the sheet has no such column.
 * @param promised when the lead was told to expect us, in words; "" for no promise.
 * @param wanted keys of the fields that a template holds (fieldsIn): no cell is read for others; null for all.
 */
export function fieldsOf(
  cells: readonly ShownCell[],
  promised: string,
  settings: Settings,
  wanted: ReadonlySet<string> | null = null,
): Fields {
  const fields = new Map<string, Field>();
  const add = (name: string, text: () => string, home: Field["home"]) => {
    const key = fieldKey(name);
    if (key === "" || (wanted !== null && !wanted.has(key))) return;
    // The first name that says something counts: an owner's own column before what Stoke works out.
    if ((fields.get(key)?.text ?? "") === "") fields.set(key, { name, text: text().trim(), home });
  };
  const textOf = (key: FieldKey) => cells.find((cell) => cell.field === key)?.text ?? "";
  for (const cell of cells) add(cell.header, () => cell.text, "lead");
  for (const { key, header } of SHOWN) add(header, () => textOf(key), "lead");
  add("First name", () => textOf("firstName") || (firstName(textOf("name")) ?? ""), "lead");
  add("Name", () => `${textOf("firstName")} ${textOf("lastName")}`, "lead");
  add("Referred by", () => textOf("referredBy"), "lead");
  add("Promised", () => promised, "lead");
  for (const [name, text] of ours(settings)) add(name, () => text, "settings");
  return fields;
}

/** What thanks to a referrer say. */
export interface ThanksWords {
  /** The referrer's name. */
  referrer: string;
  /** The lead's. */
  lead: string;
  /** A clause: "Maya Ellison is a customer of ours now". */
  news: string;
}

/** The fields of thanks for one lead, beside the lead's own. */
export function withThanksFields(fields: Fields, { referrer, lead, news }: ThanksWords): Fields {
  const [firstOf, newsOf] = THANKS_FIELDS;
  const field = (name: string, text: string): [string, Field] => [fieldKey(name), { name, text, home: "lead" }];
  return new Map([...fields, field(firstOf, firstName(referrer) ?? ""), field(newsOf, news), field(LEAD_FIELD, lead)]);
}

/** Whether a template thanks a referrer: no lead can be written to with it. */
export function isForReferrers(wanted: ReadonlySet<string>): boolean {
  return THANKS_FIELDS.some((name) => wanted.has(fieldKey(name)));
}

const known = new WeakMap<Settings, readonly (readonly [name: string, text: string])[]>();

/** Worked out once for all mails. */
function ours(settings: Settings): readonly (readonly [name: string, text: string])[] {
  const before = known.get(settings);
  if (before !== undefined) return before;
  const { business, hours } = settings;
  const all = [
    ["Our name", business.name],
    ["Our phone", business.phone],
    ["Our email", business.email],
    ["Our hours", business.hoursText || weekLabel(hours)],
    ["Our website", business.website],
    ["Our address", business.postal],
    ["Signature", business.signature],
  ] as const;
  known.set(settings, all);
  return all;
}

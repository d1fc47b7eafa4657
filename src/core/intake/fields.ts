/** What a column of an import may mean: the owner's fields of a lead, parts of an address, and a status in any words. */

import { type FieldKey, LEAD_COLUMNS, NAME_PARTS } from "../headers";

/** Parts that make an address together; a whole address or its street is the field "address". */
const ADDRESS_PARTS = ["city", "region", "postcode", "country"] as const;
export type AddressPart = (typeof ADDRESS_PARTS)[number];

export type IntakeField = FieldKey | AddressPart | "status";

export interface FieldChoice {
  key: IntakeField;
  header: string;
  hint: string;
}

const LEAD_FIELDS = [...NAME_PARTS, ...LEAD_COLUMNS].filter(({ owner, key }) => owner !== "stoke" && key !== "log");

/** In the order in which they are offered. */
export const INTAKE_FIELDS: readonly FieldChoice[] = [
  ...LEAD_FIELDS.map(({ key, header, note }) => ({ key, header, hint: note })),
  { key: "city", header: "City", hint: "Part of the address." },
  { key: "region", header: "State or region", hint: "Part of the address." },
  { key: "postcode", header: "ZIP or postcode", hint: "Part of the address." },
  { key: "country", header: "Country", hint: "Part of the address." },
  {
    key: "status",
    header: "Status in words",
    hint: "Clear words become temperature, stage and permissions; the others stay notes.",
  },
];

/** Columns that are filled for those who have unsubscribed, and blank for all others. */
export const SINCE_UNSUBSCRIBED = /\b(?:unsub(?:scribed?)?|opt(?:ed)?[ -]?out)[ _-](?:time|date|reason|mode|on|at)\b/i;

/** The field of that key or header, whatever its case; null for none. */
export function intakeField(name: string): IntakeField | null {
  const wanted = name.trim().toLowerCase();
  const found = INTAKE_FIELDS.find(
    ({ key, header }) => key.toLowerCase() === wanted || header.toLowerCase() === wanted,
  );
  return found?.key ?? null;
}

/** What each field is called. */
export const FIELD_HEADERS: ReadonlyMap<IntakeField, string> = new Map(
  INTAKE_FIELDS.map(({ key, header }) => [key, header]),
);

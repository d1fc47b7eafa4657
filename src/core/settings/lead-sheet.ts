/** Where the leads are and what the owner's headers mean: the last section of the Settings sheet. */

import { bare } from "../cells";
import { type FieldKey, LEAD_COLUMNS, NAME_PARTS } from "../headers";

export interface LeadSheet {
  /** Name of the sheet. */
  sheet: string;
  /** 1-based row. */
  headerRow: number;
  /** The owner's header for a field; a field that is not named here has no column. */
  headers: Readonly<Partial<Record<FieldKey, string>>>;
}

const FIELDS = [...NAME_PARTS, ...LEAD_COLUMNS];

/** Every field that a row of Settings may name, in the order of those rows. */
export const FIELD_KEYS: readonly FieldKey[] = FIELDS.map((field) => field.key);

const PREFIX = "Column for ";

/** "Column for Name": the label of the row that says which header holds a field. */
export function columnLabel(key: FieldKey): string {
  return `${PREFIX}${FIELDS.find((field) => field.key === key)?.header ?? key}`;
}

const BY_LABEL = new Map(FIELDS.map(({ key, header }) => [bare(PREFIX + header), key]));

/** The field of such a label, whatever its case; null for any other label. */
export function fieldOfLabel(label: unknown): FieldKey | null {
  return BY_LABEL.get(bare(label)) ?? null;
}

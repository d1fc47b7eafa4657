/** Parts that say themselves what they are: "Company: …", "Nombre: …", "Braucht bis: …". */

import { meaningsOf } from "../../headers/names";
import type { CardFacts } from "./facts";

export type LabelField = keyof CardFacts | "fax";

/** Fields that a card may name; the others' labels stay words. */
const FIELDS: ReadonlySet<string> = new Set([
  ...["name", "company", "phone", "email", "address", "interest", "neededBy"],
  ...["wayIn", "metAt", "referredBy", "referrer", "value", "notes"],
]);

function isField(field: string): field is keyof CardFacts {
  return FIELDS.has(field);
}

/** What the label before a colon names, and the text after it; null where there is none that is known. */
export function labelled(text: string): { field: LabelField; text: string } | null {
  const [, label = "", said = ""] = /^([\p{L}][\p{L} .'-]{1,28}?)\s*:\s*(\S.*)$/u.exec(text) ?? [];
  if (said === "") return null;
  if (/^(?:tele)?fax$/i.test(label)) return { field: "fax", text: said };
  const field = meaningsOf(label)[0]?.field;
  return field !== undefined && isField(field) ? { field, text: said } : null;
}

/** Ways to reach somebody in a cell that may hold several, and the keys by which the same way is known in another spelling. */

import { textOf } from "../cells";
import { hasPhone, isEmail, readPhone } from "../contact";

export interface Ways {
  /** As they are written into the sheet, first things first. */
  found: readonly string[];
  /** Their keys: E.164, or an address without what does not matter. */
  keys: readonly string[];
}

const NONE: Ways = { found: [], keys: [] };

/** "a@x.com / b@y.com", "Name <mail>", "mailto:…"; `name` is what stands before the brackets. */
export function emailsIn(cell: unknown): Ways & { name: string } {
  const text = textOf(cell);
  if (isEmail(text)) return { found: [text], keys: [emailKey(text)], name: "" };
  const found = text
    .split(/[\s<>,;|"()[\]]+|\/(?=\s)|:::|mailto:/i)
    .map((part) => part.replace(/[.:]+$/, ""))
    .filter(isEmail);
  const name = /^"?([^"<@]+?)"?\s*<[^>]+@/.exec(text)?.[1] ?? "";
  return { found, keys: found.map(emailKey), name };
}

/** Without regard to case, +tags, and the dots that Gmail takes no notice of. */
function emailKey(address: string): string {
  const at = address.lastIndexOf("@");
  const host = address.slice(at + 1).toLowerCase();
  const [local = ""] = address.slice(0, at).toLowerCase().split("+");
  const isGmail = host === "gmail.com" || host === "googlemail.com";
  return isGmail ? `${local.replace(/\./g, "")}@gmail.com` : `${local}@${host}`;
}

/** Whether a number has lost its last digits for good: "9.19846E+11". */
export function isCutShort(cell: unknown): boolean {
  return textOf(cell).replace(/\D/g, "").length >= 5 && !hasPhone(cell);
}

const PREFIX = /^(?:p|tel|ph|phone|cell|mob|mobile|t|m)\.?:\s*/i;

/** A North American number: most numbers of most books, and a full parser takes ten times as long. */
const PLAIN = /^(?:\+?1[ .-]?)?\(?([2-9]\d\d)\)?[ .-]?([2-9]\d\d)[ .-]?(\d{4})$/;
const IP_ADDRESS = /^\d{1,3}(?:\.\d{1,3}){3}$/;
const NORTH_AMERICA = new Set(["US", "CA"]);

/** "+91 99…|88…", "p:+1212…"; numbers that cannot be dialled are left out. @param country ISO code of home */
export function phonesIn(cell: unknown, country: string): Ways {
  const text = textOf(cell).replace(PREFIX, "");
  if (text === "") return NONE;
  const plain = NORTH_AMERICA.has(country) ? PLAIN.exec(text) : null;
  if (plain !== null) return { found: [text], keys: [`+1${plain[1]}${plain[2]}${plain[3]}`] };
  if (isCutShort(cell)) return NONE;
  const found: string[] = [];
  const keys: string[] = [];
  for (const part of text.split(/[/|;,\n]|\bor\b|:::/i)) {
    const reading = readPhone(part.trim().replace(PREFIX, ""), country);
    if (!reading.ok || reading.value === null) continue;
    found.push(reading.value.national);
    if (reading.value.e164 !== null) keys.push(reading.value.e164);
  }
  // A number of another country, written without its code, is of use to whoever knows it.
  if (found.length === 0 && /^[\d\s()./+-]{7,24}$/.test(text) && !IP_ADDRESS.test(text)) found.push(text);
  return { found, keys };
}

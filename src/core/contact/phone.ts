/** Phone numbers as people write them and as sheets spoil them. */

import {
  type CountryCode,
  isSupportedCountry,
  type PhoneNumber,
  parsePhoneNumberFromString,
} from "libphonenumber-js/min";
import { mistake, type Reading, textOf, value } from "../cells";

export interface Phone {
  /** "+12125550100"; null for a local number whose area is not written. */
  e164: string | null;
  /** As it is read at home: "(212) 555-0100", or "+49 176 1234567" for another country's. */
  national: string;
  /** What a click dials: "tel:+12125550100". */
  tel: string;
}

/** Of a local number. */
const FEWEST_DIGITS = 5;

const LOST = "The sheet has cut this number short. Format the column as plain text and type the number again.";
const UNREADABLE = "Write the number with its area code, or with + and the country: +1 212 555 0100.";

/**
 * The first number of a cell.
 * @param country ISO code of the country whose numbers are written without one: "US".
 */
export function readPhone(cell: unknown, country: string): Reading<Phone> {
  const text = textOf(cell);
  if (text === "") return value<Phone>(null);
  if (isCutShort(cell, text)) return mistake(cell, LOST);
  for (const part of text.split(/[/|;,\n]|\bor\b|::+/i)) {
    const phone = phoneIn(part.trim(), country);
    if (phone !== null) return value(phone);
  }
  return mistake(cell, UNREADABLE);
}

/**
 * Whether a cell can be dialled, as far as its digits tell: for whole sheets, where parsing each number takes too long.
 * Says yes to a few that readPhone refuses (too long for their country), never the other way round.
 */
export function hasPhone(cell: unknown): boolean {
  const text = textOf(cell);
  const digits = text.replace(/\D/g, "").length;
  return digits >= FEWEST_DIGITS && !isCutShort(cell, text);
}

/** The `tel:` address of a cell, "" where it holds no number. */
export function telLink(cell: unknown, country: string): string {
  const phone = readPhone(cell, country);
  return phone.ok && phone.value !== null ? phone.value.tel : "";
}

/** The country of a spreadsheet's locale: "en_US" → "US"; "US" where the locale names none. */
export function countryOf(locale: string): string {
  return /[-_]([A-Z]{2})\b/.exec(locale)?.[1] ?? "US";
}

/** "9.19846E+11", or that number after Sheets took it for one: the last digits are gone for good. */
function isCutShort(cell: unknown, text: string): boolean {
  return (
    /^\+?\d[.,]\d+E\+?\d+$/i.test(text) ||
    (typeof cell === "number" && (!Number.isInteger(cell) || /^\d{7,}0{5,}$/.test(text)))
  );
}

function phoneIn(text: string, country: string): Phone | null {
  const digits = text.replace(/\D/g, "");
  const home = asCountry(country);
  // The plus of an international number is the first thing that a sheet loses.
  const number = parse(text, home) ?? parse(`+${digits.replace(/^00/, "")}`, home);
  if (number !== null) {
    const national = number.country === home ? number.formatNational() : number.formatInternational();
    return { e164: number.number, national, tel: number.getURI() };
  }
  const local = /^[\d\s().-]+$/.test(text) && digits.length >= FEWEST_DIGITS && digits.length <= 8;
  return local ? { e164: null, national: text, tel: `tel:${digits}` } : null;
}

function parse(text: string, home: CountryCode): PhoneNumber | null {
  const number = parsePhoneNumberFromString(text, home);
  return number?.isPossible() ? number : null;
}

function asCountry(country: string): CountryCode {
  return isSupportedCountry(country) ? country : "US";
}

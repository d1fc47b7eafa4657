/** A line cut into its parts: the addresses and numbers that are known by their shape, and the text between them. */

import { textOf } from "../../cells";
import { isEmail, readPhone } from "../../contact";
import type { CardHome } from "./needed-by";

export interface Piece {
  /** "note": known to belong to no field. */
  kind: "email" | "phone" | "note" | "text";
  text: string;
}

/** Parts in their order; no part is blank. */
export function cutUp(line: string, home: CardHome): Piece[] {
  const text = line
    .replace(/\r\n?/g, "\n")
    .split(/[\n\t|;•·]/)
    .map(textOf)
    .join("\n");
  return through(text, EMAIL, emailPiece)
    .flatMap((piece) => (piece.kind === "text" ? through(piece.text, URL, (found) => [note(found)]) : [piece]))
    .flatMap((piece) =>
      piece.kind === "text" ? through(piece.text, PHONE, (found, before) => phonePieces(found, before, home)) : [piece],
    )
    .flatMap((piece) =>
      piece.kind === "text" ? partsOf(piece.text).map((part) => ({ kind: piece.kind, text: part })) : [piece],
    );
}

const EMAIL =
  /(?:\b(?:e-?mail|mail|correo(?: electr[oó]nico)?|courriel|e)\s*[.:]\s*)?<?(?:mailto:)?[^\s<>,;|"()[\]:]+@[^\s<>,;|"()[\]]+>?/giu;
const URL = /(?:\b(?:web|website|site)\s*:\s*)?(?:https?:\/\/|www\.)[^\s,;|]+|(?<![\w@.])@\w[\w.]{2,}/gi;

/** A number with its label before it and its extension after it; commas and letters end it. */
const PHONE =
  /(?:(?<![\p{L}\p{N}])(fax|telefax|f|phone|telephone|telefon|tel[eé]fono|t[eé]l[eé]phone|t[eé]l|mobile|mobil|m[oó]vil|portable|handy|cell|celular|direct|direkt|office|work|home|main|whatsapp|sms|text|ph|mob|t|m|p|o|c|d)\b\.?\s*[:.]?\s*)?(?<![\p{L}\p{N}$€£])(\+?(?:\(\+?\d{1,5}\)|\d)(?:[\d ./–-]|\(\d{1,5}\)){3,24}\d)(\s*(?:x|ext\.?|extension)\s*\d{1,6})?(?![\p{L}\p{N}$€£%])/giu;

type Make = (found: string, groups: readonly (string | undefined)[]) => Piece[] | null;

/** The text cut at each match that `make` makes pieces of. */
function through(text: string, pattern: RegExp, make: Make): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  const between = (end: number) => {
    const part = text.slice(done, end);
    if (textOf(part) !== "") pieces.push({ kind: "text", text: part });
  };
  for (const found of text.matchAll(pattern)) {
    const made = make(found[0], found.slice(1));
    if (made === null) continue;
    between(found.index);
    pieces.push(...made);
    done = found.index + found[0].length;
  }
  between(text.length);
  return pieces;
}

function note(text: string): Piece {
  return { kind: "note", text: textOf(text) };
}

function emailPiece(found: string): Piece[] | null {
  const address = found.replace(/^.*?[.:]\s+|^.*(?:mailto:)|^<|^[a-z-]+:/i, "").replace(/^<|[>.]+$/g, "");
  return isEmail(address) ? [{ kind: "email", text: address }] : [note(found)];
}

/** Fewer digits are a number of the house or of the order, unless the word before says that they are a phone's. */
const FEWEST = 7;
const FEWEST_LABELLED = 5;

/** "62701 555-0100" could be a number of Indonesia, but is not. */
const ZIP_AND_PHONE = /^\d{5}\s+(?:\(?\d{3}\)?[ .-]?)?\d{3}[ .-]\d{4}$/;

function phonePieces(found: string, groups: readonly (string | undefined)[], home: CardHome): Piece[] | null {
  const [label, number = "", extension = ""] = groups;
  if (label !== undefined && /^(?:fax|telefax|f)$/i.test(label)) return [note(found)];
  if (ZIP_AND_PHONE.test(number)) return endingIn(textOf(number), extension, home);
  const isLabelled = label !== undefined && label.length > 1;
  const split = number.split(/\s*\/\s*|\s+-\s+/);
  const numbers = split.length > 1 && split.every((part) => digitsOf(part) >= FEWEST) ? split : [number];
  const phones = numbers.map((part) => dialled(part, isLabelled, home));
  if (phones.every((phone) => phone !== "")) {
    return phones.map((phone, index) => ({
      kind: "phone",
      text: index === phones.length - 1 ? `${phone}${extension}` : phone,
    }));
  }
  return endingIn(textOf(number), extension, home);
}

/** A number at the end, with a date or a postcode before it: "2026-12-05 555-0113". */
function endingIn(text: string, extension: string, home: CardHome): Piece[] | null {
  const words = text.split(" ");
  for (let first = 1; first < words.length; first += 1) {
    const phone = dialled(words.slice(first).join(" "), false, home);
    if (phone === "") continue;
    const before = words.slice(0, first).join(" ");
    return [
      { kind: "text", text: before },
      { kind: "phone", text: `${phone}${extension}` },
    ];
  }
  return null;
}

/** The number as it is written; "" for what is none: a date, a span of years, too few digits. */
function dialled(number: string, isLabelled: boolean, { country }: CardHome): string {
  const text = textOf(number).replace(/–/g, "-");
  const digits = digitsOf(text);
  if (digits < (isLabelled ? FEWEST_LABELLED : FEWEST) || digits > 15 || isDate(text)) return "";
  // "030/1234567": the area code, as Germans write it.
  const plain = /^\(?0\d{1,5}\)?\s?\/\s?[\d -]+$/.test(text) ? text.replace("/", " ") : text;
  const reading = readPhone(plain, country);
  if (reading.ok && reading.value !== null) return plain;
  // A number of another country without its code: whoever wrote "mobile" before it knows.
  return isLabelled && digits >= FEWEST ? plain : "";
}

function isDate(text: string): boolean {
  return /^\d{1,4}([./-])\d{1,2}\1\d{1,4}\.?$/.test(text) || /^(?:19|20)\d\d\s?-\s?(?:19|20)\d\d$/.test(text);
}

function digitsOf(text: string): number {
  return text.replace(/\D/g, "").length;
}

/** Words that begin a new part, however the line runs on. */
const BEGINS =
  /\s+(?=(?:(?:who |and )?(?:wants?|needs?|would like|wishes|is looking for|looking for|interested in|is interested in|asked about|asks for|asked for|enquired about|inquired about)|referred by|recommended by|introduced by|sent by|met (?:at|in|on)|called (?:about|in)|(?:m[oö]chte|braucht|sucht|interessiert sich|empfohlen von|quiere|necesita|busca|recomendad[oa] por|veut|voudrait|cherche|souhaite|recommand[eé]e? par))(?!\p{L}))/giu;

/** Text without numbers and addresses, cut at commas, slashes, dashes and brackets. */
function partsOf(text: string): string[] {
  return text
    .replace(BEGINS, "\n")
    .replace(/\s*\(\s*((?:champion|fan))\s*\)/giu, " [$1]")
    .split(/\n|,(?!\d)|(?<!\d),|\s[-–—/]+\s|[()<>"“”„]|^[-–—]+|[-–—]+$/u)
    .map((part) => textOf(part).replace(/^[\s.:,/–—-]+(?!\d)|[\s:,/–—-]+$/gu, ""))
    .filter((part) => part !== "")
    .reduce(reattached, []);
}

/** What belongs to the part before it: "Inc", "Jr", "MD". */
const TAIL = /^(?:inc|llc|llp|lp|ltd|limited|corp|co|gmbh|s\.?l\.?u?|s\.?a|sarl|jr|sr|ii|iii|md|phd|esq|cpa)\.?$/i;

function reattached(parts: string[], part: string): string[] {
  const before = parts.at(-1);
  if (before !== undefined && TAIL.test(part)) parts[parts.length - 1] = `${before}, ${part}`;
  else parts.push(part);
  return parts;
}

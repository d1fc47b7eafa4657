/** The name to greet somebody by, found in whatever stands in a name cell. */

import { textOf } from "../cells";

const TITLES = words(
  "mr mrs ms miss mx dr doctor prof professor sir madam rev reverend fr father sister capt captain col lt sgt hon",
  "herr frau dipl ing señor señora señorita sr sra srta dña monsieur madame mademoiselle mme mlle m sig signor signora",
);

const SUFFIXES = words("jr sr i ii iii iv v md phd dds dvm esq esquire cpa mba rn pe dmd jd bsc msc ba ma 2nd 3rd");

/** Words of a firm's name. Family names that are trades (Baker, Church) stay out. */
const FIRM = words(
  "llc llp lp inc incorporated ltd limited plc co corp corporation company companies gmbh mbh ag kg ug ohg ev",
  "bv nv sarl sas srl spa slu sociedad sociedade pty pvt",
  "florists florist flowers floral studio studios events group services service solutions agency associates partners",
  "holdings enterprises industries consulting catering hotel hotels restaurant cafe bakery salon spa clinic school",
  "university college department office team foundation association club bank store shop boutique design designs",
  "construction landscaping plumbing photography wedding weddings church-of",
);

const PARTICLES = words(
  "de del la las los da das do dos di du des van von der den ter ten zu zum zur af el al bin ibn y e",
);

const NOBODY = words(
  "unknown none na n/a nobody anonymous test tbd tba null undefined there customer client lead prospect",
);

const AND = /\s*(?:&|\+|\band\b|\bund\b|\bet\b)\s*/i;

/**
 * The first name in a full name, written as people write it: "SMITH, JOHN" → "John", "Bob & Sue Jones" → "Bob & Sue".
 * Null where there is none to be sure of: a firm, an address, an initial, "Mr Jones".
 */
export function firstName(full: unknown): string | null {
  const text = textOf(full)
    .replace(/\([^)]*\)|["“”„][^"“”„]*["“”„]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  if (text === "" || /[@\d]|https?:|www\./i.test(text)) return null;
  const shouting = text === text.toUpperCase();
  const people = inOrder(text).split(AND).map(partsOf);
  if (people.some((parts) => parts.some((part) => FIRM.has(key(part))))) return null;
  const names = people.map((parts, index) => givenName(parts, index < people.length - 1, shouting));
  const known = names.filter((name): name is string => name !== null);
  return known.length === names.length && known.length > 0 && known.length <= 2 ? known.join(" & ") : null;
}

/** Whether a name is a firm's by one of its words: "Cruz Florists", "Acme, Inc." */
export function isFirm(name: string): boolean {
  return partsOf(name.replace(/,/g, " ")).some((part) => FIRM.has(key(part)));
}

/** "Smith, John" the way it is said; what follows a comma and is only letters after the name is left out. */
function inOrder(text: string): string {
  const [before = "", ...after] = text.split(",").map((part) => part.trim());
  const given = after.filter((part) => part !== "" && !partsOf(part).every((word) => SUFFIXES.has(key(word))));
  return [...given, before].join(" ");
}

function partsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => /\p{L}/u.test(word));
}

/** @param shares whether the family name may stand with the next person ("Bob & Sue Jones"). */
function givenName(parts: readonly string[], shares: boolean, shouting: boolean): string | null {
  const titles = parts.findIndex((part) => !TITLES.has(key(part)));
  const named = parts.slice(Math.max(titles, 0)).filter((part, index) => index === 0 || !SUFFIXES.has(key(part)));
  if (titles === -1) return null;
  // After a title, one word alone is a family name: "Mrs Jones".
  if (titles > 0 && named.length === 1 && !shares) return null;
  const given = named.find((part) => key(part).length > 1);
  if (given === undefined || NOBODY.has(key(given)) || (PARTICLES.has(given) && named.length > 1)) return null;
  // "J. Smith": the only word that is no initial is the family name.
  if (named.length > 1 && given === named[named.length - 1]) return null;
  return asWritten(given, shouting);
}

/** Capitals where people put them, if the cell has all or none. "AJ Smith" and "DeShawn" know better. */
function asWritten(word: string, shouting: boolean): string {
  const name = word.replace(/^[^\p{L}]+|[^\p{L}\p{M}]+$/gu, "");
  const initials = name.length === 2 && !shouting;
  const plain = name === name.toLowerCase() || (name === name.toUpperCase() && !initials);
  if (!plain) return name;
  return name
    .toLowerCase()
    .replace(/(^|[-'’])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

function key(word: string): string {
  return word.toLowerCase().replace(/[.,;:]/g, "");
}

function words(...lists: string[]): ReadonlySet<string> {
  return new Set(lists.join(" ").split(" "));
}

/** Names as people write them: which spellings are surely the same, which may be of one person, and which are of two. */

import { bare } from "../cells";
import { firstName } from "./name";

/** What follows a comma in a firm's name, or after a person's: it does not make "family name, given name" of it. */
const AFTER_COMMA = /^(?:inc|llc|llp|ltd|limited|corp|co|gmbh|ag|plc|jr|sr|ii|iii|md|phd|dds|esq|cpa)\b/i;

/** What a formula that went wrong leaves in a cell. */
const SPOILT = /^#(?:ERROR!|N\/A|REF!|VALUE!|NAME\?|NUM!|DIV\/0!|NULL!)/;

/**
 * The same for spellings that are surely of one name: case, accents, dots, spaces and "Reyes, Bob" do not matter. "" for a name without
 * letters.
 */
export function nameKey(name: string): string {
  if (SPOILT.test(name)) return "";
  const [before = "", after = "", ...more] = name.split(",").map((part) => part.trim());
  const turned = after !== "" && more.length === 0 && !AFTER_COMMA.test(after) ? `${after} ${before}` : name;
  return wordsOf(turned).join(" ");
}

function wordsOf(name: string): string[] {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/\([^)]*\)/g, " ")
    .replace(/[.'’]/g, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

/** Given names and what people are called by. */
const SHORT: readonly (readonly string[])[] = [
  "robert bob rob bobby robbie roberto",
  "william bill will billy liam willy",
  "richard rick dick rich ricky",
  "james jim jimmy jamie",
  "john jack johnny jon jonathan",
  "margaret peggy maggie meg marge",
  "elizabeth elisabeth liz beth betty lisa eliza lizzie elsa",
  "katherine catherine kathryn kate cathy kathy katie kitty",
  "edward ted ed eddie ned",
  "charles charlie chuck carlos",
  "michael mike mick mickey miguel",
  "anthony tony antonio",
  "andrew drew andy",
  "patricia pat trish patty",
  "susan sue suzy susanne",
  "francisco paco pancho francis frank",
  "jose pepe",
  "theodore ted theo",
  "joseph joe joey",
  "nicholas nick nicky nicolas",
  "thomas tom tommy",
  "steven stephen steve",
  "jennifer jen jenny",
  "rebecca becky becca",
  "deborah debra deb debbie",
  "alexander alexandra alex sasha sandy",
  "christopher christine christina christian chris kris tina",
  "lawrence laurence larry",
  "gerald gerard jerry gerry",
  "henry harry hank",
  "timothy tim",
  "victoria vicky tori",
  "abigail abby gail",
  "eleanor ellie nora nell",
  "jacqueline jackie",
  "isabel isabella isabelle bella izzy",
  "barbara barb babs",
  "dorothy dot dottie",
  "teresa theresa tess terry",
  "mary molly polly maria",
  "ann anne anna annie nancy",
  "helen helena nell lena",
  "sarah sally sara",
  "guadalupe lupe",
  "ignacio nacho",
  "johannes hans jan",
  "ursula uschi",
].map((names) => names.split(" "));

/**
 * Why two names that are not surely the same may be one person; null where nothing says so. "Bob R." may be Bob Reyes, and
 * so may "Bob", "Robert Reyes" and "Bob Reyez".
 */
export function likeness(one: string, other: string): string | null {
  const [first, second] = [nameKey(one).split(" "), nameKey(other).split(" ")];
  const [longer, shorter] = first.length >= second.length ? [first, second] : [second, first];
  if (shorter.join("") === "" || first.join(" ") === second.join(" ")) return null;
  if (first.join("") === second.join("")) return "the same letters";
  if ([...first].sort().join(" ") === [...second].sort().join(" ")) return "the same words";
  if (shorter.length === 1 && longer.length > 1 && shorter[0] === longer[0]) return "the same first name";
  if (isAbbreviated(shorter, longer)) return "an initial in place of a name";
  if (shorter.length > 1 && shorter.at(-1) === longer.at(-1) && areShort(shorter[0] ?? "", longer[0] ?? ""))
    return "a short form of the name";
  const [a, b] = [first.join(" "), second.join(" ")];
  return Math.min(a.length, b.length) >= 6 && a[0] === b[0] && isOneSlip(a, b) ? "one letter differs" : null;
}

/** "bob r" of "bob reyes"; a middle name that one of them leaves out does not matter. */
function isAbbreviated(shorter: readonly string[], longer: readonly string[]): boolean {
  if (shorter.length < 2) return false;
  const fits = (word = "", full = "") => word === full || isInitial(word, full) || isInitial(full, word);
  const middles = shorter.slice(1, -1).every((word) => longer.slice(1, -1).some((full) => fits(word, full)));
  return fits(shorter[0], longer[0]) && fits(shorter.at(-1), longer.at(-1)) && middles;
}

function isInitial(word: string, full: string): boolean {
  return word.length === 1 && full.startsWith(word);
}

function areShort(one: string, other: string): boolean {
  if (SHORT.some((names) => names.includes(one) && names.includes(other))) return true;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return short.length >= 3 && long.startsWith(short);
}

/** One letter more, less or other, or two neighbours that changed places. */
function isOneSlip(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const [left, right] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  return Math.max(left.length, right.length) <= 1 || (left.length === 2 && left === [...right].reverse().join(""));
}

/**
 * Whether two names are surely of two people: not where one may be a short form, a slip or a part of the other, and not where either is no
 * name of a person ("Acme, Inc.", "Mr Jones", "unknown") or in other letters.
 */
export function areTwoPeople(one: string, other: string): boolean {
  if (one === other || bare(one) === bare(other) || firstName(one) === null || firstName(other) === null) return false;
  const [first, second] = [nameKey(one).split(" "), nameKey(other).split(" ")];
  const [longer, shorter] = first.length >= second.length ? [first, second] : [second, first];
  if (scriptOf(one) !== scriptOf(other) || likeness(one, other) !== null) return false;
  if (shorter.every((word) => longer.includes(word))) return false;
  const [given, givenToo] = [shorter[0] ?? "", longer[0] ?? ""];
  const areNear = (word: string, full: string) =>
    word === full || areShort(word, full) || (Math.min(word.length, full.length) >= 4 && isOneSlip(word, full));
  // "Ana Lopez" may be Ana Cruz, married; "Jon Smyth" is likely John Smith.
  return !areNear(given, givenToo);
}

function scriptOf(name: string): "Latin" | "other" {
  return /\p{Script=Latin}/u.test(name) ? "Latin" : "other";
}
